import type { DataClass } from '@dure/domain/access';
import { CONSENT_KINDS, partsOf, type ConsentTerms } from '@dure/domain/consent';
import type { ReactNode } from 'react';
import { disclosureItemLabels } from '../access/item-labels.ts';
import type { FieldError } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import type { Choice } from '../design/choice.ts';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Banner } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import type { Answer, AnswerForm } from './form.ts';
import { consentMessages } from './messages.en.ts';

export interface AnswerFieldsProps {
  readonly terms: ConsentTerms;
  readonly form: AnswerForm;
  readonly change: (part: Partial<AnswerForm>) => void;
  readonly errors: readonly FieldError[];
  /** Where it was asked before, "later" is no answer. */
  readonly mayWait: boolean;
}

/** The person's answer: to each class by itself, or the refusal with its consequences. */
export function AnswerFields({ terms, form, change, errors, mayWait }: AnswerFieldsProps): ReactNode {
  const t = useMessages(consentMessages);
  const choices: readonly Choice<Answer>[] = [{ value: 'give', label: t.give }, { value: 'refuse', label: t.refuse }, ...(mayWait ? [{ value: 'later' as const, label: t.later, hint: t.laterHint }] : [])];
  return (
    <Card title={t.answerTitle}>
      <RadioGroup<Answer> label={t.answer} required name="answer" error={errorOf(errors, 'answer')} choices={choices} value={form.answer} onChange={(answer) => change({ answer })} />
      {form.answer === 'give' && <Parts terms={terms} form={form} change={change} errors={errors} />}
      {form.answer === 'refuse' && (
        <>
          <Banner tone="warning" title={t.refusedTitle}><p>{CONSENT_KINDS[terms.kind].refusalConsequence}</p></Banner>
          <TextArea label={t.refusalWords} hint={t.refusalWordsHint} rows={2} maxLength={1000} value={form.words} onChange={(words) => change({ words })} />
        </>
      )}
    </Card>
  );
}

function Parts({ terms, form, change, errors }: Omit<AnswerFieldsProps, 'mayWait'>): ReactNode {
  const t = useMessages(consentMessages);
  const itemLabel = useLabels(disclosureItemLabels);
  const yesNo: readonly Choice<'yes' | 'no'>[] = [{ value: 'yes', label: t.partYes }, { value: 'no', label: t.partNo }];
  const set = (dataClass: DataClass, answer: 'yes' | 'no'): void => change({ parts: { ...form.parts, [dataClass]: answer } });
  return (
    <div className="stack">
      <p className="small quiet">{t.partsLead}</p>
      {partsOf(terms).map(({ dataClass, label, items }) => (
        <RadioGroup
          key={dataClass} label={t.part(label)} hint={items.map(itemLabel).join(' / ')} direction="row" required name={`parts.${dataClass}`} error={errorOf(errors, `parts.${dataClass}`)}
          choices={yesNo} value={form.parts[dataClass]} onChange={(answer) => set(dataClass, answer)}
        />
      ))}
    </div>
  );
}
