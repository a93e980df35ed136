import { readFile, writeFile } from 'node:fs/promises';

/*
 * What a later month needs to know of a part and no kernel reads, in a file of its own: the key of each claim in the order of the
 * columns, and to which claim each prescription belongs.
 */

export interface Keys {
  /** UTF-8, one key after another. */
  readonly bytes: Uint8Array;
  /** Where each begins, and where the last one ends. */
  readonly starts: Uint32Array;
  /** Of each prescription the place of its claim among those of the part. */
  readonly claimOf: Uint32Array;
}

const HEAD = 12;
const view = (numbers: Uint32Array): Uint8Array => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

export async function writeKeys(path: string, { bytes, starts, claimOf }: Keys): Promise<void> {
  const head = Uint32Array.of(starts.length, claimOf.length, bytes.length);
  await writeFile(path, Buffer.concat([view(head), view(starts), view(claimOf), bytes]), { mode: 0o600 });
}

/** Throws on a file that was cut off. */
export async function readKeys(path: string): Promise<Keys> {
  const file = await readFile(path);
  // Node puts a large file into memory of its own; a small one may lie anywhere, and numbers need their alignment.
  const own = file.byteOffset === 0 && file.length === file.buffer.byteLength ? new Uint8Array(file.buffer) : Uint8Array.from(file);
  const [starts = 0, claims = 0, bytes = 0] = own.length < HEAD ? [] : new Uint32Array(own.buffer, 0, 3);
  if (own.length !== HEAD + 4 * (starts + claims) + bytes) throw new Error(`${path} was cut off`);
  return { starts: new Uint32Array(own.buffer, HEAD, starts), claimOf: new Uint32Array(own.buffer, HEAD + 4 * starts, claims), bytes: own.subarray(HEAD + 4 * (starts + claims)) };
}
