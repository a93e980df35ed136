import type { PlainDate } from '../calendar/index.ts';
import { isBlank } from '../referral/required.ts';
import { HOMECARE_ACTION_RULES } from './actions.ts';
import { BENEFITS, ESSENTIAL_BENEFITS, isEssential } from './benefits.ts';
import type { HomecareContext } from './context.ts';
import type { BenefitNeeds, HomecareCommand } from './facts.ts';
import { gatesTogether } from './gates.ts';
import { findHomecareSignal, latestExtension, periodEnd } from './period.ts';
import type { HomecareRefusal } from './refusal.ts';
import type { HomecareState } from './state.ts';
import type { HomecareAction } from './transitions.ts';

type Guard<Name extends HomecareAction> = (state: HomecareState, command: Extract<HomecareCommand, { action: Name }>, context: HomecareContext) => HomecareRefusal | undefined;

const GUARDS: { readonly [Name in HomecareAction]?: Guard<Name> } = {
  'select': (_state, { reason }, { gates }) => refuseUnreasoned(gatesTogether(gates) !== 'met', reason, gates),
  'decline': (_state, { reason }, { gates }) => refuseUnreasoned(gatesTogether(gates) !== 'not-met', reason, gates),
  'survey': (_state, { needs }) => refuseUnexplained(needs),
  'name-team': (_state, { team }) => (isBlank(team.organisation) || team.members.every(({ name }) => isBlank(name)) ? { code: 'homecare/facts-missing', action: 'name-team', fields: ['organisation', 'members'] } : undefined),
  'start': refuseStart,
  'extend': refuseExtension,
  'readmit': (state, { admittedOn }, { on }) => refuseDay('admittedOn', admittedOn, state.readmissions.at(-1)?.dischargedOn ?? state.dischargedOn, on),
  'resume': refuseResumption,
  'end': refuseEnd,
  'remind': refuseReminder,
};

export function guardHomecare(state: HomecareState, command: HomecareCommand, context: HomecareContext): HomecareRefusal | undefined {
  // The table's key and the command's action are the same name, which the compiler cannot follow through a union.
  const check = GUARDS[command.action] as ((state: HomecareState, command: HomecareCommand, context: HomecareContext) => HomecareRefusal | undefined) | undefined;
  return check?.(state, command, context);
}

/** The facts that the table requires of this act and that are blank. */
export function missingHomecareFacts(command: HomecareCommand): readonly string[] {
  const facts = new Map<string, unknown>(Object.entries(command));
  const required: readonly string[] = HOMECARE_ACTION_RULES[command.action].requires;
  return required.filter((field) => isBlank(facts.get(field)));
}

/** Whoever decides otherwise than the gates say, or before they say anything, says why. */
function refuseUnreasoned(departs: boolean, reason: string, gates: HomecareContext['gates']): HomecareRefusal | undefined {
  return departs && isBlank(reason) ? { code: 'homecare/reason-missing', gates: gatesTogether(gates) } : undefined;
}

/** 필수급여 네 가지 are given unless it is said why not; of the others it is said what is wanted. */
function refuseUnexplained(needs: BenefitNeeds): HomecareRefusal | undefined {
  const benefits = BENEFITS.filter((benefit) => needs[benefit].needed !== isEssential(benefit) && isBlank(needs[benefit].words));
  return benefits.length > 0 ? { code: 'homecare/benefits-unexplained', benefits } : undefined;
}

function refuseDay(field: string, day: PlainDate, earliest: PlainDate | null, today: PlainDate): HomecareRefusal | undefined {
  if (day > today) return { code: 'homecare/in-the-future', field };
  return earliest !== null && day < earliest ? { code: 'homecare/before-it-began', field, earliest } : undefined;
}

function refuseStart(state: HomecareState, { dischargedOn }: Extract<HomecareCommand, { action: 'start' }>, context: HomecareContext): HomecareRefusal | undefined {
  const endsOn = periodEnd(dischargedOn);
  const over: HomecareRefusal | undefined = endsOn < context.on ? { code: 'homecare/period-over', endsOn } : undefined;
  return refuseDay('dischargedOn', dischargedOn, state.stay.admittedOn, context.on) ?? over ?? refuseUnplanned(state, context) ?? refuseCost(state, context);
}

