import { addDays, addMonths } from '@dure/domain/calendar';
import {
  addHomecare, applyHomecareEvent, beginHomecare, BENEFITS, decideHomecare, DIAGNOSIS_GROUPS, ESSENTIAL_BENEFITS, foldHomecare, gatesTogether, HOMECARE_ACTION_RULES, HOMECARE_ACTIONS, HOMECARE_END_REASONS, HOMECARE_PARTIES, HOMECARE_STATUSES, HOMECARE_STEPS,
  findHomecareSignal, isEssential, isLiveHomecare, JUDGED_FACTS, nextHomecareStatus,
  type BenefitNeeds, type HomecareAction, type HomecareCommand, type HomecareContext, type HomecareEvent, type HomecareFacts, type HomecareParty, type HomecareRefusalCode, type HomecareState,
} from '@dure/domain/homecare';
import { allow } from '@dure/domain/decision';
import type { CaseId, HomecareId } from '@dure/domain/ids';
import type { Course, Invariant, Noun, Try } from './course.ts';
import { MISTAKES, spoilt } from './spoil.ts';
import { HOME, momentOf, newId, officeOf, reach, townCode, type World } from './world.ts';

type HomecareCourse = Course<HomecareState, HomecareEvent>;

const REFUSALS = {
  'homecare/action-not-available': true, 'homecare/not-your-act': true, 'homecare/facts-missing': true, 'homecare/in-the-future': true, 'homecare/before-it-began': true, 'homecare/reason-missing': true,
  'homecare/benefits-unexplained': true, 'homecare/survey-missing': true, 'homecare/team-missing': true, 'homecare/plan-missing': true, 'homecare/benefits-unplanned': true, 'homecare/cost-unexplained': true,
  'homecare/extended-already': true, 'homecare/extension-too-long': true, 'homecare/extension-too-short': true, 'homecare/extension-too-late': true, 'homecare/period-over': true, 'homecare/not-expired': true, 'homecare/not-readmitted': true,
} as const satisfies Record<HomecareRefusalCode, true>;

const CAP_WON = 600_000;

export function homecareContext(world: World, party: HomecareParty): HomecareContext {
  const { chance } = world;
  const verdict = chance.pick(['met', 'met', 'met', 'met', 'not-met', 'unknown'] as const);
  const plan = chance.chance(0.05) ? null : { status: chance.pick(['approved', 'active', 'active', 'draft'] as const), benefits: chance.chance(0.9) ? ESSENTIAL_BENEFITS : ESSENTIAL_BENEFITS.slice(1), monthlyWon: chance.pick([300_000, 600_000, 600_001, 900_000]) };
  return { at: momentOf(world), on: world.today, by: party === 'system' ? 'system' : chance.pick(officeOf(world, 'office-3' as never).staff), party, gates: [{ rule: 'HOMEMED-TARGET', verdict }], plan, capWon: chance.chance(0.9) ? CAP_WON : null };
}

function begin(world: World): HomecareCourse | undefined {
  const { chance, today } = world;
  const person = chance.pick(world.people);
  if (world.pools.homecare.live.some(({ personId }) => personId === person.id)) return undefined;
  const homecareId = newId(world, 'homecare') as HomecareId;
  const added = addHomecare({ homecareId, sigungu: HOME, emdCode: townCode, personId: person.id, edition: '2026' }, { hospital: chance.chance(0.97) ? '전주한마음병원' : '', admittedOn: addDays(today, chance.int(-90, 1)), diagnosis: chance.pick(DIAGNOSIS_GROUPS) }, homecareContext(world, 'team'));
  if (added.ok) return { id: homecareId, personId: person.id, state: beginHomecare(added.value), events: [added.value], acknowledged: 1 };
  reach(world, `refusal:${added.refusal.code}`);
  return undefined;
}

type Facts = { readonly [Name in HomecareAction]: (world: World, state: HomecareState) => HomecareFacts[Name] };
const needsOf = ({ chance }: World): BenefitNeeds => Object.fromEntries(BENEFITS.map((benefit) => [benefit, { needed: isEssential(benefit) === chance.chance(0.97), words: chance.chance(0.6) ? '가족이 합니다.' : '' }])) as unknown as BenefitNeeds;

