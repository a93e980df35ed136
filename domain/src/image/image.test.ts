import { describe, expect, test } from 'vitest';
import { anImage } from '../../testing/image.ts';
import { judgeImage, type ImageKind } from './index.ts';

const KINDS = ['image/jpeg', 'image/png', 'image/webp'] as const satisfies readonly ImageKind[];
const small = { width: 640, height: 480 };

describe.each(KINDS)('%s', (kind) => {
  test('is as large as its header says', () => expect(judgeImage(kind, anImage(kind, small))).toEqual({ ok: true, value: small }));

  test.each([[10_000, 5000, true], [10_000, 5001, false], [16_000, 16_000, false]])('%i × %i is kept: %s', (width, height, isKept) => {
    expect(judgeImage(kind, anImage(kind, { width, height }))).toMatchObject(isKept ? { ok: true } : { refusal: { code: 'too-many-pixels' } });
  });

  test('cut off anywhere in its header is no picture', () => {
    const whole = anImage(kind, small);
    for (let length = 0; length < 24; length += 1) expect(judgeImage(kind, whole.subarray(0, length))).toMatchObject({ refusal: { code: 'unreadable' } });
  });

  test('is not what another kind of picture is, nor an archive or a page', () => {
    const others = [...KINDS.filter((other) => other !== kind).map((other) => anImage(other, small)), ...['PK\u0003\u0004', 'GIF89a', '<svg/>', '%PDF-1.7'].map((begin) => Buffer.from(begin.padEnd(100)))];
    for (const other of others) expect(judgeImage(kind, other)).toMatchObject({ refusal: { code: 'unreadable' } });
  });
});

test('a billion points in twenty-four bytes are refused', () => {
  expect(judgeImage('image/png', anImage('image/png', { width: 50_000, height: 50_000 }))).toMatchObject({ refusal: { code: 'too-many-pixels' } });
});

test('the other forms of WebP say their size elsewhere', () => {
  const lossy = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0'), Buffer.from('9d012a80024001', 'hex')]);
  const lossless = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8L\0\0\0\0'), Buffer.from([0x2f, ...uint32(639 | (319 << 14))])]);
  for (const picture of [lossy, lossless]) expect(judgeImage('image/webp', picture)).toEqual({ ok: true, value: { width: 640, height: 320 } });
});

function uint32(value: number): readonly number[] {
  return [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
}

describe('a JPEG', () => {
  const hidden = anImage('image/jpeg', { width: 65_535, height: 65_535 });
  const segment = (content: Buffer) => Buffer.concat([Buffer.from([0xff, 0xe1, (content.length + 2) >> 8, (content.length + 2) & 255]), content]);
  const after = (front: Buffer, picture: Buffer) => Buffer.concat([picture.subarray(0, 2), front, picture.subarray(2)]);

  test('is not as large as the thumbnail that it carries', () => {
    expect(judgeImage('image/jpeg', after(segment(hidden), anImage('image/jpeg', small)))).toEqual({ ok: true, value: small });
    expect(judgeImage('image/jpeg', after(segment(anImage('image/jpeg', small)), hidden))).toMatchObject({ refusal: { code: 'too-many-pixels' } });
  });

  test('may have bytes of filling before a mark', () => expect(judgeImage('image/jpeg', after(Buffer.from([0xff, 0xff]), anImage('image/jpeg', small)))).toEqual({ ok: true, value: small }));

  test.each([['a segment that has no length', 'ffe10000'], ['a segment beyond its end', 'ffe1ffff'], ['a scan before any frame', 'ffda0002'], ['its end before any frame', 'ffd9'], ['no mark where one must be', '00e10004']])('with %s is no picture', (_what, hex) => {
    expect(judgeImage('image/jpeg', after(Buffer.from(hex, 'hex'), anImage('image/jpeg', small)))).toMatchObject({ refusal: { code: 'unreadable' } });
  });

  test('whose height comes later only is no picture', () => expect(judgeImage('image/jpeg', anImage('image/jpeg', { width: 640, height: 0 }))).toMatchObject({ refusal: { code: 'unreadable' } }));
});
