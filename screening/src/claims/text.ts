import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';

/** What is known of a file of text before it is read. */
export interface TextFile {
  readonly encoding: 'utf-8' | 'cp949';
  /** The header among them; 0 where nobody asked. */
  readonly lines: number;
  readonly header: readonly string[];
}

const NEWLINE = 0x0a;
/** A header line is no longer. */
const LONGEST_HEADER = 1 << 16;
/** No line is longer: it is held whole. */
const LONGEST_LINE = 1 << 22;

/** Why a file that begins so holds no lines of text that can be read: it is refused before the rest of it is. */
function otherThanText(begins: Buffer): string | undefined {
  const mark = begins.toString('latin1', 0, 2);
  if (mark === 'PK') return 'it is a workbook or an archive: save its rows as CSV';
  if (mark === '\u00ff\u00fe' || mark === '\u00fe\u00ff') return 'it is in UTF-16: save it as CSV in UTF-8 or CP949';
  const header = begins.subarray(0, LONGEST_HEADER);
  if (header.includes(0)) return 'it is in UTF-16 or no text at all: save it as CSV in UTF-8 or CP949';
  return header.length === LONGEST_HEADER && !header.includes(NEWLINE) ? 'its first line does not end' : undefined;
}

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

const headerOf = (line: string): readonly string[] => line.replace(/^\uFEFF/, '').trim().split(',').map((name) => name.trim().replaceAll(/^"|"$/g, ''));

/** What is seen of a file as its pieces pass by. */
class Passing {
  private readonly counting: boolean;
  private utf8 = true;
  private lines = 0;
  private endsOpen = false;
  private first = Buffer.alloc(0);
  private rest = Buffer.alloc(0);
  private isFirst = true;

  constructor(counting: boolean) {
    this.counting = counting;
  }

  take(chunk: Buffer): void {
    const other = this.isFirst ? otherThanText(chunk) : undefined;
    if (other !== undefined) throw new Error(other);
    this.isFirst = false;
    if (this.first.indexOf(NEWLINE) < 0) this.first = Buffer.concat([this.first, chunk.subarray(0, LONGEST_HEADER)]);
    // A character may be cut where a piece ends, but not where a line does.
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (this.utf8 && end > 0) this.utf8 = isUtf8(this.rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([this.rest, chunk.subarray(0, end)]));
    this.rest = end > 0 ? Buffer.from(chunk.subarray(end)) : Buffer.concat([this.rest, chunk]);
    if (this.rest.length > LONGEST_LINE) throw new Error('a line does not end');
    if (this.counting) this.lines += linesIn(chunk);
    this.endsOpen = chunk.at(-1) !== NEWLINE;
  }

  end(): TextFile {
    const utf8 = this.utf8 && isUtf8(this.rest);
    const end = this.first.indexOf(NEWLINE);
    const line = this.first.subarray(0, end < 0 ? this.first.length : end);
    return { encoding: utf8 ? 'utf-8' : 'cp949', lines: this.lines + (this.counting && this.endsOpen ? 1 : 0), header: headerOf(utf8 ? line.toString('utf8') : iconv.decode(line, 'cp949')) };
  }
}

/** Reads a file once, in passing: its encoding, its header and, where asked, how many lines it has. What is not UTF-8 is taken for CP949, as the insurer delivers it; throws what a file is that holds no text of either. */
export async function examine(path: string, counting = false): Promise<TextFile> {
  const passing = new Passing(counting);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) passing.take(chunk);
  return passing.end();
}

/** Writes a CP949 file again as UTF-8. Node's own decoder gets half of the syllables wrong (nodejs/node#60888). */
export async function decodeCp949(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), iconv.decodeStream('cp949'), iconv.encodeStream('utf-8'), createWriteStream(to, { mode: 0o600 }));
}
