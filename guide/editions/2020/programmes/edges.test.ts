import type { PlainDate } from '@dure/domain/calendar';
import { describe, expect, test } from 'vitest';
import { findEdition } from '../../../src/index.ts';
import { answerTo, verdictOn } from '../../../testing/index.ts';

type Known = Readonly<Record<string, unknown>>;
interface Edge {
  readonly edge: 'nothing' | 'birthday' | 'leap-day' | 'days' | 'refused' | 'school' | 'code' | 'settled-without';
  readonly facts: Known;
  readonly on?: PlainDate;
  readonly verdict: string | undefined;
}

const DAY = '2020-06-01';
const ELDER = { 'benefit.basicPension': true, 'household.type': '독거', 'ltc.history': [], similarService: [], 'wish.apply': true };
const ALONE = { 'household.type': '독거', 'health.conditions': ['고혈압'] };
const COUPLE = { 'household.type': '노인부부', 'health.conditions': ['고혈압'], 'spouse.age': 70, 'health.vulnerable': false, 'ltc.currentGrade': null, 'ltc.history': [], 'program.current': [], referrer: '읍·면·동' };
const LINK = { 'benefit.medicalAid': true, 'consent.thirdParty': true, 'consent.mhRegister': true };
const CHILD = { 'household.basicLivelihood': true, needs: ['언어', '심리정서'], 'needs.longTerm': true };
const READY = { 'benefit.medicalAid': true, medicalNeed: '낮음', dischargeable: true, 'housing.has': true, 'risk.deterioration': false, 'risk.readmission': '낮음' };
const AT_DOOR = { borderlineInstitution: true, 'integrated.selected': true };
const BY_MEDAID = { referrer: '의료급여사례관리', 'consent.thirdParty': false };

/** Cases of each programme at its edges, besides those of its own file: the day before and the day itself, the leap day, what is refused, and knowing nothing. */
const EDGES: Readonly<Record<string, readonly Edge[]>> = {
  ECARE: [
    { edge: 'nothing', facts: {}, verdict: 'unknown' },
    { edge: 'birthday', facts: { ...ELDER, birthDate: '1955-06-02' }, verdict: 'excluded' }, { edge: 'birthday', facts: { ...ELDER, birthDate: '1955-06-01' }, verdict: 'eligible' },
    { edge: 'leap-day', facts: { ...ELDER, birthDate: '1956-02-29' }, on: '2021-02-28', verdict: 'excluded' }, { edge: 'leap-day', facts: { ...ELDER, birthDate: '1956-02-29' }, on: '2021-03-01', verdict: 'eligible' },
    { edge: 'refused', facts: { ...ELDER, age: 70, 'wish.apply': false }, verdict: 'excluded' }, { edge: 'refused', facts: { ...ELDER, age: 70, ...BY_MEDAID }, verdict: 'excluded' },
  ],
  DREAM: [
    { edge: 'nothing', facts: {}, verdict: 'unknown' },
    { edge: 'birthday', facts: { ...CHILD, birthDate: '2008-06-02' }, verdict: 'eligible' }, { edge: 'birthday', facts: { ...CHILD, birthDate: '2008-06-01' }, verdict: 'unknown' },
    { edge: 'leap-day', facts: { ...CHILD, birthDate: '2008-02-29' }, on: '2020-02-28', verdict: 'eligible' }, { edge: 'leap-day', facts: { ...CHILD, birthDate: '2008-02-29' }, on: '2020-02-29', verdict: 'unknown' },
    { edge: 'school', facts: { ...CHILD, age: 12, 'school.level': '초등' }, verdict: 'eligible' }, { edge: 'school', facts: { ...CHILD, age: 13, 'school.level': '초등' }, verdict: 'eligible' },
    { edge: 'school', facts: { ...CHILD, age: 12, 'school.level': '중등' }, verdict: 'review' }, { edge: 'school', facts: { ...CHILD, age: 13, 'school.level': '중등' }, verdict: 'excluded' },
    { edge: 'refused', facts: { ...CHILD, age: 8, ...BY_MEDAID }, verdict: 'excluded' },
  ],
  VISIT: [
    { edge: 'nothing', facts: {}, verdict: 'unknown' },
    { edge: 'birthday', facts: { ...COUPLE, birthDate: '1945-06-02' }, verdict: 'excluded' }, { edge: 'birthday', facts: { ...COUPLE, birthDate: '1945-06-01' }, verdict: 'eligible' },
    { edge: 'leap-day', facts: { ...COUPLE, birthDate: '1948-02-29' }, on: '2023-02-28', verdict: 'excluded' }, { edge: 'leap-day', facts: { ...COUPLE, birthDate: '1948-02-29' }, on: '2023-03-01', verdict: 'eligible' },
    { edge: 'refused', facts: { ...ALONE, age: 70, 'consent.visitRegister': false }, verdict: 'excluded' }, { edge: 'refused', facts: { ...ALONE, age: 70, ...BY_MEDAID }, verdict: 'excluded' },
  ],
  MEDAID: [
    { edge: 'nothing', facts: {}, verdict: 'unknown' },
    ...([[29, 'unknown'], [30, 'unknown'], [31, 'possible']] as const).map(([days, verdict]): Edge => ({ edge: 'days', facts: { 'benefit.medicalAid': true, 'admission.sameDiagnosisDays': days }, verdict })),
    { edge: 'settled-without', facts: { 'benefit.medicalAid': false, 'admission.sameDiagnosisDays': 400 }, verdict: 'excluded' },
  ],
  HOMEMED: [
    { edge: 'nothing', facts: {}, verdict: 'unknown' },
    ...([[29, 'excluded'], [30, 'excluded'], [31, 'eligible']] as const).map(([days, verdict]): Edge => ({ edge: 'days', facts: { ...READY, 'admission.sameDiagnosisDays': days }, verdict })),
    { edge: 'settled-without', facts: { 'admission.sameDiagnosisDays': 30 }, verdict: 'excluded' },
  ],
  SELF: [
    { edge: 'nothing', facts: {}, verdict: 'unknown' },
    { edge: 'refused', facts: { 'selfSupport.type': '일반수급자', 'wish.job': true, ...BY_MEDAID }, verdict: 'excluded' }, { edge: 'refused', facts: { 'selfSupport.type': '일반수급자', 'wish.job': false }, verdict: 'unknown' },
  ],
  ADDICT: [
    { edge: 'nothing', facts: {}, verdict: 'unknown' },
    { edge: 'code', facts: { addiction: ['알코올'], 'kcd.main': 'F10.2', referrer: '의료급여사례관리' }, verdict: 'eligible' }, { edge: 'code', facts: { addiction: ['알코올'], 'kcd.main': 'F10.3', referrer: '의료급여사례관리' }, verdict: 'excluded' },
    // 동의하지 않아도 대상은 대상이다: 보내지 않을 뿐이다.
    { edge: 'refused', facts: { addiction: ['알코올'], 'addiction.seeksHelp': true, 'consent.mhService': false }, verdict: 'eligible' },
  ],
  MENTAL: [
    { edge: 'nothing', facts: {}, verdict: 'unknown' },
    { edge: 'settled-without', facts: { 'suicide.ideationRepeated': true }, verdict: 'eligible' }, { edge: 'refused', facts: { 'suicide.ideationRepeated': true, 'consent.mhService': false }, verdict: 'eligible' },
  ],
  'MENTAL(중증정신질환)': [
    { edge: 'nothing', facts: {}, verdict: undefined },
    ...([['F20.9', 'eligible'], ['F21', 'excluded'], ['F31', 'eligible'], ['F30.9', 'excluded']] as const).map(([code, verdict]): Edge => ({ edge: 'code', facts: { ...LINK, 'kcd.main': code }, verdict })),
    { edge: 'refused', facts: { ...LINK, 'kcd.main': 'F20.9', 'consent.mhRegister': false }, verdict: 'excluded' },
  ],
  ICM: [
    { edge: 'nothing', facts: {}, verdict: 'unknown' },
    { edge: 'refused', facts: { complexity: '고난도', ...BY_MEDAID }, verdict: 'excluded' },
  ],
  INTEG_BUDGET: [
    { edge: 'nothing', facts: {}, verdict: undefined },
    { edge: 'birthday', facts: { ...AT_DOOR, birthDate: '1960-06-02' }, verdict: 'excluded' }, { edge: 'birthday', facts: { ...AT_DOOR, birthDate: '1960-06-01' }, verdict: 'eligible' },
    { edge: 'leap-day', facts: { ...AT_DOOR, birthDate: '1960-02-29' }, on: '2020-02-28', verdict: 'excluded' }, { edge: 'leap-day', facts: { ...AT_DOOR, birthDate: '1960-02-29' }, on: '2020-02-29', verdict: 'eligible' },
  ],
  '서민금융진흥원(서민금융 종합상담)': [
    { edge: 'nothing', facts: {}, verdict: undefined }, { edge: 'settled-without', facts: { 'debt.overdue': true }, verdict: 'eligible' },
  ],
};

