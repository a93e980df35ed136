import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Screen } from '@dure/domain/discovery';
import { openViews } from '@dure/screening/claims';
import { withDuckDb } from '@dure/screening/duckdb';
import { bringIn, invent } from '../data.ts';
import { type Place, screenOfAll, storeOf, THREADS } from '../place.ts';
import { askDuckDb, askKernel, askOracle, askPostgresql, type Author, writtenBy } from './engines.ts';
import { Findings } from './findings.ts';

/*
 * Whether everything that screens finds the same people for the same reasons as the plain reading of the criteria: the compiled walk,
 * DuckDB, and PostgreSQL by hand from two authors. The second wrote from the criteria and the plain reading, and saw neither the
 * compilers nor the statements of the first: an agreement of all says nothing against an error in the plain reading itself.
 *   npm run bench:screening:equality -- [--people 20000] [--seed 7]
 * Ends non-zero on a difference, and where nobody is found by anything: then nothing was compared.
 */
const { values } = parseArgs({ options: { people: { type: 'string', default: '20000' }, seed: { type: 'string', default: '7' } } });
const MOST_TOLD = 5;

const began = performance.now();
const tell = (sentence: string): void => console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${sentence}`);

const ENGINES: readonly (readonly [name: string, author?: Author])[] = [['kernel'], ['DuckDB'], ['first author', 'first'], ['second author', 'second']];

interface Compared {
  readonly rows: readonly string[];
  readonly examples: readonly string[];
  readonly wrong: boolean;
}

/** One line a criterion: what the plain reading found, and for each of the others how many reasons differ. */
async function compared({ criteria }: Screen, found: Findings): Promise<Compared> {
  const rows: string[] = [];
  const examples: string[] = [];
  let everybody = 0;
  for (const { id } of criteria) {
    const [people, reasons] = await found.counts('oracle', id);
    everybody += people;
    const cells: string[] = [];
    for (const [engine, author] of ENGINES) {
      if (author !== undefined && !writtenBy(author).has(id)) {
        cells.push('not written');
        continue;
      }
      const [count, some] = await found.differences('oracle', engine, id, MOST_TOLD);
      cells.push(count === 0 ? 'same' : `${count} reasons differ`);
      examples.push(...some);
    }
    rows.push(`| ${[id, people.toLocaleString('en-US'), reasons.toLocaleString('en-US'), ...cells].join(' | ')} |`);
  }
  return { rows, examples, wrong: examples.length > 0 || everybody === 0 };
}

async function ask(place: Place, screen: Screen): Promise<Compared> {
  const store = await storeOf(place);
  return withDuckDb({ threads: THREADS, memory: '2GB', spill: place.folder }, async (connection) => {
    await openViews(connection, store.folder);
    const found = await Findings.open(connection);
    await askKernel(store, screen, found);
    tell('the walk has answered');
    await askDuckDb(connection, screen, found);
    tell('DuckDB has answered');
    await askPostgresql(place, screen, found, tell);
    await askOracle(connection, screen, found, tell);
    tell('the plain reading has answered');
    return compared(screen, found);
  });
}

async function run(people: number, seed: number): Promise<Compared> {
  const place: Place = { folder: mkdtempSync(join(tmpdir(), 'dure-equality-')), people, turns: 1 };
  try {
    await invent(place, seed);
    tell(`${people.toLocaleString('en-US')} people are invented`);
    await bringIn(place);
    tell('their claims are imported');
    return await ask(place, screenOfAll());
  } finally {
    rmSync(place.folder, { recursive: true, force: true });
  }
}

const { rows, examples, wrong } = await run(Number(values.people), Number(values.seed));
console.log([`${Number(values.people).toLocaleString('en-US')} people, seed ${values.seed}; every reason (leaf, value, group, from, until) of every person against the plain reading`, '', `| criterion | people | reasons | ${ENGINES.map(([name]) => name).join(' | ')} |`, `| --- | ---: | ---: |${' --- |'.repeat(ENGINES.length)}`, ...rows, '', ...examples].join('\n'));
tell(`done, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
if (wrong) process.exitCode = 1;
