import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { koreanDay } from '@dure/domain/calendar';
import type { CommandIo } from './guide/index.ts';

/** The real terminal. A reader that has seen enough (`dure guide rules | head`) closes the pipe: that is no fault. */
export function terminal(): CommandIo {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    stdin: () => text(process.stdin),
    readFile: (path) => readFile(path, 'utf8'),
    print: (line) => void process.stdout.write(`${line}\n`),
    printError: (line) => void process.stderr.write(`${line}\n`),
    today: koreanDay(new Date().toISOString()),
  };
}