const rows = Object.entries(EDGES).flatMap(([programme, edges]) => edges.map((edge) => ({ programme, ...edge })));

test.each(rows)('$programme, $edge: $facts $on is $verdict', ({ programme, facts, on, verdict }) => {
  expect(verdictOn(programme, facts, on ?? DAY)).toBe(verdict);
});

describe('whoever is drunk', () => {
  const settled = rows.filter(({ verdict }) => verdict === 'eligible' || verdict === 'excluded');
  test.each(settled)('$programme $facts: the verdict stands and the visit waits', ({ programme, facts, on, verdict }) => {
    const drunk = { ...facts, 'alcohol.intoxicated': true };
    expect(verdictOn(programme, drunk, on ?? DAY)).toBe(verdict);
    expect(answerTo(drunk, on ?? DAY).visit.allowed).toBe(false);
  });
});

test.each(['ADDICT', 'MENTAL'])('%s is a case without consent, and nothing is sent but in danger', (programme) => {
  for (const { facts } of EDGES[programme]?.filter(({ edge }) => edge === 'refused') ?? []) expect(answerTo(facts, DAY).referrals.map(({ to }) => to)).not.toContain(programme);
});

test('each programme of the edition is held at its edges, and those that go by age at a birthday and a leap day', () => {
  const programmes = findEdition('2020')!.programmes;
  expect([...new Set(Object.keys(EDGES).map((name) => name.replace(/[(].*/, '')))].toSorted()).toEqual(programmes.map(({ id }) => id).toSorted());
  const byAge = programmes.filter(({ parts }) => JSON.stringify(parts.map(({ gate }) => gate)).includes('"age"')).map(({ id }) => id);
  expect(byAge.filter((id) => !['birthday', 'leap-day'].every((wanted) => EDGES[id]?.some(({ edge }) => edge === wanted)))).toEqual([]);
});