const FACTS: Facts = {
  'judge': ({ chance }) => ({ fact: chance.pick(JUDGED_FACTS), value: chance.pick([true, false, null]) }),
  'select': (world) => ({ reason: world.chance.chance(0.6) ? '혼자 약을 챙기지 못하십니다.' : '', caseId: newId(world, 'case') as CaseId }),
  'decline': ({ chance }) => ({ reason: chance.chance(0.6) ? '시설을 원하십니다.' : '' }),
  'survey': (world) => ({ needs: needsOf(world), words: '' }),
  'name-team': () => ({ team: { organisation: '전주한마음병원', phone: '063-000-0900', members: [{ role: 'doctor', name: '나의사', phone: '' }] } }),
  'explain-cost': () => ({ words: '투석을 다니십니다.' }),
  'start': ({ chance, today }, { stay }) => ({ dischargedOn: chance.chance(0.1) ? addDays(stay.admittedOn, chance.pick([-1, 0])) : addDays(today, chance.pick([0, 0, -1, 1])) }),
  'extend': ({ chance, today }, { endsOn }) => ({ until: addDays(endsOn ?? today, chance.pick([-1, 0, 30, 180, 365, 400])), reason: '혼자 약을 챙기지 못하십니다.', decidedBy: '의료급여팀장', decidedOn: addDays(today, chance.pick([0, 0, 0, -1, 1])) }),
  'prepare-end': () => ({ words: '장기요양을 신청하였습니다.' }),
  'readmit': ({ chance, today }) => ({ hospital: '전주한마음병원', admittedOn: addDays(today, chance.pick([0, 0, -1, 1, -500])), planned: chance.chance(0.3), words: '폐렴' }),
  'resume': ({ chance, today }) => ({ dischargedOn: addDays(today, chance.pick([0, 0, -1, 1])), words: '댁으로 돌아오셨습니다.' }),
  'end': ({ chance, today }) => ({ reason: chance.pick(HOMECARE_END_REASONS), endedOn: addDays(today, chance.pick([0, 0, 0, 1, -3000])), words: chance.chance(0.7) ? '시설로 가셨습니다.' : '' }),
  'remind': ({ today }, state) => findHomecareSignal(state, today) ?? { days: 60, forOn: state.endsOn ?? today },
};

function attempt(world: World, { state }: HomecareCourse): Try<HomecareCommand, HomecareContext> {
  const { chance } = world;
  const open = HOMECARE_ACTIONS.filter((action) => nextHomecareStatus(state.status, action) !== undefined && (!['end', 'decline'].includes(action) || chance.chance(0.12)));
  const action = open.length === 0 || chance.chance(MISTAKES.action) ? chance.pick(HOMECARE_ACTIONS) : chance.pick(open);
  const party = chance.chance(MISTAKES.party) ? chance.pick(HOMECARE_PARTIES) : HOMECARE_ACTION_RULES[action].who;
  const command = { action, ...(FACTS[action](world, state) as object) } as HomecareCommand;
  return { command: chance.chance(MISTAKES.facts) ? spoilt(chance, command) : command, context: homecareContext(world, party) };
}

const RUNNING: readonly string[] = ['active', 'paused'];

const invariants: readonly Invariant<HomecareState, HomecareEvent>[] = [
  { says: 'a course lasts at most two years from discharge', holds: ({ after }) => after.endsOn === null || after.dischargedOn === null || after.endsOn <= addMonths(after.dischargedOn, 24) },
  { says: 'a course is extended once, before it is over, and by a decision on record', holds: ({ before, event, after }) => event.action !== 'extend' || (before.extension === null && after.extension !== null && after.extension.decidedOn <= (before.endsOn ?? '') && after.extension.reason.trim() !== '' && after.extension.decidedBy.trim() !== '') },
  { says: 'who runs has needs that were found, a team and a last day', holds: ({ after }) => !RUNNING.includes(after.status) || (after.survey !== null && after.team !== null && after.endsOn !== null && after.caseId !== null) },
  { says: 'caps are not exceeded without a reason on record', holds: ({ before, event, after }, course, world) => event.action !== 'start' || before.costReason !== null || after.costReason !== null || !overCap.has(`${course.id} ${world.today}`) },
  { says: 'a decision against the gates has a reason', holds: ({ event, after }) => !['select', 'decline'].includes(event.action) || after.selection === null || (gatesTogether(after.selection.gates) === (after.selection.decided === 'selected' ? 'met' : 'not-met')) || after.selection.reason.trim() !== '' },
  { says: 'no live course without a step; no open step of the team without a date', holds: ({ after }) => !isLiveHomecare(after.status) || after.step === 'watch' || after.nextOn !== null },
  { says: 'nobody is reminded twice of one end', holds: ({ after }) => new Set(after.reminded.map(({ days, forOn }) => `${days} ${forOn}`)).size === after.reminded.length },
  { says: 'a stay in hospital does not lengthen the course', holds: ({ before, event, after }) => !['readmit', 'resume'].includes(event.action) || before.endsOn === after.endsOn },
  { says: 'no act lies in the future', holds: ({ event, after }) => (after.dischargedOn ?? '') <= event.on && (after.end?.on ?? '') <= event.on },
];

/** Courses that were to start over the cap, by the day: what the guard must have asked a reason for. */
const overCap = new Set<string>();

export const HOMECARE: Noun<HomecareState, HomecareEvent, HomecareCommand, HomecareContext> = {
  name: 'homecare', wanted: 30, apply: applyHomecareEvent, fold: foldHomecare, begin, attempt, invariants,
  decide: (state, command, context) => {
    const decided = decideHomecare(state, command, context);
    const key = `${state.identity.homecareId} ${context.on}`;
    if (command.action === 'start' && context.plan !== null && context.capWon !== null && context.plan.monthlyWon > context.capWon) overCap.add(key);
    else if (command.action === 'start') overCap.delete(key);
    return decided.ok ? allow([decided.value]) : decided;
  },
  isOver: ({ status }) => !isLiveHomecare(status),
  places: ({ status, step }) => [`homecare.status:${status}`, `homecare.step:${step}`],
  points: [...HOMECARE_STATUSES.map((one) => `homecare.status:${one}`), ...HOMECARE_STEPS.map((one) => `homecare.step:${one}`), ...HOMECARE_ACTIONS.map((one) => `homecare.done:${one}`), ...Object.keys(REFUSALS).map((code) => `refusal:${code}`)],
};
