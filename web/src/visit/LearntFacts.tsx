import type { FactValue } from '@dure/domain/person';
import { FACTS, findFact } from '@dure/guide/facts';
import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { ComboBox } from '../design/ComboBox.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { FactField } from '../guide/FactField.tsx';
import { useMessages } from '../messages/index.ts';
import { visitMessages } from './messages.en.ts';

type Facts = Readonly<Record<string, FactValue>>;

/** The municipality's settings and the age are nobody's answer at a door. */
const isAsked = (key: string): boolean => key !== 'age' && findFact(key)?.type !== 'map' && !key.startsWith('sgg.');
const CHOICES = Object.entries(FACTS).filter(([key]) => isAsked(key)).map(([value, { label }]) => ({ value, label }));

/** What has changed at home, in the guide's own questions; the guide judges again when it arrives. */
export function LearntFacts({ facts, onChange }: { readonly facts: Facts; readonly onChange: (facts: Facts) => void }): ReactNode {
  const t = useMessages(visitMessages);
  const [open, setOpen] = useState<readonly string[]>(() => Object.keys(facts));
  const put = (key: string, value: FactValue | undefined): void => {
    const { [key]: _before, ...rest } = facts;
    onChange(value === undefined ? rest : { ...rest, [key]: value });
  };
  const take = (key: string): void => {
    setOpen(open.filter((one) => one !== key));
    put(key, undefined);
  };
  return (
    <Disclosure title={t.facts}>
      <Stack>
        <p className="small quiet">{t.factsHint}</p>
        {open.map((key) => <Row key={key} place="top"><FactField factKey={key} asks value={facts[key]} onChange={(value) => put(key, value)} /><Button size="small" kind="tertiary" onPress={() => take(key)}>{t.takeFact}</Button></Row>)}
        <ComboBox label={t.addFact} choices={CHOICES.filter(({ value }) => !open.includes(value))} value={undefined} onChange={(key) => { if (key !== undefined) setOpen([...open, key]); }} />
      </Stack>
    </Disclosure>
  );
}
