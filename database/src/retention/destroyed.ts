/** What was destroyed of a category at once: rows, and from when to when they are. */
export interface Destroyed {
  readonly rows: number;
  readonly subjects: number;
  readonly oldestAt: string | null;
  readonly newestAt: string | null;
  readonly statistics: Readonly<Record<string, number>>;
}
