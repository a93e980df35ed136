import { addDays, type PlainDate } from '../src/calendar/index.ts';
import {
  addHomecare, applyHomecareEvent, beginHomecare, decideHomecare,
  type BenefitNeeds, type CarePlan, type CareTeam, type GateStanding, type HomecareCommand, type HomecareContext, type HomecareEvent, type HomecareParty, type HomecareState,
} from '../src/homecare/index.ts';
import type { CaseId, EmdCode, HomecareId, PersonId, Sigungu, StaffId } from '../src/ids/index.ts';

export const GATES_MET: readonly GateStanding[] = ['HOMEMED-TARGET', 'HOMEMED-TARGET-HOUSING', 'HOMEMED-EXCL'].map((rule) => ({ rule, verdict: 'met' }));
const given = { needed: true, words: '' };
const unasked = { needed: false, words: '' };
export const ALL_NEEDED: BenefitNeeds = { medical: given, care: given, meals: given, transport: given, optional: unasked, additional: unasked };
export const A_TEAM: CareTeam = { organisation: '전주한마음병원', phone: '063-000-0900', members: [{ role: 'doctor', name: '나의사', phone: '' }, { role: 'nurse', name: '다간호', phone: '063-000-0901' }] };
export const A_PLAN: CarePlan = { status: 'active', benefits: ['medical', 'care', 'meals', 'transport'], monthlyWon: 540_000 };

export function homecareContext(on: PlainDate, party: HomecareParty = 'team', more: Partial<HomecareContext> = {}): HomecareContext {
  return { at: `${on}T03:00:00Z`, on, by: party === 'system' ? 'system' : ('staff-manager' as StaffId), party, gates: GATES_MET, plan: A_PLAN, capWon: null, ...more };
}

export interface HomecareBuilder {
  readonly events: readonly HomecareEvent[];
  readonly state: HomecareState;
  readonly today: PlainDate;
  later(days: number): HomecareBuilder;
  act(command: HomecareCommand, party?: HomecareParty, more?: Partial<HomecareContext>): HomecareBuilder;
  selected(): HomecareBuilder;
  surveyed(): HomecareBuilder;
  started(): HomecareBuilder;
  extended(until: PlainDate): HomecareBuilder;
  readmitted(): HomecareBuilder;
}

function built(events: readonly HomecareEvent[], state: HomecareState, today: PlainDate): HomecareBuilder {
  const act: HomecareBuilder['act'] = (command, party = 'team', more = {}) => {
    const decided = decideHomecare(state, command, homecareContext(today, party, more));
    if (!decided.ok) throw new Error(`${command.action}: ${JSON.stringify(decided.refusal)}`);
    return built([...events, decided.value], applyHomecareEvent(state, decided.value), today);
  };
  return {
    events, state, today, act,
    later: (days) => built(events, state, addDays(today, days)),
    selected: () => act({ action: 'select', reason: '', caseId: 'case-1' as CaseId }),
    surveyed: () => act({ action: 'select', reason: '', caseId: 'case-1' as CaseId }).act({ action: 'survey', needs: ALL_NEEDED, words: '' }).act({ action: 'name-team', team: A_TEAM }),
    started: () => built(events, state, today).surveyed().act({ action: 'start', dischargedOn: today }),
    extended: (until) => act({ action: 'extend', until, reason: '혼자 약을 챙기지 못하십니다.', decidedBy: '의료급여팀장', decidedOn: today }),
    readmitted: () => act({ action: 'readmit', hospital: '전주한마음병원', admittedOn: today, planned: false, words: '폐렴' }),
  };
}

/** A course whose every step was decided by the domain itself; the person is in hospital since forty days. */
export function aHomecare(on: PlainDate = '2026-11-23'): HomecareBuilder {
  const identity = { homecareId: 'homecare-1' as HomecareId, sigungu: '52110' as Sigungu, emdCode: '5211151000' as EmdCode, personId: 'person-1' as PersonId, edition: '2026' };
  const { at, by, party } = homecareContext(on);
  const added = addHomecare(identity, { hospital: '전주한마음병원', admittedOn: addDays(on, -40), diagnosis: 'circulatory' }, { at, on, by, party });
  if (!added.ok) throw new Error(added.refusal.code);
  return built([added.value], beginHomecare(added.value), on);
}
