import { periodWords } from '@dure/guide/facts';
import type { ChannelChange, Cited, ClockChange, DutyChange, NameChange, VerdictChange } from '@dure/guide/reading';
import type { RuleGrade } from '@dure/guide/rule';
import type { ReactNode } from 'react';
import { Badge } from '../../design/Badge.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { Row } from '../../design/Layout.tsx';
import { TextLink } from '../../design/TextLink.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { guideMessages } from '../messages.en.ts';
import { programmeName } from '../programme-name.ts';
import { readerMessages } from '../reader/messages.en.ts';
import { Quoted } from '../reader/Quoted.tsx';
import { Unconfirmed } from '../Unconfirmed.tsx';
import { replayMessages } from './messages.en.ts';
import type { ReplayRow as Replayed } from './useReplay.ts';

/** Words of a guide, and why they bear on this case where it is a verdict. */
interface Clause {
  readonly cite: Cited['cite'];
  readonly because?: string;
  readonly grade?: RuleGrade | undefined;
}

interface SideProps {
  readonly edition: string;
  readonly words: string;
  readonly clauses: readonly Clause[];
}

function Side({ edition, words, clauses }: SideProps): ReactNode {
  return (
    <div className="reader-side">
      <p className="reader-side-title">{edition}</p>
      <p className="strong">{words}</p>
      {clauses.map(({ cite, because, grade }, at) => (
        <div key={at} className="replay-clause">{because !== undefined && <p className="small">{because} <Unconfirmed grade={grade} /></p>}<Quoted cite={cite} /></div>
      ))}
    </div>
  );
}

interface ChangeProps {
  readonly title: ReactNode;
  readonly before: SideProps;
  readonly after: SideProps;
}

function Change({ title, before, after }: ChangeProps): ReactNode {
  return <li className="reader-change"><header><h4>{title}</h4></header><div className="reader-sides"><Side {...before} /><Side {...after} /></div></li>;
}

interface Editions {
  readonly from: string;
  readonly to: string;
}

/** One side of a change: what is said, or that the edition says nothing. */
function sideOf(edition: string, words: string | null, none: string, clauses: readonly Clause[] = []): SideProps {
  return { edition, words: words ?? none, clauses: words === null ? [] : clauses };
}

function Verdict({ change, from, to }: Editions & { readonly change: VerdictChange }): ReactNode {
  const t = useMessages(replayMessages);
  const guide = useMessages(guideMessages);
  const side = (edition: string, verdict: VerdictChange['before']): SideProps => sideOf(t.before(edition), verdict && guide.verdict(verdict.verdict), t.notJudged, verdict?.clauses);
  const title = [programmeName(change.programme), change.part, change.member === null ? null : guide.member(change.member)].filter((one) => one !== null).join(' ');
  return <Change title={title} before={side(from, change.before)} after={side(to, change.after)} />;
}

function Clock({ change, from, to }: Editions & { readonly change: ClockChange }): ReactNode {
  const t = useMessages(replayMessages);
  const reader = useMessages(readerMessages);
  const side = (edition: string, clock: ClockChange['before']): SideProps => sideOf(t.before(edition), clock && `${periodWords(clock.due)} ${reader.strictness(clock.strictness)}`, t.noClock, clock?.rules);
  return <Change title={change.what} before={side(from, change.before)} after={side(to, change.after)} />;
}

function Duty({ change, from, to }: Editions & { readonly change: DutyChange }): ReactNode {
  const t = useMessages(replayMessages);
  const side = (edition: string, rules: DutyChange['before']): SideProps => sideOf(t.before(edition), rules && t.duty, t.noDuty, rules ?? []);
  return <Change title={change.duty} before={side(from, change.before)} after={side(to, change.after)} />;
}

