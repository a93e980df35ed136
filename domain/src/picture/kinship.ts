import type { FamilyMember, Sibship, Union } from './family.ts';
import type { UnionKind } from './sketch.ts';

interface Group {
  parents: string[];
  children: string[];
  isAssumed: boolean;
}

const MOST_PARENTS = 2;

/** Who is whose while a family is put together. Whatever is said, nobody gets a third parent or two families of birth. */
export class Kinship {
  readonly #members: FamilyMember[] = [];
  readonly #unions: Union[] = [];
  readonly #groups: Group[] = [];

  add(member: FamilyMember): void {
    this.#members.push(member);
  }

  has(key: string): boolean {
    return this.#members.some((member) => member.key === key);
  }

  member(key: string): FamilyMember | undefined {
    return this.#members.find((member) => member.key === key);
  }

  partnersOf(key: string): readonly string[] {
    return this.#unions.flatMap(({ one, other }) => (one === key ? [other] : other === key ? [one] : []));
  }

  parentsOf(key: string): readonly string[] {
    return this.#birthOf(key)?.parents ?? [];
  }

  childrenOf(key: string): readonly string[] {
    return this.#groups.flatMap(({ parents, children }) => (parents.includes(key) ? children : []));
  }

  join(one: string, other: string, kind: UnionKind): void {
    const at = this.#unions.findIndex((union) => (union.one === one && union.other === other) || (union.one === other && union.other === one));
    if (at >= 0) this.#unions.splice(at, 1, { one, other, kind });
    else if (one !== other) this.#unions.push({ one, other, kind });
  }

  /** A child of this parent and, where there is one, of the parent's first partner. */
  bear(child: string, parent: string, isAssumed = false): void {
    const birth = this.#birthOf(child);
    if (birth !== undefined && birth.parents.length > 0) return;
    const couple = [parent, ...this.partnersOf(parent)].slice(0, MOST_PARENTS);
    const known = this.#groups.find(({ parents }) => parents.includes(parent) && parents.every((one) => couple.includes(one)));
    if (birth !== undefined) {
      birth.parents = couple;
      birth.isAssumed = isAssumed;
      return;
    }
    if (known === undefined) this.#groups.push({ parents: couple, children: [child], isAssumed });
    else {
      known.children.push(child);
      known.isAssumed = known.isAssumed || isAssumed;
    }
  }

  /** Leaves the family of birth, to be born into another. */
  orphan(child: string): void {
    for (const group of this.#groups) group.children = group.children.filter((one) => one !== child);
  }

  /** False where both parents are there already. */
  addParent(parent: string, child: string): boolean {
    const birth = this.#birthOf(child);
    if (birth === undefined) {
      this.#groups.push({ parents: [parent], children: [child], isAssumed: false });
      return true;
    }
    const [first, second] = birth.parents;
    if (second !== undefined) return false;
    birth.parents = [...birth.parents, parent];
    if (first !== undefined) this.join(first, parent, 'married');
    return true;
  }

  addSibling(one: string, other: string): void {
    const birth = this.#birthOf(other);
    if (birth === undefined) this.#groups.push({ parents: [], children: [other, one], isAssumed: false });
    else birth.children.push(one);
  }

  get members(): readonly FamilyMember[] {
    return this.#members;
  }

  get unions(): readonly Union[] {
    return this.#unions;
  }

  get sibships(): readonly Sibship[] {
    return this.#groups.map(({ parents, children, isAssumed }) => ({ parents, children, isAssumed }));
  }

  #birthOf(key: string): Group | undefined {
    return this.#groups.find(({ children }) => children.includes(key));
  }
}
