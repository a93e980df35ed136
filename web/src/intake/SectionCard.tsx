import { COUNSELLING_FORM, type IntakeDraft, type SectionKey } from '@dure/domain/intake';
import type { FactValue } from '@dure/domain/person';
import { useState, type ReactNode } from 'react';
import type { FieldError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Columns } from '../design/Layout.tsx';
import { TextArea } from '../design/TextField.tsx';
import { FactField } from '../guide/FactField.tsx';
import { guideMessages } from '../guide/messages.en.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { withSection } from './form.ts';
import { intakeMessages } from './messages.en.ts';
import { sectionLabels, sectionPrompts } from './section-words.ts';
import type { Known } from './useKnown.ts';

export interface SectionCardProps {
  readonly sectionKey: SectionKey;
  readonly form: IntakeDraft;
  readonly known: Known;
  readonly errors: readonly FieldError[];
  readonly change: (update: (before: IntakeDraft) => IntakeDraft) => void;
  readonly learn: (fact: string, value: FactValue | undefined) => void;
}

const NEEDED: readonly SectionKey[] = ['problem', 'wishes'];

/** One part of the first counselling: the officer's words, and the facts confirmed while talking about it. */
export function SectionCard({ sectionKey, form, known, errors, change, learn }: SectionCardProps): ReactNode {
  const t = useMessages(intakeMessages);
  const { factKeys } = COUNSELLING_FORM[sectionKey];
  const [label, prompt] = [useLabels(sectionLabels), useLabels(sectionPrompts)];
  const section = form.counselling.sections[sectionKey];
  const path = `counselling.sections.${sectionKey}`;
  const isRisks = sectionKey === 'risks';
  const facts = <SectionFacts factKeys={factKeys} typed={section.facts} known={known} learn={learn} asks={isRisks} />;
  const answered = factKeys.filter((key) => section.facts[key] !== undefined || known.facts[key] !== undefined).length;
  return (
    <Card title={label(sectionKey)} {...(isRisks ? { tone: 'warning' as const } : {})}>
      <p className="quiet">{prompt(sectionKey)}</p>
      {isRisks && facts}
      <TextArea label={t.words} rows={isRisks ? 2 : 3} maxLength={10_000} name={isRisks ? path : `${path}.text`} required={form.kind === 'case' && NEEDED.includes(sectionKey)} value={section.text} error={errorOf(errors, isRisks ? path : `${path}.text`)}
        onChange={(text) => change((before) => withSection(before, sectionKey, { text }))} />
      {!isRisks && <Fold title={t.factsOf(answered, factKeys.length)}>{facts}</Fold>}
    </Card>
  );
}

/** Sixty questions are not drawn before somebody wants to see them. */
function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div><Button kind="tertiary" size="small" icon={isOpen ? 'chevronUp' : 'chevronDown'} aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>{title}</Button></div>
      {isOpen && children}
    </>
  );
}

interface FactsProps extends Pick<SectionCardProps, 'known' | 'learn'> {
  readonly factKeys: readonly string[];
  readonly typed: Readonly<Record<string, FactValue>>;
  readonly asks: boolean;
}

/** What the record knows stands there already; only what is answered anew is saved with this counselling. */
function SectionFacts({ factKeys, typed, known, learn, asks }: FactsProps): ReactNode {
  const g = useMessages(guideMessages);
  return (
    <Columns>
      {factKeys.map((key) => {
        const before = known.facts[key];
        const hint = typed[key] === undefined && before !== undefined ? g.knownAlready(g.learntFrom(before.source)) : undefined;
        return <FactField key={key} factKey={key} asks={asks} hint={hint} value={typed[key] ?? (before?.value as FactValue | undefined)} onChange={(value) => learn(key, value)} />;
      })}
    </Columns>
  );
}
