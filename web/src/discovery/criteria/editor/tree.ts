import type { DiscoveryCondition, DiscoveryLeaf, LeafKind, LeafOf } from '@dure/domain/discovery';

/** Where a part of a condition is: the places from the top down. */
export type Path = readonly number[];

/** The parts of a group; a leaf has none. */
export function partsOf(condition: DiscoveryCondition): readonly DiscoveryCondition[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of;
  return condition.kind === 'not' ? [condition.of] : [];
}

export const isGroup = (condition: DiscoveryCondition): boolean => condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'not';

/** A group of other parts. A negation holds one: several are negated together, as 'any of them'. */
function withParts(condition: DiscoveryCondition, parts: readonly DiscoveryCondition[]): DiscoveryCondition {
  if (condition.kind === 'all' || condition.kind === 'any') return { ...condition, of: parts };
  if (condition.kind !== 'not') return condition;
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? { kind: 'not', of: only } : { kind: 'not', of: { kind: 'any', of: parts } };
}

/** The same parts joined otherwise. */
export function joinedAs(condition: DiscoveryCondition, kind: 'all' | 'any' | 'not'): DiscoveryCondition {
  const parts = condition.kind === 'not' && (condition.of.kind === 'any' || condition.of.kind === 'all') ? condition.of.of : partsOf(condition);
  return kind === 'not' ? withParts({ kind: 'not', of: { kind: 'any', of: [] } }, parts) : { kind, of: parts };
}

export function replaced(condition: DiscoveryCondition, path: Path, part: DiscoveryCondition): DiscoveryCondition {
  const [at, ...rest] = path;
  if (at === undefined) return part;
  return withParts(condition, partsOf(condition).map((one, place) => (place === at ? replaced(one, rest, part) : one)));
}

/** Without the part; a group that it leaves empty stays, so that nothing else moves under the hand. */
export function removed(condition: DiscoveryCondition, path: Path): DiscoveryCondition {
  const [at, ...rest] = path;
  if (at === undefined) return condition;
  const parts = partsOf(condition);
  if (rest.length > 0) return withParts(condition, parts.map((one, place) => (place === at ? removed(one, rest) : one)));
  const left = parts.filter((_, place) => place !== at);
  return condition.kind === 'not' ? { kind: 'not', of: { kind: 'any', of: [] } } : withParts(condition, left);
}

export function added(condition: DiscoveryCondition, path: Path, part: DiscoveryCondition): DiscoveryCondition {
  const [at, ...rest] = path;
  if (at === undefined) return withParts(condition, [...partsOf(condition).filter((one) => !isGroup(one) || partsOf(one).length > 0 || condition.kind !== 'not'), part]);
  return withParts(condition, partsOf(condition).map((one, place) => (place === at ? added(one, rest, part) : one)));
}

type Blanks = { readonly [Kind in LeafKind]: LeafOf<Kind> };

/** What a leaf of a kind begins with: a year, all care, and numbers to be looked at. */
export const BLANKS: Blanks = {
  'compare': { kind: 'compare', fact: 'age', op: '>=', value: 65 },
  'one-of': { kind: 'one-of', fact: 'sex', values: ['female'] },
  'spell': { kind: 'spell', of: 'coverage', values: ['medical-aid-1', 'medical-aid-2'] },
  'began': { kind: 'began', of: 'coverage', values: ['medical-aid-1', 'medical-aid-2'], within: 'P12M' },
  'amount': { kind: 'amount', of: { settings: ['outpatient'] }, measure: 'claims', per: 'person', within: 'P12M', atLeast: 10 },
  'burst': { kind: 'burst', of: { settings: ['outpatient'] }, measure: 'institutions', per: 'illness', days: 90, within: 'P12M', atLeast: 3 },
  'overlap': { kind: 'overlap', within: 'P12M', atLeast: 7 },
  'stay': { kind: 'stay', of: { settings: ['inpatient'] }, per: 'person', gap: { setting: 'stay.gap' }, atLeast: { setting: 'stay.days' }, ended: 'P12M', quiet: 0 },
  'readmitted': { kind: 'readmitted', of: { settings: ['inpatient'] }, gap: { setting: 'stay.gap' }, days: { setting: 'readmission.days' }, within: 'P12M', atLeast: { setting: 'readmission.times' } },
  'first': { kind: 'first', of: { settings: ['outpatient', 'inpatient'] }, within: 'P3M' },
  'none': { kind: 'none', of: { settings: ['outpatient', 'inpatient'] }, within: 'P12M' },
};

/** Another kind of leaf that keeps what both have: the care, the span, the number. */
export function turnedInto(leaf: DiscoveryLeaf, kind: LeafKind): DiscoveryLeaf {
  if (leaf.kind === kind) return leaf;
  const blank = BLANKS[kind];
  const isFit = (name: string): boolean => name !== 'kind' && Object.hasOwn(blank, name) && typeof (leaf as unknown as Record<string, unknown>)[name] === typeof (blank as unknown as Record<string, unknown>)[name];
  // `per` and `measure` know fewer words in a burst.
  const kept = Object.entries(leaf).filter(([name]) => isFit(name) && !(kind === 'burst' && (name === 'per' || name === 'measure')));
  return { ...blank, ...Object.fromEntries(kept) } as DiscoveryLeaf;
}
