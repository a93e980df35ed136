import { createDecipheriv, createHmac, hash } from 'node:crypto';
import CFB from 'cfb';

/** Reads what the file itself says of its encryption, as a program of another maker would. */
const attribute = (xml: string, name: string): string => new RegExp(`${name}="([^"]*)"`, 'u').exec(xml)?.[1] ?? '';
const sha512 = (...parts: readonly Uint8Array[]): Buffer => hash('sha512', Buffer.concat(parts), 'buffer');

function deciphered(key: Uint8Array, vector: Uint8Array, bytes: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-cbc', key.subarray(0, 32), vector.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
}

function little(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

interface Streams {
  readonly info: string;
  readonly content: Buffer;
}

function streamsOf(file: Uint8Array): Streams {
  const container = CFB.read(Buffer.from(file), { type: 'buffer' });
  const [info, content] = ['EncryptionInfo', 'EncryptedPackage'].map((name) => Buffer.from((CFB.find(container, name)?.content ?? []) as Uint8Array));
  if (info === undefined || content === undefined || info.length === 0) throw new Error('The file is not encrypted');
  return { info: info.subarray(8).toString('utf8'), content };
}

/** The package of a locked list, or undefined where the password does not open it. Throws where something of it was changed. */
export function unlocked(file: Uint8Array, password: string): Uint8Array | undefined {
  const { info, content } = streamsOf(file);
  const [, byPassword = ''] = info.split('<keyEncryptors>');
  const salt = Buffer.from(attribute(byPassword, 'saltValue'), 'base64');
  let base = sha512(salt, Buffer.from(password, 'utf16le'));
  for (let count = 0; count < Number(attribute(byPassword, 'spinCount')); count += 1) base = sha512(little(count), base);
  const of = (name: string, purpose: string): Buffer => deciphered(sha512(base, Buffer.from(purpose, 'hex')), salt, Buffer.from(attribute(byPassword, name), 'base64'));
  if (!sha512(of('encryptedVerifierHashInput', 'fea7d2763b4b9e79')).equals(of('encryptedVerifierHashValue', 'd7aa0f6d3061344e'))) return undefined;
  const key = of('encryptedKeyValue', '146e0be7abacd0d6');
  const keySalt = Buffer.from(attribute(info, 'saltValue'), 'base64');
  const sealed = (name: string, purpose: string): Buffer => deciphered(key, sha512(keySalt, Buffer.from(purpose, 'hex')), Buffer.from(attribute(info, name), 'base64'));
  const digest = createHmac('sha512', sealed('encryptedHmacKey', '5fb2ad010cb9e1f6')).update(content).digest();
  if (!digest.equals(sealed('encryptedHmacValue', 'a0677f02b22c8433'))) throw new Error('The file was changed');
  const size = Number(content.readBigUInt64LE());
  const segments = Array.from({ length: Math.ceil((content.length - 8) / 4096) }, (_none, index) => deciphered(key, sha512(keySalt, little(index)), content.subarray(8 + index * 4096, 8 + (index + 1) * 4096)));
  return new Uint8Array(Buffer.concat(segments).subarray(0, size));
}
