import type { Figure, Run } from '../figure.ts';
import { type Town, withGround } from './ground.ts';
import { RULED } from './model.ts';
import { plantPolicy, POLICY_FAULTS } from './plants.ts';
import { compareTurn, type Disagreement, turnsOf } from './rows.ts';
import { columnsOf, loosen, stage } from './stage.ts';
import { type Column, MOMENTS, type World, worldOf } from './world.ts';

/** Directories and calendars that everybody reads, which claims there are (no person is in it), and what is read before anybody is known (who signs in). */
const UNRULED: ReadonlySet<string> = new Set(['jurisdiction', 'organisation', 'staff', 'holiday', 'staff_credential', 'session', 'discovery_data']);

interface Counted {
  decisions: number;
  shown: number;
  readonly disagreements: Disagreement[];
}

const TOLD = 20;
const WORKERS = { short: 20, long: 120 } as const;
const TURNS_OF_THE_YEAR = { short: 2, long: 24 } as const;

/** The world, and every turn of it: the same staff at other posts, the same people elsewhere, consents withdrawn. */
async function throughTheYear(town: Town, { depth, seed, tell }: Run): Promise<Counted> {
  const tables: ReadonlyMap<string, readonly Column[]> = await columnsOf(town.owner);
  const counted: Counted = { decisions: 0, shown: 0, disagreements: [] };
  let world: World | undefined;
  for (let turn = 0; turn < TURNS_OF_THE_YEAR[depth]; turn += 1) {
    world = worldOf({ seed: seed + turn, tables, workers: WORKERS[depth], ...(world === undefined ? {} : { before: world }) });
    await stage(town, world);
    const asked = [...world.rows.keys()];
    for (const one of await turnsOf(town, world, MOMENTS)) {
      const { decisions, shown, disagreements } = await compareTurn(town, world, asked, one);
      counted.decisions += decisions;
      counted.shown += shown;
      counted.disagreements.push(...disagreements);
    }
  }
  tell(`${counted.decisions.toLocaleString('en')} decisions, ${counted.shown.toLocaleString('en')} of them shown`);
  return counted;
}

/** Tables about which nobody has said who sees them. */
async function unruled(town: Town): Promise<readonly string[]> {
  return [...(await columnsOf(town.owner)).keys()].filter((table) => !RULED.includes(table) && !UNRULED.has(table));
}

function told(disagreements: readonly Disagreement[], tell: Run['tell']): void {
  const kinds = new Map<string, number>();
  for (const { table, is, worker } of disagreements) {
    const kind = `${table} ${is} for ${worker.role} of ${worker.workplace.kind}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of [...kinds].slice(0, TOLD)) tell(`${kind}: ${count}`);
}

async function measure(run: Run): ReturnType<Figure['measure']> {
  return withGround(async (ground) => {
    const town = await ground.open();
    await loosen(town);
    await plantPolicy(town, run.fault);
    const without = await unruled(town);
    if (without.length > 0) run.tell(`no rule: ${without.join(', ')}`);
    const { decisions, disagreements } = await throughTheYear(town, run);
    told(disagreements, run.tell);
    const leaked = disagreements.filter(({ is }) => is === 'leaked').length;
    const hidden = disagreements.length - leaked;
    return { measured: `${leaked} leaked and ${hidden} wrongly hidden of ${decisions.toLocaleString('en')} decisions over ${RULED.length} tables; ${without.length} tables without a rule`, reached: leaked + hidden + without.length === 0 && decisions >= 100_000 };
  });
}

export const ROW_FIGURE: Figure = {
  goal: 'G1', title: 'raw SQL as the application’s role against the reference model', floor: '0 leaked and 0 wrongly hidden of at least 100,000 decisions', depths: ['short', 'long'], faults: POLICY_FAULTS, beside: true, measure,
};
