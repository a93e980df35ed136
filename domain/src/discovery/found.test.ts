import { describe, expect, test } from 'vitest';
import { suppressionOf } from './index.ts';

type KnownBefore = Parameters<typeof suppressionOf>[0];
type KnownRecord = KnownBefore['records'][number];

const record = (given: Partial<KnownRecord> = {}): KnownRecord => ({ isDead: false, hasMoved: false, isInCase: false, ...given });
const known = (given: Partial<KnownBefore> = {}): KnownBefore => ({ records: [], isElsewhere: false, sought: undefined, ...given });

describe('whoever is found is handed out, unless', () => {
  test('nothing is against it: unknown, or on record without a case', () => {
    expect([suppressionOf(known()), suppressionOf(known({ records: [record()] })), suppressionOf(known({ sought: { isInRound: false, hasRefused: false } }))]).toEqual([null, null, null]);
  });
  test.each([
    ['dead', known({ records: [record(), record({ isDead: true, isInCase: true })] })],
    ['moved', known({ records: [record({ hasMoved: true })] })],
    ['moved', known({ isElsewhere: true, records: [record({ isInCase: true })] })],
    ['in-case', known({ records: [record({ hasMoved: true, isInCase: true })] })],
    ['in-case', known({ records: [record({ isInCase: true })], sought: { isInRound: true, hasRefused: true } })],
    ['in-round', known({ sought: { isInRound: true, hasRefused: true } })],
    ['refused', known({ sought: { isInRound: false, hasRefused: true } })],
  ] as const)('%s', (why, before) => expect(suppressionOf(before)).toBe(why));
});
