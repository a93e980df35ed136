import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { opened, sealed } from './sealed.ts';

const KEY = Buffer.alloc(32, 5);
const LONG = randomBytes(2_500_000);

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const seal = (bytes: Buffer): Promise<Buffer> => all(sealed(KEY, inPieces(bytes, 70_001)));
const open = (bytes: Buffer, key = KEY): Promise<Buffer> => all(opened(key, inPieces(bytes, 33_333)));

test.each([[0], [1], [1 << 20], [2_500_000]])('%i bytes come back as they were', async (size) => {
  const plain = LONG.subarray(0, size);
  expect((await open(await seal(plain))).equals(plain)).toBe(true);
});

test('a changed byte is noticed wherever it is: in the head, a length, a nonce, a tag or the text', async () => {
  const whole = await seal(LONG.subarray(0, 1_200_000));
  for (const at of [0, 9, 24, 27, 28, 30, 45, 60, 700_000, 1_048_700, whole.length - 1]) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(at) ^ 0x10, at);
    await expect(open(changed), `byte ${at}`).rejects.toThrow('damaged');
  }
});

test('a file that was cut short, lengthened or put together from two is noticed, and so is another key', async () => {
  const [one, other] = [await seal(LONG), await seal(LONG)];
  const frame = 24 + 33 + (1 << 20);
  for (const broken of [one.subarray(0, 10), one.subarray(0, frame), one.subarray(0, -1), Buffer.concat([one, Buffer.from([0])]), Buffer.concat([one.subarray(0, frame), other.subarray(frame)])]) await expect(open(broken)).rejects.toThrow('damaged');
  await expect(open(one, Buffer.alloc(32, 6))).rejects.toThrow('another key');
});

test('nothing of the text can be read in it', async () => {
  const told = Buffer.from('010-2345-6789 박순자 '.repeat(100));
  expect((await seal(told)).includes(Buffer.from('2345'))).toBe(false);
});
