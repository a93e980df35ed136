import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { Button } from '../design/Button.tsx';
import { ClauseCitation, GateMark } from './marks.tsx';
import { homecareMessages } from './messages.en.ts';
import { useHomecareAct, type HomecareActing, type HomecareDetail } from './useHomecareAct.ts';

type Gate = HomecareDetail['gates'][number];
type Ask = Gate['asks'][number];

const textOf = (value: Ask['value']): string | undefined => (value === null ? undefined : String(value));
const valueOf = ({ values }: Ask, text: string): Ask['value'] => (values.length > 0 ? text : text === 'true');

/** One question, answered where it stands; who judged it and when stands beside it. */
function Question({ ask, record, act }: { readonly ask: Ask; readonly record: HomecareDetail; readonly act: HomecareActing }): ReactNode {
  const t = useMessages(homecareMessages);
  const { yes, no } = useMessages();
  const { day } = useFormats();
  const choices = ask.values.length > 0 ? ask.values.map((value) => ({ value, label: value })) : [{ value: 'true', label: yes }, { value: 'false', label: no }];
  const answer = (value: Ask['value']): void => void act.send({ action: 'judge', fact: ask.fact, value: value as boolean | '낮음' | '보통' | '높음' | null }, record.version, t.answered).catch(() => undefined);
  const source = ask.judged !== null ? t.judgedBy(day(ask.judged.on as PlainDate), ask.judged.by) : ask.value !== null ? t.fromRecord : undefined;
  if (!record.acts.includes('judge')) return source === undefined ? null : <p className="small quiet">{ask.label}: {choices.find(({ value }) => value === textOf(ask.value))?.label ?? '–'} ({source})</p>;
  return (
    <div className="homecare-ask">
      <RadioGroup label={ask.ask} direction="row" choices={choices} value={textOf(ask.value)} onChange={(text) => answer(valueOf(ask, text))} />
      <Row>{source !== undefined && <span className="small quiet">{source}</span>}{ask.judged !== null && <Button kind="plain" size="small" onPress={() => answer(null)}>{t.noAnswer}</Button>}</Row>
    </div>
  );
}

function GateLine({ gate, record, act }: { readonly gate: Gate; readonly record: HomecareDetail; readonly act: HomecareActing }): ReactNode {
  return (
    <li className="homecare-gate">
      <Row place="apart"><span className="strong">{gate.says}</span><GateMark verdict={gate.verdict} /></Row>
      <p className="small quiet">{gate.because}</p>
      <ClauseCitation of={gate} />
      {gate.asks.map((ask) => <Question key={ask.fact} ask={ask} record={record} act={act} />)}
    </li>
  );
}

/** Each sentence of the selection by itself: met, not met or not known, and by what. */
export function GatesCard({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  const act = useHomecareAct(record);
  const together = { 'met': t.gatesMet, 'not-met': t.gatesNotMet, 'unknown': t.gatesUnknown }[record.gatesTogether];
  return (
    <Card title={t.gates} aside={<GateMark verdict={record.gatesTogether} />}>
      <p className="quiet">{together}. {t.gatesLead}</p>
      {act.error && <ErrorNotice error={act.error} />}
      <ul className="homecare-gates">{record.gates.map((gate, at) => <GateLine key={`${gate.rule} ${at}`} gate={gate} record={record} act={act} />)}</ul>
    </Card>
  );
}
