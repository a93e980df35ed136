import { statement, type ScopeSettings } from '@dure/database/scope';
import type { Purpose } from '@dure/domain/access';
import { cookieOf, type Town } from './ground.ts';
import { canSee, type Worker } from './model.ts';
import { PLACES, type World } from './world.ts';

/** A row of which the row policies and the model say different things, seen by one worker at one moment. */
export interface Disagreement {
  readonly table: string;
  readonly key: string;
  readonly is: 'leaked' | 'wrongly hidden';
  readonly worker: Worker;
  readonly at: string;
}

/** A worker at a moment, with the settings that the product itself puts into his transactions. */
export interface Turn {
  readonly worker: Worker;
  readonly at: string;
  /** Undefined for whoever the product does not let in. */
  readonly settings: ScopeSettings | undefined;
}

export interface Compared {
  readonly decisions: number;
  readonly shown: number;
  readonly disagreements: readonly Disagreement[];
}

async function settingsAt(town: Town, { id, workplace: { sigungu } }: Worker, at: string, { purpose, acting = null }: { readonly purpose: Purpose; readonly acting?: string | null }): Promise<Turn['settings']> {
  const principal = await town.product.findPrincipal(town.server, await cookieOf(town, { sigungu, id, acting }, at), at, purpose);
  return principal.ok ? town.product.settingsOf(principal.value.scope) : undefined;
}

/** From the session cookie to the settings by the product's own way: what it derives from role, post, openings and the municipality that a session has chosen, served or not, is compared too. */
export async function turnsOf(town: Town, world: World, moments: readonly string[]): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  for (const worker of world.workers) {
    for (const at of moments) {
      turns.push({ worker, at, settings: await settingsAt(town, worker, at, { purpose: 'case-management' }) });
    }
    // Once is enough: a choice has no moment.
    for (const at of worker.workplace.kind === 'insurer-branch' ? moments.slice(0, 1) : []) {
      for (const acting of [null, ...PLACES.sigungus]) turns.push({ worker: { ...worker, actsFor: acting ?? worker.workplace.sigungu }, at, settings: await settingsAt(town, worker, at, { purpose: 'discovery', acting }) });
    }
  }
  return turns;
}

/** Everything that the application's role reads of the tables under these settings, without any predicate of an application. */
async function shownTo(town: Town, { keys }: World, tables: readonly string[], settings: ScopeSettings): Promise<readonly ReadonlySet<string>[]> {
  return town.product.withScope(town.server.pool, settings, (work) => Promise.all(tables.map(async (table) => {
    const read = statement<{ key: string }>(`trust.rows.${table}`, `SELECT ${keys.get(table)}::text AS key FROM dure.${table}`);
    return new Set((await work.rows(read, [])).map(({ key }) => key));
  })));
}

/** One turn against the model: each row of each table is a decision. */
export async function compareTurn(town: Town, world: World, tables: readonly string[], { worker, at, settings }: Turn): Promise<Compared> {
  const shown = settings === undefined ? tables.map(() => new Set<string>()) : await shownTo(town, world, tables, settings);
  let decisions = 0;
  const disagreements = tables.flatMap((table, number) => (world.rows.get(table) ?? []).flatMap(({ key, row }): readonly Disagreement[] => {
    decisions += 1;
    const does = shown[number]?.has(key) === true;
    return does === canSee(worker, row, at) ? [] : [{ table, key, is: does ? 'leaked' : 'wrongly hidden', worker, at }];
  }));
  return { decisions, shown: shown.reduce((sum, { size }) => sum + size, 0), disagreements };
}
