import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { StoredImport } from '@dure/database/discovery';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import { type DeliveredFile, type FileFault, withLinesTold } from '@dure/domain/discovery';
import type { ImportOutcome } from '@dure/screening/claims';

type FileReport = Extract<ImportOutcome, { readonly store: null }>['files'][number];

const NO_COLUMN = 'it has no column ';
const NO_FILE = 'there is no such file';

/** The reader's own words about a file may quote it: to the screen only their kind goes. */
function faultOf(broken: string | null): Pick<DeliveredFile, 'fault' | 'missing'> {
  if (broken === null) return { fault: null, missing: [] };
  const fault: FileFault = broken === NO_FILE ? 'absent' : broken.startsWith(NO_COLUMN) ? 'columns' : 'unreadable';
  return { fault, missing: fault === 'columns' ? broken.slice(NO_COLUMN.length).split(', ') : [] };
}

const fileOf = ({ file, table, read, taken, refused, lines, broken }: FileReport): DeliveredFile => ({ file, table, read, taken, refused: [...refused], lines: lines.map(({ line, reason }) => ({ line, reason })), ...faultOf(broken) });

const monthStart = (month: string | undefined): PlainDate | null => (month === undefined ? null : (`${month.slice(0, 4)}-${month.slice(4)}-01` as PlainDate));

/** Whose account runs the command; a machine may know none. */
export function accountHere(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}

interface Delivery {
  readonly version: string;
  readonly at: Instant;
  readonly account: string | null;
  readonly adds: boolean;
}

function importOf(outcome: ImportOutcome, { version, at, account, adds }: Delivery): StoredImport {
  const base = { id: version, at, account, adds };
  if (outcome.store === null) return { ...base, loaded: false, firstMonth: null, lastMonth: null, people: 0, claims: 0, prescriptions: 0, report: { files: withLinesTold(outcome.files.map(fileOf)), duplicated: {}, orphaned: {} } };
  const { files, people, claims, prescriptions, months, duplicated, orphaned } = outcome.report;
  return { ...base, loaded: true, firstMonth: monthStart(months[0]), lastMonth: monthStart(months.at(-1)), people, claims, prescriptions, report: { files: withLinesTold(files.map(fileOf)), duplicated: { ...duplicated }, orphaned: { ...orphaned } } };
}

const NAME = /^delivery-.+\.json$/;

/** Puts beside the claims what became of a delivery. The command knows no database: the batch, which has the same folder, tells the municipalities. */
export async function keepDelivery(home: string, outcome: ImportOutcome, delivery: Delivery): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  const path = join(home, `delivery-${delivery.version}.json`);
  await writeFile(`${path}.next`, JSON.stringify(importOf(outcome, delivery)), { mode: 0o600 });
  await rename(`${path}.next`, path);
}

/** Names of the deliveries that were kept, the oldest first. */
export async function deliveriesIn(home: string): Promise<readonly string[]> {
  return existsSync(home) ? (await readdir(home)).filter((name) => NAME.test(name)).toSorted() : [];
}

export async function readDelivery(home: string, name: string): Promise<StoredImport> {
  return JSON.parse(await readFile(join(home, name), 'utf8')) as StoredImport;
}
