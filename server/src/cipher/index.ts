import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { headerOf, readEnvelope } from './envelope.ts';
import { currentKeyId, type DataKeys, dataKeyOf, type KeyRing } from './ring.ts';

export { headerOf, MARK, readEnvelope } from './envelope.ts';
export { currentKeyId, type DataKeys, FIRST_KEY, KEY_ID, type KeyRing, type OlderKey } from './ring.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM under the key of today: envelope, nonce, tag, ciphertext. The envelope and `place` (`table:column:id`) are authenticated, so
 * that a value can neither be moved to another row nor be passed off as another key's.
 */
export function seal(keys: DataKeys, place: string, text: string): Buffer {
  const header = headerOf(currentKeyId(keys));
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keys.dataKey, nonce).setAAD(Buffer.concat([header, Buffer.from(place)]));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([header, nonce, cipher.getAuthTag(), sealed]);
}

/** Throws when the key is not here, the bytes were changed, or the value belongs to another place. */
export function unseal(keys: DataKeys, place: string, sealed: Buffer): string {
  const { keyId, header, body } = readEnvelope(sealed);
  const decipher = createDecipheriv('aes-256-gcm', dataKeyOf(keys, keyId), body.subarray(0, NONCE_BYTES)).setAAD(Buffer.concat([header, Buffer.from(place)]));
  decipher.setAuthTag(body.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}

/** HMAC-SHA-256: equal numbers have equal indexes, and nothing can be read from one. */
function blindIndex(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** The index of today and the one before, while a rotation is on: during it an equal number may be known by either. */
export interface BlindIndexes {
  readonly blindIndex: Buffer;
  readonly previousIndex: Buffer | null;
}

export function blindIndexes({ indexKey, olderKeys = [] }: Pick<KeyRing, 'indexKey' | 'olderKeys'>, text: string): BlindIndexes {
  const [before] = olderKeys;
  return { blindIndex: blindIndex(indexKey, text), previousIndex: before === undefined ? null : blindIndex(before.indexKey, text) };
}
