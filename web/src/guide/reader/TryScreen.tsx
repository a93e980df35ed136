import type { PlainDate } from '@dure/domain/calendar';
import type { FactValue, FactValues } from '@dure/domain/person';
import { FACTS, findFact } from '@dure/guide/facts';
import { useState, type ReactNode } from 'react';
import { Button, IconButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ComboBox } from '../../design/ComboBox.tsx';
import { DateField } from '../../design/DateField.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { Banner } from '../../design/Notice.tsx';
import { Skeleton } from '../../design/Waiting.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { FactField } from '../FactField.tsx';
import { GuideAnswer } from '../GuidePanel.tsx';
import { useGuide } from '../useGuide.ts';
import { EditionSwitch } from './EditionSwitch.tsx';
import { readerMessages } from './messages.en.ts';
import { ReaderFrame } from './ReaderFrame.tsx';
import { EXAMPLES } from './try-examples.ts';
import { useEdition } from './useEdition.ts';

/** Decided by the municipality, not by the case. */
const ASKABLE = Object.entries(FACTS).filter(([key]) => !key.startsWith('sgg.')).map(([value, { label }]) => ({ value, label }));
/** What nearly every programme asks. */
const FIRST: readonly string[] = ['age', 'household.type', 'wish.apply'];

type Typed = Readonly<Record<string, FactValue | undefined>>;
const knownOf = (typed: Typed): FactValues => Object.fromEntries(Object.entries(typed).filter((entry): entry is [string, FactValue] => entry[1] !== undefined));

interface FactsProps {
  readonly typed: Typed;
  readonly change: (typed: Typed) => void;
}

function Facts({ typed, change }: FactsProps): ReactNode {
  const t = useMessages(readerMessages);
  const [adding, setAdding] = useState(0);
  const keys = Object.keys(typed);
  const remove = (key: string): void => change(Object.fromEntries(Object.entries(typed).filter(([one]) => one !== key)));
  const add = (key: string | undefined): void => {
    if (key === undefined) return;
    change({ ...typed, [key]: typed[key] });
    setAdding(adding + 1);
  };
  return (
    <Card title={t.facts} aside={<Button kind="plain" size="small" icon="refresh" onPress={() => change(Object.fromEntries(FIRST.map((key) => [key, undefined])))}>{t.startOver}</Button>}>
      <div className="reader-examples"><p className="small quiet">{t.example}</p><Row>{Object.entries(EXAMPLES).map(([name, facts]) => <Button key={name} kind="tertiary" size="small" onPress={() => change(facts)}>{name}</Button>)}</Row></div>
      {keys.length === 0 && <p className="quiet">{t.noFacts}</p>}
      <ul className="reader-facts">
        {keys.map((key) => (
          <li key={key}>
            <FactField factKey={key} value={typed[key]} onChange={(value) => change({ ...typed, [key]: value })} />
            <IconButton icon="close" size="small" label={t.removeFact(findFact(key)?.label ?? key)} onPress={() => remove(key)} />
          </li>
        ))}
      </ul>
      <div className="reader-add"><ComboBox key={adding} label={t.addFact} hint={t.addFactHint} width="full" choices={ASKABLE.filter(({ value }) => !keys.includes(value))} value={undefined} onChange={add} /></div>
    </Card>
  );
}

interface VerdictProps {
  readonly facts: FactValues;
  readonly edition: string;
  readonly on: PlainDate;
  readonly onLearn: (fact: string, value: FactValue) => void;
}

function Verdict({ facts, edition, on, onLearn }: VerdictProps): ReactNode {
  const t = useMessages(readerMessages);
  const { guide } = useGuide();
  if (guide === undefined) return <Skeleton lines={8} />;
  const answered = guide.evaluate({ edition, on, facts }, on);
  if (!answered.ok) return <Banner tone="warning" title={t.unreadable}>{answered.refusal.reason}</Banner>;
  return <GuideAnswer evaluation={answered.value} onLearn={onLearn} answerLabel={t.take} />;
}

const TODAY = (): PlainDate => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date()) as PlainDate;

/** A case that is nobody's: the verdicts follow the facts at once, in the browser, and nothing is kept. */
export function TryScreen(): ReactNode {
  const t = useMessages(readerMessages);
  const common = useMessages();
  const { day } = useFormats();
  const chosen = useEdition();
  const [typed, setTyped] = useState<Typed>(Object.fromEntries(FIRST.map((key) => [key, undefined])));
  const [on, setOn] = useState<PlainDate>(TODAY);
  const edition = chosen.edition?.id;
  return (
    <ReaderFrame title={t.trying} lead={t.tryLead} edition={edition} actions={<Button icon="print" onPress={() => print()}>{common.print}</Button>}>
      <p className="reader-print-only small">{t.printedOn(day(on))} · {chosen.edition?.title}</p>
      <EditionSwitch {...chosen} hidesDay />
      <div className="reader-try">
        <Stack><DateField label={t.onDay} value={on} onChange={(value) => { if (value !== undefined) setOn(value); }} /><Facts typed={typed} change={setTyped} /></Stack>
        <section aria-label={t.answer}>{edition !== undefined && <Verdict facts={knownOf(typed)} edition={edition} on={on} onLearn={(fact, value) => setTyped({ ...typed, [fact]: value })} />}</section>
      </div>
    </ReaderFrame>
  );
}
