import { SETTINGS, type SettingForm } from '@dure/guide/setting';
import { describe, expect, it } from 'vitest';
import { inEnglish } from './english.ts';

const HANGUL = /[가-힣]/u;
const CASES = Object.values(SETTINGS).map(({ key, label, help, form }) => ({ key, label, help, form: form as SettingForm }));

/** What a form shows besides the values that are names. */
function wordsOf(form: SettingForm): readonly string[] {
  if (form.kind === 'choice') return form.options.map(({ label }) => label);
  if (form.kind === 'numbers') return form.fields.flatMap(({ label, unit }) => [label, unit]);
  return 'unit' in form ? [form.unit] : [];
}

describe.each(CASES)('$key', (setting) => {
  it('is told in English, with its options, fields and units', () => {
    const { label, help, form } = inEnglish(setting);
    expect([label, help, ...wordsOf(form)].filter((words) => HANGUL.test(words))).toEqual([]);
    expect(wordsOf(form)).toHaveLength(wordsOf(setting.form).length);
  });
});

it('a setting that only a newer server knows keeps its own words', () => {
  const unknown = { key: 'later.setting', label: '새 설정', help: '설명', form: { kind: 'names' } as const };
  expect(inEnglish(unknown)).toBe(unknown);
});
