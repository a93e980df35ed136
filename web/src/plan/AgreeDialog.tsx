import type { SignatureMethod } from '@dure/domain/consent';
import { AGREEMENT_SIGNERS, type AgreementSigner } from '@dure/domain/plan';
import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { SignatureFields, UNSIGNED, type Signing } from '../consent/SignatureFields.tsx';
import { Button } from '../design/Button.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { signerLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import type { PlanActing } from './usePlanAct.ts';

/** The person hears the plan and signs: on screen, on paper that is photographed, or by a typed name. */
export function AgreeDialog({ name: personName, act, onClose }: { readonly name: string; readonly act: PlanActing; readonly onClose: () => void }): ReactNode {
  const t = useMessages(planMessages);
  const { cancel } = useMessages();
  const word = useLabels(signerLabels);
  const today = useMe().today as PlainDate;
  const [by, setBy] = useState<AgreementSigner>('person');
  const [name, setName] = useState(personName);
  const [on, setOn] = useState<PlainDate>(today);
  const [method, setMethod] = useState<SignatureMethod>('screen');
  const [signing, setSigning] = useState<Signing>(UNSIGNED);
  const [isTried, setTried] = useState(false);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!signing.isSigned || name.trim() === '') return;
    await act.send({ action: 'agree', by, name: name.trim(), method: signing.method, on, ...(signing.file ? { signature: signing.file } : {}) }, t.agreeDone);
    onClose();
  };
  return (
    <Dialog title={t.agree} isOpen onClose={onClose} size="large" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={act.isPending} onPress={() => void save().catch(() => undefined)}>{t.agree}</Button></>}>
      <p>{t.agreeLead}</p>
      {act.error && <ErrorNotice error={act.error} />}
      <RadioGroup label={t.signer} direction="row" choices={AGREEMENT_SIGNERS.map((value) => ({ value, label: word(value) }))} value={by} onChange={(next) => { setBy(next); if (next === 'guardian' && name === personName) setName(''); }} />
      <TextField label={t.signerName} width="medium" required maxLength={100} value={name} onChange={setName} />
      <DatePicker label={t.signedOn} required max={today} value={on} onChange={(next) => setOn(next ?? today)} />
      <SignatureFields signer={name} method={method} onMethod={setMethod} onSign={setSigning} {...(isTried && !signing.isSigned ? { error: t.signatureMissing } : {})} />
    </Dialog>
  );
}
