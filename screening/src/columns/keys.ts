import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/*
 * What a later month needs to know of a part and no kernel reads, in files of their own: the key of each claim in the order of the
 * columns, and to which claim each prescription belongs; and a hash of each key, by which most are told from those of the month.
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
const view = (numbers: Uint32Array | Int32Array): Uint8Array => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Node puts a large file into memory of its own; a small one may lie anywhere, and numbers need their alignment. */
function ownBytes(path: string): Uint8Array<ArrayBuffer> {
  const file = readFileSync(path);
  return file.byteOffset === 0 && file.length === file.buffer.byteLength ? new Uint8Array(file.buffer as ArrayBuffer) : Uint8Array.from(file);
}

export async function writeKeys(path: string, { bytes, starts, claimOf }: Keys): Promise<void> {
  const head = Uint32Array.of(starts.length, claimOf.length, bytes.length);
  await writeFile(path, [view(head), view(starts), view(claimOf), bytes].filter(({ length }) => length > 0), { mode: 0o600 });
}

/** Throws on a file that was cut off. */
function readKeys(path: string): Keys {
  const own = ownBytes(path);
  const [starts = 0, claims = 0, bytes = 0] = own.length < HEAD ? [] : new Uint32Array(own.buffer, 0, 3);
  if (own.length !== HEAD + 4 * (starts + claims) + bytes) throw new Error(`${path} was cut off`);
  return { starts: new Uint32Array(own.buffer, HEAD, starts), claimOf: new Uint32Array(own.buffer, HEAD + 4 * starts, claims), bytes: own.subarray(HEAD + 4 * (starts + claims)) };
}

/** So many keys are read one by one before all of them are. */
const ONE_BY_ONE = 1000;

/** Keys that are read once somebody asks for them: few parts of a month have to. */
export class KeysOnDemand implements Keys {
  private keys: Keys | undefined;
  private asked = 0;
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  get bytes(): Uint8Array {
    return this.all.bytes;
  }

  get starts(): Uint32Array {
    return this.all.starts;
  }

  get claimOf(): Uint32Array {
    return this.all.claimOf;
  }

  /** The key of one claim. */
  of(claim: number): Uint8Array {
    this.asked += 1;
    if (this.keys === undefined && this.asked <= ONE_BY_ONE) return this.readOne(claim);
    return this.bytes.subarray(this.starts[claim], this.starts[claim + 1]);
  }

  private get all(): Keys {
    return (this.keys ??= readKeys(this.path));
  }

  private readOne(claim: number): Uint8Array {
    const file = openSync(this.path, 'r');
    try {
      const numbers = (at: number, count: number): Uint32Array => new Uint32Array(readPiece(this.path, file, at, 4 * count).buffer);
      const [starts = 0, claims = 0] = numbers(0, 2);
      const [from = 0, to = 0] = numbers(HEAD + 4 * claim, 2);
      return readPiece(this.path, file, HEAD + 4 * (starts + claims) + from, to - from);
    } finally {
      closeSync(file);
    }
  }
}

function readPiece(path: string, file: number, at: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  if (readSync(file, bytes, 0, length, at) < length) throw new Error(`${path} was cut off`);
  return bytes;
}

export const writeHashes = (path: string, hashes: Int32Array): Promise<void> => writeFile(path, view(hashes), { mode: 0o600 });

/** The hash of each key; undefined for a part of an import that left none. */
export function readHashes(path: string): Int32Array | undefined {
  if (!existsSync(path)) return undefined;
  const { buffer, length } = ownBytes(path);
  return new Int32Array(buffer, 0, length >>> 2);
}
