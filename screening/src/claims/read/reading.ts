import type { FileReport } from '../report.ts';
import { spoolName, Spool } from '../sort/spool.ts';
import type { Believable } from '../table.ts';
import { ByteTexts, type SharedTexts } from './bytes.ts';
import { Numbers } from './numbers.ts';
import { readRows, type RowTarget } from './rows.ts';
import { forget, type RowSource } from './source.ts';

/** Codes and ingredients are held by sixteen bits. */
export const MOST = 0x1_0000;

/** What is the same for all files. */
export interface ReadingSetting {
  readonly folder: string;
  /** Into how many parts the rows fall, by the key of their claim. */
  readonly parts: number;
  readonly believable: Believable;
}

/** Files that came as one delivery: of two claims with one key the first holds, so one hand reads them, in order. */
export interface ReadJob {
  readonly sources: readonly RowSource[];
  readonly delivery: number;
  /** Everybody's pseudonym and number; prescriptions do not ask for it. */
  readonly people: SharedTexts | null;
}

/** The texts that one hand met, by its own numbers. */
export interface MetTexts {
  readonly codes: readonly string[];
  readonly institutions: readonly string[];
  readonly ingredients: readonly string[];
}

export interface ReadingDone extends MetTexts {
  readonly orphaned: number;
}

/** Reads files of claims and prescriptions into rows of numbers, which lie by the keys of their claims. */
export class Reading {
  private readonly target: Omit<RowTarget, 'known'>;
  private readonly met = { codes: new Numbers(['']), institutions: new Numbers(), ingredients: new Numbers() };
  private people = new ByteTexts();

  constructor({ folder, parts, believable }: ReadingSetting, hand: number) {
    this.target = { believable, claims: new Spool(folder, spoolName('claims', hand), parts), prescriptions: new Spool(folder, spoolName('prescriptions', hand), parts), orphaned: 0 };
  }

  async read({ sources, delivery, people }: ReadJob): Promise<readonly FileReport[]> {
    if (people !== null && this.people.size === 0) this.people = ByteTexts.over(people);
    const target: RowTarget = Object.assign(this.target, { known: { people: this.people, ...this.met } });
    const reports: FileReport[] = [];
    for (const source of sources) {
      reports.push(await readRows(source, delivery, target));
      await forget(source);
    }
    for (const name of ['codes', 'ingredients'] as const) if (this.met[name].texts.length > MOST) throw new Error(`There are more than ${MOST} ${name}; columns hold 65,535`);
    return reports;
  }

  end(): ReadingDone {
    this.target.claims.end();
    this.target.prescriptions.end();
    const { codes, institutions, ingredients } = this.met;
    return { codes: codes.texts, institutions: institutions.texts, ingredients: ingredients.texts, orphaned: this.target.orphaned };
  }
}
