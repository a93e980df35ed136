import type { CommandIo } from './guide/index.ts';

/** 0: done. 1: not understood. 2: refused, or it did not work. */
export type ExitCode = 0 | 1 | 2;

/** One command: its arguments and the terminal in, the exit status out. */
export type Run = (args: readonly string[], io: CommandIo) => Promise<number>;
