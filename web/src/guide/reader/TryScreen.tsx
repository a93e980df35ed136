import type { PlainDate } from '@dure/domain/calendar';
import type { FactValue, FactValues } from '@dure/domain/person';
import { FACTS } from '@dure/guide/facts';
import { useState, type ReactNode } from 'react';
import { Button, IconButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ComboBox } from '../../design/ComboBox.tsx';
import { DateField } from '../../design/DateField.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { Banner } from '../../design/Notice.tsx';
import { Skeleton } from '../../design/Waiting.tsx';
import { useFormats, useLanguage, useMessages } from '../../messages/index.ts';
import { FactField } from '../FactField.tsx';
import { GuideAnswer } from '../GuidePanel.tsx';
import { useFactNames } from '../useFactNames.ts';
import { useGuide } from '../useGuide.ts';
import { EditionSwitch } from './EditionSwitch.tsx';
import { readerMessages } from './messages.en.ts';
import { PrintedAnswer } from './PrintedAnswer.tsx';
import { ReaderFrame } from './ReaderFrame.tsx';
import { EXAMPLES } from './try-examples.ts';
import { useEdition } from './useEdition.ts';

/** Decided by the municipality, not by the case. */
const ASKABLE = Object.keys(FACTS).filter((key) => !key.startsWith('sgg.'));
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
  const names = useFactNames();
  const language = useLanguage();
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
      <div className="reader-examples"><p className="small quiet">{t.example}</p><Row>{EXAMPLES.map((one) => <Button key={one.ko} kind="tertiary" size="small" onPress={() => change(one.facts)}>{one[language]}</Button>)}</Row></div>
      {keys.length === 0 && <p className="quiet">{t.noFacts}</p>}
      <ul className="reader-facts">
        {keys.map((key) => (
          <li key={key}>
            <FactField factKey={key} value={typed[key]} onChange={(value) => change({ ...typed, [key]: value })} />
            <IconButton icon="close" size="small" label={t.removeFact(names.label(key))} onPress={() => remove(key)} />
          </li>
        ))}
      </ul>
      <div className="reader-add"><ComboBox key={adding} label={t.addFact} hint={t.addFactHint} width="full" choices={ASKABLE.filter((key) => !keys.includes(key)).map((value) => ({ value, label: names.label(value) }))} value={undefined} onChange={add} /></div>
    </Card>
  );
}

interface VerdictProps {
  readonly facts: FactValues;
  readonly edition: string | undefined;
  readonly on: PlainDate;
  /** The form that stands beside it on the screen, and stays off the paper. */
  readonly form: ReactNode;
  readonly onLearn: (fact: string, value: FactValue) => void;
}

function Verdict({ facts, edition, on, form, onLearn }: VerdictProps): ReactNode {
  const t = useMessages(readerMessages);
  const { guide } = useGuide();
  const answered = edition === undefined ? undefined : guide?.evaluate({ edition, on, facts }, on);
  return (
    <>
      <div className="reader-try">
        {form}
        <section aria-label={t.answer}>
          {answered === undefined && <Skeleton lines={8} />}
          {answered?.ok === false && <Banner tone="warning" title={t.unreadable}>{answered.refusal.reason}</Banner>}
          {answered?.ok === true && <GuideAnswer evaluation={answered.value} onLearn={onLearn} answerLabel={t.take} />}
        </section>
      </div>
      {answered?.ok === true && <PrintedAnswer evaluation={answered.value} facts={facts} />}
    </>
  );
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
      <Verdict
        facts={knownOf(typed)} edition={edition} on={on} onLearn={(fact, value) => setTyped({ ...typed, [fact]: value })}
        form={<Stack><DateField label={t.onDay} value={on} onChange={(value) => { if (value !== undefined) setOn(value); }} /><Facts typed={typed} change={setTyped} /></Stack>}
      />
    </ReaderFrame>
  );
}
