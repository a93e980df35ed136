import { periodWords } from '@dure/guide/facts';
import type { Cited, ClockChange, DutyChange, VerdictChange } from '@dure/guide/reading';
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
import { replayMessages } from './messages.en.ts';
import type { ReplayRow as Replayed } from './useReplay.ts';

interface SideProps {
  readonly edition: string;
  readonly words: string;
  readonly cites: readonly Cited['cite'][];
}

function Side({ edition, words, cites }: SideProps): ReactNode {
  return (
    <div className="reader-side">
      <p className="reader-side-title">{edition}</p>
      <p className="strong">{words}</p>
      {cites.map((cite, at) => <Quoted key={at} cite={cite} />)}
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

function Verdict({ change, from, to }: Editions & { readonly change: VerdictChange }): ReactNode {
  const t = useMessages(replayMessages);
  const guide = useMessages(guideMessages);
  const side = (edition: string, verdict: VerdictChange['before']): SideProps => ({ edition: t.before(edition), words: verdict === null ? t.gone : guide.verdict(verdict.verdict), cites: verdict?.clauses.map(({ cite }) => cite) ?? [] });
  return <Change title={`${programmeName(change.programme)}${change.part === null ? '' : ` ${change.part}`}`} before={side(from, change.before)} after={side(to, change.after)} />;
}

function Clock({ change, from, to }: Editions & { readonly change: ClockChange }): ReactNode {
  const t = useMessages(replayMessages);
  const reader = useMessages(readerMessages);
  const side = (edition: string, clock: ClockChange['before']): SideProps => ({ edition: t.before(edition), words: clock === null ? t.gone : `${periodWords(clock.due)} ${reader.strictness(clock.strictness)}`, cites: clock?.rules.map(({ cite }) => cite) ?? [] });
  return <Change title={change.what} before={side(from, change.before)} after={side(to, change.after)} />;
}

function Duty({ change, from, to }: Editions & { readonly change: DutyChange }): ReactNode {
  const t = useMessages(replayMessages);
  const side = (edition: string, rules: DutyChange['before'], words: string): SideProps => ({ edition: t.before(edition), words: rules === null ? t.gone : words, cites: rules?.map(({ cite }) => cite) ?? [] });
  return <Change title={change.duty} before={side(from, change.before, t.dutyGone)} after={side(to, change.after, t.dutyAdded)} />;
}

function Changes({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }): ReactNode {
  return children.length === 0 ? null : <section aria-label={title} className="replay-changes"><h3>{title}</h3><ul className="reader-changes">{children}</ul></section>;
}

/** One case: what another edition would answer otherwise, with both clauses. */
export function ReplayRow({ row }: { readonly row: Replayed }): ReactNode {
  const t = useMessages(replayMessages);
  const { day } = useFormats();
  const { from, to, verdicts, clocks, duties } = row.changes;
  const own = verdicts.toSorted((one, other) => Number(other.programme === row.programme) - Number(one.programme === row.programme));
  const counts = [[t.verdicts, verdicts.length], [t.clocks, clocks.length], [t.duties, duties.length]] as const;
  return (
    <li>
      <Disclosure title={
        <span className="guide-card-title">
          <span>{row.personName ?? t.hiddenName} <span className="small quiet">{programmeName(row.programme)} · {row.organisation} · {t.opened(day(row.openedOn))} · {t.editions(from, to)}</span></span>
          <span className="row">{counts.filter(([, count]) => count > 0).map(([label, count]) => <Badge key={label} tone="info">{label} {count}</Badge>)}</span>
        </span>
      }>
        <div className="replay-case">
          <Row place="end"><TextLink to="/cases/$id" params={{ id: row.caseId }}>{t.openCase}</TextLink></Row>
          <Changes title={t.verdicts}>{own.map((change) => <Verdict key={`${change.programme} ${change.part} ${change.member}`} change={change} from={from} to={to} />)}</Changes>
          <Changes title={t.clocks}>{clocks.map((change) => <Clock key={`${change.what} ${change.after?.due ?? change.before?.due}`} change={change} from={from} to={to} />)}</Changes>
          <Changes title={t.duties}>{duties.map((change) => <Duty key={change.duty} change={change} from={from} to={to} />)}</Changes>
        </div>
      </Disclosure>
    </li>
  );
}
