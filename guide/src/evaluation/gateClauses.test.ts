import { expect, test } from 'vitest';
import { findEditionInForce, gateClauses } from '../index.ts';

const edition = findEditionInForce('2026-11-23')!;
const READY = { 'benefit.medicalAid': true, 'admission.sameDiagnosisDays': 31, medicalNeed: '낮음', dischargeable: true, 'housing.has': true, 'risk.deterioration': false, 'risk.readmission': '낮음' };
const verdicts = (facts: Readonly<Record<string, never>> | object) => gateClauses(edition, 'HOMEMED', facts as never).map(({ verdict }) => verdict);

test('재가 의료급여 has six sentences, each with its source, whatever decides', () => {
  expect(verdicts(READY)).toEqual(Array.from({ length: 6 }, () => 'met'));
  expect(verdicts({})).toEqual(Array.from({ length: 6 }, () => 'unknown'));
  const clauses = gateClauses(edition, 'HOMEMED', {});
  expect(clauses.map(({ rule }) => rule)).toEqual(['HOMEMED-PURPOSE', 'HOMEMED-TARGET', 'HOMEMED-TARGET', 'HOMEMED-TARGET', 'HOMEMED-TARGET-HOUSING', 'HOMEMED-EXCL']);
  expect(clauses.at(-1)).toMatchObject({ facts: ['risk.deterioration', 'risk.readmission'], cite: { quote: '퇴원 후 건강 악화가 우려되거나 재입원 가능성이 높은 대상자는' } });
});

test.each([
  [{ 'admission.sameDiagnosisDays': 30 }, 1], [{ medicalNeed: '보통' }, 2], [{ dischargeable: false }, 3], [{ 'housing.has': false, 'housing.linkable': false }, 4], [{ 'risk.readmission': '높음' }, 5], [{ 'risk.deterioration': true }, 5],
])('%o shuts its own sentence and no other', (facts, at) => {
  expect(verdicts({ ...READY, ...facts }).map((verdict, index) => (index === at ? verdict : verdict === 'met'))).toEqual(Array.from({ length: 6 }, (_one, index) => (index === at ? 'not-met' : true)));
});

test('where somebody lives without a home that could be linked, nobody knows yet', () => {
  expect(verdicts({ ...READY, 'housing.has': false })[4]).toBe('unknown');
});
