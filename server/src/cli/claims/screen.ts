import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { addDays, addMonths, type PlainDate } from '@dure/domain/calendar';
import { type DiscoveryFinding, dayOfNumber, type Screen, type ScreenRefusal, screenOn, SMALLEST_TOLD } from '@dure/domain/discovery';
import { CRITERIA, DEFAULT_THRESHOLDS } from '@dure/guide/discovery';
import { findStore, openViews, type Store } from '@dure/screening/claims';
import { findingReader, type FoundCounts, loadClickHouse, runScreen, screenByClickHouse, screenBySql, withClickHouse } from '@dure/screening/discovery';
import { withDuckDb } from '@dure/screening/duckdb';
import type { CommandIo } from '../guide/index.ts';
import { findLayout } from '../layout.ts';
import type { Run } from '../run.ts';
import { SCREEN_HELP } from './help.ts';

const told = (count: number): string => (count > 0 && count < SMALLEST_TOLD ? `fewer than ${SMALLEST_TOLD}` : count.toLocaleString('en-US'));

function lastDay({ months }: Store): PlainDate {
  const month = months.at(-1) ?? '197001';
  return addDays(addMonths(`${month.slice(0, 4)}-${month.slice(4)}-01` as PlainDate, 1), -1);
}

function refused(refusal: ScreenRefusal): never {
  throw new Error(`The criteria cannot be asked: ${JSON.stringify(refusal)}`);
}

function asked(store: Store, asOf: string | undefined, names: string | undefined): Screen {
  const wanted = names?.split(',');
  const unknown = wanted?.filter((name) => !CRITERIA.some(({ id }) => id === name)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no criterion ${unknown.join(', ')}. There are: ${CRITERIA.map(({ id }) => id).join(', ')}.`);
  if (asOf !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || Number.isNaN(Date.parse(asOf)))) throw new Error('--as-of is a day like 2026-10-31');
  const screen = screenOn(CRITERIA.filter(({ id }) => wanted?.includes(id) !== false), DEFAULT_THRESHOLDS, asOf === undefined ? lastDay(store) : (asOf as PlainDate));
  return screen.ok ? screen.value : refused(screen.refusal);
}

/** Days as days: whoever reads the file knows no numbers since 1970. */
const line = ({ person, criterion, reasons }: DiscoveryFinding): string => JSON.stringify({
  person, criterion, reasons: reasons.map((reason) => ({ ...reason, from: reason.from === null ? null : dayOfNumber(reason.from), until: reason.until === null ? null : dayOfNumber(reason.until) })),
});

async function byKernel(store: Store, screen: Screen, threads: number, file: WriteStream | undefined): Promise<FoundCounts> {
  if (file === undefined) return runScreen(store, screen, { threads });
  const read = await findingReader(store, screen);
  return runScreen(store, screen, {
    threads,
    onPart: async (answer) => {
      const findings = await read(answer);
      if (!file.write(findings.map((finding) => `${line(finding)}\n`).join(''))) await once(file, 'drain');
    },
  });
}

interface Engine {
  readonly threads: number;
  readonly sql: boolean;
  /** The servers of ClickHouse, where the installation has them. */
  readonly urls: string | undefined;
  readonly load: boolean;
}

function engine({ threads, sql, load }: { readonly threads: string; readonly sql: boolean; readonly load: boolean }): Engine {
  const urls = process.env['SCREENING_URL'];
  if (load && urls === undefined) throw new Error('--load needs SCREENING_URL: the servers to load, separated by commas');
  return { threads: Math.max(1, Number(threads) || 1), sql: sql || urls !== undefined, urls, load };
}

/** By ClickHouse where the installation names its servers, else by DuckDB in this process. */
async function bySql(store: Store, screen: Screen, { threads, urls, load }: Engine, file: WriteStream | undefined, io: CommandIo): Promise<readonly number[]> {
  const findings = await withDuckDb({ threads, memory: '1500MB', spill: tmpdir() }, async (connection) => {
    if (urls === undefined) {
      await openViews(connection, store.folder);
      return screenBySql(connection, screen);
    }
    return withClickHouse(urls, async (shards) => {
      if (load) await loadClickHouse(shards, connection, store, (what) => io.printError(`loaded ${what}`));
      return screenByClickHouse(shards, screen);
    });
  });
  file?.write(findings.map((finding) => `${line(finding)}\n`).join(''));
  return screen.criteria.map(({ id }) => findings.filter(({ criterion }) => criterion === id).length);
}

function printCounts(screen: Screen, counts: readonly number[], seconds: number, io: CommandIo): void {
  screen.criteria.forEach(({ id, version }, index) => io.print(`  ${id.padEnd(24)} v${version}  ${told(counts[index] ?? 0).padStart(14)}  ${CRITERIA.find((criterion) => criterion.id === id)?.name ?? ''}`));
  io.print(`as of ${screen.asOf}, in ${seconds.toFixed(2)} s`);
}

export const screen: Run = async (args, io) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'as-of': { type: 'string' }, criteria: { type: 'string' }, sql: { type: 'boolean', default: false }, load: { type: 'boolean', default: false }, findings: { type: 'string' }, home: { type: 'string' }, threads: { type: 'string', default: String(availableParallelism()) }, help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    io.print(SCREEN_HELP);
    return 0;
  }
  const by = engine(values);
  const store = await findStore(values.home ?? join(findLayout().state, 'claims'));
  if (store === undefined) throw new Error('There are no claims yet: dure claims import');
  const asking = asked(store, values['as-of'], values.criteria);
  const file = values.findings === undefined ? undefined : createWriteStream(values.findings, { mode: 0o600 });
  const began = performance.now();
  const counts = by.sql ? await bySql(store, asking, by, file, io) : (await byKernel(store, asking, by.threads, file)).byCriterion;
  printCounts(asking, counts, (performance.now() - began) / 1000, io);
  if (file !== undefined) {
    file.end();
    await finished(file);
  }
  return 0;
};
