import { countByKey, countPreviousIndexes, findOtherwiseSealed, findSealedPlaces, forgetPreviousIndexes, reseal, type Resealed, SEALED_COLUMNS, type SealedColumn, type SealedRow } from '@dure/database/cipher';
import type pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { blindIndexes, currentKeyId, FIRST_KEY, headerOf, type KeyRing, MARK, seal, unseal } from './index.ts';

const placeOf = ({ table, column }: SealedColumn, id: string): string => `${table}:${column}:${id}`;

interface Rotation {
  /** As the owner of the tables. */
  readonly owner: pg.Pool;
  readonly keys: KeyRing;
  /** Rests this many times as long as it worked: whoever reads meanwhile waits less. */
  readonly rest: number;
  /** Rows in one step, where another number than the column's own is wanted. */
  readonly step?: number;
  readonly tell: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly column: string;
  readonly sigungu: string;
  readonly done: number;
}

/** What a rotation did: values sealed anew, and those that somebody changed meanwhile. */
interface Rotated {
  readonly resealed: number;
  readonly changedMeanwhile: number;
  readonly forgotten: number;
}

function resealedRow(keys: KeyRing, column: SealedColumn, { id, sealed }: SealedRow): Resealed {
  const text = unseal(keys, placeOf(column, id), sealed);
  return { id, sealed, fresh: seal(keys, placeOf(column, id), text), blindIndex: column.index === 'own' ? blindIndexes(keys, text).blindIndex : null };
}

/** One column of one municipality, step by step, each step one statement. What was done is known by its envelope, so a rotation that was broken off goes on. */
async function rotateColumn({ owner, keys, rest, step, tell, signal }: Rotation, declared: SealedColumn, sigungu: string): Promise<Omit<Rotated, 'forgotten'>> {
  const column = step === undefined ? declared : { ...declared, step };
  const [header, keyId] = [headerOf(currentKeyId(keys)), currentKeyId(keys)];
  let [resealed, changedMeanwhile] = [0, 0];
  for (let rows = await findOtherwiseSealed(owner, column, sigungu, header); rows.length > 0 && signal?.aborted !== true; ) {
    const began = performance.now();
    const done = await reseal(owner, column, sigungu, keyId, rows.map((row) => resealedRow(keys, column, row)));
    resealed += done;
    changedMeanwhile += rows.length - done;
    tell({ column: `${column.table}.${column.column}`, sigungu, done: resealed });
    if (rest > 0) await wait((performance.now() - began) * rest);
    rows = await findOtherwiseSealed(owner, column, sigungu, header, rows.at(-1)?.id);
  }
  return { resealed, changedMeanwhile };
}

/** Seals everything anew under the key of today; reads and writes go on. With no older key left it also forgets the indexes of before. */
export async function rotateKeys(rotation: Rotation): Promise<Rotated> {
  let [resealed, changedMeanwhile] = [0, 0];
  for (const column of SEALED_COLUMNS) {
    for (const sigungu of await findSealedPlaces(rotation.owner, column)) {
      const done = await rotateColumn(rotation, column, sigungu);
      resealed += done.resealed;
      changedMeanwhile += done.changedMeanwhile;
    }
  }
  const isOver = (rotation.keys.olderKeys ?? []).length === 0 && rotation.signal?.aborted !== true;
  return { resealed, changedMeanwhile, forgotten: isOver ? await forgetPreviousIndexes(rotation.owner) : 0 };
}

export interface KeyStatus {
  readonly columns: readonly { readonly column: string; readonly keys: ReadonlyMap<string, number> }[];
  readonly previousIndexes: number;
}

/** Which key sealed how much, column by column. */
export async function keyStatus(owner: pg.Pool): Promise<KeyStatus> {
  const columns: { column: string; keys: ReadonlyMap<string, number> }[] = [];
  for (const column of SEALED_COLUMNS) columns.push({ column: `${column.table}.${column.column}`, keys: await countByKey(owner, column, MARK, FIRST_KEY) });
  return { columns, previousIndexes: await countPreviousIndexes(owner) };
}
