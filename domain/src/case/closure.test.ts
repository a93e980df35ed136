import { describe, expect, test } from 'vitest';
import { aCase, ALL_RECORDED, caseContext, closeCommand, OTHER_OFFICE, OWNER, REFERRER, TOWN_OFFICE, type CaseBuilder } from '../../testing/case.ts';
import type { OrganisationId, ReferralId, StaffId } from '../ids/index.ts';
import { aftercareDuty, CARE_END_GROUNDS, careEndGround, caseActsOpenTo, casePartiesOf, CLOSURE_REASONS, decideCase, registerCase, type CaseCommand, type CaseContext, type CaseParty } from './index.ts';

function refusalOf(place: CaseBuilder, command: CaseCommand, party: CaseParty = 'owner', more: Partial<CaseContext> = {}): unknown {
  const decision = decideCase(place.state, command, caseContext(place.today, party, more));
  return decision.ok ? 'allowed' : decision.refusal;
}

describe('closing', () => {
  test('is refused while a delivered service has no result', () => {
    const closing = { ...ALL_RECORDED, delivered: [{ service: 'counselling', result: 'recorded' }, { service: 'meals', result: 'missing' }] } as const;
    expect(refusalOf(aCase().closing(), closeCommand(), 'owner', { closing })).toEqual({ code: 'case/result-missing', services: ['meals'] });
  });

  test('is refused while a referral out of it is open, until somebody is named who carries it on', () => {
    const open = { referralId: 'referral-out' as ReferralId, service: 'ECARE', to: OTHER_OFFICE, standing: 'unanswered' } as const;
    const closing = { ...ALL_RECORDED, outgoing: [open] };
    const named = (by: string): CaseCommand => ({ ...closeCommand(), carriedOn: [{ referralId: open.referralId, by }] }) as CaseCommand;
    expect(refusalOf(aCase().closing(), closeCommand(), 'owner', { closing })).toEqual({ code: 'case/referrals-open', referrals: [open] });
    expect(refusalOf(aCase().closing(), named(' '), 'owner', { closing })).toEqual({ code: 'case/referrals-open', referrals: [open] });
    const closed = aCase().closing().act(named('중앙동 김하늘'), 'owner', { closing });
    expect(closed.events.find(({ action }) => action === 'close')).toMatchObject({ carriedOn: [{ referralId: 'referral-out', service: 'ECARE', by: '중앙동 김하늘' }] });
  });

  test('records nobody for what was settled meanwhile', () => {
    const closed = aCase().closing().act({ ...closeCommand(), carriedOn: [{ referralId: 'referral-gone' as ReferralId, by: '중앙동' }] } as CaseCommand);
    expect(closed.events.find(({ action }) => action === 'close')).toMatchObject({ carriedOn: [] });
  });

  test('lets a service without a result go on with whoever is named for it', () => {
    const closing = { ...ALL_RECORDED, delivered: [{ service: 'meals', result: 'missing', referralId: 'referral-out' as ReferralId }] } as const;
    expect(refusalOf(aCase().closing(), { ...closeCommand(), carriedOn: [{ referralId: 'referral-out' as ReferralId, by: '중앙동' }] } as CaseCommand, 'owner', { closing })).toBe('allowed');
  });

  test('is refused while the case is on its way to another organisation', () => {
    expect(refusalOf(aCase().inService().offered(), { action: 'propose-closure', reason: 'moved', words: '이사' })).toEqual({ code: 'case/transfer-pending', to: OTHER_OFFICE });
  });

  test('needs words', () => {
    expect(refusalOf(aCase().closing(), { ...closeCommand(), words: '' } as CaseCommand)).toEqual({ code: 'case/facts-missing', action: 'close', fields: ['words'] });
  });

  test('without what the handler must load is a fault', () => {
    const { closing: _none, ...context } = caseContext('2026-11-02');
    expect(() => decideCase(aCase().closing().state, closeCommand(), context)).toThrow('Closing needs');
  });

  test('may be written instead of a conference (종결심사 필요 시 서면으로 가능)', () => {
    expect(refusalOf(aCase().closing(), { ...closeCommand(), meeting: 'written' } as CaseCommand)).toBe('allowed');
  });

  test.each(CLOSURE_REASONS)('for the reason %s is one of the five grounds of 규칙 제11조', (reason) => {
    expect(CARE_END_GROUNDS).toContain(careEndGround(reason));
  });

  test('every ground of 규칙 제11조 is used', () => {
    expect(new Set(CLOSURE_REASONS.map(careEndGround))).toEqual(new Set(CARE_END_GROUNDS));
  });
});

