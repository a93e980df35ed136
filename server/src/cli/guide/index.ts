import { runEvaluate } from './evaluate.ts';
import { GUIDE_HELP } from './help.ts';
import type { CommandIo } from './io.ts';
import { runDiff, runEditions, runFacts, runRules } from './listings.ts';

export type { CommandIo } from './io.ts';

type Command = (args: readonly string[], io: CommandIo) => number | Promise<number>;

/** Loaded only when called: it alone needs the database. */
const runReplay: Command = async (args, io) => (await import('./replay.ts')).runReplay(args, io);

const COMMANDS: Readonly<Record<string, Command>> = { evaluate: runEvaluate, facts: runFacts, editions: runEditions, rules: runRules, diff: runDiff, replay: runReplay };

const isUsageError = (error: unknown): error is Error & { readonly code: string } => error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
const isMissingFile = (error: unknown): error is Error & { readonly path?: string } => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'EACCES');

const HELP_NAMES = ['--help', '-h', 'help'];

/** A mistake of the caller is explained; anything else is a fault and is thrown on. */
function explained(error: unknown, name: string): string {
  if (isUsageError(error)) return `쓰는 법이 맞지 않습니다: ${error.message}\n'dure guide ${name} --help'에서 쓰는 법을 볼 수 있습니다.`;
  if (isMissingFile(error)) return `파일을 읽을 수 없습니다: ${error.path ?? error.message}`;
  throw error;
}

/** `dure guide …`. Gives the exit status: 0 done, 1 not understood, 2 the only case refused. */
export async function runGuide(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || HELP_NAMES.includes(name)) {
    io.print(GUIDE_HELP);
    return name === undefined ? 1 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    io.printError(`'${name}'은 모르는 명령입니다.\n\n${GUIDE_HELP}`);
    return 1;
  }
  try {
    return await command(rest, io);
  } catch (error) {
    io.printError(explained(error, name));
    return 1;
  }
}
