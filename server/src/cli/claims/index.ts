import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PlainDate } from '@dure/domain/calendar';
import { dayNumberOf } from '@dure/domain/discovery';
import { deviationLines, generateClaimsInThreads, importClaims, LAYOUTS, type Mapping, readMapping, reportLines, SAMPLE_COHORT } from '@dure/screening/claims';
import { loadKeySettings } from '../../configuration/index.ts';
import type { CommandIo } from '../guide/index.ts';
import { findLayout } from '../layout.ts';
import type { ExitCode, Run } from '../run.ts';
import { rosterCipher } from './cipher.ts';
import { accountHere, keepDelivery } from './delivery.ts';
import { CLAIMS_HELP, GENERATE_HELP, IMPORT_HELP, MAPPING_HELP } from './help.ts';
import { screen } from './screen.ts';
import { workOnClaims } from './work/index.ts';

const MEMORY = '900MB';
/** No claim of the insurer is older than its data. */
const OLDEST: PlainDate = '1990-01-01';

function wholeNumber(text: string, option: string, least = 1): number {
  if (!/^\d+$/.test(text) || Number(text) < least) throw new Error(`--${option} is a whole number from ${least}`);
  return Number(text);
}

function day(text: string, option: string): PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) throw new Error(`--${option} is a day like 2026-10-31`);
  return text as PlainDate;
}

const generate: Run = async (args, io) => {
  const { values } = parseArgs({
    args: [...args],
    options: { into: { type: 'string' }, people: { type: 'string', default: '100000' }, seed: { type: 'string', default: '7' }, until: { type: 'string', default: '2026-10-31' }, days: { type: 'string', default: '730' }, roster: { type: 'boolean', default: false }, threads: { type: 'string', default: String(availableParallelism()) }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true || values.into === undefined) return explained(values.help === true, GENERATE_HELP, io);
  const request = { into: values.into, people: wholeNumber(values.people, 'people'), seed: wholeNumber(values.seed, 'seed', 0), until: day(values.until, 'until'), days: wholeNumber(values.days, 'days'), roster: values.roster, tell: io.printError };
  const deviations = await generateClaimsInThreads(request, wholeNumber(values.threads, 'threads'));
  for (const line of deviationLines(deviations)) io.print(line);
  return 0;
};

const mapping: Run = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { layout: { type: 'string', default: 'nhis-sample-cohort' }, help: { type: 'boolean', short: 'h' } } });
  const layout = Object.hasOwn(LAYOUTS, values.layout) ? LAYOUTS[values.layout as keyof typeof LAYOUTS] : undefined;
  if (layout === undefined) throw new Error(`There is no layout '${values.layout}'. There are: ${Object.keys(LAYOUTS).join(', ')}.`);
  io.print(values.help === true ? MAPPING_HELP : JSON.stringify(layout, null, 2));
  return 0;
};

const bringIn: Run = async (args, io) => {
  const { values } = parseArgs({
    args: [...args],
    options: { from: { type: 'string' }, month: { type: 'boolean', default: false }, mapping: { type: 'string' }, home: { type: 'string' }, threads: { type: 'string', default: String(availableParallelism()) }, memory: { type: 'string', default: MEMORY }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true || values.from === undefined) return explained(values.help === true, IMPORT_HELP, io);
  const reading: Mapping = values.mapping === undefined ? SAMPLE_COHORT : readMapping(await io.readFile(values.mapping));
  const home = values.home ?? join(findLayout().state, 'claims');
  const version = `claims-${new Date().toISOString().replaceAll(/[-:.]/g, '')}`;
  const outcome = await importClaims({
    cipher: () => rosterCipher(loadKeySettings(process.env, findLayout().state)), from: values.from, home, mapping: reading, believable: { from: dayNumberOf(OLDEST), until: dayNumberOf(io.today) },
    version, threads: wholeNumber(values.threads, 'threads'), memory: values.memory, add: values.month, tell: io.printError,
  });
  await keepDelivery(home, outcome, { version, at: new Date().toISOString(), account: accountHere(), adds: values.month });
  if (outcome.store !== null) {
    for (const line of reportLines(outcome.report)) io.print(line);
    return 0;
  }
  for (const { file, broken } of outcome.files) if (broken !== null) io.printError(`${file}: ${broken}`);
  io.printError('Nothing was loaded; the claims from before, if there are any, stay as they were.');
  return 2;
};

function explained(asked: boolean, help: string, io: CommandIo): ExitCode {
  (asked ? io.print : io.printError)(help);
  return asked ? 0 : 1;
}

const COMMANDS: Readonly<Record<string, Run>> = { generate, mapping, import: bringIn, screen, work: workOnClaims };

export const claims: Run = async ([name, ...rest], io) => {
  if (name === undefined || name === '--help' || name === '-h') return explained(name !== undefined, CLAIMS_HELP, io);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command(rest, io);
  io.printError(`There is no command 'claims ${name}'. There are: ${Object.keys(COMMANDS).join(', ')}.\nSee: dure claims --help`);
  return 1;
};
