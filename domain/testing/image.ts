import type { ImageKind, ImageSize } from '../src/image/index.ts';

const big = (value: number, bytes: number): Buffer => Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex');
const little = (value: number, bytes: number): Buffer => Buffer.from(big(value, bytes).toReversed());

/** Only what a header holds, and nothing to draw. */
const MADE: Readonly<Record<ImageKind, (size: ImageSize) => readonly (Buffer | string)[]>> = {
  'image/png': ({ width, height }) => [Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'IHDR', big(width, 4), big(height, 4), Buffer.from('0802000000', 'hex')],
  'image/jpeg': ({ width, height }) => [Buffer.from('ffd8ffe00010', 'hex'), 'JFIF\0', Buffer.from('010100000100010000', 'hex'), Buffer.from('ffc0001108', 'hex'), big(height, 2), big(width, 2), Buffer.from('03012200021101031101ffda', 'hex')],
  'image/webp': ({ width, height }) => ['RIFF', little(22, 4), 'WEBPVP8X', little(10, 4), Buffer.alloc(4), little(width - 1, 3), little(height - 1, 3)],
};

/** The beginning of a picture of this many points; of a JPEG at most 65,535 each way. */
export function anImage(kind: ImageKind, size: ImageSize): Buffer {
  return Buffer.concat(MADE[kind](size).map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}
