import { expect, test } from 'vitest';
import type { EmdCode, OrganisationId } from '../ids/index.ts';
import { isSharedWith, sharedByLaw } from './index.ts';

const OFFICE = 'o1' as OrganisationId;
const [HERE, THERE] = ['5211351000', '5211352000'] as EmdCode[] as [EmdCode, EmdCode];
const scope = { wide: false, emds: [HERE], organisationId: OFFICE };

test('whoever takes up somebody of another area by law goes on seeing the record', () => {
  expect(isSharedWith(sharedByLaw({}, scope, THERE), OFFICE, '2036-11-23')).toBe(true);
});
test('the own area and who coordinates need no grant, and what was granted before stays', () => {
  const before = sharedByLaw({}, { ...scope, organisationId: 'o2' as OrganisationId }, THERE);
  expect([sharedByLaw(before, scope, HERE), sharedByLaw(before, { ...scope, wide: true }, THERE)]).toEqual([before, before]);
  expect(Object.keys(sharedByLaw(before, scope, THERE))).toEqual(['o2', OFFICE]);
});
