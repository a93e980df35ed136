import type { AnswerOption } from '../instrument.ts';

/** Labels with the points 0, 1, 2 … */
export function scale(...labels: readonly string[]): readonly AnswerOption[] {
  return labels.map((label, value) => ({ value, label }));
}

/** Two answers of which `counts` is worth a point. */
export function yesNo(counts: 'yes' | 'no'): readonly AnswerOption[] {
  return [
    { value: counts === 'yes' ? 1 : 0, label: '예' },
    { value: counts === 'yes' ? 0 : 1, label: '아니요' },
  ];
}
