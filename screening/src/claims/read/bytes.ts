/** Texts that threads look up together. */
export interface SharedTexts {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly hashes: Int32Array;
  readonly places: Int32Array;
  readonly texts: number;
}

/** A bit for each hash, eight times as many as texts: most of what none of them is falls on a bit that is not set, and the bits fit where a processor is quick. */
export interface HashMarks {
  readonly bits: Uint32Array;
  readonly shift: number;
}

export function hashMarks({ hashes }: SharedTexts): HashMarks {
  const shift = Math.min(27, Math.clz32(hashes.length * 8));
  const bits = new Uint32Array(new SharedArrayBuffer(2 ** (32 - shift) / 8));
  for (let text = 0; text < hashes.length; text += 1) {
    const mark = spreadPlace(hashes[text] as number, shift);
    bits[mark >>> 5] = (bits[mark >>> 5] as number) | (1 << (mark & 31));
  }
  return { bits, shift };
}

/** Some of them, by their numbers. */
export function textsBetween({ bytes, starts }: SharedTexts, from: number, to: number): readonly string[] {
  const decoder = new TextDecoder();
  // Shared bytes cannot be decoded where they lie.
  const own = bytes.slice(starts[from], starts[to]);
  return Array.from({ length: to - from }, (_, at) => decoder.decode(own.subarray((starts[from + at] as number) - (starts[from] as number), (starts[from + at + 1] as number) - (starts[from] as number))));
}

/** How many texts stand in a row, each with its length before it. */
function textsIn(lot: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < lot.length; at += 1 + (lot[at] as number)) count += 1;
  return count;
}

function shared<Numbers extends Uint8Array | Uint32Array | Int32Array>(numbers: Numbers, length: number): Numbers {
  const same = new (numbers.constructor as new (buffer: SharedArrayBuffer) => Numbers)(new SharedArrayBuffer(length * numbers.BYTES_PER_ELEMENT));
  same.set(numbers.subarray(0, length));
  return same;
}

/** A number for every different text, kept as bytes: a string a value would cost more than all the rest of the reading. */
export class ByteTexts {
  private bytes = new Uint8Array(1 << 12);
  /** Where each text begins, and where the last one ends. */
  private starts = new Uint32Array(1 << 8);
  private hashes = new Int32Array(1 << 8);
  /** Number + 1; 0 is a free place. Twice as many places as texts at least. */
  private places = new Int32Array(1 << 9);
  private texts = 0;

  get size(): number {
    return this.texts;
  }

  /** What threads can look up; what is added later is not among it. */
  share(): SharedTexts {
    const { texts, places } = this;
    return { bytes: shared(this.bytes, this.starts[texts] as number), starts: shared(this.starts, texts + 1), hashes: shared(this.hashes, texts), places: shared(places, places.length), texts };
  }

  /** Texts that are all different, each with its length before it: room for them is made once. */
  static of(lots: readonly Uint8Array[]): ByteTexts {
    const all = new ByteTexts();
    const texts = lots.reduce((sum, lot) => sum + textsIn(lot), 0);
    const bits = Math.max(9, Math.ceil(Math.log2(texts * 2 + 2)));
    Object.assign(all, { bytes: new Uint8Array(lots.reduce((sum, { length }) => sum + length, 1 << 12)), starts: new Uint32Array(texts + (1 << 8)), hashes: new Int32Array(texts + (1 << 8)), places: new Int32Array(2 ** bits) });
    for (const lot of lots) for (let at = 0; at < lot.length; at += 1 + (lot[at] as number)) all.addNew(lot, at + 1, at + 1 + (lot[at] as number));
    return all;
  }

  static over({ bytes, starts, hashes, places, texts }: SharedTexts): ByteTexts {
    return Object.assign(new ByteTexts(), { bytes, starts, hashes, places, texts });
  }

