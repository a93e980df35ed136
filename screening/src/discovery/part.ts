import type { Screen } from '@dure/domain/discovery';
import { type Columns, readColumns } from '../columns/index.ts';
import { columnsFile, readDictionaries } from '../claims/store.ts';
import { compileKernel, type Kernel } from './kernel/index.ts';

/** What a thread is given: the claims, and what is asked of them. */
export interface PartsRequest {
  readonly folder: string;
  readonly screen: Screen;
}

export interface PartAnswer {
  readonly bucket: number;
  readonly people: number;
  /** In numbers, as `findingsIn` reads them. */
  readonly row: Int32Array<ArrayBuffer>;
}

/** Makes the criteria ready once, to be asked of one part after another. */
export async function partReader({ folder, screen }: PartsRequest): Promise<(bucket: number) => Promise<PartAnswer>> {
  const kernel: Kernel = compileKernel(screen, await readDictionaries(folder));
  return async (bucket) => {
    const columns: Columns = await readColumns(columnsFile(folder, bucket));
    return { bucket, people: columns.sex.length, row: kernel.walk(columns) };
  };
}
