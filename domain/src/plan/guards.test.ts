import { expect, test } from 'vitest';
import { aContent, AGREE, aPlan, aService, LUNCH_GIVER, planContext, REVIEW, type PlanBuilder } from '../../testing/plan.ts';
import type { OrganisationId } from '../ids/index.ts';
import { decidePlan, planProblems, type PlanCommand, type PlanContent, type PlanContext, type PlanParty } from './index.ts';

function refusalOf(place: PlanBuilder, command: PlanCommand, party: PlanParty = 'owner', more: Partial<PlanContext> = {}): unknown {
  const decision = decidePlan(place.state, command, planContext(place.today, party, more));
  return decision.ok ? undefined : decision.refusal;
}
const codes = (content: Partial<PlanContent>, kind: Parameters<typeof planProblems>[1] = 'service'): readonly string[] => planProblems(aContent(content), kind).map(({ code }) => code);

test.each<[string, Partial<PlanContent>, readonly string[]]>([
  ['a whole plan', {}, []],
  ['the person was not heard', { wishes: '  ' }, ['wishes']],
  ['nothing is aimed at', { goals: [] }, ['goals', 'goalId']],
  ['nothing is done', { services: [], tasks: [] }, ['services']],
  ['a service without anybody who answers for it', { services: [aService({ owner: null })] }, ['owner']],
  ['a service whose owner has no name', { services: [aService({ owner: { kind: 'named', name: ' ' } })] }, ['owner']],
  ['a service that nobody gives', { services: [aService({ provider: { kind: 'informal', name: '' } })] }, ['provider']],
  ['a service that ends before it begins', { services: [aService({ until: '2026-11-01' })] }, ['period']],
  ['a service without a day', { services: [aService({ byOn: null })] }, ['byOn']],
  ['three times on two days', { services: [aService({ frequency: { times: 3, per: 'week', on: [1, 2] } })] }, ['frequency']],
  ['a weekday that does not exist', { services: [aService({ frequency: { times: 1, per: 'week', on: [8] } })] }, ['frequency']],
  ['a cost that nobody pays', { services: [aService({ payer: null })] }, ['payer']],
  ['half a won', { services: [aService({ cost: 0.5 })] }, ['cost']],
  ['a task without a day', { tasks: [{ id: 't', what: '전화', owner: { kind: 'named', name: '이웃' }, byOn: null, source: { kind: 'typed' } }] }, ['byOn']],
])('%s', (_what, content, expected) => {
  expect(codes(content)).toEqual(expected);
});

test('several providers say how they work together where the law asks for it', () => {
  const services = [aService(), aService({ id: 'nurse', provider: { kind: 'organisation', organisationId: 'org-nurse' as OrganisationId } })];
  expect(codes({ services })).toEqual([]);
  expect(codes({ services }, 'personal-support')).toEqual(['linking']);
  expect(codes({ services, standsFor: { kind: 'personal-support', rule: 'CARE-PLAN-REPLACE-SUPPORT' } })).toEqual(['linking']);
  expect(codes({ services, linking: '매월 회의', standsFor: { kind: 'personal-support', rule: 'CARE-PLAN-REPLACE-SUPPORT' } })).toEqual([]);
  expect(codes({ services: [aService(), aService({ id: 'second', provider: { kind: 'organisation', organisationId: LUNCH_GIVER } })] }, 'personal-support')).toEqual([]);
});

test('nobody agrees to a plan with holes, and nobody approves what the person did not agree to', () => {
  const holed = aPlan({ content: aContent({ wishes: '' }) });
  expect(refusalOf(holed, AGREE)).toEqual({ code: 'plan/incomplete', problems: [{ code: 'wishes', id: null }] });
  expect(refusalOf(aPlan(), { action: 'approve' }, 'lead')).toEqual({ code: 'plan/not-agreed' });
  expect(refusalOf(aPlan(), { ...AGREE, agreement: { by: 'person', name: '박순자', method: 'paper', on: '2026-11-21', signatureId: 's' } } as PlanCommand)).toEqual({ code: 'plan/agreed-in-the-future' });
});

test('what was written after the signature is not what was signed', () => {
  const rewritten = aPlan().asked().act({ action: 'write', content: aContent({ wishes: '딸 가까이 살고 싶다.' }) });
  expect(rewritten.state).toMatchObject({ agreement: null, approval: { kind: 'none' }, step: 'make' });
  expect(refusalOf(rewritten, { action: 'approve' }, 'lead')).toEqual({ code: 'plan/not-agreed' });
});

test('the lead approves where the municipality wants it, else whoever made it', () => {
  expect(refusalOf(aPlan().asked(), { action: 'approve' })).toEqual({ code: 'plan/approval-needed' });
  expect(aPlan().agreed().act({ action: 'approve' }, 'owner', { wantsApproval: false }).state.status).toBe('approved');
  expect(aPlan().asked().act({ action: 'decline-approval', reason: '횟수가 많다.' }, 'lead').state).toMatchObject({ status: 'draft', step: 'make', approval: { kind: 'declined', reason: '횟수가 많다.' } });
});

test('a review judges every service, with a reason where it fell short, and looks again in time', () => {
  const active = aPlan().active().later(60);
  expect(refusalOf(active, { ...REVIEW, outcomes: [] } as PlanCommand)).toEqual({ code: 'plan/services-not-judged', services: ['도시락 배달'] });
  expect(refusalOf(active, { ...REVIEW, outcomes: [{ serviceId: 'lunch', result: 'partly', reason: '' }] } as PlanCommand)).toEqual({ code: 'plan/reason-missing', services: ['도시락 배달'] });
  expect(refusalOf(active, { ...REVIEW, nextOn: '2027-07-20' } as PlanCommand)).toEqual({ code: 'plan/review-too-late', latest: '2027-07-19' });
  expect(refusalOf(active, { ...REVIEW, nextOn: active.today } as PlanCommand)).toEqual({ code: 'plan/date-in-the-past', field: 'nextOn' });
  expect(refusalOf(active, { ...REVIEW, words: ' ' } as PlanCommand)).toEqual({ code: 'plan/facts-missing', action: 'review', fields: ['words'] });
  expect(active.act({ ...REVIEW, decision: 'end' } as PlanCommand).state).toMatchObject({ status: 'ended', results: { lunch: { result: 'delivered', on: active.today } } });
});

test('only the plans that the law names stand for another, and only in an edition that has the law', () => {
  const standsFor = { kind: 'personal-support', rule: 'CARE-PLAN-REPLACE-SUPPORT' } as const;
  const write: PlanCommand = { action: 'write', content: aContent({ standsFor }) };
  expect(aPlan().act(write).state.content.standsFor).toEqual(standsFor);
  expect(refusalOf(aPlan({ kind: 'self-reliance' }), write)).toEqual({ code: 'plan/stands-for-unknown', rule: standsFor.rule });
  expect(refusalOf(aPlan(), write, 'owner', { standInRules: [] })).toEqual({ code: 'plan/stands-for-unknown', rule: standsFor.rule });
});
