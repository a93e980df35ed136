import { type AnyColumn, COLUMN_NAMES, type ColumnName, type Columns, type Dictionaries } from '../../columns/index.ts';
import { hashOf } from '../read/bytes.ts';

/** Which dictionary the numbers of a column are of. */
const DICTIONARY_OF: Readonly<Partial<Record<ColumnName, keyof Dictionaries>>> = { place: 'places', main: 'codes', second: 'codes', institution: 'institutions', prescribedAt: 'institutions', ingredient: 'ingredients' };

export type TextHashes = Readonly<Record<keyof Dictionaries, Int32Array>>;

const hashesOf = (texts: readonly string[]): Int32Array => Int32Array.from(texts, (text) => {
  const bytes = Buffer.from(text);
  return hashOf(bytes, 0, bytes.length);
});

export const textHashes = ({ places, codes, institutions, ingredients }: Dictionaries): TextHashes => ({ places: hashesOf(places), codes: hashesOf(codes), institutions: hashesOf(institutions), ingredients: hashesOf(ingredients) });

const turned = (number: number, by: number): number => (number << by) | (number >>> (32 - by));

/** As words of the machine; what is left over at the end is not among them. */
const wordsOf = ({ buffer, byteOffset, byteLength }: AnyColumn): Int32Array => new Int32Array(buffer, byteOffset, byteLength >>> 2);
const restOf = ({ buffer, byteOffset, byteLength }: AnyColumn): Int32Array => Int32Array.from(new Uint8Array(buffer, byteOffset + (byteLength & ~3), byteLength & 3));

/**
 * 128 bits that tell two lots of numbers apart, by accident and not against intent: where the processor has no instructions for SHA-256
 * it took as long as the sorting. Each number goes into two of four lanes (the step of xxHash32, and that of FNV with a rotation), so
 * that one other number always makes another digest.
 */
class Digest {
  private readonly lanes: [number, number, number, number] = [0x2545f491, 0x1b873593, 0x165667b1, 0x27d4eb2f];
  private said = new Int32Array(0);

  update(column: AnyColumn): void {
    this.mix(wordsOf(column));
    this.mix(restOf(column));
  }

  /** Numbers of a dictionary, by what they stand for. */
  updateTexts(column: AnyColumn, hashes: Int32Array): void {
    if (this.said.length < column.length) this.said = new Int32Array(column.length);
    for (let row = 0; row < column.length; row += 1) this.said[row] = hashes[column[row] as number] as number;
    this.mix(this.said.subarray(0, column.length));
  }

  end(): string {
    return Array.from(this.lanes, (lane) => (Math.imul(lane ^ (lane >>> 15), 0x2c1b3c6d) >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private mix(words: Int32Array): void {
    let [a, b, c, d] = this.lanes;
    a ^= words.length;
    for (let at = 0; at < words.length; at += 2) {
      const [left, right] = [words[at] as number, at + 1 < words.length ? (words[at + 1] as number) : 0];
      a = Math.imul(turned((a + Math.imul(left, 0x85ebca77)) | 0, 13), 0x9e3779b1);
      b = Math.imul(turned(b ^ left, 17), 0x01000193);
      c = Math.imul(turned((c + Math.imul(right, 0x85ebca77)) | 0, 13), 0x9e3779b1);
      d = Math.imul(turned(d ^ right, 17), 0x01000193);
    }
    this.lanes[0] = a;
    this.lanes[1] = b;
    this.lanes[2] = c;
    this.lanes[3] = d;
  }
}

/** Of what the columns of a part say of whom: a new text elsewhere moves the numbers of a dictionary, and must not change it. */
export function digestOf(columns: Columns, people: readonly string[], hashes: TextHashes): string {
  const digest = new Digest();
  // A buffer of its own, so that its words are aligned.
  digest.update(new Uint8Array(Buffer.from(people.join('\n'))));
  for (const name of COLUMN_NAMES) {
    const dictionary = DICTIONARY_OF[name];
    if (dictionary === undefined) digest.update(columns[name]);
    else digest.updateTexts(columns[name], hashes[dictionary]);
  }
  return digest.end();
}
