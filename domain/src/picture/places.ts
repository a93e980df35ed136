import type { Family, Sibship } from './family.ts';
import type { Block, Rows } from './rows.ts';
import { spread } from './spread.ts';

/** From one symbol to the next of a couple, and to the next of somebody else. */
export const COUPLE_GAP = 132;
const NEIGHBOUR_GAP = 116;
/** Enough for every row to have answered every other; more changes nothing. */
const SWEEPS = 24;
/** Less than this nobody sees. */
const STILL = 0.5;

class Places {
  readonly #family: Family;
  readonly #rows: Rows;
  /** Of the first of each block. */
  readonly #x = new Map<Block, number>();

  constructor(family: Family, rows: Rows) {
    this.#family = family;
    this.#rows = rows;
    for (const row of rows.rows) {
      let x = 0;
      for (const block of row) {
        this.#x.set(block, x);
        x += widthOfBlock(block) + NEIGHBOUR_GAP;
      }
    }
  }

  x(key: string): number {
    const block = this.#rows.blockOf.get(key);
    return block === undefined ? 0 : (this.#x.get(block) ?? 0) + block.keys.indexOf(key) * COUPLE_GAP;
  }

  #mean(keys: readonly string[]): number {
    const all = keys.map((key) => this.x(key));
    return (Math.min(...all) + Math.max(...all)) / 2;
  }

  /** How far a block would go to stand below the parents and above the children. */
  #pull(block: Block): number {
    const pulls = this.#family.sibships.flatMap(({ parents, children }: Sibship) => {
      if (parents.length === 0) return [];
      const between = this.#mean(parents) - this.#mean(children);
      if (parents.some((key) => block.keys.includes(key))) return [-between];
      return children.some((key) => block.keys.includes(key)) ? [between] : [];
    });
    return pulls.length === 0 ? 0 : pulls.reduce((sum, pull) => sum + pull, 0) / pulls.length;
  }

  /** How far the row has moved at most. */
  #level(row: readonly Block[]): number {
    const wishes = row.map((block, at) => {
      const before = row[at - 1];
      return { wants: (this.#x.get(block) ?? 0) + this.#pull(block), apart: before === undefined ? 0 : widthOfBlock(before) + NEIGHBOUR_GAP };
    });
    let moved = 0;
    for (const [at, x] of spread(wishes).entries()) {
      const block = row[at];
      if (block === undefined) continue;
      moved = Math.max(moved, Math.abs(x - (this.#x.get(block) ?? 0)));
      this.#x.set(block, x);
    }
    return moved;
  }

  settle(): void {
    const { rows } = this.#rows;
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
      const moved = [...rows, ...rows.toReversed()].map((row) => this.#level(row));
      if (Math.max(...moved) < STILL) return;
    }
  }
}

function widthOfBlock({ keys }: Block): number {
  return (keys.length - 1) * COUPLE_GAP;
}

/** Where everybody stands from left to right, from 0: parents over the middle of their children where there is room. */
export function placesOf(family: Family, rows: Rows): ReadonlyMap<string, number> {
  const places = new Places(family, rows);
  places.settle();
  const left = Math.min(...family.members.map(({ key }) => places.x(key)));
  return new Map(family.members.map(({ key }) => [key, Math.round(places.x(key) - left)]));
}