  /** The number of the text between two places; -1 where there is none yet. */
  find(bytes: Uint8Array, from: number, to: number): number {
    return (this.places[this.placeOf(bytes, from, to, hashOf(bytes, from, to))] as number) - 1;
  }

  /** The rows whose hash one of the texts has. */
  rowsWithHash(hashes: Int32Array, { bits, shift }: HashMarks): Uint32Array {
    const rows: number[] = [];
    for (let row = 0; row < hashes.length; row += 1) {
      const mark = spreadPlace(hashes[row] as number, shift);
      if ((((bits[mark >>> 5] as number) >>> (mark & 31)) & 1) === 1 && this.hasHash(hashes[row] as number)) rows.push(row);
    }
    return Uint32Array.from(rows);
  }

  private hasHash(hash: number): boolean {
    const { places, hashes } = this;
    const mask = places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (places[place] as number) - 1;
      if (number < 0) return false;
      if (hashes[number] === hash) return true;
    }
  }

  /** The number of the text between two places; the next one where it is new. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const hash = hashOf(bytes, from, to);
    const place = this.placeOf(bytes, from, to, hash);
    const known = this.places[place] as number;
    return known > 0 ? known - 1 : this.add(bytes, from, to, hash, place);
  }

  private placeOf(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const { places } = this;
    const mask = places.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const number = (places[place] as number) - 1;
      if (number < 0 || (this.hashes[number] === hash && this.same(number, bytes, from, to))) return place;
    }
  }

  /** Whether a text is the one between two places. */
  same(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.starts[number] as number;
    if ((this.starts[number + 1] as number) - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (this.bytes[start + at - from] !== bytes[at]) return false;
    return true;
  }

  private addNew(bytes: Uint8Array, from: number, to: number): void {
    const hash = hashOf(bytes, from, to);
    const mask = this.places.length - 1;
    let place = hash & mask;
    while (this.places[place] !== 0) place = (place + 1) & mask;
    this.add(bytes, from, to, hash, place);
  }

  private add(bytes: Uint8Array, from: number, to: number, hash: number, place: number): number {
    const number = this.texts;
    const start = this.starts[number] as number;
    if (start + to - from > this.bytes.length) this.bytes = grown(this.bytes, Math.max(this.bytes.length * 2, start + to - from));
    if (number + 2 > this.starts.length) {
      this.starts = grown(this.starts, this.starts.length * 2);
      this.hashes = grown(this.hashes, this.hashes.length * 2);
    }
    for (let at = from; at < to; at += 1) this.bytes[start + at - from] = bytes[at] as number;
    this.starts[number + 1] = start + to - from;
    this.hashes[number] = hash;
    this.places[place] = number + 1;
    this.texts += 1;
    if (this.texts * 2 > this.places.length) this.spread();
    return number;
  }

  private spread(): void {
    const places = new Int32Array(this.places.length * 2);
    const mask = places.length - 1;
    for (let number = 0; number < this.texts; number += 1) {
      let place = (this.hashes[number] as number) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.places = places;
  }
}

/** Into which of so many parts a key falls, by its hash. */
export const partOf = (hash: number, parts: number): number => (hash >>> 8) % parts;

/** A place among `2 ** (32 - shift)`. Keys of one part have some bits of their hash alike: they are spread anew, or all would crowd into a few places. */
export const spreadPlace = (hash: number, shift: number): number => Math.imul(hash, 0x9e3779b1) >>> shift;

/** FNV-1a, mixed once more: its low bits alone choose a place. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

/** Of texts that stand one after another. */
export const hashesOf = ({ bytes, starts }: { readonly bytes: Uint8Array; readonly starts: Uint32Array }): Int32Array =>
  new Int32Array(Math.max(0, starts.length - 1)).map((_, text) => hashOf(bytes, starts[text] as number, starts[text + 1] as number));

export function grown<Numbers extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(numbers: Numbers, length: number): Numbers {
  const more = new (numbers.constructor as new (length: number) => Numbers)(length);
  more.set(numbers);
  return more;
}
