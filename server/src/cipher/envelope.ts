import { FIRST_KEY } from './ring.ts';

/** What no value begins with by chance: a bare one begins with a nonce, and one in a million million begins so. */
export const MARK = Buffer.from([0xd7, 0x4b, 0x65, 0x79, 0x01]);

/** The beginning of every value that a key seals: mark, version, length of the key's id, the id. */
export function headerOf(keyId: string): Buffer {
  const id = Buffer.from(keyId);
  return Buffer.concat([MARK, Buffer.from([id.length]), id]);
}

interface Envelope {
  readonly keyId: string;
  readonly header: Buffer;
  readonly body: Buffer;
}

/** A value without an envelope was sealed before keys had names: it is the first key's. */
export function readEnvelope(sealed: Buffer): Envelope {
  const isNamed = sealed.length > MARK.length && sealed.subarray(0, MARK.length).equals(MARK);
  if (!isNamed) return { keyId: FIRST_KEY, header: Buffer.alloc(0), body: sealed };
  const end = MARK.length + 1 + (sealed[MARK.length] ?? 0);
  return { keyId: sealed.subarray(MARK.length + 1, end).toString(), header: sealed.subarray(0, end), body: sealed.subarray(end) };
}
