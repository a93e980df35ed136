import type { Instant, PlainDate } from '../calendar/index.ts';
import { wrongAfterwards } from '../calendar/index.ts';
import { tidy } from '../korean/index.ts';
import type { FactValues, FieldProblem } from '../person/index.ts';
import { problemIf } from '../person/index.ts';
import type { InboundRequest, IntakeDraft } from './intake.ts';
import { COUNSELLING_FORM, SECTION_KEYS } from './sections.ts';
import type { IntakeKind, IntakeSource, NextStep } from './sources.ts';

export type IntakeProblemCode = 'missing' | 'not-answered' | 'in-the-future' | 'in-the-past' | 'too-long-ago' | 'not-expected' | 'fact-not-here';
export type IntakeProblem = FieldProblem<IntakeProblemCode>;

/** What must be known before an intake is registered. A case may still be unfinished in every other part. */
export const COMPULSORY = {
  case: ['personId', 'emdCode', 'risks', 'problem', 'wishes', 'nextStep'],
  'information-only': ['problem', 'doneOnTheSpot'],
  emergency: ['emdCode', 'emergency'],
} as const satisfies Record<IntakeKind, readonly string[]>;
type Requirement = (typeof COMPULSORY)[IntakeKind][number];

/** What an emergency record owes afterwards, when life is no longer in danger. */
const OWED_AFTER_EMERGENCY = [...COMPULSORY.case, 'doneOnTheSpot'] as const;

/** Asked of everybody; a text in the section says why one could not be asked. */
export const RISK_QUESTIONS = ['suicide.attemptInProgress', 'harm.selfOrOther', 'physicalEmergency'] as const;

function isBlank(text: string): boolean {
  return tidy(text) === '';
}

function areRisksAnswered({ counselling: { sections: { risks } } }: IntakeDraft): boolean {
  return !isBlank(risks.text) || RISK_QUESTIONS.every((key) => risks.facts[key] !== undefined);
}

function isEmergencyNamed({ counselling: { sections: { risks } } }: IntakeDraft): boolean {
  return !isBlank(risks.text) || RISK_QUESTIONS.some((key) => risks.facts[key] === true);
}

const CHECKS: Readonly<Record<Requirement, (draft: IntakeDraft) => readonly IntakeProblem[]>> = {
  personId: (draft) => problemIf(draft.personId === null, 'personId', 'missing'),
  emdCode: (draft) => problemIf(draft.emdCode === null, 'emdCode', 'missing'),
  risks: (draft) => problemIf(!areRisksAnswered(draft), 'counselling.sections.risks', 'not-answered'),
  emergency: (draft) => problemIf(!isEmergencyNamed(draft), 'counselling.sections.risks', 'not-answered'),
  problem: (draft) => problemIf(isBlank(draft.counselling.sections.problem.text), 'counselling.sections.problem.text', 'missing'),
  wishes: (draft) => problemIf(isBlank(draft.counselling.sections.wishes.text), 'counselling.sections.wishes.text', 'missing'),
  doneOnTheSpot: (draft) => problemIf(isBlank(draft.counselling.doneOnTheSpot), 'counselling.doneOnTheSpot', 'missing'),
  nextStep: (draft) => problemIf(draft.counselling.nextStep === null, 'counselling.nextStep', 'missing'),
};

/** Sources that must say who or which list; a neighbour may stay unnamed. */
const NAMED_SOURCES: readonly IntakeSource[] = ['public-programme', 'guarantee-agency', 'discovery-list', 'other'];
/** Steps after which nothing is waited for; every other one has a day, so that nobody falls silent. */
const FINAL_STEPS: readonly NextStep[] = ['information-given', 'none'];

function dateProblems({ counselling: { nextStep, nextOn } }: IntakeDraft, today: PlainDate): readonly IntakeProblem[] {
  const waits = nextStep !== null && !FINAL_STEPS.includes(nextStep);
  return [...problemIf(waits && nextOn === null, 'counselling.nextOn', 'missing'), ...problemIf(nextOn !== null && nextOn < today, 'counselling.nextOn', 'in-the-past')];
}

function inboundProblems(inbound: InboundRequest, today: PlainDate): readonly IntakeProblem[] {
  return [
    ...problemIf(isBlank(inbound.agencyName), 'inbound.agencyName', 'missing'),
    ...problemIf(inbound.requestedOn > today, 'inbound.requestedOn', 'in-the-future'),
    ...problemIf(inbound.needs.length === 0 && isBlank(inbound.agencyCounselling) && isBlank(inbound.wantedSupport), 'inbound.wantedSupport', 'missing'),
  ];
}

function sourceProblems(draft: IntakeDraft, today: PlainDate): readonly IntakeProblem[] {
  const { source, sourceDetail, inbound } = draft;
  return [
    ...problemIf(NAMED_SOURCES.includes(source) && isBlank(sourceDetail), 'sourceDetail', 'missing'),
    ...problemIf(source === 'guarantee-agency' && inbound === null, 'inbound', 'missing'),
    ...problemIf(source !== 'guarantee-agency' && inbound !== null, 'inbound', 'not-expected'),
    ...(inbound === null ? [] : inboundProblems(inbound, today)),
  ];
}

function misplaced(path: string, facts: FactValues, allowed: readonly string[]): readonly IntakeProblem[] {
  return Object.keys(facts).flatMap((key) => problemIf(!allowed.includes(key), `${path}.${key}`, 'fact-not-here'));
}

function factProblems({ counselling: { sections } }: IntakeDraft): readonly IntakeProblem[] {
  return SECTION_KEYS.flatMap((key) => misplaced(`counselling.sections.${key}.facts`, sections[key].facts, COUNSELLING_FORM[key].factKeys));
}

/** What is wrong with the moment of receipt, where one was given. */
export function receiptProblems({ receivedAt }: IntakeDraft, now: Instant): readonly IntakeProblem[] {
  const wrong = receivedAt === null ? undefined : wrongAfterwards(receivedAt, now);
  return wrong === undefined ? [] : [{ path: 'receivedAt', code: wrong }];
}

/** Everything else that stands against registering the draft, on the day on which it was received; empty when nothing does. */
export function validateIntake(draft: IntakeDraft, today: PlainDate): readonly IntakeProblem[] {
  const missing = COMPULSORY[draft.kind].flatMap((requirement) => CHECKS[requirement](draft));
  return [...missing, ...sourceProblems(draft, today), ...dateProblems(draft, today), ...factProblems(draft)];
}

/** What a registered emergency still owes; the record is complete when this is empty. */
export function owedAfterEmergency(draft: IntakeDraft): readonly IntakeProblem[] {
  return OWED_AFTER_EMERGENCY.flatMap((requirement) => CHECKS[requirement](draft));
}