describe('사례관리 종결 시 의뢰 기관에 종결 통보, 통보 받은 의뢰 기관은 종결의 적절성 확인', () => {
  const second = { organisationId: 'org-dream' as OrganisationId, referralId: 'referral-in-2' as ReferralId };
  const closed = aCase({ referrers: [REFERRER, second] }).closed();
  const confirm = ({ organisationId }: { organisationId: OrganisationId }): CaseCommand => ({ action: 'confirm-closure', organisationId, words: '' });

  test('goes to every referrer, also one who came later', () => {
    expect(closed.state.notices).toEqual([REFERRER, second].map((referrer) => ({ ...referrer, answer: 'awaited', byOn: '2026-11-16', words: '' })));
    expect(aCase({ referrers: [] }).act({ action: 'add-referrer', ...second }).closed().state.notices).toMatchObject([second]);
  });

  test('waits for each of them', () => {
    const once = closed.act(confirm(REFERRER), 'referrer');
    expect(once.state).toMatchObject({ next: { step: 'confirm-closure' }, holder: { kind: 'team', organisationId: second.organisationId } });
    const twice = once.act(confirm(second), 'referrer', { organisationId: second.organisationId });
    expect(twice.state).toMatchObject({ next: { step: 'none' }, nextOn: null });
  });

  test('is answered once, by the referrer itself', () => {
    expect(refusalOf(closed.act(confirm(REFERRER), 'referrer'), confirm(REFERRER), 'referrer')).toEqual({ code: 'case/already-answered' });
    expect(refusalOf(closed, confirm(second), 'referrer')).toEqual({ code: 'case/not-a-referrer', organisationId: second.organisationId });
    expect(refusalOf(closed, confirm({ organisationId: OTHER_OFFICE }), 'referrer', { organisationId: OTHER_OFFICE })).toEqual({ code: 'case/not-a-referrer', organisationId: OTHER_OFFICE });
  });

  test('an objection reopens the case', () => {
    const objected = closed.act({ action: 'object-to-closure', organisationId: REFERRER.organisationId, words: '아직 위험합니다.' }, 'referrer');
    expect(objected.state).toMatchObject({ status: 'reopened', objection: '아직 위험합니다.', notices: [], closure: { kind: 'none' }, next: { step: 'look-again', party: 'owner' }, holder: { kind: 'staff', ...OWNER } });
    expect(objected.act({ action: 'start-service' }).state.status).toBe('in-service');
  });

  test('a case does not end over the head of a referrer who has not been reminded', () => {
    const end: CaseCommand = { action: 'end', words: '끝' };
    expect(refusalOf(closed, end)).toEqual({ code: 'case/notices-awaited', from: [REFERRER.organisationId, second.organisationId] });
    expect(closed.later(14).act({ action: 'escalate', forOn: '2026-11-16' }, 'system').act(end).state.status).toBe('ended');
  });
});

