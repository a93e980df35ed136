import { createCipheriv, createHash, createHmac, hash, randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import CFB from 'cfb';
import type { Rendered } from '../form/render.ts';

/*
 * ECMA-376 agile encryption ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15), as Excel 2010 and later write it: AES-256 in CBC, SHA-512, and a key
 * that is drawn from the password in so many rounds that guessing is dear. Every list goes through here, so nothing of it is on a disk in clear.
 */

const ROUNDS = 100_000;
/** After so many rounds everybody else has a turn. */
const ROUNDS_AT_ONCE = 5000;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const HASH_BYTES = 64;
const BLOCK = 16;
const SEGMENT = 4096;
const VERSION = Buffer.from('0400040040000000', 'hex');
/** What each derived key and vector is for: constants of the specification. */
const FOR = {
  verifierInput: 'fea7d2763b4b9e79', verifierValue: 'd7aa0f6d3061344e', packageKey: '146e0be7abacd0d6', hmacKey: '5fb2ad010cb9e1f6', hmacValue: 'a0677f02b22c8433',
} as const;
type Purpose = keyof typeof FOR;

const sha512 = (...parts: readonly Uint8Array[]): Buffer => parts.reduce((all, part) => all.update(part), createHash('sha512')).digest();

function numbered(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

async function drawn(password: string, salt: Buffer): Promise<Buffer> {
  const round = Buffer.alloc(4 + HASH_BYTES);
  round.set(sha512(salt, Buffer.from(password, 'utf16le')), 4);
  for (let count = 0; count < ROUNDS; count += 1) {
    round.writeUInt32LE(count);
    round.set(hash('sha512', round, 'buffer'), 4);
    if (count % ROUNDS_AT_ONCE === 0) await setImmediate();
  }
  return round.subarray(4);
}

/** AES-256-CBC, filled up with zeros to a whole block. */
function enciphered(key: Uint8Array, vector: Uint8Array, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
  const filled = Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
  return Buffer.concat([cipher.update(filled), cipher.final()]);
}

function packed(bytes: Uint8Array, key: Uint8Array, salt: Buffer): Buffer {
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(bytes.length));
  const segments = Array.from({ length: Math.ceil(bytes.length / SEGMENT) }, (_none, index) =>
    enciphered(key, sha512(salt, numbered(index)).subarray(0, BLOCK), bytes.subarray(index * SEGMENT, (index + 1) * SEGMENT)));
  return Buffer.concat([size, ...segments]);
}

interface Written {
  readonly keySalt: Buffer;
  readonly passwordSalt: Buffer;
  readonly values: Readonly<Record<Purpose, Buffer>>;
}

function infoOf({ keySalt, passwordSalt, values }: Written): Buffer {
  const cipher = `saltSize="${SALT_BYTES}" blockSize="${BLOCK}" keyBits="${KEY_BYTES * 8}" hashSize="${HASH_BYTES}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"`;
  const of = (purpose: Purpose): string => values[purpose].toString('base64');
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${cipher} saltValue="${keySalt.toString('base64')}"/><dataIntegrity encryptedHmacKey="${of('hmacKey')}" encryptedHmacValue="${of('hmacValue')}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="${ROUNDS}" ${cipher} saltValue="${passwordSalt.toString('base64')}" encryptedVerifierHashInput="${of('verifierInput')}" encryptedVerifierHashValue="${of('verifierValue')}" encryptedKeyValue="${of('packageKey')}"/></keyEncryptor></keyEncryptors></encryption>`;
  return Buffer.concat([VERSION, Buffer.from(xml)]);
}

/** The same file, which only the password opens. */
export async function locked(rendered: Rendered, password: string): Promise<Rendered> {
  const [keySalt, passwordSalt, key, verifier, hmacKey] = [randomBytes(SALT_BYTES), randomBytes(SALT_BYTES), randomBytes(KEY_BYTES), randomBytes(SALT_BYTES), randomBytes(HASH_BYTES)];
  const base = await drawn(password, passwordSalt);
  const byPassword = (purpose: Purpose, bytes: Buffer): Buffer => enciphered(sha512(base, Buffer.from(FOR[purpose], 'hex')).subarray(0, KEY_BYTES), passwordSalt, bytes);
  const byKey = (purpose: Purpose, bytes: Buffer): Buffer => enciphered(key, sha512(keySalt, Buffer.from(FOR[purpose], 'hex')).subarray(0, BLOCK), bytes);
  const content = packed(rendered.bytes, key, keySalt);
  const info = infoOf({
    keySalt, passwordSalt,
    values: {
      verifierInput: byPassword('verifierInput', verifier), verifierValue: byPassword('verifierValue', sha512(verifier)), packageKey: byPassword('packageKey', key),
      hmacKey: byKey('hmacKey', hmacKey), hmacValue: byKey('hmacValue', createHmac('sha512', hmacKey).update(content).digest()),
    },
  });
  const file = CFB.utils.cfb_new();
  // What the library writes of itself into every new file.
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  CFB.utils.cfb_add(file, '/EncryptionInfo', info);
  CFB.utils.cfb_add(file, '/EncryptedPackage', content);
  return { ...rendered, bytes: new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer) };
}
