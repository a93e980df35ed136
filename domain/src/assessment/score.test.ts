import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sex } from '../person/index.ts';
import type { Answers, Instrument, InstrumentId } from './index.ts';
import { findInstrument, getCurrentInstrument, INSTRUMENT_IDS, INSTRUMENTS, scoreAssessment, validateAnswers } from './index.ts';

const named = (instrument: Instrument) => [`${instrument.id} ${instrument.version}`, instrument] as const;
const totalled = INSTRUMENTS.filter(({ scoring }) => scoring === 'sum');

/** Answers to every item that add up to `total`: from the first item on, as much as each can give without leaving the rest stuck. */
function answering(instrument: Instrument, total: number): Answers {
  const values = instrument.items.map((item) => item.options.map((option) => option.value));
  const reach = values.reduceRight<readonly (readonly number[])[]>(([rest = [0], ...later], options) => [[...new Set(options.flatMap((value) => rest.map((sum) => sum + value)))], rest, ...later], [[0]]);
  let left = total;
  return Object.fromEntries(
    instrument.items.map((item, at) => {
      const value = values[at]!.toSorted((a, b) => b - a).find((candidate) => reach[at + 1]!.includes(left - candidate));
      if (value === undefined) throw new Error(`${instrument.id} cannot score ${total}`);
      left -= value;
      return [item.key, value];
    }),
  );
}

describe.each<[InstrumentId, string, Sex, number, string]>([
  ['AUDIT-K', '2009-bottle', 'male', 9, '정상 음주'],
  ['AUDIT-K', '2009-bottle', 'male', 10, '위험 음주'],
  ['AUDIT-K', '2009-bottle', 'male', 19, '위험 음주'],
  ['AUDIT-K', '2009-bottle', 'male', 20, '알코올 사용장애 추정'],
  ['AUDIT-K', '2009-bottle', 'male', 40, '알코올 사용장애 추정'],
  ['AUDIT-K', '2009-glasses', 'female', 0, '정상 음주'],
  ['AUDIT-K', '2009-glasses', 'female', 5, '정상 음주'],
  ['AUDIT-K', '2009-glasses', 'female', 6, '위험 음주'],
  ['AUDIT-K', '2009-glasses', 'female', 9, '위험 음주'],
  ['AUDIT-K', '2009-glasses', 'female', 10, '알코올 사용장애 추정'],
  ['AUDIT-KR', '2014', 'male', 2, '정상 음주'],
  ['AUDIT-KR', '2014', 'male', 3, '위험 음주'],
  ['AUDIT-KR', '2014', 'male', 9, '위험 음주'],
  ['AUDIT-KR', '2014', 'male', 10, '알코올 사용장애 추정'],
  ['AUDIT-KR', '2014', 'female', 7, '위험 음주'],
  ['AUDIT-KR', '2014', 'female', 8, '알코올 사용장애 추정'],
  ['PHQ-9', '2001', 'unknown', 4, '우울 아님'],
  ['PHQ-9', '2001', 'unknown', 5, '가벼운 우울'],
  ['PHQ-9', '2001', 'unknown', 9, '가벼운 우울'],
  ['PHQ-9', '2001', 'unknown', 10, '중간 우울'],
  ['PHQ-9', '2001', 'unknown', 14, '중간 우울'],
  ['PHQ-9', '2001', 'unknown', 15, '약간 심한 우울'],
  ['PHQ-9', '2001', 'unknown', 19, '약간 심한 우울'],
  ['PHQ-9', '2001', 'unknown', 20, '심한 우울'],
  ['PHQ-9', '2001', 'unknown', 27, '심한 우울'],
  ['SGDS-K', '15-item', 'unknown', 7, '우울 아님'],
  ['SGDS-K', '15-item', 'unknown', 8, '우울 의심'],
  ['risk', 'example-1', 'unknown', 8, '일반'],
  ['risk', 'example-1', 'unknown', 10, '집중'],
  ['risk', 'example-1', 'unknown', 18, '집중'],
  ['risk', 'example-1', 'unknown', 20, '긴급'],
])('%s (%s), %s, %i points', (id, version, sex, total, band) => {
  const instrument = findInstrument(id, version)!;
  test(`is ${band}`, () => expect(scoreAssessment(instrument, answering(instrument, total), sex)).toMatchObject({ complete: true, score: total, band: { label: band } }));
});

test('with the sex unknown a cut-off by sex gives no band, the score stays', () => {
  const [korean, revised] = [getCurrentInstrument('AUDIT-K'), getCurrentInstrument('AUDIT-KR')];
  expect(scoreAssessment(korean, answering(korean, 15))).toMatchObject({ score: 15, band: null });
  expect(scoreAssessment(revised, answering(revised, 15))).toMatchObject({ score: 15, band: null });
});

describe('AUDIT-K of somebody who never drinks', () => {
  const audit = getCurrentInstrument('AUDIT-K');

  test('asks on about injuries and worries only', () => {
    expect(scoreAssessment(audit, { q1: 0 }, 'male')).toMatchObject({ complete: false, missing: ['q9', 'q10'] });
    expect(scoreAssessment(audit, { q1: 0, q9: 2, q10: 0 }, 'male')).toMatchObject({ complete: true, score: 2, band: { key: 'normal' } });
  });

  test('does not count answers given before the first was corrected', () => {
    expect(scoreAssessment(audit, { q1: 0, q2: 4, q3: 4, q9: 0, q10: 0 }, 'male')).toMatchObject({ score: 0 });
  });

  test('does not score once they drink after all', () => {
    expect(scoreAssessment(audit, { q1: 1, q9: 0, q10: 0 }, 'male')).toMatchObject({ complete: false, missing: ['q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'] });
  });
});

