import { open, writeFile } from 'node:fs/promises';
import { type AnyColumn, COLUMN_NAMES, type ColumnName, type Columns, columnOver } from './columns.ts';

/** One file a part: a line that says where each column lies, then the columns as the machine holds them. */
const MAGIC = 'dure-columns-2';
/** Every column begins at a multiple of it, as the widest of them must. */
const ALIGNMENT = 8;

type Places = Readonly<Record<ColumnName, { readonly offset: number; readonly length: number }>>;

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

function headed(places: Places): Buffer {
  const line = Buffer.from(`${MAGIC} ${JSON.stringify(places)}\n`);
  return Buffer.concat([line, Buffer.alloc(aligned(line.length) - line.length)]);
}

export async function writeColumns(path: string, columns: Columns): Promise<void> {
  let offset = 0;
  const places = {} as Record<ColumnName, { offset: number; length: number }>;
  const parts: Uint8Array[] = [];
  for (const name of COLUMN_NAMES) {
    const column: AnyColumn = columns[name];
    places[name] = { offset, length: column.length };
    parts.push(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), new Uint8Array(aligned(column.byteLength) - column.byteLength));
    offset += aligned(column.byteLength);
  }
  await writeFile(path, Buffer.concat([headed(places), ...parts]), { mode: 0o600 });
}

/** Memory that one part after another is read into: to make it anew for each costs as much as the reading. */
export class Room {
  private bytes = new ArrayBuffer(0);
  of(length: number): ArrayBuffer {
    // A part is about as large as the one before it.
    if (this.bytes.byteLength < length) this.bytes = new ArrayBuffer(Math.ceil(length * 1.1));
    return this.bytes;
  }
}

async function readWhole(path: string, room: Room): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(room.of(size), 0, size);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, size - at, at);
      if (bytesRead === 0) throw new Error(`${path} became shorter while it was read`);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Reads a part whole. Throws on a file that is something else or was cut off. In a room that is used again, what was read there before is gone. */
export async function readColumns(path: string, room = new Room()): Promise<Columns> {
  const bytes = await readWhole(path, room);
  const end = bytes.indexOf(0x0a);
  const line = Buffer.from(bytes.buffer, 0, Math.max(end, 0)).toString('utf8');
  if (!line.startsWith(`${MAGIC} `)) throw new Error(`${path} is no file of columns`);
  const places = JSON.parse(line.slice(MAGIC.length + 1)) as Places;
  const from = aligned(end + 1);
  const columns = COLUMN_NAMES.map((name) => [name, columnOver(name, bytes.buffer, from + places[name].offset, places[name].length)] as const);
  // The room may be longer than the file: beyond its end stands what was read before.
  for (const [name, column] of columns) if (column.byteOffset + column.byteLength > bytes.length) throw new Error(`${path} ends within ${name}`);
  return Object.fromEntries(columns) as unknown as Columns;
}
