import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseId, PersonId, StaffId } from '../ids/index.ts';
import { decideHandover, HANDOVER_KINDS, handedOver, type HandoverItem } from './index.ts';

const STAFF = ['staff-a', 'staff-b', 'staff-c'] as readonly string[] as readonly StaffId[];
const [FROM, TO] = STAFF as [StaffId, StaffId];
const CASES = ['case-1', 'case-2', 'case-3', 'case-4'] as readonly string[] as readonly CaseId[];
const personOf = (caseId: CaseId): PersonId => `person of ${caseId}` as PersonId;

const cases: fc.Arbitrary<readonly HandoverItem[]> = fc.tuple(...CASES.map((caseId) => fc.constantFrom(...STAFF).map((staffId): HandoverItem => ({ kind: 'case', id: caseId, caseId, personId: personOf(caseId), staffId }))));
const others = fc.array(
  fc.record({ kind: fc.constantFrom(...HANDOVER_KINDS.slice(1)), caseId: fc.option(fc.constantFrom(...CASES)), person: fc.option(fc.constantFrom(...CASES)), staffId: fc.constantFrom(...STAFF) })
    .map(({ kind, caseId, person, staffId }) => ({ kind, caseId, personId: caseId !== null ? personOf(caseId) : person === null ? null : personOf(person), staffId })),
  { maxLength: 25 },
).map((list) => list.map((one, index): HandoverItem => ({ ...one, id: `item-${index}` })));
const world = fc.tuple(cases, others).map(([some, more]) => [...some, ...more]);
const choices = fc.oneof(fc.constant('all' as const), fc.subarray([...CASES], { minLength: 1 }));

interface World {
  readonly before: readonly HandoverItem[];
  readonly after: readonly HandoverItem[];
  readonly isWhole: boolean;
}

const wasFrom = ({ before }: World, id: string): boolean => before.some((item) => item.id === id && item.staffId === FROM);
const ofCase = ({ after }: World, caseId: CaseId | null): HandoverItem | undefined => after.find((item) => item.kind === 'case' && item.caseId === caseId);

/** What may be wrong with one thing after a hand-over. */
const RULES: Readonly<Record<string, (item: HandoverItem, all: World) => boolean>> = {
  'has no owner': ({ staffId }) => !STAFF.includes(staffId),
  'was of another': ({ id, staffId }, all) => !wasFrom(all, id) && all.before.find((one) => one.id === id)?.staffId !== staffId,
  'is left behind': ({ staffId }, { isWhole }) => isWhole && staffId === FROM,
  'has not gone with its case': ({ id, caseId, staffId }, all) => {
    const own = ofCase(all, caseId);
    return own !== undefined && wasFrom(all, own.id) && wasFrom(all, id) && own.staffId !== staffId;
  },
};

/** Undefined where the hand-over is refused. */
function faults(items: readonly HandoverItem[], chosen: 'all' | readonly CaseId[]): readonly string[] | undefined {
  const decided = decideHandover(items, { from: FROM, to: TO, cases: chosen, reason: '육아휴직' });
  if (!decided.ok) return undefined;
  const all: World = { before: items, after: handedOver(items, decided.value, TO), isWhole: chosen === 'all' };
  const lost = all.after.length === items.length ? [] : ['something is lost'];
  return [...lost, ...all.after.flatMap((item) => Object.entries(RULES).flatMap(([fault, breaks]) => (breaks(item, all) ? [`${item.id} ${fault}`] : [])))];
}

test('after a hand-over everything still has an owner, nothing of others moved, and of a whole caseload nothing is left behind', () => {
  let allowed = 0;
  fc.assert(
    fc.property(world, choices, (items, chosen) => {
      const found = faults(items, chosen);
      allowed += found === undefined ? 0 : 1;
      expect(found ?? []).toEqual([]);
    }),
    { numRuns: 400, seed: 20261123 },
  );
  expect(allowed).toBeGreaterThan(100);
});

test('is refused as a whole where one of the cases is another’s, nothing is there, or nobody says why', () => {
  const items: readonly HandoverItem[] = CASES.slice(0, 2).map((caseId, index) => ({ kind: 'case', id: caseId, caseId, personId: personOf(caseId), staffId: STAFF[index]! }));
  const order = { from: FROM, to: TO, reason: '인사이동' };
  expect(decideHandover(items, { ...order, cases: [CASES[0]!, CASES[1]!] })).toMatchObject({ ok: false, refusal: { code: 'case/nothing-to-hand-over' } });
  expect(decideHandover([], { ...order, cases: 'all' })).toMatchObject({ ok: false, refusal: { code: 'case/nothing-to-hand-over' } });
  expect(decideHandover(items, { ...order, cases: 'all', reason: ' ' })).toMatchObject({ ok: false, refusal: { code: 'case/facts-missing' } });
  expect(decideHandover(items, { ...order, to: FROM, cases: 'all' })).toMatchObject({ ok: false, refusal: { code: 'case/already-owner' } });
});
