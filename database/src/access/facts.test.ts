import { isMappedFact, itemOfFact } from '@dure/domain/access';
import { FACTS, MEMBER_KEYS } from '@dure/guide/facts';
import { expect, test } from 'vitest';

/** The domain cannot import the guide, so the two vocabularies meet here: give a new fact its item in domain/src/access/factItems.ts. */
test.each([...Object.keys(FACTS), ...MEMBER_KEYS])('the fact %s belongs to an item of the consent form', (key) => {
  expect(isMappedFact(key)).toBe(true);
});

test.each(MEMBER_KEYS)('%s is told only with 가구 구성과 가족관계', (key) => {
  expect(itemOfFact(key)).toBe('household');
});
