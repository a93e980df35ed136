import { SIGNATURE_METHODS, type SignatureMethod } from '@dure/domain/consent';
import { useId, useState, type ChangeEvent, type ReactNode } from 'react';
import { Card } from '../design/Card.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { Icon } from '../design/Icon.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { SignaturePad } from '../design/SignaturePad.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import type { SignatureFile } from './form.ts';
import { consentMessages } from './messages.en.ts';
import { ACCEPTED, pngOfName, pngOfSignature, readSignatureFile } from './signature-file.ts';

/** What proves the answer. It is kept nowhere until the consent is recorded, so an old signature never stands under a new text. */
export interface Signing {
  readonly isSigned: boolean;
  readonly file: SignatureFile | undefined;
  /** A name typed into the pad makes it a typed signature. */
  readonly method: SignatureMethod;
}
export const UNSIGNED: Signing = { isSigned: false, file: undefined, method: 'screen' };

const typedBy = (name: string): Signing => ({ isSigned: true, file: pngOfName(name), method: 'typed' });

export interface SignatureFieldsProps {
  readonly signer: string;
  readonly method: SignatureMethod;
  readonly onMethod: (method: SignatureMethod) => void;
  readonly onSign: (signing: Signing) => void;
  readonly error?: string | undefined;
}

export function SignatureFields({ signer, method, onMethod, onSign, error }: SignatureFieldsProps): ReactNode {
  const t = useMessages(consentMessages);
  const choose = (chosen: SignatureMethod): void => {
    onSign(UNSIGNED);
    onMethod(chosen);
  };
  return (
    <Card title={t.signatureTitle}>
      <RadioGroup<SignatureMethod> label={t.method} direction="row" name="signature" choices={SIGNATURE_METHODS.map((value) => ({ value, label: t.methodOf(value) }))} value={method} onChange={choose} />
      {method === 'screen' && <Drawn signer={signer} onSign={onSign} />}
      {method === 'paper' && <Paper onSign={onSign} />}
      {method === 'typed' && <Typed onSign={onSign} />}
      {error && <p className="field-error"><Icon name="alert" size="small" />{error}</p>}
    </Card>
  );
}

function Drawn({ signer, onSign }: Pick<SignatureFieldsProps, 'signer' | 'onSign'>): ReactNode {
  const t = useMessages(consentMessages);
  return (
    <SignaturePad
      label={t.signatureOf(signer)}
      onChange={(signature) => {
        if (signature === undefined) onSign(UNSIGNED);
        else if (signature.kind === 'drawn') onSign({ isSigned: true, file: pngOfSignature(signature.svg), method: 'screen' });
        else onSign(typedBy(signature.name));
      }}
    />
  );
}

function Paper({ onSign }: Pick<SignatureFieldsProps, 'onSign'>): ReactNode {
  const t = useMessages(consentMessages);
  const id = useId();
  const [said, setSaid] = useState<{ readonly kept?: string; readonly wrong?: string }>({});
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [chosen] = event.target.files ?? [];
    if (chosen === undefined) return;
    const read = await readSignatureFile(chosen);
    setSaid(read.ok ? { kept: t.paperKept(chosen.name) } : { wrong: read.because === 'kind' ? t.paperKind : t.paperSize });
    onSign(read.ok ? { isSigned: true, file: read.file, method: 'paper' } : UNSIGNED);
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{t.paperFile}</label>
      <input id={id} type="file" accept={ACCEPTED} capture="environment" className="consent-file" onChange={(event) => void take(event)} />
      <p className="field-hint">{t.paperHint}</p>
      {said.kept && <output className="small strong">{said.kept}</output>}
      {said.wrong && <p className="field-error" role="alert"><Icon name="alert" size="small" />{said.wrong}</p>}
    </div>
  );
}

function Typed({ onSign }: Pick<SignatureFieldsProps, 'onSign'>): ReactNode {
  const t = useMessages(consentMessages);
  const [name, setName] = useState('');
  const [isConfirmed, setConfirmed] = useState(false);
  const tell = (text: string, confirmed: boolean): void => onSign(text.trim() !== '' && confirmed ? typedBy(text.trim()) : UNSIGNED);
  return (
    <>
      <TextField label={t.typedName} width="medium" value={name} onChange={(text) => { setName(text); tell(text, isConfirmed); }} />
      <Checkbox isSelected={isConfirmed} onChange={(confirmed) => { setConfirmed(confirmed); tell(name, confirmed); }}>{t.typedConfirm}</Checkbox>
    </>
  );
}
