import { describe, expect, test } from 'vitest';
import { isMappedFact } from '../access/index.ts';
import type { EmdCode, IntakeId, OrganisationId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { IntakeDraft, SectionKey } from './index.ts';
import {
  COUNSELLING_FORM, continueIntake, draftFromInbound, draftIntake, factsFromIntake, INTAKE_KINDS, inboundRequest, owedAfterEmergency, recordIntakeFacts, registerIntake, RISK_QUESTIONS, SECTION_KEYS, validateIntake,
} from './index.ts';

const TODAY = '2026-11-22';
const act = { id: 'i1' as IntakeId, sigungu: '52110' as Sigungu, at: '2026-11-22T01:00:00Z', by: 's1' as StaffId };

const say = (draft: IntakeDraft, key: SectionKey, text: string, facts = {}): IntakeDraft => ({
  ...draft,
  counselling: { ...draft.counselling, sections: { ...draft.counselling.sections, [key]: { text, facts } } },
});
const safe = Object.fromEntries(RISK_QUESTIONS.map((key) => [key, false]));
const decide = (draft: IntakeDraft, change: Partial<IntakeDraft['counselling']>): IntakeDraft => ({ ...draft, counselling: { ...draft.counselling, ...change } });
const known = (draft: IntakeDraft): IntakeDraft => ({ ...draft, personId: 'p1' as PersonId, emdCode: '5211151000' as EmdCode });

const whole = decide(say(say(say(known(draftIntake('case', 'self')), 'risks', '', safe), 'problem', '끼니를 거른다고 하심'), 'wishes', '도시락을 받고 싶음', { 'wish.apply': true }), { nextStep: 'refer', nextOn: '2026-11-25' });
const paths = (draft: IntakeDraft) => validateIntake(draft, TODAY).map((problem) => `${problem.path}: ${problem.code}`);

describe.each([
  ['case', ['personId: missing', 'emdCode: missing', 'counselling.sections.risks: not-answered', 'counselling.sections.problem.text: missing', 'counselling.sections.wishes.text: missing', 'counselling.nextStep: missing']],
  ['information-only', ['counselling.sections.problem.text: missing', 'counselling.doneOnTheSpot: missing']],
  ['emergency', ['emdCode: missing', 'counselling.sections.risks: not-answered']],
] as const)('a blank %s', (kind, expected) => {
  test('says where and what is compulsory', () => expect(paths(draftIntake(kind, 'self'))).toEqual(expected));
});

test('a whole case has nothing against it', () => expect(paths(whole)).toEqual([]));

describe.each<[string, IntakeDraft, readonly string[]]>([
  ['two of the three questions about danger answered', say(whole, 'risks', '', { 'harm.selfOrOther': false, physicalEmergency: false }), ['counselling.sections.risks: not-answered']],
  ['a reason why danger could not be asked', say(whole, 'risks', '전화가 끊겨 묻지 못함'), []],
  ['a next step without a day', decide(whole, { nextOn: null }), ['counselling.nextOn: missing']],
  ['a next step in the past', decide(whole, { nextOn: '2026-11-21' }), ['counselling.nextOn: in-the-past']],
  ['a next step today', decide(whole, { nextOn: '2026-11-22' }), []],
  ['nothing more to do', decide(whole, { nextStep: 'none', nextOn: null }), []],
  ['an unnamed neighbour', { ...whole, source: 'neighbour' }, []],
  ['an unnamed list', { ...whole, source: 'discovery-list', sourceDetail: ' ' }, ['sourceDetail: missing']],
  ['an agency without its request', { ...whole, source: 'guarantee-agency', sourceDetail: '근로복지공단' }, ['inbound: missing']],
  ['a request from nobody', { ...whole, inbound: inboundRequest(null, '근로복지공단', '2026-11-20') }, ['inbound: not-expected', 'inbound.wantedSupport: missing']],
  ['a fact in the wrong part', say(whole, 'housing', '', { auditK: 3, 'housing.has': true }), ['counselling.sections.housing.facts.auditK: fact-not-here']],
])('%s', (_title, draft, expected) => {
  test(`has ${expected.length} problems`, () => expect(paths(draft)).toEqual(expected));
});

describe('an emergency', () => {
  const emergency = { ...say(draftIntake('emergency', 'family'), 'risks', '', { 'suicide.attemptInProgress': true }), emdCode: '5211151000' as EmdCode };

  test('is registered with the danger and the place alone', () => {
    expect(registerIntake(emergency, act)).toMatchObject({ ok: true, value: { id: 'i1', receivedBy: 's1', version: 1 } });
  });

  test('is no emergency while every danger is denied', () => {
    expect(paths(say(emergency, 'risks', '', safe))).toEqual(['counselling.sections.risks: not-answered']);
  });

  test('owes the rest afterwards', () => {
    const owed = owedAfterEmergency(emergency).map((problem) => problem.path);
    expect(owed).toEqual(['personId', 'counselling.sections.risks', 'counselling.sections.problem.text', 'counselling.sections.wishes.text', 'counselling.nextStep', 'counselling.doneOnTheSpot']);
    expect(owedAfterEmergency(decide(whole, { doneOnTheSpot: '112와 119에 연락함' }))).toEqual([]);
  });
});

describe('a request of a guarantee agency (부록3)', () => {
  const inbound = { ...inboundRequest('o1' as OrganisationId, '국민연금공단 전주지사', '2026-11-20'), needs: ['주거', '건강'], agencyCounselling: '월세가 밀려 퇴거를 걱정함', wantedSupport: '긴급 주거지원' };
  const draft = draftFromInbound(inbound);

  test('fills in what the officer would type again', () => {
    expect(draft).toMatchObject({ source: 'guarantee-agency', sourceDetail: '국민연금공단 전주지사', counselling: { sections: { problem: { text: '월세가 밀려 퇴거를 걱정함' }, wishes: { text: '긴급 주거지원' } } } });
    expect(factsFromIntake(draft)).toEqual({ needs: ['주거', '건강'] });
  });

  test('keeps the agency’s needs beside the officer’s, each once', () => {
    expect(factsFromIntake(say(draft, 'problem', '', { needs: ['건강', '돌봄'] }))).toEqual({ needs: ['건강', '돌봄', '주거'] });
  });

  test('cannot come from the future, nor say nothing', () => {
    expect(paths({ ...draft, inbound: { ...inbound, requestedOn: '2026-11-23' } })).toContain('inbound.requestedOn: in-the-future');
    expect(paths({ ...draft, inbound: inboundRequest(null, ' ', '2026-11-20') })).toEqual(expect.arrayContaining(['inbound.agencyName: missing', 'inbound.wantedSupport: missing']));
  });
});

test('a refused registration says every problem; going on keeps who received it', () => {
  expect(registerIntake(draftIntake('information-only', 'self'), act)).toMatchObject({ ok: false, refusal: { code: 'intake/incomplete', problems: [{ path: 'counselling.sections.problem.text' }, { path: 'counselling.doneOnTheSpot' }] } });
  const first = registerIntake(whole, act);
  if (!first.ok) throw new Error(first.refusal.code);
  expect(continueIntake(first.value, say(whole, 'health', '혈압약 복용'), '2026-11-23T01:00:00Z')).toMatchObject({ ok: true, value: { id: 'i1', receivedAt: act.at, receivedBy: 's1', version: 2 } });
});

test('a next day that has passed since is left alone, a new one in the past is not', () => {
  const first = registerIntake(whole, act);
  if (!first.ok) throw new Error(first.refusal.code);
  expect(continueIntake(first.value, whole, '2026-12-01T01:00:00Z')).toMatchObject({ ok: true });
  expect(continueIntake(first.value, decide(whole, { nextOn: '2026-11-30' }), '2026-12-01T01:00:00Z')).toMatchObject({ ok: false, refusal: { problems: [{ path: 'counselling.nextOn', code: 'in-the-past' }] } });
});

test('facts go to the person in the officer’s name', () => {
  const intake = registerIntake(whole, act);
  if (!intake.ok) throw new Error(intake.refusal.code);
  const facts = recordIntakeFacts({}, intake.value, act.at);
  expect(facts['wish.apply']).toEqual({ value: true, source: 'officer', at: act.at, by: 's1' });
  expect(facts['harm.selfOrOther']?.value).toBe(false);
});

test('every fact of the form is a fact of the guide, and is asked in one place', () => {
  const keys = SECTION_KEYS.flatMap((key) => COUNSELLING_FORM[key].factKeys as readonly string[]);
  expect(keys.filter((key) => !isMappedFact(key))).toEqual([]);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(INTAKE_KINDS).toHaveLength(3);
});

describe('an intake that is entered after days on paper', () => {
  const now = { ...act, at: '2026-11-22T01:00:00.000Z' };
  const entered = (receivedAt: string, nextOn: `${number}-${number}-${number}` = '2026-11-25') => registerIntake({ ...decide(whole, { nextOn }), receivedAt }, now);

  test('is received when it was received, and keeps when it was entered', () => {
    expect(entered('2026-11-19T05:00:00Z')).toMatchObject({ ok: true, value: { receivedAt: '2026-11-19T05:00:00Z', enteredAt: now.at } });
    const atOnce = registerIntake(whole, now);
    expect(atOnce).toMatchObject({ ok: true, value: { receivedAt: now.at } });
    expect(atOnce.ok && 'enteredAt' in atOnce.value).toBe(false);
  });
  test('counts its days from then: what was to be done meanwhile is late and no mistake', () => {
    expect(entered('2026-11-19T05:00:00Z', '2026-11-20').ok).toBe(true);
    expect(entered('2026-11-19T05:00:00Z', '2026-11-18')).toMatchObject({ refusal: { problems: [{ path: 'counselling.nextOn', code: 'in-the-past' }] } });
  });
  test.each([['2026-11-22T01:00:00.001Z', 'in-the-future'], ['2026-11-07T14:59:59.999Z', 'too-long-ago']])('cannot have come in at %s: %s', (receivedAt, code) => {
    expect(entered(receivedAt)).toMatchObject({ ok: false, refusal: { problems: [{ path: 'receivedAt', code }] } });
  });
  test('may be of this very moment, and of the first one fourteen days ago', () => {
    expect([entered(now.at).ok, entered('2026-11-07T15:00:00.000Z').ok]).toEqual([true, true]);
  });
  test('keeps both moments when somebody goes on with it', () => {
    const first = entered('2026-11-19T05:00:00Z');
    const more = first.ok && continueIntake(first.value, { ...whole, receivedAt: null }, '2026-11-22T02:00:00.000Z');
    expect(more).toMatchObject({ value: { receivedAt: '2026-11-19T05:00:00Z', enteredAt: now.at, version: 2 } });
  });
});
