import type { Condition, ConditionKind, Leaf } from './condition.ts';
import { askedBy, type Compiled, type DecidingLeaf, type Explanation } from './join.ts';
import type { Observed, Place } from './observed.ts';
import { IS, MAY } from './slot.ts';
import type { Truth } from './truth.ts';

/*
 * A condition as a tree that two short functions walk, instead of a closure a node: what every condition of an edition runs
 * through, the engine keeps as machine code. Truths are their two bits here (NO, MAY, MAY | IS), because then the least of all
 * is `&` and the greatest of any is `|`, and no branch has to guess what is known of a person. Measured against closures that
 * share a trail: a third of the time, observation included. Unlike written code it also runs where a content policy forbids
 * to make functions from text.
 */
const NO = 0;
const YES = MAY | IS;
const truthFrom = (bits: number): Truth => (bits - (bits >> 1)) as Truth;

type JoinKind = Exclude<ConditionKind, Leaf['kind']>;
const LEAF = 0;
const ALL = 1;
const ANY = 2;
const NOT = 3;
const UNLESS = 4;
const JOINS: Readonly<Record<JoinKind, number>> = { all: ALL, any: ANY, not: NOT, unless: UNLESS };
const isJoin = (condition: Condition): condition is Exclude<Condition, Leaf> => Object.hasOwn(JOINS, condition.kind);

/** All nodes have the same fields, or the engine would keep a copy of the walk for each kind. */
interface Node {
  readonly kind: number;
  readonly leaf: Leaf;
  readonly slot: number;
  readonly shift: number;
  readonly at: number;
  readonly parts: readonly Node[];
  /** The bits found for whoever was judged last; each walk begins by finding them anew. */
  found: number;
}

const NO_LEAF: Leaf = { kind: 'always' };

function nodeOf(condition: Condition, placeOf: (leaf: Leaf) => Place): Node {
  if (!isJoin(condition)) {
    const { slot, shift, at } = placeOf(condition);
    return { kind: LEAF, leaf: condition, slot, shift, at, parts: [], found: NO };
  }
  const parts = [condition.of].flat().map((part) => nodeOf(part, placeOf));
  return { kind: JOINS[condition.kind], leaf: NO_LEAF, slot: 0, shift: 0, at: 0, parts, found: NO };
}

const read = (node: Node, bits: Int32Array): number => ((bits[node.slot] as number) >> node.shift) & YES;

/** Finds the bits of a node and of all below it. */
function weigh(node: Node, bits: Int32Array): number {
  const { kind, parts } = node;
  if (kind === LEAF) {
    node.found = read(node, bits);
    return node.found;
  }
  let all = YES;
  let any = NO;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Node;
    const found = part.kind === LEAF ? read(part, bits) : weigh(part, bits);
    part.found = found;
    all &= found;
    any |= found;
  }
  node.found = kind <= ANY ? (kind === ALL ? all : any) : turned(kind, any);
  return node.found;
}

/** The mirror of one part (`not`), or whether it is not known to be met (`unless`). */
function turned(kind: number, inner: number): number {
  if (kind === UNLESS) return inner === YES ? NO : YES;
  return inner === MAY ? MAY : YES - inner;
}

// The leaves that decide, until their number is known: a walk never begins inside another.
const DECIDING: Node[] = [];

/** Of parts that are joined, only those that are as the whole is decide it. Answers how many leaves there are so far. */
function decide({ kind, parts, found }: Node, before: number): number {
  let count = before;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] as Node;
    if (part.found !== found && kind <= ANY) continue;
    if (part.kind === LEAF) {
      DECIDING[count] = part;
      count += 1;
    } else count = decide(part, count);
  }
  return count;
}

const decidingLeaf = ({ leaf, found, at }: Node, values: Observed['values']): DecidingLeaf => ({ leaf, truth: truthFrom(found), value: values[at] });

/** An array that grows by push takes room for seventeen; most explanations hold a few, so the first few are written out. */
function decidingLeaves(count: number, values: Observed['values']): readonly DecidingLeaf[] {
  const [first, second, third] = DECIDING as [Node, Node, Node];
  switch (count) {
    case 0: return [];
    case 1: return [decidingLeaf(first, values)];
    case 2: return [decidingLeaf(first, values), decidingLeaf(second, values)];
    case 3: return [decidingLeaf(first, values), decidingLeaf(second, values), decidingLeaf(third, values)];
    default: return DECIDING.slice(0, count).map((node) => decidingLeaf(node, values));
  }
}

/** What is unknown because of unknown parts asks what they ask; `unless` is never unknown. */
function ask({ kind, leaf, at, parts }: Node, values: Observed['values'], into: Set<string>): void {
  if (kind === LEAF) {
    const fact = askedBy(leaf, values[at]);
    if (fact !== undefined) into.add(fact);
  }
  for (const part of parts) if (part.found === MAY) ask(part, values, into);
}

/** A condition over what an observer saw: its truth, the leaves that decide it, the facts that would settle it. */
export class PlannedCondition implements Compiled<Observed> {
  readonly #root: Node;

  constructor(condition: Condition, placeOf: (leaf: Leaf) => Place) {
    this.#root = nodeOf(condition, placeOf);
  }

  test({ bits }: Observed): Truth {
    return truthFrom(weigh(this.#root, bits));
  }

  explain({ bits, values }: Observed): Explanation {
    const root = this.#root;
    const truth = truthFrom(weigh(root, bits));
    const leaves = root.kind === LEAF ? [decidingLeaf(root, values)] : decidingLeaves(decide(root, 0), values);
    return { truth, leaves };
  }

  ask({ bits, values }: Observed, into: Set<string>): void {
    if (weigh(this.#root, bits) === MAY) ask(this.#root, values, into);
  }
}