describe('사후관리 (C48)', () => {
  const facts = { programme: 'ICM', reason: 'goal-reached', highRisk: true, ongoingNeed: false, townOffice: TOWN_OFFICE } as const;

  test.each([
    ['희망복지지원단의 고위험 가구', facts, { strength: 'must', rule: 'M3-EMD-AFTER', to: TOWN_OFFICE }],
    ['another household', { ...facts, highRisk: false }, { strength: 'may', rule: 'M1-EMD-AFTER', to: TOWN_OFFICE }],
    ['a high-risk household of another programme', { ...facts, programme: 'VISIT' as const }, { strength: 'may', rule: 'M1-EMD-AFTER', to: TOWN_OFFICE }],
    ['a child who reached the age limit and still needs it', { ...facts, programme: 'DREAM' as const, reason: 'aged-out' as const, ongoingNeed: true }, { strength: 'must-refer', rule: 'M2-DREAM-AGEOUT', to: TOWN_OFFICE }],
    ['a child who reached the age limit and does not', { ...facts, programme: 'DREAM' as const, reason: 'aged-out' as const }, { strength: 'may', rule: 'M1-EMD-AFTER', to: TOWN_OFFICE }],
    ['someone who died', { ...facts, reason: 'died' as const }, { strength: 'none' }],
  ])('%s', (_name, given, duty) => {
    expect(aftercareDuty(given)).toEqual(duty);
  });

  test('of a high-risk household begins with the closure, at the town office', () => {
    const closed = aCase().closed('goal-reached', { highRisk: true });
    expect(closed.events.at(-1)).toMatchObject({ action: 'start-aftercare', by: 'system' });
    expect(closed.state).toMatchObject({ status: 'aftercare', nextOn: '2026-12-02', holder: { kind: 'team', organisationId: TOWN_OFFICE }, watcher: { kind: 'staff', ...OWNER } });
  });

  test('of an aged-out child is a referral to the town office, and until it is made the case does not end', () => {
    const closed = aCase({ programme: 'DREAM', referrers: [] }).closed('aged-out');
    expect(closed.state).toMatchObject({ status: 'closed', next: { step: 'refer-aftercare', party: 'owner' } });
    expect(refusalOf(closed, { action: 'end', words: '끝' })).toEqual({ code: 'case/aftercare-owed', rule: 'M2-DREAM-AGEOUT' });
    expect(closed.act({ action: 'refer-aftercare', referralId: 'referral-9' as ReferralId }).act({ action: 'end', words: '끝' }).state.status).toBe('ended');
  });

  test('visits name the next one', () => {
    const visited = aCase().aftercare().act({ action: 'report-aftercare', words: '안정적이십니다.', nextVisitOn: '2026-12-24' }, 'aftercare');
    expect(visited.state.nextOn).toBe('2026-12-24');
    expect(refusalOf(visited.later(5), { action: 'report-aftercare', words: '방문', nextVisitOn: '2026-11-01' }, 'aftercare')).toEqual({ code: 'case/date-in-the-past', field: 'report-aftercare' });
  });

  test('nobody visits the dead', () => {
    const closed = aCase().closed('died');
    expect(refusalOf(closed, { action: 'start-aftercare', firstVisitOn: null })).toEqual({ code: 'case/no-aftercare-office' });
  });
});

describe('assign, transfer and request transfer are different acts', () => {
  const assign: CaseCommand = { action: 'assign', staffId: 'staff-colleague' as StaffId };

  test('assigning is at once, and stays in the house', () => {
    expect(aCase().act(assign).state.owner).toEqual({ ...OWNER, staffId: 'staff-colleague' });
    expect(refusalOf(aCase(), assign, 'owner', { staffOrganisation: OTHER_OFFICE })).toEqual({ code: 'case/other-organisation' });
    expect(refusalOf(aCase(), { action: 'assign', staffId: OWNER.staffId })).toEqual({ code: 'case/already-owner', staffId: OWNER.staffId });
  });

  test('an offer leaves the owner until it is accepted', () => {
    const offered = aCase().offered();
    expect(offered.state).toMatchObject({ owner: OWNER, next: { step: 'answer-transfer', party: 'other' }, holder: { kind: 'team', organisationId: OTHER_OFFICE } });
    const accepted = offered.act({ action: 'accept-transfer', staffId: 'staff-other' as StaffId }, 'other');
    expect(accepted.state).toMatchObject({ owner: { organisationId: OTHER_OFFICE, staffId: 'staff-other' }, status: 'registered', pending: { kind: 'none' } });
  });

  test('only the one to whom it was offered takes it, for one of its own', () => {
    const accept: CaseCommand = { action: 'accept-transfer', staffId: 'staff-x' as StaffId };
    const stranger = 'org-stranger' as OrganisationId;
    expect(refusalOf(aCase().offered(), accept, 'other', { organisationId: stranger, staffOrganisation: stranger })).toEqual({ code: 'case/other-organisation' });
    expect(refusalOf(aCase().offered(), accept, 'other', { staffOrganisation: stranger })).toEqual({ code: 'case/other-organisation' });
    expect(refusalOf(aCase().offered(), { action: 'decline-transfer', reason: '인력' }, 'other', { organisationId: stranger })).toEqual({ code: 'case/other-organisation' });
  });

  test('a request leaves the owner until it is granted', () => {
    const requested = aCase().requested();
    expect(requested.state).toMatchObject({ owner: OWNER, next: { step: 'answer-transfer', party: 'owner' } });
    expect(requested.act({ action: 'grant-transfer' }).state.owner).toEqual({ organisationId: OTHER_OFFICE, staffId: 'staff-other' });
  });

  test('a case is not offered to its owner nor asked for in another’s name', () => {
    expect(refusalOf(aCase(), { action: 'transfer', to: OWNER.organisationId, reason: '이사' })).toEqual({ code: 'case/transfer-to-itself', organisationId: OWNER.organisationId });
    const request = { action: 'request-transfer', organisationId: OWNER.organisationId, staffId: OWNER.staffId, reason: '이사' } as const;
    expect(refusalOf(aCase(), request, 'other')).toMatchObject({ code: 'case/transfer-to-itself' });
    expect(refusalOf(aCase(), { ...request, organisationId: TOWN_OFFICE }, 'other')).toEqual({ code: 'case/other-organisation' });
  });

  test('each side declines what it got and cancels what it made', () => {
    expect(refusalOf(aCase().offered(), { action: 'decline-transfer', reason: '인력' }, 'owner')).toMatchObject({ code: 'case/not-your-act', allowed: ['other'] });
    expect(refusalOf(aCase().offered(), { action: 'cancel-transfer', reason: '인력' }, 'other')).toMatchObject({ code: 'case/not-your-act', allowed: ['owner', 'lead'] });
    expect(refusalOf(aCase().requested(), { action: 'decline-transfer', reason: '인력' }, 'other')).toMatchObject({ code: 'case/not-your-act' });
    expect(aCase().offered().act({ action: 'decline-transfer', reason: '인력' }, 'other').state).toMatchObject({ owner: OWNER, transfer: 'none' });
  });
});

