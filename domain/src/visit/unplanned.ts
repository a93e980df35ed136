import { koreanDay, koreanTime, wrongAfterwards, type Instant } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import { decideVisit, type VisitContext } from './decide.ts';
import type { PlannedEvent, VisitCommand, VisitEvent } from './event.ts';
import { applyVisitEvent, beginVisit } from './fold.ts';
import type { VisitIdentity, VisitPlan } from './plan.ts';
import type { VisitRefusal } from './refusal.ts';
import type { VisitState } from './state.ts';

export interface UnplannedVisit {
  readonly identity: VisitIdentity;
  /** When it was made. */
  readonly madeAt: Instant;
  readonly plan: Pick<VisitPlan, 'minutes' | 'purpose' | 'words' | 'staffId'>;
  readonly record: Extract<VisitCommand, { action: 'record' | 'record-not-met' }>;
}

/** A visit with all of its history. */
export interface EnteredVisit {
  readonly state: VisitState;
  readonly events: readonly [PlannedEvent, VisitEvent];
}

/** A visit that nobody planned: it stands in the calendar on the day and at the hour at which it was made, with what came of it. */
export function enterVisit({ identity, madeAt, plan, record }: UnplannedVisit, context: VisitContext): Decision<EnteredVisit, VisitRefusal> {
  const because = wrongAfterwards(madeAt, context.at);
  if (because !== undefined) return refuse({ code: 'visit/moment-wrong', because });
  const { at, on, by, party } = context;
  const first: PlannedEvent = { action: 'enter', identity, plan: { ...plan, on: koreanDay(madeAt), time: { kind: 'fixed', at: koreanTime(madeAt) } }, emergency: null, at, on, by, party };
  const begun = beginVisit(first);
  const decided = decideVisit(begun, madeThen(record, madeAt), context);
  return decided.ok ? allow({ state: applyVisitEvent(begun, decided.value), events: [first, decided.value] }) : decided;
}

const madeThen = (record: UnplannedVisit['record'], madeAt: Instant): VisitCommand => (record.action === 'record' ? { ...record, outcome: { ...record.outcome, startedAt: madeAt } } : record);
