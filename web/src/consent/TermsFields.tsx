import type { PlainDate } from '@dure/domain/calendar';
import { CONSENT_KIND_CODES, CONSENT_KINDS, type ConsentKind } from '@dure/domain/consent';
import type { ProgrammeId } from '@dure/domain/programme';
import type { ReactNode } from 'react';
import type { FieldError } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import type { Choice } from '../design/choice.ts';
import { ComboBox } from '../design/ComboBox.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Columns } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { withKind, withRecipient, withTerms, type ConsentForm } from './form.ts';
import { ItemPicker } from './ItemPicker.tsx';
import { consentMessages } from './messages.en.ts';

const KINDS: readonly Choice<ConsentKind>[] = CONSENT_KIND_CODES.map((value) => ({ value, label: CONSENT_KINDS[value].label, hint: CONSENT_KINDS[value].neededWhen }));

export interface TermsFieldsProps {
  readonly form: ConsentForm;
  readonly change: (update: (before: ConsentForm) => ConsentForm) => void;
  readonly recipients: readonly Choice[];
  readonly programme: ProgrammeId | null;
  readonly errors: readonly FieldError[];
  readonly today: PlainDate;
  /** A renewal is of the same kind and receiver and begins today, so that no day lies between. */
  readonly isRenewal?: boolean;
}

/** What is asked: recipient × purpose × items × period. */
export function TermsFields({ form, change, recipients, programme, errors, today, isRenewal = false }: TermsFieldsProps): ReactNode {
  const t = useMessages(consentMessages);
  const { terms } = form;
  const nameOf = (id: string): string => recipients.find(({ value }) => value === id)?.label ?? '';
  return (
    <Card title={t.termsTitle}>
      {isRenewal ? <DescriptionList columns={2} items={[{ term: t.kind, value: CONSENT_KINDS[terms.kind].label }, { term: t.recipient, value: nameOf(terms.recipient) }]} /> : <Columns>
        <Select<ConsentKind> label={t.kind} choices={KINDS} value={terms.kind} onChange={(kind) => change((before) => withKind(before, kind, nameOf(before.terms.recipient), programme))} />
        <ComboBox label={t.recipient} hint={t.recipientHint} required name="terms.recipient" error={errorOf(errors, 'terms.recipient')} choices={recipients} value={terms.recipient === '' ? undefined : terms.recipient} onChange={(id) => change((before) => withRecipient(before, id ?? '', nameOf(id ?? '')))} />
      </Columns>}
      <TextArea label={t.purpose} required name="terms.purpose" error={errorOf(errors, 'terms.purpose')} rows={2} maxLength={500} value={terms.purpose} onChange={(purpose) => change((before) => withTerms(before, { purpose }))} />
      <div>
        <p className="field-label">{t.itemsLegend}</p>
        <p className="field-hint">{t.itemsHint}</p>
        <ItemPicker name="terms.items" error={errorOf(errors, 'terms.items')} value={terms.items} onChange={(items) => change((before) => withTerms(before, { items }))} />
      </div>
      <Columns>
        {!isRenewal && <DatePicker label={t.startsOn} value={terms.startsOn} onChange={(startsOn) => change((before) => withTerms(before, { startsOn: startsOn ?? today }))} />}
        <DatePicker label={t.endsOn} required name="terms.endsOn" error={errorOf(errors, 'terms.endsOn')} value={terms.endsOn} min={today} onChange={(endsOn) => change((before) => withTerms(before, { endsOn }))} />
      </Columns>
    </Card>
  );
}
