import { describe, expect, test } from 'vitest';
import { isMappedFact } from '../access/index.ts';
import type { FactValues, Sex } from '../person/index.ts';
import type { Answers, InstrumentId } from './index.ts';
import { factsFromAssessment, getCurrentInstrument, INSTRUMENTS, NEED_DOMAINS, RISK_FACTORS, scoreAssessment, urgencySignals } from './index.ts';

const every = (id: InstrumentId, value: number, change: Answers = {}): Answers => ({ ...Object.fromEntries(getCurrentInstrument(id).items.map((item) => [item.key, value])), ...change });
const result = (id: InstrumentId, answers: Answers, sex: Sex = 'unknown') => scoreAssessment(getCurrentInstrument(id), answers, sex);

describe.each<[string, ReturnType<typeof result>, FactValues, FactValues]>([
  ['AUDIT-K, a man with 20', result('AUDIT-K', every('AUDIT-K', 2), 'male'), {}, { auditK: 20, addiction: ['알코올'], 'health.behavior': ['위험한 음주'] }],
  ['AUDIT-K, a man with 19', result('AUDIT-K', every('AUDIT-K', 2, { q4: 1 }), 'male'), {}, { auditK: 19, 'health.behavior': ['위험한 음주'] }],
  ['AUDIT-K, sex unknown', result('AUDIT-K', every('AUDIT-K', 2)), {}, { auditK: 20 }],
  ['AUDIT-K, other addictions known', result('AUDIT-K', every('AUDIT-K', 2), 'female'), { addiction: ['도박'], 'health.behavior': ['흡연'] }, { auditK: 20, addiction: ['도박', '알코올'], 'health.behavior': ['흡연', '위험한 음주'] }],
  ['AUDIT-KR is no AUDIT-K', result('AUDIT-KR', every('AUDIT-KR', 2), 'male'), {}, { addiction: ['알코올'], 'health.behavior': ['위험한 음주'] }],
  ['PHQ-9 with 10 and no thought of death', result('PHQ-9', every('PHQ-9', 1, { q1: 3, q9: 0 })), {}, { 'mental.suspected': ['우울'] }],
  ['PHQ-9 with 9, of it item 9', result('PHQ-9', every('PHQ-9', 1)), {}, { 'suicide.ideationRepeated': true }],
  ['PHQ-9 with 0', result('PHQ-9', every('PHQ-9', 0)), {}, {}],
  ['PHQ-9, item 9 alone answered', result('PHQ-9', { q9: 1 }), {}, { 'suicide.ideationRepeated': true }],
  ['SGDS-K with 15', result('SGDS-K', every('SGDS-K', 1)), { 'mental.suspected': ['우울'] }, { 'mental.suspected': ['우울'] }],
  ['K-IADL, much help', result('K-IADL', every('K-IADL', 2)), { needs: ['주거'] }, { needs: ['주거', '돌봄'] }],
  ['K-IADL, no help', result('K-IADL', every('K-IADL', 0)), { needs: ['주거'] }, {}],
  ['CIST, decline suspected', result('CIST', { total: 10, finding: 1 }), {}, {}],
  ['an unfinished AUDIT-K', result('AUDIT-K', { q1: 4, q2: 4 }, 'male'), {}, {}],
])('%s', (_title, assessed, known, facts) => {
  test('tells the guide', () => expect(factsFromAssessment(assessed, known)).toEqual(facts));
});

describe('needs', () => {
  test('are the domains from level 2 on; the assessed domains speak anew and other words stay', () => {
    const answers = every('needs', 1, { health: 2, 'living-environment': 3 });
    expect(factsFromAssessment(result('needs', answers), { needs: ['고용', '언어'] })).toEqual({ needs: ['언어', '건강', '주거'] });
  });

  test('none is a known fact', () => expect(factsFromAssessment(result('needs', every('needs', 0)))).toEqual({ needs: [] }));

  test('each of the ten domains is one need', () => {
    expect(factsFromAssessment(result('needs', every('needs', 3)))).toEqual({ needs: NEED_DOMAINS.map((domain) => domain.need) });
    expect(NEED_DOMAINS).toHaveLength(10);
  });
});

describe('risk', () => {
  const marked = (...keys: readonly string[]): Answers => Object.fromEntries(RISK_FACTORS.map(({ key, weight }) => [key, keys.includes(key) ? weight : 0]));

  test('settles single facts both ways; the band of an example table is no fact', () => {
    expect(factsFromAssessment(result('risk', marked('suicide-attempt', 'abuse', 'eviction')))).toEqual({ 'suicide.plan': false, 'suicide.history': true, 'debt.overdue': false });
  });

  test('says nothing of what another table did not ask', () => {
    const other = { ...getCurrentInstrument('risk'), version: 'other', items: getCurrentInstrument('risk').items.filter((item) => item.key !== 'suicide-plan') };
    const { 'suicide-plan': _asked, ...answers } = marked();
    expect(factsFromAssessment(scoreAssessment(other, answers))).toEqual({ 'suicide.history': false, 'debt.overdue': false });
  });
});

describe.each<[string, ReturnType<typeof result>, readonly string[]]>([
  ['PHQ-9 item 9 at 1, total 1', result('PHQ-9', every('PHQ-9', 0, { q9: 1 })), ['집중']],
  ['PHQ-9 item 9 at 1, form unfinished', result('PHQ-9', { q9: 1 }), ['집중']],
  ['PHQ-9 with 24 and item 9 at 0', result('PHQ-9', every('PHQ-9', 3, { q9: 0 })), []],
  ['a suicide plan among the risks, form unfinished', result('risk', { 'suicide-plan': 20 }), ['위기']],
  ['a past attempt among the risks', result('risk', { 'suicide-attempt': 10 }), ['위기']],
  ['AUDIT-K of a woman with 10', result('AUDIT-K', every('AUDIT-K', 1, { q9: 0, q10: 2 }), 'female'), ['의뢰']],
  ['AUDIT-K of a man with 10', result('AUDIT-K', every('AUDIT-K', 1, { q9: 0, q10: 2 }), 'male'), []],
  ['needs at the worst', result('needs', every('needs', 3)), []],
])('%s', (_title, assessed, tiers) => {
  test(`raises urgency: ${tiers.join() || 'no'}`, () => expect(urgencySignals(assessed).map((signal) => signal.tier)).toEqual(tiers));
});

test('whatever an assessment tells or asks is a fact of the guide', () => {
  const told = INSTRUMENTS.flatMap((instrument) => {
    const worst = Object.fromEntries(instrument.items.map((item) => [item.key, Math.max(...item.options.map((option) => option.value))]));
    const assessed = scoreAssessment(instrument, worst, 'female');
    return [...Object.keys(factsFromAssessment(assessed)), ...urgencySignals(assessed).flatMap((signal) => signal.askNext)];
  });
  expect(told.length).toBeGreaterThan(15);
  expect(told.filter((key) => !isMappedFact(key))).toEqual([]);
});
