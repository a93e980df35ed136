import type { PlainDate } from '@dure/domain/calendar';

/** What a command may touch. `dure` gives it the real terminal; a test gives it its own. */
export interface CommandIo {
  stdin(): Promise<string>;
  readFile(path: string): Promise<string>;
  print(line: string): void;
  printError(line: string): void;
  readonly today: PlainDate;
}

/** 0: done. 1: not understood. 2: the only case was refused. */
export type ExitCode = 0 | 1 | 2;