const AGREED: readonly string[] = ['approved', 'active'];

/** 절차 1에서 2를 거쳐 3으로: the needs are found, the care team is named, and the person has agreed to a plan that leaves no needed essential benefit out. */
function refuseUnplanned({ survey, team }: HomecareState, { plan }: HomecareContext): HomecareRefusal | undefined {
  if (survey === null) return { code: 'homecare/survey-missing' };
  if (team === null) return { code: 'homecare/team-missing' };
  if (plan === null || !AGREED.includes(plan.status)) return { code: 'homecare/plan-missing' };
  const benefits = ESSENTIAL_BENEFITS.filter((benefit) => survey.needs[benefit].needed && !plan.benefits.includes(benefit));
  return benefits.length > 0 ? { code: 'homecare/benefits-unplanned', benefits } : undefined;
}

/** A cap that is set asks for a reason; it forbids nothing. */
function refuseCost({ costReason }: HomecareState, { plan, capWon }: HomecareContext): HomecareRefusal | undefined {
  if (plan === null || capWon === null || plan.monthlyWon <= capWon || costReason !== null) return undefined;
  return { code: 'homecare/cost-unexplained', monthlyWon: plan.monthlyWon, capWon };
}

/** Once, for at most a year, decided before the period is over (HOMEMED-EXTEND, C29). */
function refuseExtension({ extension, dischargedOn, endsOn }: HomecareState, { until, decidedOn }: Extract<HomecareCommand, { action: 'extend' }>, { on }: HomecareContext): HomecareRefusal | undefined {
  if (dischargedOn === null || endsOn === null) throw new Error('A course that runs has a first and a last day');
  if (extension !== null) return { code: 'homecare/extended-already', until: extension.until };
  const wrong = refuseDay('decidedOn', decidedOn, dischargedOn, on);
  if (wrong !== undefined) return wrong;
  if (decidedOn > endsOn) return { code: 'homecare/extension-too-late', endsOn };
  if (until <= endsOn) return { code: 'homecare/extension-too-short', endsOn };
  const latest = latestExtension(dischargedOn);
  return until > latest ? { code: 'homecare/extension-too-long', latest } : undefined;
}

/** 지원기간은 퇴원시점 기준이므로 a stay in hospital does not lengthen it. */
function refuseResumption({ readmissions, endsOn }: HomecareState, { dischargedOn }: Extract<HomecareCommand, { action: 'resume' }>, { on }: HomecareContext): HomecareRefusal | undefined {
  const wrong = refuseDay('dischargedOn', dischargedOn, readmissions.at(-1)?.admittedOn ?? null, on);
  return wrong ?? (endsOn !== null && on > endsOn ? { code: 'homecare/period-over', endsOn } : undefined);
}

/** Two clocks that ring at once say a thing once. */
function refuseReminder(state: HomecareState, { action, days, forOn }: Extract<HomecareCommand, { action: 'remind' }>, { on }: HomecareContext): HomecareRefusal | undefined {
  const due = findHomecareSignal(state, on);
  return due?.days === days && due.forOn === forOn ? undefined : { code: 'homecare/action-not-available', action, status: state.status };
}

function refuseEnd(state: HomecareState, command: Extract<HomecareCommand, { action: 'end' }>, { on }: HomecareContext): HomecareRefusal | undefined {
  return refuseDay('endedOn', command.endedOn, state.dischargedOn ?? state.selection?.on ?? null, on) ?? refuseEndReason(state, command);
}

/** A reason is given where it is true: the last day has come, somebody is in hospital, or it is said what else. */
function refuseEndReason({ endsOn, status }: HomecareState, { reason, endedOn, words }: Extract<HomecareCommand, { action: 'end' }>): HomecareRefusal | undefined {
  if (reason === 'expired' && (endsOn === null || endedOn < endsOn)) return { code: 'homecare/not-expired', endsOn };
  if (reason === 'readmitted' && status !== 'paused') return { code: 'homecare/not-readmitted' };
  return reason === 'other' && isBlank(words) ? { code: 'homecare/facts-missing', action: 'end', fields: ['words'] } : undefined;
}
