import { deflateRawSync, gzipSync } from 'node:zlib';
import { anImage } from '../../../domain/testing/image.ts';

const BILLION = { width: 40_000, height: 40_000 };

/** A zip with one file of zeros, which says of itself that it is `said` bytes long. */
function archiveOf(name: string, bytes: number, said = bytes): Buffer {
  const packed = deflateRawSync(Buffer.alloc(bytes), { level: 9 });
  const local = Buffer.alloc(30);
  local.write('PK\u0003\u0004', 'latin1');
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said >>> 0, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\u0001\u0002', 'latin1');
  local.copy(central, 6, 4, 30);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

/** Four gigabytes, by what it says; sixteen of it within another, by what it holds. */
const BOMB = archiveOf('xl/worksheets/sheet1.xml', 64_000_000, 0xffff_fff0);
const NESTED = Buffer.concat(Array.from({ length: 16 }, (_, at) => archiveOf(`${at}.zip`, 1_000_000)));
/** A GIF says its size where every picture does: in its first bytes. */
const GIF = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([0xff, 0xff, 0xff, 0xff, 0x80, 0, 0]), Buffer.alloc(900)]);

/** What is sent as a picture, and as which kind. */
export const PICTURES: readonly (readonly [what: string, mediaType: 'image/jpeg' | 'image/png' | 'image/webp', content: Buffer])[] = [
  ...(['image/jpeg', 'image/png', 'image/webp'] as const).flatMap((kind) => [[`${kind} of 1.6 billion points`, kind, anImage(kind, BILLION)] as const, [`a GIF as ${kind}`, kind, GIF] as const, [`an archive as ${kind}`, kind, BOMB.subarray(0, 1_500_000)] as const, [`archives in archives as ${kind}`, kind, NESTED] as const]),
  ['a PNG of the largest size that can be written', 'image/png', anImage('image/png', { width: 0xffff_ffff, height: 0xffff_ffff })],
  ['a JPEG of a million empty segments', 'image/jpeg', Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(2_000_000, Buffer.from('ffe10002', 'hex'))])],
];

/** What is laid among the files of an import. */
export const FILES: readonly (readonly [what: string, name: string, content: Buffer])[] = (['NHID_GY20_T1_2026.csv', 'NHID_JK_2026.csv'] as const).flatMap((name) => [
  ['a workbook of four gigabytes', name, BOMB] as const,
  ['archives in archives', name, NESTED] as const,
  ['a gzip of 64 MB', name, gzipSync(Buffer.alloc(64_000_000))] as const,
  ['one line of 256 MB', name, Buffer.alloc(256_000_000, 'a')] as const,
  ['a Parquet that is an archive', name.replace('.csv', '.parquet'), BOMB] as const,
]);

const many = (text: string, count: number): string => text.repeat(count);

/** JSON without end, by what it is. */
export const BODIES: readonly (readonly [what: string, body: string])[] = [
  ['a hundred thousand lists in lists', many('[', 100_000)], ['a hundred thousand objects in objects', many('{"a":', 100_000)], ['lists that are closed', many('[', 100_000) + many(']', 100_000)],
  ['a million quotes', `{"a":"${many('\\"', 1_000_000)}`], ['a number of a million digits', `{"a":${many('9', 1_000_000)}}`], ['a hundred thousand names', `{${Array.from({ length: 100_000 }, (_, at) => `"n${at}":0`).join()}}`], ['one name a hundred thousand times', `{${many('"a":0,', 100_000)}"a":0}`],
];

/** For a pattern that goes back again and again, and for one that is made of what was typed. */
export const SOUGHT: readonly string[] = [
  `${many('a', 99)}!`, `${many('가', 99)}!`, many('(', 100), many('(a+)+', 20), `${many('%', 99)}x`, many('_%', 50), `${many('0', 99)}x`, `${many(' ', 99)}x`, many('\\', 100), many('[', 100), `^${many('(.*)', 20)}$`, many('1-', 50), many('ㄱ', 100), `${many('ᄀ', 99)}x`,
];
