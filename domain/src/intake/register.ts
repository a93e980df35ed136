import type { Instant } from '../calendar/index.ts';
import { koreanDay } from '../calendar/index.ts';
import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';
import type { IntakeId, Sigungu, StaffId } from '../ids/index.ts';
import type { FactValue, FactValues, PersonFacts } from '../person/index.ts';
import { recordFacts } from '../person/index.ts';
import type { Intake, IntakeDraft } from './intake.ts';
import { SECTION_KEYS } from './sections.ts';
import type { IntakeProblem } from './validate.ts';
import { receiptProblems, validateIntake } from './validate.ts';

export interface IncompleteIntake {
  readonly code: 'intake/incomplete';
  readonly problems: readonly IntakeProblem[];
}

export function registerIntake(draft: IntakeDraft, act: { readonly id: IntakeId; readonly sigungu: Sigungu; readonly at: Instant; readonly by: StaffId }): Decision<Intake, IncompleteIntake> {
  const problems = [...receiptProblems(draft, act.at), ...validateIntake(draft, koreanDay(draft.receivedAt ?? act.at))];
  if (problems.length > 0) return refuse({ code: 'intake/incomplete', problems });
  const entered = draft.receivedAt === null ? {} : { enteredAt: act.at };
  return allow({ ...draft, id: act.id, sigungu: act.sigungu, receivedAt: draft.receivedAt ?? act.at, ...entered, receivedBy: act.by, version: 1 });
}

/** Goes on with a registered intake; who received it and when stays, and a next day that has passed since is no mistake. */
export function continueIntake(intake: Intake, draft: IntakeDraft, at: Instant): Decision<Intake, IncompleteIntake> {
  const unchanged = draft.counselling.nextOn === intake.counselling.nextOn;
  const problems = validateIntake(draft, koreanDay(at)).filter((problem) => !(unchanged && problem.code === 'in-the-past'));
  if (problems.length > 0) return refuse({ code: 'intake/incomplete', problems });
  const { id, sigungu, receivedAt, enteredAt, receivedBy, version } = intake;
  return allow({ ...draft, id, sigungu, receivedAt, ...(enteredAt === undefined ? {} : { enteredAt }), receivedBy, version: version + 1 });
}

function listOf(value: FactValue | undefined): readonly FactValue[] {
  return Array.isArray(value) ? (value as readonly FactValue[]) : [];
}

/** What the counselling confirmed, as facts of the guide; the agency's needs join the officer's. */
export function factsFromIntake(draft: IntakeDraft): FactValues {
  const { sections } = draft.counselling;
  const facts: FactValues = Object.assign({}, ...SECTION_KEYS.map((key) => sections[key].facts));
  const needs = [...new Set([...listOf(facts['needs']), ...(draft.inbound?.needs ?? [])])];
  return needs.length > 0 ? { ...facts, needs } : facts;
}

/** The person's facts with what this intake confirmed, in the officer's name. */
export function recordIntakeFacts(facts: PersonFacts, intake: Intake, at: Instant): PersonFacts {
  return recordFacts(facts, factsFromIntake(intake), { source: 'officer', at, by: intake.receivedBy });
}
