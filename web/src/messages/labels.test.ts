import { expect, test } from 'vitest';
import { disclosureItemLabels } from '../access/item-labels.ts';
import { emergencyMessages } from '../emergency/messages.en.ts';
import { sectionLabels, sectionPrompts } from '../intake/section-words.ts';
import { timelineMessages } from '../timeline/messages.en.ts';

const HANGUL = /[가-힣]/u;

test.each([['disclosed items', disclosureItemLabels], ['parts of a counselling', sectionLabels], ['questions of a counselling', sectionPrompts]] as const)('%s have an English word for each Korean one', (_what, { ko, en }) => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(ko).toSorted());
  expect(Object.values(en).filter((word) => HANGUL.test(String(word)))).toEqual([]);
  expect(Object.values(ko).filter((word) => !HANGUL.test(String(word)))).toEqual([]);
});

test.each(['응급', '위기', '집중'])('an urgency of the tier %s is told in English, too', (tier) => {
  expect(emergencyMessages.en.heading(tier)).not.toMatch(HANGUL);
  expect(timelineMessages.en.emergency(tier)).not.toMatch(HANGUL);
});
