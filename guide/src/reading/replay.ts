import { allow, type Decision } from '@dure/domain/decision';
import type { PlainDate } from '@dure/domain/calendar';
import type { Edition, Strictness } from '../edition/index.ts';
import { type ClauseAnswer, evaluateIn, type EvaluationAnswer, type EvaluationRefusal, type ProgrammeAnswer } from '../evaluation/index.ts';
import { type Answered, type Both, type Cited, citedIn, paired } from './pair.ts';
import { type ChannelChange, channelChanges, type NameChange, nameChanges } from './ways.ts';

export type { Cited } from './pair.ts';
export type { ChannelChange, NameChange } from './ways.ts';

/** A case as `evaluate` takes it, without an edition: two are compared. */
export interface ReplayCase {
  readonly on: PlainDate;
  readonly referrer?: string;
  readonly facts: unknown;
}

/** A verdict in one edition, with the clauses that decide it. */
export interface VerdictIn {
  readonly verdict: ProgrammeAnswer['verdict'];
  readonly clauses: readonly ClauseAnswer[];
}

/** A programme that answers otherwise; null where the edition does not judge it for this person. */
export interface VerdictChange {
  readonly programme: string;
  readonly part: string | null;
  readonly member: string | null;
  readonly before: VerdictIn | null;
  readonly after: VerdictIn | null;
}

export interface ClockIn {
  readonly due: string;
  readonly strictness: Strictness;
  readonly rules: readonly Cited[];
}
export interface ClockChange {
  readonly what: string;
  readonly before: ClockIn | null;
  readonly after: ClockIn | null;
}

export interface DutyChange {
  readonly duty: string;
  readonly before: readonly Cited[] | null;
  readonly after: readonly Cited[] | null;
}

export interface Replay {
  readonly from: string;
  readonly to: string;
  readonly verdicts: readonly VerdictChange[];
  readonly clocks: readonly ClockChange[];
  readonly duties: readonly DutyChange[];
  readonly channels: readonly ChannelChange[];
  readonly names: readonly NameChange[];
}

function answered(asked: ReplayCase, edition: Edition): Decision<Answered, EvaluationRefusal> {
  const decided = evaluateIn(() => edition, { ...asked, edition: edition.id }, asked.on);
  return decided.ok ? allow({ edition, answer: decided.value }) : decided;
}

function bothAnswered(asked: ReplayCase, from: Edition, to: Edition): Decision<Both, EvaluationRefusal> {
  const before = answered(asked, from);
  if (!before.ok) return before;
  const after = answered(asked, to);
  return after.ok ? allow([before.value, after.value]) : after;
}

const verdictIn = (programme: ProgrammeAnswer | undefined): VerdictIn | null => (programme === undefined ? null : { verdict: programme.verdict, clauses: programme.clauses });

function verdictChanges([before, after]: Both): readonly VerdictChange[] {
  return paired(before.answer.programmes, after.answer.programmes, ({ id, part, member }) => JSON.stringify([id, part, member])).flatMap(([earlier, later]) => {
    const either = later ?? earlier;
    if (either === undefined || earlier?.verdict === later?.verdict) return [];
    return [{ programme: either.id, part: either.part, member: either.member, before: verdictIn(earlier), after: verdictIn(later) }];
  });
}

function clockIn(edition: Edition, deadline: EvaluationAnswer['deadlines'][number] | undefined): ClockIn | null {
  return deadline === undefined ? null : { due: deadline.due, strictness: deadline.strictness, rules: citedIn(edition, deadline.rules) };
}

function clockChanges([before, after]: Both): readonly ClockChange[] {
  return paired(before.answer.deadlines, after.answer.deadlines, ({ what, due }) => `${what} ${due}`).flatMap(([earlier, later]) => {
    const what = (later ?? earlier)?.what;
    if (what === undefined || (earlier !== undefined && later !== undefined && earlier.strictness === later.strictness)) return [];
    return [{ what, before: clockIn(before.edition, earlier), after: clockIn(after.edition, later) }];
  });
}

function dutyChanges([before, after]: Both): readonly DutyChange[] {
  return paired(before.answer.closing, after.answer.closing, ({ duty }) => duty).flatMap(([earlier, later]) => {
    const duty = (later ?? earlier)?.duty;
    if (duty === undefined || (earlier !== undefined && later !== undefined)) return [];
    return [{ duty, before: earlier === undefined ? null : citedIn(before.edition, earlier.rules), after: later === undefined ? null : citedIn(after.edition, later.rules) }];
  });
}

/** What a case would answer otherwise by another edition: verdicts with both sides' deciding clauses; clocks, duties, ways and names with both sides' quotes. */
export function replay(asked: ReplayCase, from: Edition, to: Edition): Decision<Replay, EvaluationRefusal> {
  const both = bothAnswered(asked, from, to);
  if (!both.ok) return both;
  return allow({
    from: from.id, to: to.id, verdicts: verdictChanges(both.value), clocks: clockChanges(both.value), duties: dutyChanges(both.value),
    channels: channelChanges(both.value), names: nameChanges(both.value),
  });
}

/** The verdicts of a case that change between two editions. */
export function compareVerdicts(asked: ReplayCase, from: Edition, to: Edition): Decision<readonly VerdictChange[], EvaluationRefusal> {
  const both = bothAnswered(asked, from, to);
  return both.ok ? allow(verdictChanges(both.value)) : both;
}

/** The clocks that start in only one of two editions, or run otherwise. */
export function compareClocks(asked: ReplayCase, from: Edition, to: Edition): Decision<readonly ClockChange[], EvaluationRefusal> {
  const both = bothAnswered(asked, from, to);
  return both.ok ? allow(clockChanges(both.value)) : both;
}

/** The duties that only one of two editions sets. */
export function compareDuties(asked: ReplayCase, from: Edition, to: Edition): Decision<readonly DutyChange[], EvaluationRefusal> {
  const both = bothAnswered(asked, from, to);
  return both.ok ? allow(dutyChanges(both.value)) : both;
}
