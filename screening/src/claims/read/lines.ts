import { open } from 'node:fs/promises';
import { fieldsIn } from '../roster/rows.ts';

const [COMMA, NEWLINE, RETURN, QUOTE] = [0x2c, 0x0a, 0x0d, 0x22] as const;
/** So much of a file is held at a time; no line is longer. */
const PIECE = 1 << 22;

/** One line of a file and where its fields lie in it. */
export interface Line {
  bytes: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** As many as there are, also those for which there is no place. */
  fields: number;
  /** 1 is the header. */
  number: number;
}

/** Where the line ends that begins at `start`. Syllables of CP949 hold no comma, quote or line end. */
function split(line: Line, bytes: Uint8Array, start: number): number {
  const { from, to } = line;
  let fields = 0;
  let quoted = false;
  let begins = start;
  let at = start;
  for (; ; at += 1) {
    const byte = bytes[at] as number;
    if (byte > COMMA) continue;
    if (byte === COMMA) {
      from[fields] = begins;
      to[fields] = at;
      fields += 1;
      begins = at + 1;
    } else if (byte === NEWLINE) break;
    else if (byte === QUOTE) quoted = true;
  }
  from[fields] = begins;
  to[fields] = at > begins && bytes[at - 1] === RETURN ? at - 1 : at;
  line.bytes = bytes;
  line.fields = fields + 1;
  if (quoted) unquote(line, bytes.subarray(start, bytes[at - 1] === RETURN ? at - 1 : at));
  return at;
}

/** The rare line with quotes is written again without them. */
function unquote(line: Line, bytes: Uint8Array): void {
  const fields = fieldsIn(Buffer.from(bytes).toString('latin1'));
  line.fields = fields?.length ?? 0;
  line.bytes = Buffer.from(fields?.join('') ?? '', 'latin1');
  let at = 0;
  fields?.forEach((field, index) => {
    line.from[index] = at;
    at += field.length;
    line.to[index] = at;
  });
}

const isEmpty = ({ fields, from, to }: Line): boolean => fields === 1 && from[0] === to[0];

/** Gives every line behind the header to `take`, one at a time and in the same object. Memory is that of one piece of the file. */
export async function eachLine(path: string, columns: number, take: (line: Line) => void): Promise<void> {
  const file = await open(path);
  const bytes = new Uint8Array(PIECE + 1);
  const line: Line = { bytes, from: new Uint32Array(columns + 1), to: new Uint32Array(columns + 1), fields: 0, number: 0 };
  try {
    for (let held = 0; ; ) {
      const { bytesRead } = await file.read(bytes, held, PIECE - held);
      let end = held + bytesRead;
      if (bytesRead === 0) {
        if (held === PIECE) throw new Error(`line ${line.number + 1} does not end`);
        if (held === 0) return;
        bytes[end] = NEWLINE;
        end += 1;
      }
      const last = bytes.lastIndexOf(NEWLINE, end - 1);
      let start = 0;
      while (start <= last) {
        start = split(line, bytes, start) + 1;
        line.number += 1;
        if (line.number > 1 && !isEmpty(line)) take(line);
      }
      bytes.copyWithin(0, start, end);
      held = end - start;
    }
  } finally {
    await file.close();
  }
}