describe('dates', () => {
  test('assessment is due 10 days after registration, begun or not', () => {
    expect(aCase().state.nextOn).toBe('2026-11-12');
    expect(aCase().later(4).assessing().state.nextOn).toBe('2026-11-12');
    expect(aCase().later(4).conference().state.nextOn).toBe('2026-11-11');
  });

  test('the first monitoring is within three months, the next within six, or on the day that the report names', () => {
    const served = aCase().inService();
    expect(served.state.nextOn).toBe('2027-02-02');
    expect(served.later(29).act({ action: 'report-monitoring', words: '안정' }).state.nextOn).toBe('2027-06-01');
    expect(served.later(29).act({ action: 'report-monitoring', words: '안정', nextOn: '2027-01-15' }).state.nextOn).toBe('2027-01-15');
  });

  test('the plan is due in its own time, never later than all steps together, and anew in its own time', () => {
    expect(aCase().assessing().later(10).act({ action: 'start-planning' }).state.nextOn).toBe('2026-11-27');
    expect(aCase().assessing().later(20).act({ action: 'start-planning' }).state.nextOn).toBe('2026-12-02');
    expect(aCase().inService().later(200).act({ action: 'start-planning' }).state.nextOn).toBe('2027-06-05');
  });

  test('a plan’s service that was delivered and has no result keeps a case open until the result is said', () => {
    const closing = { ...ALL_RECORDED, delivered: [{ service: '도시락', serviceId: 'lunch', result: 'missing' as const }] };
    expect(refusalOf(aCase().closing(), closeCommand(), 'owner', { closing })).toEqual({ code: 'case/result-missing', services: ['도시락'] });
    const told = { ...closeCommand(), results: [{ serviceId: 'lunch', words: '매일 드셨습니다.' }] } as CaseCommand;
    expect(aCase().closing().act(told, 'owner', { closing }).state.status).toBe('closed');
  });

  test('a passed date is told once, and explained', () => {
    const escalate: CaseCommand = { action: 'escalate', forOn: '2026-11-12' };
    expect(refusalOf(aCase(), escalate, 'system')).toEqual({ code: 'case/not-overdue' });
    expect(refusalOf(aCase(), { action: 'explain-delay', reason: '입원' })).toEqual({ code: 'case/not-overdue' });
    const told = aCase().later(10).act(escalate, 'system');
    expect(told.state).toMatchObject({ delay: 'reason-asked', nextOn: '2026-11-12' });
    expect(refusalOf(told, escalate, 'system')).toEqual({ code: 'case/not-overdue' });
    expect(told.act({ action: 'explain-delay', reason: '입원' }).state.delay).toBe('explained');
    expect(told.later(7).act({ action: 'escalate', forOn: '2026-11-19' }, 'system').state.escalatedFor).toBe('2026-11-19');
  });
});