describe('K-IADL', () => {
  const latest = findInstrument('K-IADL', '2018')!;
  const former = findInstrument('K-IADL', '2002')!;
  /** Of `applicable` activities the points of the first ones add up to `points`. */
  const mean = (points: number, applicable: number): Answers =>
    Object.fromEntries(latest.items.map((item, at) => [item.key, at >= applicable ? 'not-applicable' : Math.min(3, Math.max(0, points - 3 * at))]));

  test.each([
    [4, 10, '수행 저하', '수행 가능'],
    [3, 10, '수행 가능', '수행 가능'],
    [3, 7, '수행 저하', '수행 가능'],
    [4, 9, '수행 저하', '수행 저하'],
  ])('%i points over %i activities: 2018 %s, 2002 %s', (points, applicable, now, then) => {
    expect(scoreAssessment(latest, mean(points, applicable))).toMatchObject({ score: points / applicable, band: { label: now } });
    expect(scoreAssessment(former, mean(points, applicable))).toMatchObject({ band: { label: then } });
  });

  test('has no score when nothing applies', () => {
    expect(scoreAssessment(latest, mean(0, 0))).toMatchObject({ complete: true, score: null, band: null });
  });

  test('only there may an item not apply', () => {
    expect(validateAnswers(getCurrentInstrument('PHQ-9'), { q1: 'not-applicable' })).toEqual([{ path: 'answers.q1', code: 'no-such-answer' }]);
    expect(validateAnswers(latest, { q1: 'not-applicable', q2: 3 })).toEqual([]);
  });
});

describe('SGDS-K', () => {
  const sgds = getCurrentInstrument('SGDS-K');
  const label = (yes: string) => Object.fromEntries(sgds.items.map((item) => [item.key, item.options.find((option) => option.label === yes)!.value]));

  test('somebody who says yes to everything scores ten, no to everything five', () => {
    expect([scoreAssessment(sgds, label('예')), scoreAssessment(sgds, label('아니요'))]).toMatchObject([{ score: 10 }, { score: 5 }]);
  });
});

test('CIST keeps what the centre found and scores nothing', () => {
  expect(scoreAssessment(getCurrentInstrument('CIST'), { total: 18, finding: 1 }, 'female')).toMatchObject({ complete: true, score: null, band: null });
});

describe.each(INSTRUMENTS.map(named))('%s', (_name, instrument) => {
  test('has items and answers of its own, bands from the bottom, a source and a licence', () => {
    const keys = instrument.items.map((item) => item.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(instrument.items.filter((item) => new Set(item.options.map((option) => option.value)).size !== item.options.length)).toEqual([]);
    expect(instrument.items.flatMap((item) => (item.skippedWhen && !keys.includes(item.skippedWhen.item) ? [item.key] : []))).toEqual([]);
    expect(instrument.bands.length === 0 || instrument.bands.some((band) => band.from === 0)).toBe(true);
    expect([instrument.source, instrument.licence, instrument.title].filter((text) => text.trim() === '')).toEqual([]);
  });

  test('never scores while an item is missing, wherever it is', () => {
    const whole = fc.record(Object.fromEntries(instrument.items.map((item) => [item.key, fc.constantFrom(...item.options.map((option) => option.value))])));
    fc.assert(
      fc.property(whole, fc.constantFrom(...instrument.items.map((item) => item.key)), (answers, left) => {
        const drinks: Answers = { ...answers, ...(instrument.items.some((item) => item.skippedWhen) ? { q1: 2 } : {}) };
        const { [left]: _left, ...partial } = drinks;
        const result = scoreAssessment(instrument, partial, 'male');
        expect(result).toMatchObject({ complete: false, missing: expect.arrayContaining([left]) });
        expect(result).not.toHaveProperty('score');
        expect(scoreAssessment(instrument, drinks, 'male').complete).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

test.each(totalled.map(named))('%s: the best score is 0 and the worst is the sum of the worst answers', (_name, instrument) => {
  const all = (pick: (...values: readonly number[]) => number) => Object.fromEntries(instrument.items.map((item) => [item.key, pick(...item.options.map((option) => option.value))]));
  const worst = instrument.items.reduce((sum, item) => sum + Math.max(...item.options.map((option) => option.value)), 0);
  const withoutSkipping = { ...all(Math.min), ...(instrument.items.some((item) => item.skippedWhen) ? { q1: 0 } : {}) };
  expect([scoreAssessment(instrument, withoutSkipping, 'male'), scoreAssessment(instrument, all(Math.max), 'male')]).toMatchObject([{ score: 0 }, { score: worst }]);
});

test('published totals: AUDIT 40, PHQ-9 27, SGDS-K 15', () => {
  const worst = (id: InstrumentId) => getCurrentInstrument(id).items.reduce((sum, item) => sum + Math.max(...item.options.map((option) => option.value)), 0);
  expect([worst('AUDIT-K'), worst('AUDIT-KR'), worst('PHQ-9'), worst('SGDS-K')]).toEqual([40, 40, 27, 15]);
});

test('answers that the instrument does not know are named', () => {
  expect(validateAnswers(getCurrentInstrument('PHQ-9'), { q1: 4, q10: 0, q2: 3 })).toEqual([{ path: 'answers.q1', code: 'no-such-answer' }, { path: 'answers.q10', code: 'no-such-item' }]);
});

test('every instrument has one spelling of each version, and a current one', () => {
  const names = INSTRUMENTS.map(({ id, version }) => `${id} ${version}`);
  expect(new Set(names).size).toBe(names.length);
  expect(INSTRUMENT_IDS.map((id) => getCurrentInstrument(id).id)).toEqual(INSTRUMENT_IDS);
  expect(() => getCurrentInstrument('CIST', [])).toThrow('no instrument CIST');
});
