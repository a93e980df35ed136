import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/*
 * A sealed file: a head, then frames of at most a mebibyte, each AES-256-GCM under the backup's key. What is authenticated with a
 * frame is the file's own random id, the frame's number and whether it is the last: a byte that changed, a frame that is missing,
 * moved or came from another file, and a file that was cut short are all noticed.
 */

const MAGIC = Buffer.from('DUREBAK1');
const ID_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 4;
const FRAME_HEAD = LENGTH_BYTES + 1 + NONCE_BYTES + TAG_BYTES;
const FRAME_BYTES = 1 << 20;

const placeOf = (id: Buffer, number: number, last: number): Buffer => Buffer.concat([id, Buffer.from(`:${number}:${last}`)]);

function frame(key: Buffer, id: Buffer, number: number, plain: Buffer, isLast: boolean): Buffer {
  const last = isLast ? 1 : 0;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(placeOf(id, number, last));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const head = Buffer.alloc(LENGTH_BYTES + 1);
  head.writeUInt32BE(sealed.length);
  head.writeUInt8(last, LENGTH_BYTES);
  return Buffer.concat([head, nonce, cipher.getAuthTag(), sealed]);
}

/** Seals a stream. */
export async function* sealed(key: Buffer, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const id = randomBytes(ID_BYTES);
  yield Buffer.concat([MAGIC, id]);
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const bytes of plain) {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    while (rest.length > FRAME_BYTES) {
      yield frame(key, id, number, rest.subarray(0, FRAME_BYTES), false);
      rest = rest.subarray(FRAME_BYTES);
      number += 1;
    }
  }
  yield frame(key, id, number, rest, true);
}

const BROKEN = 'This backup file is damaged, or it was sealed with another key';

/** Opens what `sealed` made; throws at the first byte that is not as it was sealed. Nothing is given out that was not checked. */
export async function* opened(key: Buffer, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let id: Buffer | undefined;
  let number = 0;
  let ended = false;
  for await (const bytes of source) {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    if (id === undefined) {
      if (rest.length < MAGIC.length + ID_BYTES) continue;
      if (!rest.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error(BROKEN);
      id = rest.subarray(MAGIC.length, MAGIC.length + ID_BYTES);
      rest = rest.subarray(MAGIC.length + ID_BYTES);
    }
    for (let size = sizeOf(rest); size <= rest.length; size = sizeOf(rest)) {
      if (ended) throw new Error(BROKEN);
      const read = unframed(key, id, number, rest.subarray(0, size));
      ended = read.isLast;
      number += 1;
      rest = rest.subarray(size);
      yield read.plain;
    }
  }
  if (!ended || rest.length > 0) throw new Error(BROKEN);
}

function sizeOf(bytes: Buffer): number {
  if (bytes.length < LENGTH_BYTES) return Number.POSITIVE_INFINITY;
  const length = bytes.readUInt32BE(0);
  if (length > FRAME_BYTES) throw new Error(BROKEN);
  return FRAME_HEAD + length;
}

function unframed(key: Buffer, id: Buffer, number: number, bytes: Buffer): { readonly plain: Buffer; readonly isLast: boolean } {
  const last = bytes.readUInt8(LENGTH_BYTES);
  const nonceAt = LENGTH_BYTES + 1;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(nonceAt, nonceAt + NONCE_BYTES)).setAAD(placeOf(id, number, last));
    decipher.setAuthTag(bytes.subarray(nonceAt + NONCE_BYTES, FRAME_HEAD));
    return { plain: Buffer.concat([decipher.update(bytes.subarray(FRAME_HEAD)), decipher.final()]), isLast: last === 1 };
  } catch {
    throw new Error(BROKEN);
  }
}
