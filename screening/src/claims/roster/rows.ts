import { createReadStream } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import iconv from 'iconv-lite';
import { named, quoted } from '../table.ts';
import type { TextFile } from '../text.ts';

/** A row of a file of text as it was read, or null where its columns are not those of the header. */
export interface TextRow {
  /** 1 is the header. */
  readonly line: number;
  readonly fields: readonly string[] | null;
}

/** One line of CSV in its fields; undefined where a quote is left open. */
export function fieldsIn(line: string): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/gy;
  for (;;) {
    const found = pattern.exec(line);
    if (found === null) return undefined;
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '') return fields;
  }
}

async function* linesOf(path: string, encoding: TextFile['encoding']): AsyncGenerator<string> {
  const decoded = createReadStream(path).pipe(iconv.decodeStream(encoding === 'cp949' ? 'cp949' : 'utf-8'));
  let rest = '';
  for await (const piece of decoded as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/** The rows of a file of text one after another, decoded as they pass: nothing of them is written anywhere. */
export async function* textRows(path: string, { encoding, header }: TextFile): AsyncGenerator<TextRow> {
  let line = 0;
  for await (const text of linesOf(path, encoding)) {
    line += 1;
    const plain = text.replace(/\r$/, '');
    if (line === 1 || plain === '') continue;
    const fields = fieldsIn(plain);
    yield { line, fields: fields?.length === header.length ? fields : null };
  }
}

/** The rows of a Parquet file as texts; the header counts as line 1, as it does in a file of text. */
export async function* parquetRows(connection: DuckDBConnection, path: string, header: readonly string[]): AsyncGenerator<TextRow> {
  const result = await connection.stream(`SELECT ${header.map((name) => `coalesce(${named(name)}::VARCHAR, '')`).join(', ')} FROM read_parquet(${quoted(path)})`);
  let line = 1;
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const row of chunk.getRows()) {
      line += 1;
      yield { line, fields: row.map(String) };
    }
  }
}
