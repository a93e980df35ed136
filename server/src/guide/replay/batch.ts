import { findOpenCases, type OpenCase } from '@dure/database/case';
import type { Work } from '@dure/database/scope';
import type { Scope } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { findEdition, type Edition } from '@dure/guide';
import { replay, type Replay, type VerdictChange } from '@dure/guide/reading';
import { findKnownCase, valuesOf } from '../known.ts';

export interface Asking {
  readonly scope: Scope;
  readonly work: Work;
  readonly today: PlainDate;
}

export interface Page {
  readonly sigungu: string;
  readonly to: Edition;
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface ChangedCase extends OpenCase {
  readonly changes: Replay;
}

/** What came of one page of open cases. */
export interface ReplayedPage {
  readonly changed: readonly ChangedCase[];
  /** Nothing changes but that a programme is judged anew of which too little is known to say anything. */
  readonly open: number;
  readonly same: number;
  /** Of that edition already. */
  readonly already: number;
  /** The recorded facts contradict each other: the guide does not answer, in either edition. */
  readonly unreadable: number;
  readonly next: string | null;
}

/** A programme that only one edition judges, and of which nothing is known either way, changes nothing for anybody yet. */
export function saysNothing({ before, after }: VerdictChange): boolean {
  return (before === null || after === null) && (before ?? after)?.verdict === 'unknown';
}

const isChanged = ({ verdicts, clocks, duties, channels, names }: Replay): boolean => clocks.length + duties.length + channels.length + names.length > 0 || verdicts.some((one) => !saysNothing(one));

type Outcome = ChangedCase | 'open' | 'same' | 'already' | 'unreadable';

async function replayOne(asking: Asking, one: OpenCase, to: Edition): Promise<Outcome> {
  const from = findEdition(one.edition);
  if (from === to) return 'already';
  if (from === undefined) return 'unreadable';
  const known = await findKnownCase(asking, one.personId);
  if (known === undefined) return 'unreadable';
  const facts = { ...valuesOf(known.known), 'program.current': [one.programme] };
  const replayed = replay({ on: asking.today, facts }, from, to);
  if (!replayed.ok) return 'unreadable';
  if (isChanged(replayed.value)) return { ...one, changes: replayed.value };
  return replayed.value.verdicts.length > 0 ? 'open' : 'same';
}

/** Asks the next open cases by another edition; a case keeps its own, nothing is changed. */
export async function replayPage(asking: Asking, { sigungu, to, after, limit }: Page): Promise<ReplayedPage> {
  const cases = await findOpenCases(asking.work, sigungu, after, limit);
  const outcomes = await Promise.all(cases.map((one) => replayOne(asking, one, to)));
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    changed: outcomes.filter((outcome) => typeof outcome !== 'string'), open: count('open'), same: count('same'), already: count('already'), unreadable: count('unreadable'), next: cases.length === limit ? (cases.at(-1)?.id ?? null) : null,
  };
}
