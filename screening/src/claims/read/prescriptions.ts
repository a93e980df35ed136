import type { FileReport } from '../report.ts';
import { Spool } from '../sort/spool.ts';
import type { Believable } from '../table.ts';
import { Numbers } from './numbers.ts';
import { readRows } from './rows.ts';
import { forget, type RowSource } from './source.ts';

/** Codes and ingredients are held by sixteen bits. */
export const MOST = 0x1_0000;

/** The prescriptions of a delivery: they know neither people nor institutions, so a thread of its own can read them. */
export interface PrescriptionsRequest {
  readonly folder: string;
  readonly parts: number;
  readonly believable: Believable;
  readonly ingredients: readonly string[];
  readonly sources: readonly { readonly source: RowSource; readonly delivery: number }[];
}

export interface ReadPrescriptions {
  readonly reports: readonly FileReport[];
  readonly ingredients: readonly string[];
}

export function refuseTooMany(name: string, { texts }: Numbers): void {
  if (texts.length > MOST) throw new Error(`There are more than ${MOST} ${name}; columns hold 65,535`);
}

export async function readPrescriptions({ folder, parts, believable, ingredients: before, sources }: PrescriptionsRequest): Promise<ReadPrescriptions> {
  const ingredients = new Numbers(before);
  const none = new Numbers();
  const spool = new Spool(folder, 'prescriptions', parts);
  const target = { known: { people: new Map<string, number>(), codes: none, institutions: none, ingredients }, believable, claims: spool, prescriptions: spool, orphaned: 0 };
  const reports: FileReport[] = [];
  for (const { source, delivery } of sources) {
    reports.push(await readRows(source, delivery, target));
    await forget(source);
    refuseTooMany('ingredients', ingredients);
  }
  spool.end();
  return { reports, ingredients: ingredients.texts };
}
