import type { FieldProblem, Sex } from '../person/index.ts';
import type { Answers, AssessmentBand, AssessmentResult } from './assessment.ts';
import type { Instrument, Item } from './instrument.ts';

/** Whether an item is to be answered, given the others. */
export function isAsked(item: Item, answers: Answers): boolean {
  return item.skippedWhen === undefined || answers[item.skippedWhen.item] !== item.skippedWhen.value;
}

function isAnswer(item: Item, answer: Answers[string] | undefined): boolean {
  if (answer === 'not-applicable') return item.mayNotApply === true;
  return item.options.some((option) => option.value === answer);
}

export type AnswerProblem = FieldProblem<'no-such-item' | 'no-such-answer'>;

/** Answers that the instrument does not know; they are refused where they come in. */
export function validateAnswers(instrument: Instrument, answers: Answers): readonly AnswerProblem[] {
  return Object.entries(answers).flatMap(([key, answer]): readonly AnswerProblem[] => {
    const item = instrument.items.find((known) => known.key === key);
    if (!item) return [{ path: `answers.${key}`, code: 'no-such-item' }];
    return isAnswer(item, answer) ? [] : [{ path: `answers.${key}`, code: 'no-such-answer' }];
  });
}

function totalOf({ scoring }: Instrument, points: readonly number[]): number | null {
  const sum = points.reduce((total, point) => total + point, 0);
  if (scoring === 'sum') return sum;
  return scoring === 'mean' && points.length > 0 ? sum / points.length : null;
}

function bandOf({ bands }: Instrument, score: number | null, sex: Sex): AssessmentBand | null {
  if (score === null || (sex === 'unknown' && bands.some((band) => band.sex !== undefined))) return null;
  const reached = bands.filter((band) => (band.sex === undefined || band.sex === sex) && score >= band.from).toSorted((a, b) => b.from - a.from);
  return reached[0] ? { key: reached[0].key, label: reached[0].label } : null;
}

/** Scores complete answers; with any missing there is no score and no band, and `missing` says what to ask. */
export function scoreAssessment(instrument: Instrument, answers: Answers, sex: Sex = 'unknown'): AssessmentResult {
  const about = { instrumentId: instrument.id, instrumentVersion: instrument.version, answers };
  const asked = instrument.items.filter((item) => isAsked(item, answers));
  const missing = asked.filter((item) => !isAnswer(item, answers[item.key])).map((item) => item.key);
  if (missing.length > 0) return { ...about, complete: false, missing };
  const points = asked.map((item) => answers[item.key]).filter((answer) => typeof answer === 'number');
  const score = totalOf(instrument, points);
  return { ...about, complete: true, score, band: bandOf(instrument, score, sex), missing: [] };
}
