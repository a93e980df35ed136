import type { TableName } from './mapping.ts';

export interface RefusedLine {
  /** 1 is the header. */
  readonly line: number;
  readonly reason: string;
}

/** What became of one file. */
export interface FileReport {
  readonly file: string;
  readonly table: TableName;
  readonly encoding: 'utf-8' | 'cp949' | 'parquet';
  readonly read: number;
  readonly taken: number;
  readonly refused: readonly { readonly reason: string; readonly rows: number }[];
  /** The first of them. */
  readonly lines: readonly RefusedLine[];
  /** Why nothing of it was read. */
  readonly broken: string | null;
}

/** What was left out after all files had been read. */
export interface Leftovers {
  readonly duplicated: Readonly<Partial<Record<TableName, number>>>;
  /** Rows of people or claims that no file tells of. */
  readonly orphaned: Readonly<Partial<Record<TableName, number>>>;
}

export interface ImportReport extends Leftovers {
  readonly files: readonly FileReport[];
  readonly people: number;
  readonly claims: number;
  readonly prescriptions: number;
  readonly months: readonly string[];
  /** The parts that a delivery changed, where it was added to claims from before. */
  readonly changedParts?: readonly number[];
  readonly seconds: number;
}

/** Why a file could not be read, in the first line of whoever tried. */
export const whyBroken = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

const shown = (count: number): string => count.toLocaleString('en-US');

function fileLines({ file, encoding, read, taken, refused, lines, broken }: FileReport): readonly string[] {
  if (broken !== null) return [`  ${file}: BROKEN: ${broken}`];
  const reasons = refused.map(({ reason, rows }) => `    refused ${shown(rows)}: ${reason}`);
  return [`  ${file} (${encoding}): ${shown(read)} rows, ${shown(taken)} taken`, ...reasons, ...lines.slice(0, 5).map(({ line, reason }) => `      line ${line}: ${reason}`)];
}

const sums = (title: string, counts: Readonly<Partial<Record<TableName, number>>>): readonly string[] =>
  Object.entries(counts).filter(([, count]) => count > 0).map(([table, count]) => `  ${title} in ${table}: ${shown(count)}`);

/** The report as lines for a terminal. It names files and lines, never a person. */
export function reportLines({ files, people, claims, prescriptions, months, duplicated, orphaned, changedParts, seconds }: ImportReport): readonly string[] {
  return [
    ...files.flatMap(fileLines),
    ...sums('duplicated', duplicated), ...sums('of nobody known', orphaned), ...(changedParts === undefined ? [] : [`  parts that changed: ${shown(changedParts.length)}`]),
    `${shown(people)} people, ${shown(claims)} claims, ${shown(prescriptions)} prescriptions, ${months[0] ?? '-'} to ${months.at(-1) ?? '-'}, in ${seconds.toFixed(1)} s`,
  ];
}

/** So many refused lines of a file are told; the others are counted. */
const LINES_TOLD = 1000;

/** The refused rows of a file, as they are met. */
export class Refusals {
  count = 0;
  readonly lines: RefusedLine[] = [];
  private readonly counts = new Map<string, number>();

  add(line: number, reason: string): void {
    this.count += 1;
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
    if (this.lines.length < LINES_TOLD) this.lines.push({ line, reason });
  }

  sums(): FileReport['refused'] {
    return [...this.counts].map(([reason, rows]) => ({ reason, rows })).toSorted((left, right) => right.rows - left.rows || (left.reason < right.reason ? -1 : 1));
  }
}
