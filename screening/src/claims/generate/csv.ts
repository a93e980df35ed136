import { closeSync, openSync, writeSync } from 'node:fs';

/** So much is gathered before it is written. */
const GATHERED = 1 << 20;
/** A line is no longer. */
const LONGEST_LINE = 1 << 10;
const [COMMA, NEWLINE] = [0x2c, 0x0a] as const;

/** A file of lines, put together byte by byte: strings of a million lines cost the collector more than their writing does. */
export class CsvFile {
  private readonly file: number;
  private readonly bytes = Buffer.allocUnsafe(GATHERED);
  private at = 0;

  constructor(path: string, header: string) {
    this.file = openSync(path, 'w', 0o600);
    this.line(header);
  }

  /** A whole line of any text. */
  line(text: string): void {
    this.at += this.bytes.write(text, this.at);
    this.end();
  }

  /** A field of ASCII; the comma behind it too. */
  text(ascii: string): void {
    const { bytes, at } = this;
    for (let index = 0; index < ascii.length; index += 1) bytes[at + index] = ascii.charCodeAt(index);
    bytes[at + ascii.length] = COMMA;
    this.at = at + ascii.length + 1;
  }

  /** Ends a line of fields: behind the last one there is no comma. */
  endFields(): void {
    this.at -= 1;
    this.end();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private end(): void {
    this.bytes[this.at] = NEWLINE;
    this.at += 1;
    if (this.at + LONGEST_LINE > GATHERED) this.flush();
  }

  private flush(): void {
    writeSync(this.file, this.bytes, 0, this.at);
    this.at = 0;
  }
}
