import { addDays, type PlainDate } from '../src/calendar/index.ts';
import type { CaseId, OrganisationId, PersonId, PlanId, Sigungu, StaffId } from '../src/ids/index.ts';
import {
  applyPlanEvent, beginPlan, decidePlan, draftPlan, EMPTY_CONTENT, PLAN_DEADLINES,
  type PlanCommand, type PlanContent, type PlanContext, type PlanEvent, type PlanIdentity, type PlanKind, type PlanParty, type PlanService, type PlanState,
} from '../src/plan/index.ts';
import { NO_HOLIDAYS } from './referral.ts';

export const PLANNER = { organisationId: 'org-hope-welfare' as OrganisationId, staffId: 'staff-manager' as StaffId };
export const LUNCH_GIVER = 'org-elder-care' as OrganisationId;
const STAND_INS = ['CARE-PLAN-REPLACE-HOME', 'CARE-PLAN-REPLACE-SUPPORT'];

export function planContext(on: PlainDate, party: PlanParty = 'owner', more: Partial<PlanContext> = {}): PlanContext {
  return { at: `${on}T03:00:00Z`, on, party, by: party === 'system' ? 'system' : (`staff-${party}` as StaffId), isHoliday: NO_HOLIDAYS, deadlines: PLAN_DEADLINES, wantsApproval: true, standInRules: STAND_INS, ...more };
}

export const aService = (more: Partial<PlanService> = {}): PlanService => ({
  id: 'lunch', goalId: 'eat', what: '도시락 배달', provider: { kind: 'organisation', organisationId: LUNCH_GIVER }, amount: '1식', frequency: { times: 3, per: 'week', on: [1, 3, 5] }, from: '2026-12-01', until: '2027-05-31',
  cost: 60_000, costPer: 'month', payer: 'local', owner: { kind: 'staff', staffId: PLANNER.staffId }, byOn: '2026-12-01', source: { kind: 'typed' }, ...more,
});

export const aContent = (more: Partial<PlanContent> = {}): PlanContent => ({
  ...EMPTY_CONTENT, wishes: '집에서 지내고 싶다.', goals: [{ id: 'eat', need: 'daily-living', goal: '하루 두 끼를 드신다.' }], services: [aService()],
  tasks: [{ id: 'phone', what: '아침마다 안부 전화', owner: { kind: 'named', name: '따님' }, byOn: '2026-12-05', source: { kind: 'typed' } }], ...more,
});

export const AGREE: PlanCommand = { action: 'agree', agreement: { by: 'person', name: '박순자', method: 'screen', on: '2026-11-20', signatureId: 'signature-1' } };
export const REVIEW: PlanCommand = { action: 'review', outcomes: [{ serviceId: 'lunch', result: 'delivered', reason: '' }], decision: 'continue', words: '잘 드신다.', nextOn: null };

export interface PlanBuilder {
  readonly events: readonly PlanEvent[];
  readonly state: PlanState;
  readonly today: PlainDate;
  later(days: number): PlanBuilder;
  act(command: PlanCommand, party?: PlanParty, more?: Partial<PlanContext>): PlanBuilder;
  agreed(): PlanBuilder;
  asked(): PlanBuilder;
  approved(): PlanBuilder;
  active(): PlanBuilder;
  revised(): PlanBuilder;
  ended(): PlanBuilder;
}

/** A version whose every step was decided by the domain itself. */
export function aPlan({ content = aContent(), on = '2026-11-20', kind = 'service', identity = {} }: { readonly content?: PlanContent; readonly on?: PlainDate; readonly kind?: PlanKind; readonly identity?: Partial<PlanIdentity> } = {}): PlanBuilder {
  const planId = 'plan-1' as PlanId;
  const whole: PlanIdentity = {
    planId, seriesId: planId, number: 1, revises: null, reviewBy: null, caseId: 'case-1' as CaseId, sigungu: '52110' as Sigungu, emdCode: null, personId: 'person-1' as PersonId, programme: 'ICM', kind, edition: '2026', ...identity,
  };
  const drafted = draftPlan({ identity: whole, owner: PLANNER, content }, planContext(on));
  return builder([drafted], beginPlan(drafted), on);
}

function builder(events: readonly PlanEvent[], state: PlanState, today: PlainDate): PlanBuilder {
  const act: PlanBuilder['act'] = (command, party = 'owner', more) => {
    const decision = decidePlan(state, command, planContext(today, party, more));
    if (!decision.ok) throw new Error(`${command.action}: ${decision.refusal.code}`);
    return builder([...events, ...decision.value], decision.value.reduce(applyPlanEvent, state), today);
  };
  const self: PlanBuilder = {
    events, state, today, act,
    later: (days) => builder(events, state, addDays(today, days)),
    agreed: () => act(AGREE),
    asked: () => self.agreed().act({ action: 'ask-approval' }),
    approved: () => self.asked().act({ action: 'approve' }, 'lead'),
    active: () => self.approved().act({ action: 'activate' }),
    revised: () => self.active().act({ action: 'supersede', byPlanId: 'plan-2' }, 'system'),
    ended: () => self.active().act({ action: 'end', words: '이사하셨다.', outcomes: [] }),
  };
  return self;
}
