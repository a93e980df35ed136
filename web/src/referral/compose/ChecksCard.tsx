import { isConsentKind } from '@dure/domain/consent';
import type { ReactNode } from 'react';
import type { FieldError } from '../../client/index.ts';
import type { ConsentLine } from '../../consent/line.ts';
import { StatusBadge } from '../../design/Badge.tsx';
import { Card } from '../../design/Card.tsx';
import { Checkbox } from '../../design/Checkbox.tsx';
import { errorOf } from '../../design/FormErrorSummary.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Row } from '../../design/Layout.tsx';
import { TextField } from '../../design/TextField.tsx';
import { useMessages } from '../../messages/index.ts';
import type { PersonDetail } from '../../person/section.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { AskConsent } from './AskConsent.tsx';
import { composeMessages } from './messages.en.ts';
import { RuleCitation } from './RuleCitation.tsx';
import { answerTo, isConfirmed, type Precondition, type SendForm } from './sending.ts';

export interface ChecksCardProps {
  readonly referral: ReferralDetail;
  readonly person: PersonDetail;
  readonly ledger: readonly ConsentLine[];
  readonly form: SendForm;
  readonly set: (part: Partial<SendForm>) => void;
  readonly errors: readonly FieldError[];
}

/** What the guide wants done before this way is taken; a consent among it is confirmed by the ledger alone. */
export function ChecksCard(props: ChecksCardProps): ReactNode {
  const t = useMessages(composeMessages);
  const { preconditions, rules } = props.referral.route;
  return (
    <Card title={t.checkTitle}>
      {preconditions.length === 0 ? <p>{t.checkNone}</p> : <p className="small quiet">{t.checkLead}</p>}
      <ul className="compose-checks">{preconditions.map((one) => <li key={one.code} className="compose-check">{one.consent === null ? <Tick one={one} {...props} /> : <FromLedger one={one} {...props} />}</li>)}</ul>
      {preconditions.length === 0 && <RuleCitation rules={rules} />}
    </Card>
  );
}

function Wrong({ message }: { readonly message: string | undefined }): ReactNode {
  return message ? <p className="field-error"><Icon name="alert" size="small" />{message}</p> : null;
}

function Tick({ one, form, set, errors }: ChecksCardProps & { readonly one: Precondition }): ReactNode {
  const t = useMessages(composeMessages);
  const name = `check.${one.code}`;
  const mark = form.checked[one.code] ?? { isDone: false, words: '' };
  const change = (part: Partial<typeof mark>): void => set({ checked: { ...form.checked, [one.code]: { ...mark, ...part } } });
  const error = errorOf(errors, name);
  return (
    <>
      <Checkbox isSelected={mark.isDone} onChange={(isDone) => change({ isDone })} name={name} error={error !== undefined}>{one.label}</Checkbox>
      <Wrong message={error} />
      {mark.isDone && <TextField label={t.checkWords(one.label)} hint={t.checkWordsHint} maxLength={2000} value={mark.words} onChange={(words) => change({ words })} />}
      <RuleCitation rules={one.rules} />
    </>
  );
}

function FromLedger({ one, referral, person, ledger, errors }: ChecksCardProps & { readonly one: Precondition }): ReactNode {
  const t = useMessages(composeMessages);
  const name = `check.${one.code}`;
  const isDone = isConfirmed(one, ledger, referral.to.id);
  // Of 제3자 제공 the card of the ground says it already.
  const answered = one.consent === null || one.consent === 'CONSENT-3P' ? 'missing' : answerTo(ledger, referral.to.id, one.consent);
  return (
    <>
      <Row place="apart">
        <span className="strong">{one.label}</span>
        {isDone ? <StatusBadge tone="success" icon="checkCircle">{t.confirmed}</StatusBadge> : one.consent !== null && isConsentKind(one.consent) && <AskConsent referral={referral} person={person} kind={one.consent} name={name} />}
      </Row>
      {!isDone && answered !== 'missing' && <p className="small">{t.uncoveredState(answered)}</p>}
      {!isDone && <Wrong message={errorOf(errors, name)} />}
      <RuleCitation rules={one.rules} />
    </>
  );
}
