import { closeSync, openSync, readSync } from 'node:fs';
import { COLUMN_NAMES, type ColumnName, type Columns, newColumn } from './columns.ts';
import { baseOf, type Head, HEAD_BYTES, headIn, readLater } from './file.ts';
import { lengthWith, putLater } from './later.ts';

/** Parts are about as large as each other, for they are made by a hash. Memory that nothing was read into costs nothing. */
const SPARE = 1.5;

function columnsOfLength(length: (name: ColumnName) => number): Columns {
  return Object.fromEntries(COLUMN_NAMES.map((name) => [name, newColumn(name, length(name))])) as unknown as Columns;
}

/**
 * Memory that one part after another is read into, of the columns that are asked for alone. They stay where they are, so that machine
 * code may take their places for granted; a part that is much larger than those before it moves them.
 */
export class Room {
  /** Longer than a part: beyond its end stands what was read before. */
  columns = columnsOfLength(() => 0);
  private readonly head = Buffer.alloc(HEAD_BYTES);
  private readonly names: readonly ColumnName[];
  private lengthOf: (name: ColumnName) => number = () => 0;

  constructor(names: Iterable<ColumnName>) {
    this.names = [...names];
  }

  /** Reads a part, with what came to it later, and answers how many people it has. In a thread that has nothing else to do. Throws on a file that is something else or was cut off. */
  read(path: string): number {
    return this.open(path, (file, head) => (head.later ? this.readWithBase(path) : this.take(path, file, head)));
  }

  /** The columns of the part that was read last, no longer than it is; in the same memory. */
  taken(): Columns {
    return Object.fromEntries(COLUMN_NAMES.map((name) => [name, this.columns[name].subarray(0, this.names.includes(name) ? this.lengthOf(name) : 0)])) as unknown as Columns;
  }

  private open(path: string, read: (file: number, head: Head) => number): number {
    const file = openSync(path, 'r');
    try {
      return read(file, headIn(this.head.subarray(0, readSync(file, this.head, 0, HEAD_BYTES, 0)), path));
    } finally {
      closeSync(file);
    }
  }

  private readWithBase(path: string): number {
    const [later, base] = [readLater(path), baseOf(path)];
    return this.open(base, (file, head) => {
      if (head.later) throw new Error(`${base} does not stand by itself`);
      const people = this.take(base, file, head, (name) => later.columns[name].length) + later.newPeople.length;
      putLater(this.columns, this.names, this.lengthOf, later);
      this.lengthOf = (name) => lengthWith(name, head.places[name].length, later);
      return people;
    });
  }

  /** `more`: so many rows will be put among those that are read. */
  private take(path: string, file: number, { places, from }: Head, more: (name: ColumnName) => number = () => 0): number {
    if (this.names.some((name) => places[name].length + more(name) > this.columns[name].length)) this.columns = columnsOfLength((name) => (this.names.includes(name) ? Math.ceil((places[name].length + more(name)) * SPARE) : 0));
    for (const name of this.names) {
      const { buffer, BYTES_PER_ELEMENT: width } = this.columns[name];
      const bytes = new Uint8Array(buffer, 0, places[name].length * width);
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, from + places[name].offset + at);
        if (read === 0) throw new Error(`${path} ends within ${name}`);
        at += read;
      }
    }
    this.lengthOf = (name) => places[name].length;
    return places.sex.length;
  }
}

/** Reads a part by itself. Throws as a room does. */
export async function readColumns(path: string): Promise<Columns> {
  const room = new Room(COLUMN_NAMES);
  room.read(path);
  return Promise.resolve(room.taken());
}
