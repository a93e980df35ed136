import { expect, test } from 'vitest';

import { items, missingProofs } from '../../trust/src/verification/proofs.ts';

test('every item of the list names tests that are there and run, or says why it has none', () => {
  expect(items).toHaveLength(78);
  expect(missingProofs()).toEqual([]);
});

test('and a test that was renamed is noticed', () => {
  expect(missingProofs([{ item: '3.4.1', asks: 'HSTS', proofs: [['server/src/app/verification.test.ts', 'of another name']] }])).toHaveLength(1);
  expect(missingProofs([{ item: '3.4.1', asks: 'HSTS', proofs: [['server/src/app/gone.test.ts', 'tells the browser to come by TLS only, for two years']] }])).toHaveLength(1);
});
