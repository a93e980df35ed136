import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../calendar/index.ts';
import type { PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { Bypass, Emergency, UrgencyAnswer, UrgencySignal } from './index.ts';
import { BYPASSABLE_STEPS, bypassedSteps, bypassSteps, completeEmergency, dutiesAfter, isMoreUrgent, missingParts, raiseUrgency, requestAdmission, urgencyCard, urgencyCodeOf, URGENCY_TIERS, URGENT_BASES } from './index.ts';

const ATTEMPT: UrgencyAnswer = { tier: '응급', path: ['경찰 호출', '119 구급대 호출', '필요 시 응급입원'], rules: ['MENTAL-EMERGENCY'] };
const HOTLINES = [{ number: '109', label: '자살예방상담전화' }, { number: '119', label: '119' }, { number: '1577-0199', label: '정신건강상담전화' }];

describe('the card', () => {
  test('of an emergency puts 경찰 and 119 before every hotline and the guide’s steps in their order', () => {
    const card = urgencyCard(ATTEMPT, HOTLINES);
    expect(card?.calls.map((call) => call.number)).toEqual(['112', '119', '109', '1577-0199']);
    expect(card?.steps.filter((step) => step.from === 'guide').map((step) => step.text)).toEqual(ATTEMPT.path);
    expect(card?.steps[0]).toEqual({ text: '경찰 호출', from: 'guide' });
    expect(card).toMatchObject({ bypassed: ['consent', 'screening', 'letter'], consentNeeded: false, rules: ['MENTAL-EMERGENCY'] });
    expect(card?.bases.map((basis) => basis.article)).toContain('제18조제2항제3호');
  });

  test('of a crisis asks first whether it is an emergency, and gives a ground for telling without consent', () => {
    const card = urgencyCard({ tier: '위기', path: ['자·타해 위험에 대한 정보제공'], rules: ['MENTAL-CRISIS'] }, HOTLINES);
    expect(card?.calls.map((call) => call.number)).toEqual(['109', '119', '1577-0199']);
    expect(card).toMatchObject({ bypassed: ['consent'], consentNeeded: false });
    expect(card?.steps[0]?.text).toContain('응급');
    expect(card?.bases).toEqual(URGENT_BASES);
  });

  test('of the intensive tier needs consent', () => {
    expect(urgencyCard({ tier: '집중', path: [], rules: [] }, HOTLINES)).toMatchObject({ bypassed: [], bases: [], consentNeeded: true });
  });

  test.each(['의뢰', '일반'] as const)('does not come before the ordinary way: %s', (tier) => {
    expect(urgencyCard({ tier, path: [], rules: [] }, HOTLINES)).toBeNull();
  });
});

describe('signals', () => {
  const signal = (tier: UrgencySignal['tier']): UrgencySignal => ({ tier, because: '', askNext: [] });

  test('raise the tier and bring no steps that the guide did not give', () => {
    expect(raiseUrgency({ tier: '일반', path: ['x'], rules: ['r'] }, [signal('집중')])).toEqual({ tier: '집중', path: [], rules: ['r'] });
  });

  test('never lower it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...URGENCY_TIERS), fc.array(fc.constantFrom(...URGENCY_TIERS)), (tier, raised) => {
        const answer = raiseUrgency({ tier, path: [], rules: [] }, raised.map(signal));
        expect([tier, ...raised].some((one) => isMoreUrgent(one, answer.tier))).toBe(false);
        expect([tier, ...raised]).toContain(answer.tier);
      }),
    );
  });

  test('each tier has its word for referrals', () => {
    expect(URGENCY_TIERS.map(urgencyCodeOf)).toEqual(['emergency', 'crisis', 'intensive', 'general', 'general']);
  });
});

describe('leaving steps out', () => {
  const bypass: Bypass = { tier: '응급', steps: ['consent', 'screening'], basisId: 'pipa-18-2-3', reason: '난간 밖에 서 있음', by: 's1' as StaffId, at: '2026-11-22T01:00:00Z' };

  test('is recorded with its ground and reason', () => {
    expect(bypassSteps(bypass)).toEqual({ ok: true, value: bypass });
    expect(bypassSteps({ ...bypass, reason: ' ' })).toEqual({ ok: false, refusal: { code: 'urgency/reason-missing' } });
    expect(bypassSteps({ ...bypass, steps: [] })).toMatchObject({ ok: false });
  });

  describe.each(URGENCY_TIERS)('in %s', (tier) => {
    test.each(BYPASSABLE_STEPS)('%s only where the tier frees it', (step) => {
      const asked = { ...bypass, tier, steps: [step] };
      const refused = { ok: false, refusal: { code: 'urgency/step-not-bypassed', tier, steps: [step] } };
      expect(bypassSteps(asked)).toEqual(bypassedSteps(tier).includes(step) ? { ok: true, value: asked } : refused);
    });
  });
});

