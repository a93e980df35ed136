import type { FactValue } from '@dure/domain/person';
import { findFact } from '@dure/guide/facts';
import type { EvaluationAnswer } from '@dure/guide';
import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { useMessages } from '../messages/index.ts';
import { FactField } from './FactField.tsx';
import { guideMessages } from './messages.en.ts';

type Question = EvaluationAnswer['next'][number];

export interface NextQuestionProps {
  readonly questions: readonly Question[];
  readonly onAnswer: (fact: string, value: FactValue) => void;
  readonly isPending: boolean;
  readonly answerLabel?: string;
}

/** The question whose answer settles most, answerable in place; others are one press away. */
export function NextQuestion({ questions, onAnswer, isPending, answerLabel }: NextQuestionProps): ReactNode {
  const t = useMessages(guideMessages);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const label = answerLabel ?? t.answerSave;
  const askable = questions.filter(({ fact }) => findFact(fact) !== undefined && findFact(fact)?.type !== 'map');
  const question = askable.find(({ fact }) => !skipped.includes(fact)) ?? askable[0];
  if (question === undefined) return null;
  const skip = (): void => setSkipped((before) => (before.length + 1 >= askable.length ? [] : [...before, question.fact]));
  return (
    <Card title={t.nextTitle} tone="info">
      <Question key={question.fact} question={question} onAnswer={onAnswer} isPending={isPending} label={label} other={askable.length > 1 && <Button kind="plain" size="small" onPress={skip}>{t.nextOther}</Button>} />
    </Card>
  );
}

function Question({ question, onAnswer, isPending, label, other }: { readonly label: string; readonly question: Question; readonly onAnswer: NextQuestionProps['onAnswer']; readonly isPending: boolean; readonly other: ReactNode }): ReactNode {
  const t = useMessages(guideMessages);
  const [value, setValue] = useState<FactValue>();
  return (
    <>
      <FactField factKey={question.fact} asks hint={t.nextSettles(question.settles)} value={value} onChange={setValue} />
      <Row place="apart">
        {other}
        <Button kind="primary" size="small" isDisabled={value === undefined} isPending={isPending} onPress={() => { if (value !== undefined) onAnswer(question.fact, value); }}>{label}</Button>
      </Row>
    </>
  );
}
