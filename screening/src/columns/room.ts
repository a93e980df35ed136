import { closeSync, openSync, readSync } from 'node:fs';
import { COLUMN_NAMES, type ColumnName, type Columns, newColumn } from './columns.ts';
import { HEAD_BYTES, headIn } from './file.ts';

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

  constructor(names: Iterable<ColumnName>) {
    this.names = [...names];
  }

  /** Reads a part and answers how many people it has. In a thread that has nothing else to do. Throws on a file that is something else or was cut off. */
  read(path: string): number {
    const file = openSync(path, 'r');
    try {
      const { places, from } = headIn(this.head.subarray(0, readSync(file, this.head, 0, HEAD_BYTES, 0)), path);
      if (this.names.some((name) => places[name].length > this.columns[name].length)) this.columns = columnsOfLength((name) => (this.names.includes(name) ? Math.ceil(places[name].length * SPARE) : 0));
      for (const name of this.names) {
        const { buffer, BYTES_PER_ELEMENT: width } = this.columns[name];
        const bytes = new Uint8Array(buffer, 0, places[name].length * width);
        for (let at = 0; at < bytes.length; ) {
          const read = readSync(file, bytes, at, bytes.length - at, from + places[name].offset + at);
          if (read === 0) throw new Error(`${path} ends within ${name}`);
          at += read;
        }
      }
      return places.sex.length;
    } finally {
      closeSync(file);
    }
  }
}