describe('what is owed afterwards', () => {
  const newYear = (day: PlainDate) => day === '2027-01-01';
  const due = (tier: UrgencyAnswer['tier'], at: string) => Object.fromEntries(dutiesAfter(tier, at, newYear).map((duty) => [duty.key, duty.dueOn]));

  test.each([
    ['a Tuesday', '2026-11-24T05:00:00Z', '2026-11-24', '2026-11-25', '2026-12-24'],
    ['a Friday', '2026-11-27T05:00:00Z', '2026-11-27', '2026-11-30', '2026-12-27'],
    ['Thursday night in Korea, still Thursday in UTC', '2026-11-26T15:30:00Z', '2026-11-27', '2026-11-30', '2026-12-27'],
    ['New Year’s Eve', '2026-12-31T05:00:00Z', '2026-12-31', '2027-01-04', '2027-01-30'],
  ])('after an emergency on %s', (_day, at, same, next, published) => {
    expect(due('응급', at)).toEqual({ 'tell-supervisor': same, 'complete-record': next, 'first-counselling': next, 'tell-person': next, 'publish-basis': published });
  });

  test('a crisis owes no new counselling record; the intensive tier and below owe nothing', () => {
    expect(Object.keys(due('위기', '2026-11-24T05:00:00Z'))).toEqual(['tell-supervisor', 'complete-record', 'tell-person', 'publish-basis']);
    expect((['집중', '의뢰', '일반'] as const).flatMap((tier) => dutiesAfter(tier, '2026-11-24T05:00:00Z', newYear))).toEqual([]);
  });
});

describe('the record of an emergency', () => {
  const at = '2026-11-22T01:00:00Z';
  const blank: Emergency = { id: 'e1', sigungu: '52110' as Sigungu, personId: 'p1' as PersonId, answer: ATTEMPT, occurredAt: at, recordedBy: 's1' as StaffId, calls: [], account: '', bypass: null, admission: null };
  const bypass: Bypass = { tier: '응급', steps: ['consent'], basisId: 'pipa-18-2-3', reason: '의식이 흐림', by: 's1' as StaffId, at };
  const told: Emergency = { ...blank, calls: [{ number: '119', caller: '이웃', at, answer: '출동' }], account: '구급대가 이송함', bypass };

  test('cannot be closed before it says who was called, what happened and on what ground', () => {
    expect(completeEmergency(blank, at)).toEqual({ ok: false, refusal: { code: 'urgency/record-incomplete', missing: ['calls', 'account', 'bypass'] } });
    expect(missingParts({ ...told, calls: [{ number: '109', caller: '직원', at, answer: '' }] })).toEqual(['calls']);
    expect(missingParts({ ...blank, answer: { ...ATTEMPT, tier: '위기' } })).toEqual(['account']);
  });

  test('waits for an admission that nobody has answered', () => {
    const actor = { name: '김의사', affiliation: '병원' };
    const requested = requestAdmission({ personId: blank.personId, finder: actor, doctor: actor, police: actor, escort: { ...actor, kind: 'paramedic' }, institution: '전북의 한 정신의료기관', requestedAt: at });
    if (!requested.ok) throw new Error(requested.refusal.code);
    expect(missingParts({ ...told, admission: requested.value })).toEqual(['admission']);
    expect(missingParts({ ...told, admission: { ...requested.value, outcome: { kind: 'returned', at, reason: '병상 없음' } } })).toEqual([]);
  });

  test('is closed once', () => {
    const closed = completeEmergency(told, '2026-11-23T01:00:00Z');
    expect(closed).toMatchObject({ ok: true, value: { completedAt: '2026-11-23T01:00:00Z' } });
    expect(closed.ok && completeEmergency(closed.value, at)).toMatchObject({ ok: false, refusal: { code: 'urgency/already-complete' } });
  });
});
