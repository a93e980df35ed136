import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { History } from '@dure/domain/discovery';
import { columnsFile, dictionariesFile, pseudonymsFile, type Store } from '../src/claims/store.ts';
import { writeColumns } from '../src/columns/index.ts';
import { columnsOf, dictionariesOf } from './columns.ts';

/** A store of histories with the columns that runs walk, in so many parts, without the Parquet that an import leaves beside them. */
export async function storeOf(folder: string, histories: readonly History[], buckets: number): Promise<Store> {
  mkdirSync(join(folder, 'columns'), { recursive: true });
  const dictionaries = dictionariesOf(histories);
  writeFileSync(dictionariesFile(folder), JSON.stringify(dictionaries));
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const people = histories.filter((_, place) => place % buckets === bucket);
    await writeColumns(columnsFile(folder, bucket), columnsOf(people, dictionaries));
    writeFileSync(pseudonymsFile(folder, bucket), people.map(({ person }) => person).join('\n'));
  }
  const count = (of: 'claims' | 'prescriptions'): number => histories.reduce((sum, history) => sum + history[of].length, 0);
  return { folder, version: 'test', buckets, people: histories.length, claims: count('claims'), prescriptions: count('prescriptions'), months: ['202410'] };
}
