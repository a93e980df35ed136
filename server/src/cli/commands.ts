import { ConfigurationError } from '../configuration/error.ts';
import type { CommandIo } from './guide/index.ts';
import type { ExitCode, Run } from './run.ts';

interface Command {
  readonly summary: string;
  /** Loaded only when called: the guide answers in a second because it waits for no web server. */
  load(): Promise<Run>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: { summary: 'start the server; in demo mode with its own PostgreSQL and an invented town', load: async () => (await import('./serve/index.ts')).serve },
  migrate: { summary: 'bring the database to this release', load: async () => (await import('./migrate/index.ts')).migrateDatabase },
  database: { summary: 'spread the tables over a Citus cluster by municipality: distribute [--print]', load: async () => (await import('./distribute/index.ts')).database },
  seed: { summary: 'invent the demo town; --reset starts it over', load: async () => (await import('./seed/index.ts')).seed },
  claims: { summary: 'find people in claims: generate, import, screen', load: async () => (await import('./claims/index.ts')).claims },
  backup: { summary: 'sealed backups of the cluster: take, verify, restore, and PostgreSQL\'s archive', load: async () => (await import('./backup/index.ts')).backup },
  keys: { summary: 'the keys of sealed values: which sealed what, and sealing anew under those of today', load: async () => (await import('./keys/index.ts')).keys },
  paper: { summary: 'what teams work with on paper when the centre is lost: print sealed packs, open one', load: async () => (await import('./paper/index.ts')).paper },
  retention: { summary: 'destroy what is due, and the register of what was destroyed', load: async () => (await import('./retention/index.ts')).retention },
  log: { summary: 'check the access log: verify its chain of seals, anchor it outside', load: async () => (await import('./log/index.ts')).accessLog },
  guide: { summary: 'ask the guide: evaluate a case, list facts, rules and editions, compare editions (in Korean)', load: async () => (await import('./guide/index.ts')).runGuide },
};

const HELP = `dure: integrated case management and referral for Korean local government

usage: npm run --silent dure -- <command> [options]

${Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`).join('\n')}

Each command explains itself: dure <command> --help
Settings are environment variables; docs/deploy.md lists them. Exit status: 0 done, 1 not understood, 2 refused or failed.`;

function explain(error: unknown, name: string, io: CommandIo): ExitCode {
  if (error instanceof ConfigurationError) {
    io.printError(`dure ${name} does not start:\n${error.problems.map((problem) => `  - ${problem}`).join('\n')}`);
    return 2;
  }
  const { message, stack, code } = error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error), stack: undefined, code: undefined };
  if (code?.startsWith('ERR_PARSE_ARGS')) {
    io.printError(`${message}\nSee: dure ${name} --help`);
    return 1;
  }
  io.printError(`dure ${name}: ${message}`);
  if (process.env['LOG_LEVEL'] === 'debug' && stack !== undefined) io.printError(stack);
  return 2;
}

/** Runs one command line and gives the exit status. */
export async function runDure(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    (name === undefined ? io.printError : io.print)(HELP);
    return name === undefined ? 1 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    io.printError(`There is no command '${name}'. There are: ${Object.keys(COMMANDS).join(', ')}.\nSee: dure --help`);
    return 1;
  }
  try {
    return await (await command.load())(rest, io);
  } catch (error) {
    return explain(error, name, io);
  }
}
