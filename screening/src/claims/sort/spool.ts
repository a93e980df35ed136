import { appendFileSync, closeSync, existsSync, fstatSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Of each file so much is gathered before it is written. */
const GATHERED = 1 << 16;

/** Each hand writes files of its own: nobody waits for another. */
export const spoolName = (name: string, hand: number): string => `${name}-of-${hand}`;

/** Rows on their way to be sorted: as bytes, in one file for each part into which they fall. */
export class Spool {
  private readonly buffers: Buffer[];
  private readonly used: Uint32Array;
  private readonly folder: string;
  private readonly name: string;

  constructor(folder: string, name: string, parts: number) {
    this.folder = folder;
    this.name = name;
    this.buffers = Array.from({ length: parts }, () => Buffer.alloc(0));
    this.used = new Uint32Array(parts);
  }

  get parts(): number {
    return this.buffers.length;
  }

  /** Where a row of so many bytes is to be put, in the buffer of its part. */
  place(part: number, length: number): number {
    const at = this.used[part] as number;
    const buffer = this.buffers[part] as Buffer;
    if (at + length <= buffer.length) {
      this.used[part] = at + length;
      return at;
    }
    this.flush(part);
    if (buffer.length === 0) this.buffers[part] = Buffer.allocUnsafe(GATHERED);
    this.used[part] = length;
    return 0;
  }

  buffer(part: number): Buffer {
    return this.buffers[part] as Buffer;
  }

  /** Writes what is still gathered; nothing is put after it. */
  end(): void {
    for (let part = 0; part < this.parts; part += 1) {
      this.flush(part);
      this.buffers[part] = Buffer.alloc(0);
    }
  }

  private flush(part: number): void {
    const used = this.used[part] as number;
    if (used > 0) appendFileSync(pathOf(this.folder, this.name, part), (this.buffers[part] as Buffer).subarray(0, used), { mode: 0o600 });
    this.used[part] = 0;
  }
}

const pathOf = (folder: string, name: string, part: number): string => join(folder, `${name}-${part}.rows`);

/** The rows of a part that all hands wrote, one hand's after another's. */
export interface SpooledRows {
  readonly bytes: Buffer;
  /** Where the rows of each hand begin, and where the last ones end. */
  readonly starts: readonly number[];
}

/** The rows of a part; they are not kept any longer. */
export function takeRows(folder: string, name: string, part: number, hands: number): SpooledRows {
  const files = Array.from({ length: hands }, (_, hand) => pathOf(folder, spoolName(name, hand), part)).map((path) => (existsSync(path) ? { path, file: openSync(path, 'r') } : undefined));
  const starts = [0];
  for (const one of files) starts.push((starts.at(-1) ?? 0) + (one === undefined ? 0 : fstatSync(one.file).size));
  const bytes = Buffer.allocUnsafeSlow(starts.at(-1) ?? 0);
  files.forEach((one, hand) => {
    if (one === undefined) return;
    for (let at = starts[hand] as number; at < (starts[hand + 1] as number); ) at += readSync(one.file, bytes, at, (starts[hand + 1] as number) - at, null);
    closeSync(one.file);
    rmSync(one.path);
  });
  return { bytes, starts };
}

export function put16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
}

export function put32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = value >>> 24;
}

export const get16 = (bytes: Uint8Array, at: number): number => (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
export const get32 = (bytes: Uint8Array, at: number): number => (get16(bytes, at) | (get16(bytes, at + 2) << 16)) >>> 0;
