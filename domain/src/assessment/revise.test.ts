import { describe, expect, test } from 'vitest';
import type { InstrumentRevision } from './index.ts';
import { getCurrentInstrument, INSTRUMENTS, reviseInstrument, scoreAssessment } from './index.ts';

const risk = getCurrentInstrument('risk');

test('a municipality sets its own points and bands under a name of its own', () => {
  const bands = [{ key: 'general', label: '일반', from: 0 }, { key: 'urgent', label: '긴급', from: 7 }];
  const revised = reviseInstrument(risk, { version: 'jeonju-2026', bands, weights: { meals: 7 } }, INSTRUMENTS);
  if (!revised.ok) throw new Error(revised.refusal.code);
  const answers = Object.fromEntries(risk.items.map((item) => [item.key, item.key === 'meals' ? 7 : 0]));
  expect(scoreAssessment(revised.value, answers)).toMatchObject({ score: 7, band: { label: '긴급' }, instrumentVersion: 'jeonju-2026' });
  expect(revised.value.caution).toBe('공식 표 등록 전 예시');
  expect(scoreAssessment(risk, { ...answers, meals: 5 })).toMatchObject({ score: 5, band: { label: '일반' } });
});

test('with an official source the 예시 mark goes', () => {
  const revised = reviseInstrument(risk, { version: 'official-1', officialSource: '2026 통합사례관리 업무안내 별표' }, INSTRUMENTS);
  expect(revised.ok && revised.value).toMatchObject({ source: '2026 통합사례관리 업무안내 별표' });
  expect(revised.ok && 'caution' in revised.value).toBe(false);
});

describe.each<[string, typeof risk, InstrumentRevision, object]>([
  ['a version that exists', risk, { version: 'example-1' }, { code: 'assessment/version-taken', version: 'example-1' }],
  ['bands that leave a low score nowhere', risk, { version: 'x', bands: [{ key: 'urgent', label: '긴급', from: 1 }] }, { code: 'assessment/bands-without-bottom', sexes: ['female', 'male'] }],
  ['bands that leave women nowhere', getCurrentInstrument('AUDIT-K'), { version: 'x', bands: [{ key: 'normal', label: '정상 음주', from: 0, sex: 'male' }] }, { code: 'assessment/bands-without-bottom', sexes: ['female'] }],
  ['points of nothing', risk, { version: 'x', weights: { meals: 0 } }, { code: 'assessment/weight-not-allowed', items: ['meals'] }],
  ['points in halves', risk, { version: 'x', weights: { meals: 1.5 } }, { code: 'assessment/weight-not-allowed', items: ['meals'] }],
  ['points of a factor that is not there', risk, { version: 'x', weights: { rain: 3 } }, { code: 'assessment/weight-not-allowed', items: ['rain'] }],
  ['points of a published instrument', getCurrentInstrument('SGDS-K'), { version: 'x', weights: { q1: 2 } }, { code: 'assessment/weight-not-allowed', items: ['q1'] }],
])('%s', (_title, instrument, revision, refusal) => {
  test('is refused', () => expect(reviseInstrument(instrument, revision, INSTRUMENTS)).toEqual({ ok: false, refusal }));
});

test('cut-offs of a published instrument can be set, its points cannot', () => {
  const bands = [{ key: 'minimal', label: '우울 아님', from: 0 }, { key: 'moderate', label: '중간 우울', from: 9 }];
  expect(reviseInstrument(getCurrentInstrument('PHQ-9'), { version: 'centre-2026', bands }, INSTRUMENTS)).toMatchObject({ ok: true, value: { bands, caution: '선별 결과이며 진단이 아닙니다.' } });
});
