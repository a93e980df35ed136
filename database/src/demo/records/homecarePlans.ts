import { addDays, type PlainDate } from '@dure/domain/calendar';
import { BENEFIT_RULES, ESSENTIAL_BENEFITS, periodEnd, type Benefit } from '@dure/domain/homecare';
import type { OrganisationId, PlanId, StaffId } from '@dure/domain/ids';
import { applyPlanEvent, beginPlan, decidePlan, draftPlan, EMPTY_CONTENT, PLAN_DEADLINES, type PlanCommand, type PlanContent, type PlanContext, type PlanEvent, type PlanParty, type PlanService, type PlanState } from '@dure/domain/plan';
import { findEditionInForce } from '@dure/guide';
import { isHoliday } from '../data/holidays.ts';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import type { Rng } from '../prng.ts';
import type { CaseRecord } from './cases.ts';
import type { Directory } from './directory.ts';
import { must } from './play.ts';
import type { PlanRecord } from './plans.ts';

type Essential = (typeof ESSENTIAL_BENEFITS)[number];

const GIVEN = {
  medical: { by: '전주새봄병원 케어팀', amount: '30분', times: 1, cost: 80_000 }, care: { by: null, amount: '2시간', times: 3, cost: 240_000 }, meals: { by: null, amount: '도시락 1개', times: 5, cost: 120_000 }, transport: { by: '병원동행 매니저', amount: '왕복 1회', times: 1, cost: 40_000 },
} as const satisfies Record<Essential, { readonly by: string | null; readonly amount: string; readonly times: number; readonly cost: number }>;

function contextAt(on: PlainDate, minute: number, by: StaffId, party: PlanParty): PlanContext {
  return { at: koreanMoment(on, OPENING + minute), on, by, party, isHoliday, deadlines: PLAN_DEADLINES, wantsApproval: true, standInRules: [] };
}

function contentOf(rng: Rng, directory: Directory, { occasion, state }: CaseRecord, from: PlainDate): PlanContent {
  const rules = findEditionInForce(from)?.rules ?? {};
  const [health, living] = [rng.uuid() as string, rng.uuid() as string];
  const goalOf = (benefit: Benefit): string => (benefit === 'care' || benefit === 'meals' ? living : health);
  const carer = directory.serving('elder-care-provider', occasion.person);
  const services = ESSENTIAL_BENEFITS.map((benefit): PlanService => {
    const { by, amount, times, cost } = GIVEN[benefit];
    return {
      id: rng.uuid(), goalId: goalOf(benefit), what: rules[BENEFIT_RULES[benefit]]?.says ?? benefit, amount, frequency: { times, per: benefit === 'transport' ? 'month' : 'week', on: [] }, from, until: periodEnd(from), cost, costPer: 'month', payer: 'medical-aid',
      provider: by === null && carer !== undefined ? { kind: 'organisation', organisationId: carer.id as OrganisationId } : { kind: 'informal', name: by ?? '재가돌봄센터' }, owner: { kind: 'staff', staffId: state.owner.staffId }, byOn: from, source: { kind: 'guide', rule: BENEFIT_RULES[benefit] },
    };
  });
  return { ...EMPTY_CONTENT, wishes: '병원보다 내 집에서 지내고 싶다.', goals: [{ id: health, need: 'health', goal: '약과 외래 진료를 거르지 않는다.' }, { id: living, need: 'daily-living', goal: '집에서 하루 세 끼를 챙겨 드신다.' }], services };
}

/** The care plan under which somebody came home: agreed before the discharge, reviewed on its clock until today. */
export function carePlan(rng: Rng, directory: Directory, record: CaseRecord, dischargedOn: PlainDate, isOver: boolean): PlanRecord {
  const { identity, owner } = record.state;
  const { today } = directory.town;
  const planId = rng.uuid() as PlanId;
  const content = contentOf(rng, directory, record, dischargedOn);
  const writtenOn = openDay(addDays(dischargedOn, -6));
  const whole: PlanState['identity'] = { planId, seriesId: planId, number: 1, revises: null, reviewBy: null, caseId: identity.caseId, sigungu: identity.sigungu, emdCode: identity.emdCode, personId: identity.personId, programme: identity.programme, kind: 'home-medical', edition: findEditionInForce(writtenOn)?.id ?? identity.edition };
  const drafted = draftPlan({ identity: whole, owner, content }, contextAt(writtenOn, 10, owner.staffId, 'owner'));
  let state = beginPlan(drafted);
  const events: PlanEvent[] = [drafted];
  const act = (command: PlanCommand, context: PlanContext): void => {
    for (const event of must(decidePlan(state, command, context), command.action)) {
      state = applyPlanEvent(state, event);
      events.push(event);
    }
  };
  act({ action: 'agree', agreement: { by: 'person', name: record.occasion.person.name, method: 'typed', on: writtenOn, signatureId: null } }, contextAt(writtenOn, 30, owner.staffId, 'owner'));
  act({ action: 'approve' }, contextAt(writtenOn, 90, directory.lead(record.occasion.organisation).id as StaffId, 'lead'));
  act({ action: 'activate' }, contextAt(dischargedOn, 20, owner.staffId, 'owner'));
  const outcomes = content.services.map(({ id }) => ({ serviceId: id, result: 'delivered' as const, reason: '' }));
  for (let on = state.nextOn; on !== null && openDay(on) < today; on = state.nextOn) act({ action: 'review', outcomes, decision: 'continue', words: '계획대로 이용하며 집에서 잘 지내십니다.', nextOn: null }, contextAt(openDay(on), 120, owner.staffId, 'owner'));
  if (isOver) act({ action: 'end', words: '재가 의료급여가 끝나 계획을 마칩니다.', outcomes }, contextAt(openDay(addDays(today, -2)), 200, owner.staffId, 'owner'));
  return { caseRecord: record, state, events, deliveries: [] };
}