describe('who may act', () => {
  const OPEN = { restricted: false };
  const actor = (organisationId: OrganisationId, role: 'case-manager' | 'team-lead' | 'coordinator' | 'town-officer' = 'case-manager') => ({ staffId: 'staff-a' as StaffId, organisationId, role });

  test('the owner’s team, its lead, the coordinator, the referrer, the office of aftercare, and a stranger who may ask for the case', () => {
    const aftercare = aCase().aftercare().state;
    expect(casePartiesOf(aftercare, actor(OWNER.organisationId), OPEN)).toEqual(['owner']);
    expect(casePartiesOf(aftercare, actor(OWNER.organisationId, 'team-lead'), OPEN)).toEqual(['owner', 'lead']);
    expect(casePartiesOf(aftercare, actor(OWNER.organisationId, 'coordinator'), OPEN)).toEqual(['owner', 'coordinator']);
    expect(casePartiesOf(aftercare, actor(REFERRER.organisationId), OPEN)).toEqual(['referrer', 'other']);
    expect(casePartiesOf(aftercare, actor(TOWN_OFFICE, 'town-officer'), OPEN)).toEqual(['aftercare', 'other']);
  });

  test('the coordinator is shown where a centre’s own case stands and does not act on it', () => {
    const { state } = aCase().reopened();
    expect(casePartiesOf(state, actor(OTHER_OFFICE, 'coordinator'), OPEN)).toEqual(['coordinator', 'other']);
    expect(casePartiesOf(state, actor(OTHER_OFFICE, 'coordinator'), { restricted: true })).toEqual(['other']);
    expect(casePartiesOf(state, actor(OWNER.organisationId, 'coordinator'), { restricted: true })).toEqual(['owner', 'coordinator']);
  });

  test('the referrer answers a closure once, and is asked no more when it has answered', () => {
    const told = aCase().closed().state;
    const answered = aCase().closed().act({ action: 'confirm-closure', organisationId: REFERRER.organisationId, words: '' }, 'referrer', { organisationId: REFERRER.organisationId }).state;
    expect(caseActsOpenTo(told, actor(REFERRER.organisationId), OPEN).map(({ action }) => action)).toContain('confirm-closure');
    expect(caseActsOpenTo(answered, actor(REFERRER.organisationId), OPEN).map(({ action }) => action)).not.toContain('confirm-closure');
    expect(caseActsOpenTo(answered, actor(REFERRER.organisationId), OPEN).map(({ action }) => action)).not.toContain('object-to-closure');
  });

  test('the referrer confirms or objects, the town office reports its visits', () => {
    const aftercare = aCase().aftercare().state;
    expect(caseActsOpenTo(aftercare, actor(REFERRER.organisationId), OPEN).map(({ action }) => action)).toEqual(['confirm-closure', 'object-to-closure', 'check-aftercare']);
    expect(caseActsOpenTo(aftercare, actor(TOWN_OFFICE), OPEN).map(({ action }) => action)).toEqual(['report-aftercare', 'end', 'reopen', 'explain-delay']);
  });
});

test('a case is registered under a guide', () => {
  const { identity, owner, referrers } = aCase().state;
  expect(registerCase({ identity: { ...identity, edition: '' }, owner, referrers }, caseContext('2026-11-02'))).toEqual({
    ok: false, refusal: { code: 'case/facts-missing', action: 'register', fields: ['identity.edition'] },
  });
});

test('an act that is not possible here says where the case stands', () => {
  expect(refusalOf(aCase(), { action: 'resume' })).toEqual({ code: 'case/action-not-available', action: 'resume', status: 'registered', transfer: 'none' });
  expect(refusalOf(aCase().offered(), { action: 'resume' })).toMatchObject({ code: 'case/action-not-available', transfer: 'offered' });
  expect(refusalOf(aCase().ended(), { action: 'propose-closure', reason: 'improved', words: '끝' })).toMatchObject({ code: 'case/action-not-available', status: 'ended' });
});
