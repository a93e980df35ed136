import { chainOf } from './chain.ts';
import type { Family, FamilyMember, Sibship } from './family.ts';

/** People of one row who stand side by side because they are or were together. */
export interface Block {
  readonly keys: readonly string[];
  readonly row: number;
}

export interface Rows {
  /** From left to right, by row. */
  readonly rows: readonly (readonly Block[])[];
  readonly blockOf: ReadonlyMap<string, Block>;
}

/** Walks the family so that lines of one row do not cross: who is left of somebody has parents, brothers and children left of theirs. */
type Side = 'left' | 'right' | 'both';

class Walk {
  readonly #family: Family;
  readonly #generation: ReadonlyMap<string, number>;
  readonly #members: ReadonlyMap<string, FamilyMember>;
  readonly #blocks = new Map<string, Block>();
  readonly #placed: Block[] = [];
  readonly #begun = new Set<Block>();
  readonly #told = new Set<Sibship>();
  /** Blocks whose parents are being placed, and on which side of their brothers and sisters they are to stand. */
  readonly #sides = new Map<Block, { readonly key: string; readonly side: Side }>();

  constructor(family: Family, generation: ReadonlyMap<string, number>) {
    this.#family = family;
    this.#generation = generation;
    this.#members = new Map(family.members.map((member) => [member.key, member]));
    for (const { key } of family.members) if (!this.#blocks.has(key)) this.#keepChain(chainOf(key, family, this.#members));
  }

  #keepChain(keys: readonly string[]): void {
    const block: Block = { keys, row: this.#generation.get(keys[0] ?? '') ?? 0 };
    for (const key of keys) this.#blocks.set(key, block);
  }

  #block(key: string): Block | undefined {
    return this.#blocks.get(key);
  }

  #birthOf(key: string): Sibship | undefined {
    return this.#family.sibships.find(({ children }) => children.includes(key));
  }

  #byAge(keys: readonly string[]): readonly string[] {
    const year = (key: string): number => this.#members.get(key)?.birthYear ?? 9999;
    return keys.toSorted((a, b) => year(a) - year(b) || keys.indexOf(a) - keys.indexOf(b));
  }

  place(key: string): void {
    const block = this.#block(key);
    if (block === undefined || this.#begun.has(block)) return;
    this.#begun.add(block);
    const born = block.keys.filter((one) => this.#birthOf(one) !== undefined);
    const [first] = born;
    const last = born.at(-1);
    // Brothers and sisters in the order of their age, unless two families meet in this couple: then each on its own side.
    if (first !== undefined) this.#birthFamily(first, born.length === 1 ? 'both' : 'left', block);
    else this.#settle(block);
    for (const between of born.slice(1, -1)) this.#above(between);
    if (last !== undefined && last !== first) this.#birthFamily(last, 'right', block);
  }

  #above(key: string): void {
    for (const parent of this.#birthOf(key)?.parents ?? []) this.place(parent);
  }

  #birthFamily(key: string, side: Side, block: Block): void {
    this.#sides.set(block, { key, side });
    this.#above(key);
    const birth = this.#birthOf(key);
    if (birth === undefined || this.#told.has(birth)) this.#settle(block);
    else this.#tell(birth);
  }

  /** Everybody of a sibship in order; whoever waits for the parents stands now. */
  #tell(birth: Sibship): void {
    this.#told.add(birth);
    for (const child of this.#inOrder(birth.children)) this.#descend(child);
  }

  /** By age, but whoever stands at one side of a couple has all brothers and sisters on that side. */
  #inOrder(children: readonly string[]): readonly string[] {
    const sided = children.find((key) => {
      const block = this.#block(key);
      return block !== undefined && this.#sides.get(block)?.key === key && this.#sides.get(block)?.side !== 'both';
    });
    const rest = this.#byAge(children).filter((key) => key !== sided);
    const block = this.#block(sided ?? '');
    if (sided === undefined || block === undefined) return rest;
    return this.#sides.get(block)?.side === 'left' ? [...rest, sided] : [sided, ...rest];
  }

  #settle(block: Block): void {
    if (this.#placed.includes(block)) return;
    this.#placed.push(block);
    const unions = block.keys.flatMap((key) => this.#family.sibships.filter(({ parents }) => parents.includes(key)));
    const middle = ({ parents }: Sibship): number => parents.reduce((sum, parent) => sum + block.keys.indexOf(parent), 0) / Math.max(1, parents.length);
    for (const sibship of [...new Set(unions)].toSorted((a, b) => middle(a) - middle(b))) this.#tell(sibship);
  }

  /** A child whose parents are only now being placed stands here. */
  #descend(child: string): void {
    const block = this.#block(child);
    if (block !== undefined && this.#sides.get(block)?.key === child) this.#settle(block);
    else this.place(child);
  }

  result(): Rows {
    const count = Math.max(0, ...this.#placed.map(({ row }) => row)) + 1;
    return { rows: Array.from({ length: count }, (_, row) => this.#placed.filter((block) => block.row === row)), blockOf: this.#blocks };
  }
}

/** Everybody in rows, and in each row in an order that keeps lines apart. */
export function rowsOf(family: Family, generation: ReadonlyMap<string, number>): Rows {
  const walk = new Walk(family, generation);
  const index = family.members.find(({ isIndex }) => isIndex);
  if (index !== undefined) walk.place(index.key);
  for (const { key } of family.members) walk.place(key);
  return walk.result();
}
