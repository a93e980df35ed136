import { crc32, deflateSync } from 'node:zlib';
import type { Rng } from '../prng.ts';

const WIDTH = 176;
const HEIGHT = 64;
const ROW = WIDTH / 8;

/** An invented hand: a few joined strokes, drawn as the signature pad would, one bit to a point. Nobody's name can be read in it. */
export function drawSignature(rng: Rng): Buffer {
  const points = new Uint8Array(ROW * HEIGHT).fill(0xff);
  const strokes = rng.int(2, 3);
  for (let at = 0; at < strokes; at += 1) drawStroke(points, rng, { from: 12 + (at * (WIDTH - 24)) / strokes, width: (WIDTH - 24) / strokes - 6 });
  return png(points);
}

function drawStroke(points: Uint8Array, rng: Rng, { from, width }: { readonly from: number; readonly width: number }): void {
  const [height, turns, slant, middle] = [rng.int(10, 20), rng.int(2, 5), rng.int(-6, 6), rng.int(28, 36)];
  const steps = width * 4;
  for (let step = 0; step <= steps; step += 1) {
    const along = step / steps;
    const angle = along * turns * 2 * Math.PI;
    dot(points, Math.round(from + along * width + Math.sin(angle) * 4), Math.round(middle + Math.cos(angle) * height * (1 - along / 2) + slant * along));
  }
}

function dot(points: Uint8Array, x: number, y: number): void {
  for (const [dx, dy] of [[0, 0], [1, 0], [0, 1], [1, 1]] as const) {
    const [left, top] = [x + dx, y + dy];
    if (left < 0 || top < 0 || left >= WIDTH || top >= HEIGHT) continue;
    const at = top * ROW + (left >> 3);
    points[at] = (points[at] ?? 0xff) & ~(0x80 >> (left & 7));
  }
}

/** Portable Network Graphics, greyscale of one bit (ISO/IEC 15948). */
function png(points: Uint8Array): Buffer {
  const lines = Buffer.alloc((ROW + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) lines.set(points.subarray(y * ROW, (y + 1) * ROW), y * (ROW + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head[8] = 1;
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
