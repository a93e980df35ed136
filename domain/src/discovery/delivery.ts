/** A refused line of a delivered file: where it stands and why it was not taken, never what stands in it. 1 is the header. */
export interface RefusedLine {
  readonly line: number;
  readonly reason: string;
}

/** Why nothing of a file could be read. */
export const FILE_FAULTS = ['absent', 'columns', 'unreadable'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** What became of one delivered file. */
export interface DeliveredFile {
  readonly file: string;
  readonly table: string;
  readonly read: number;
  readonly taken: number;
  /** How many rows were refused for each reason. */
  readonly refused: readonly { readonly reason: string; readonly rows: number }[];
  /** The first of them. */
  readonly lines: readonly RefusedLine[];
  readonly fault: FileFault | null;
  /** Names of columns that the file has not. */
  readonly missing: readonly string[];
}

/** What became of a delivery of claims, as it is told to the municipality. */
export interface DeliveryReport {
  readonly files: readonly DeliveredFile[];
  /** Rows that came more than once, and rows of people or claims that no file tells of; by table. */
  readonly duplicated: Readonly<Record<string, number>>;
  readonly orphaned: Readonly<Record<string, number>>;
}

/** So many refused lines of one delivery are told; the others are counted. */
const MOST_LINES_TOLD = 1000;

export const refusedIn = ({ files }: Pick<DeliveryReport, 'files'>): number => files.reduce((sum, { refused }) => sum + refused.reduce((rows, one) => rows + one.rows, 0), 0);
/** Refused because a value lies beyond what can be true. */
export const outOfRangeIn = ({ files }: Pick<DeliveryReport, 'files'>): number =>
  files.reduce((sum, { refused }) => sum + refused.reduce((rows, one) => rows + (one.reason.endsWith(': out of range') ? one.rows : 0), 0), 0);
export const duplicatedIn = ({ duplicated }: Pick<DeliveryReport, 'duplicated'>): number => Object.values(duplicated).reduce((sum, rows) => sum + rows, 0);

/** With as many lines as are told at most: of every file the first, each its share, so that no file is silent because of another. */
export function withLinesTold(files: readonly DeliveredFile[], most = MOST_LINES_TOLD): readonly DeliveredFile[] {
  let left = most;
  const waiting = files.map((file, place) => ({ place, lines: file.lines })).toSorted((one, other) => one.lines.length - other.lines.length);
  const told = new Map(waiting.map(({ place, lines }, at) => {
    const some = lines.slice(0, Math.floor(left / (waiting.length - at)));
    left -= some.length;
    return [place, some] as const;
  }));
  return files.map((file, place) => ({ ...file, lines: told.get(place) ?? [] }));
}
