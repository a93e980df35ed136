import type { PlainDate } from '@dure/domain/calendar';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { CheckboxGroup } from '../../design/Checkbox.tsx';
import { DatePicker } from '../../design/DatePicker.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCriterionWords, type Criteria } from '../useCriteria.ts';

interface StartProps {
  readonly criteria: Criteria;
  readonly onClose: () => void;
}

function useStart({ criteria }: StartProps) {
  const navigate = useNavigate();
  const write = useWrite('POST /api/discovery/runs');
  const inForce = criteria.criteria.filter((one) => one.inForce !== null);
  const [chosen, choose] = useState<readonly string[]>(inForce.map(({ id }) => id));
  const [purpose, setPurpose] = useState('');
  const [asOf, setAsOf] = useState<PlainDate>();
  const [isTried, setTried] = useState(false);
  const start = (): void => {
    setTried(true);
    if (purpose.trim() === '' || chosen.length === 0) return;
    const all = chosen.length === inForce.length;
    void write.send({ body: { kind: 'full', purpose, ...(all ? {} : { criteria: [...chosen] }), ...(asOf === undefined ? {} : { asOf }) } }).then(({ answer }) => navigate({ to: '/discovery/runs/$id', params: { id: answer.id } } as never), () => undefined);
  };
  return { write, inForce, chosen, choose, purpose, setPurpose, asOf, setAsOf, isTried, start };
}

/** What a full run is asked: every criterion in force unless some are left out, and for what purpose. */
export function StartDialog(props: StartProps): ReactNode {
  const t = useMessages(discoveryMessages);
  const common = useMessages();
  const { day } = useFormats();
  const words = useCriterionWords();
  const { write, inForce, chosen, choose, purpose, setPurpose, asOf, setAsOf, isTried, start } = useStart(props);
  const { lastOn } = props.criteria.data;
  const actions = <><Button kind="tertiary" onPress={props.onClose}>{common.cancel}</Button><Button kind="primary" isPending={write.isPending} onPress={start}>{t.start}</Button></>;
  return (
    <Dialog title={t.startTitle} isOpen onClose={props.onClose} actions={actions}>
      {write.error && <ErrorNotice error={write.error} />}
      <p>{t.startWords}</p>
      <TextField label={t.purpose} required hint={t.purposeHint} maxLength={200} value={purpose} onChange={setPurpose} {...(isTried && purpose.trim() === '' ? { error: t.purposeMissing } : {})} />
      <DatePicker label={t.asOf} {...(lastOn === null ? {} : { hint: t.asOfHint(day(lastOn)) })} value={asOf} onChange={setAsOf} />
      <Disclosure title={`${t.whichCriteria} ${chosen.length}/${inForce.length}`} startsOpen={isTried && chosen.length === 0}>
        <CheckboxGroup label={t.whichCriteria} choices={inForce.map((one) => ({ value: one.id, label: words.name(one) }))} value={chosen} onChange={choose} error={chosen.length === 0 ? t.whichMissing : undefined} />
      </Disclosure>
    </Dialog>
  );
}
