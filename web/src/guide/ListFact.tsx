import type { FactValue } from '@dure/domain/person';
import { useState, type ReactNode } from 'react';
import { Checkbox, CheckboxGroup } from '../design/Checkbox.tsx';
import { Stack } from '../design/Layout.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import type { FactProps } from './fact-props.ts';
import { guideMessages } from './messages.en.ts';
import { programmeName } from './programme-name.ts';
import { useFactNames } from './useFactNames.ts';

const wordsOf = (value: FactValue | undefined): readonly string[] => (Array.isArray(value) ? (value as readonly FactValue[]).map(String) : []);
const split = (text: string): readonly string[] => text.split(/[,，、\n]/).map((word) => word.trim()).filter((word) => word !== '');

/** Several words. An empty list says that there is none; nothing said says nothing. */
export function ListFact({ definition, label, hint, value, onChange, named }: FactProps<'list'> & { readonly named?: 'programme' }): ReactNode {
  const t = useMessages(guideMessages);
  const { answer } = useFactNames();
  const words = wordsOf(value);
  const isNone = Array.isArray(value) && words.length === 0;
  const change = (next: readonly string[]): void => onChange(next.length === 0 ? undefined : [...next]);
  return (
    <Stack gap="tight">
      {definition.values === undefined
        ? <FreeWords label={label} hint={hint} words={words} onChange={change} />
        : <CheckboxGroup label={label} hint={hint} direction="row" choices={definition.values.map((one) => ({ value: one, label: named === 'programme' ? programmeName(one) : answer(one) }))} value={words} onChange={change} />}
      <Checkbox isSelected={isNone} onChange={(none) => onChange(none ? [] : undefined)}>{t.confirmedNone}</Checkbox>
    </Stack>
  );
}

interface FreeWordsProps {
  readonly label: string;
  readonly hint: ReactNode;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

/** Keeps the comma that is being typed, which the list itself does not have. */
function FreeWords({ label, hint, words, onChange }: FreeWordsProps): ReactNode {
  const t = useMessages(guideMessages);
  const [text, setText] = useState(words.join(', '));
  const shown = split(text).join() === words.join() ? text : words.join(', ');
  const type = (next: string): void => {
    setText(next);
    onChange(split(next));
  };
  return <TextField label={label} hint={hint ?? t.listHint} maxLength={300} value={shown} onChange={type} />;
}
