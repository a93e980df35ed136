import { isAsked, type Answers, type Instrument, type Item } from '@dure/domain/assessment';
import type { ReactNode } from 'react';
import { Card } from '../design/Card.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { useMessages } from '../messages/index.ts';
import { assessmentMessages } from './messages.en.ts';

export interface InstrumentFormProps {
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly onAnswer: (key: string, value: Answers[string]) => void;
  /** Item keys that a failed save left open. */
  readonly missing: readonly string[];
}

/** Any instrument, from its data: one question below the other, in its order. */
export function InstrumentForm({ instrument, answers, onAnswer, missing }: InstrumentFormProps): ReactNode {
  const t = useMessages(assessmentMessages);
  return (
    <Card>
      <ol className="assessment-items">
        {instrument.items.map((item, at) => (
          <li key={item.key} className="assessment-item">
            {isAsked(item, answers)
              ? <Question item={item} number={at + 1} answer={answers[item.key]} onAnswer={(value) => onAnswer(item.key, value)} error={missing.includes(item.key) ? t.missing : undefined} />
              : <p className="quiet">{at + 1}. {item.text} <span className="small">{t.skipped}</span></p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

const NOT_APPLICABLE = 'not-applicable';
/** More than these are a list to choose from (a total of 0 to 30). */
const MOST_IN_SIGHT = 8;

interface QuestionProps {
  readonly item: Item;
  readonly number: number;
  readonly answer: Answers[string] | undefined;
  readonly onAnswer: (value: Answers[string]) => void;
  readonly error: string | undefined;
}

function Question({ item, number, answer, onAnswer, error }: QuestionProps): ReactNode {
  const t = useMessages(assessmentMessages);
  // Two options may carry the same points, so the option is named by its place.
  const choices = [...item.options.map(({ label }, at) => ({ value: String(at), label })), ...(item.mayNotApply === true ? [{ value: NOT_APPLICABLE, label: t.notApplicable }] : [])];
  const place = item.options.findIndex(({ value }) => value === answer);
  const chosen = answer === NOT_APPLICABLE ? NOT_APPLICABLE : place < 0 ? undefined : String(place);
  const choose = (code: string): void => onAnswer(code === NOT_APPLICABLE ? NOT_APPLICABLE : (item.options[Number(code)]?.value ?? 0));
  const field = { label: `${number}. ${item.text}`, name: item.key, error, value: chosen, onChange: choose, choices };
  return choices.length > MOST_IN_SIGHT ? <Select {...field} /> : <RadioGroup {...field} direction="row" />;
}