function Channel({ change, from, to }: Editions & { readonly change: ChannelChange }): ReactNode {
  const t = useMessages(replayMessages);
  const side = (edition: string, way: ChannelChange['before']): SideProps => sideOf(t.before(edition), way && [`${way.channel} (${way.actor})`, ...way.preconditions].join(' · '), t.noChannel, way?.rules);
  return <Change title={t.sentTo(programmeName(change.to))} before={side(from, change.before)} after={side(to, change.after)} />;
}

function Name({ change: { before, after }, from, to }: Editions & { readonly change: NameChange }): ReactNode {
  const t = useMessages(replayMessages);
  return <Change title={t.renamed(before.words, after.words)} before={sideOf(t.before(from), before.words, '', before.rules)} after={sideOf(t.before(to), after.words, '', after.rules)} />;
}

function Names({ changes, from, to }: Editions & { readonly changes: Replayed['changes']['names'] }): ReactNode {
  const t = useMessages(replayMessages);
  return <Changes title={t.names}>{changes.map((change) => <Name key={`${change.before.words} ${change.after.words}`} change={change} from={from} to={to} />)}</Changes>;
}

function Changes({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }): ReactNode {
  return children.length === 0 ? null : <section aria-label={title} className="replay-changes"><h3>{title}</h3><ul className="reader-changes">{children}</ul></section>;
}

/** What is told of one case: nothing where a programme is only judged anew and too little is known. */
export function tellable({ changes, programme }: Replayed): readonly VerdictChange[] {
  const own = (one: VerdictChange): number => Number(one.programme === programme);
  return changes.verdicts.filter(({ before, after }) => (before !== null && after !== null) || (before ?? after)?.verdict !== 'unknown').toSorted((one, other) => own(other) - own(one));
}

/** Nothing is answered otherwise; a thing or a number goes by another name. */
export function isOnlyRenamed(row: Replayed): boolean {
  const { clocks, duties, channels } = row.changes;
  return tellable(row).length + clocks.length + duties.length + channels.length === 0;
}

/** One case: what another edition would answer otherwise, with both clauses. */
export function ReplayRow({ row }: { readonly row: Replayed }): ReactNode {
  const t = useMessages(replayMessages);
  const { day } = useFormats();
  const { from, to, clocks, duties, channels, names } = row.changes;
  const verdicts = tellable(row);
  const both = { from, to };
  const counts = [[t.verdicts, verdicts.length], [t.clocks, clocks.length], [t.duties, duties.length], [t.channels, channels.length], [t.names, names.length]] as const;
  return (
    <li>
      <Disclosure title={
        <span className="guide-card-title">
          <span className="replay-title"><span className="strong">{row.personName ?? t.hiddenName}</span> <span className="small quiet">{programmeName(row.programme)} · {row.organisation} · {t.opened(day(row.openedOn))} · {t.editions(from, to)}</span></span>
          <span className="row">{counts.filter(([, count]) => count > 0).map(([label, count]) => <Badge key={label} tone="info">{label} {count}</Badge>)}</span>
        </span>
      }>
        <div className="replay-case">
          <Changes title={t.verdicts}>{verdicts.map((change) => <Verdict key={`${change.programme} ${change.part} ${change.member}`} change={change} {...both} />)}</Changes>
          <Changes title={t.clocks}>{clocks.map((change) => <Clock key={`${change.what} ${change.after?.due ?? change.before?.due}`} change={change} {...both} />)}</Changes>
          <Changes title={t.duties}>{duties.map((change) => <Duty key={change.duty} change={change} {...both} />)}</Changes>
          <Changes title={t.channels}>{channels.map((change) => <Channel key={`${change.to} ${change.member}`} change={change} {...both} />)}</Changes>
          {isOnlyRenamed(row) ? <Names changes={names} {...both} /> : names.length > 0 && <Disclosure title={t.onlyNames(names.length)}><Names changes={names} {...both} /></Disclosure>}
          <Row place="end"><TextLink to="/cases/$id" params={{ id: row.caseId }}>{t.openCase}</TextLink></Row>
        </div>
      </Disclosure>
    </li>
  );
}
