import { readFileSync } from 'node:fs';
import { findDuration } from '@dure/domain/eligibility';
import { expect, test } from 'vitest';
import { FOREIGN_CERTIFICATE, findPracticeModel, PRACTICE_MODELS, TARGETED_TAG } from './index.ts';

const commentary = readFileSync('guide/sources/002-commentary.txt', 'utf8');

test('four models, as the commentary describes them, each in its words', () => {
  expect(PRACTICE_MODELS.map(({ id }) => id)).toEqual(['strengths', 'clinical', 'brokerage', 'intensive']);
  for (const { id, cites, roles, contact } of PRACTICE_MODELS) {
    expect(cites.length, id).toBeGreaterThan(0);
    expect(cites.filter(({ quote }) => !commentary.includes(quote)), id).toEqual([]);
    expect(roles.some(({ who }) => who === '사례관리자'), id).toBe(true);
    expect(findDuration(contact.proposed), id).toBeDefined();
  }
});

test('the more contact a model asks for, the more a case weighs', () => {
  const order = ['low', 'medium', 'regular', 'high'];
  const sorted = PRACTICE_MODELS.toSorted((left, right) => order.indexOf(left.contact.level) - order.indexOf(right.contact.level));
  expect(sorted.map(({ weight }) => weight)).toEqual([0.5, 1.5, 2, 3]);
});

test('대상 사례관리 is a tag and no model, the foreign certificate a reference', () => {
  expect(findPracticeModel(TARGETED_TAG.id)).toBeUndefined();
  expect(findPracticeModel('intensive')?.contact.level).toBe('high');
  for (const { quote } of [TARGETED_TAG.cite, ...FOREIGN_CERTIFICATE.cites]) expect(commentary).toContain(quote);
  expect(FOREIGN_CERTIFICATE.use).toBe('reference');
});
