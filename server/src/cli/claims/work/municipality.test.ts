import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOfNumber } from '@dure/domain/discovery';
import { AROUND, placeOf, someHistories, storeOf } from '@dure/screening/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aStaff, signedIn, startTestServer, type Client, type TestServer } from '../../../../testing/index.ts';
import { work } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'dure-municipality-'));
/** Municipality → beginnings of the codes of its places, as the invented claims have them. */
const PLACES = { '52110': ['45710'], '52710': ['45711', '45712'] } as const;
type Municipality = keyof typeof PLACES;
const BOTH = Object.keys(PLACES) as readonly Municipality[];

let town: TestServer;
let analyst: Client;
const coordinators = new Map<Municipality, Client>();

beforeAll(async () => {
  town = await startTestServer();
  const branch = await anOrganisation(town.owner, 'insurer-branch');
  await town.owner.query('UPDATE dure.organisation SET serves = $2 WHERE id = $1', [branch, ['52710']]);
  analyst = await signedIn(town, (await aStaff(town.owner, branch, 'analyst')).login);
  for (const sigungu of BOTH) {
    coordinators.set(sigungu, await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'hope-welfare', { sigungu }), 'coordinator', { sigungu })).login));
    await town.owner.query(`INSERT INTO dure.jurisdiction (sigungu, code, kind, name, valid_from, valid_until) SELECT $1, code || '10000', 'emd', 'x', '2000-01-01', '9999-12-31' FROM unnest($2::text[]) AS code`, [sigungu, PLACES[sigungu]]);
  }
  const { folder: _folder, ...manifest } = await storeOf(join(home, 'test'), someHistories(360, 3), 4);
  writeFileSync(join(home, 'current.json'), JSON.stringify(manifest));
}, 60_000);
afterAll(async () => {
  await town.close();
  rmSync(home, { recursive: true, force: true });
});

const batch = (): Promise<void> => work({ database: town.database.as('dure_screening'), settings: town.server.configuration, home, threads: 1, signal: new AbortController().signal, tell: () => undefined, now: town.now, once: true });
const idsIn = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);
/** Whom a run found, or who stands in a round, by whether he lives elsewhere. */
async function livingIn(sigungu: Municipality, found: 'discovery_finding WHERE run' | 'discovery_candidate WHERE round_id', id: string): Promise<{ readonly here: number; readonly elsewhere: number }> {
  const { rows } = await town.owner.query<{ pseudonym: string }>(`SELECT pseudonym FROM dure.${found} = $1`, [id]);
  const here = rows.filter(({ pseudonym }) => PLACES[sigungu].some((beginning) => placeOf(pseudonym).startsWith(beginning)));
  return { here: here.length, elsewhere: rows.length - here.length };
}
const statusOf = async (path: string): Promise<number> => (await analyst.get(path)).statusCode;

interface Made {
  readonly run: string;
  readonly round: string;
}

/** The analyst asks for the municipality for which she acts, the batch finds, and who coordinates there makes a round of it. */
async function discoverIn(sigungu: Municipality): Promise<Made> {
  expect((await analyst.send('POST', '/api/session/municipality', { sigungu })).statusCode).toBe(200);
  const asked = await analyst.send('POST', '/api/discovery/runs', { kind: 'full', asOf: dayOfNumber(AROUND) });
  expect(asked.statusCode, asked.body).toBe(201);
  const run = asked.json().id as string;
  await batch();
  expect((await analyst.get(`/api/discovery/runs/${run}`)).json()).toMatchObject({ status: 'done' });
  const coordinator = coordinators.get(sigungu)!;
  const { criteria } = (await coordinator.get(`/api/discovery/runs/${run}/round-offer`)).json() as { readonly criteria: readonly { readonly criterion: string; readonly team: string }[] };
  const made = await coordinator.send('POST', '/api/discovery/rounds', { runId: run, name: '1차', criteria: criteria.map(({ criterion, team }) => ({ criterion, team })), quotas: {} });
  expect(made.statusCode, made.body).toBe(201);
  return { run, round: made.json().id as string };
}

test('an analyst of a branch asks for each municipality by itself: whom a run finds lives there, and nothing of the other is seen, in both directions', async () => {
  const made = { '52110': await discoverIn('52110'), '52710': await discoverIn('52710') };
  for (const sigungu of BOTH) {
    await analyst.send('POST', '/api/session/municipality', { sigungu });
    const { run, round } = made[sigungu];
    const { total } = (await analyst.get(`/api/discovery/runs/${run}/findings?suppressed=all`)).json() as { readonly total: number };
    expect(total).toBeGreaterThan(3);
    expect(await livingIn(sigungu, 'discovery_finding WHERE run', run)).toEqual({ here: total, elsewhere: 0 });
    const { rows } = (await analyst.get(`/api/discovery/rounds/${round}/candidates`)).json() as { readonly rows: readonly object[] };
    expect(rows.length).toBeGreaterThan(3);
    expect(await livingIn(sigungu, 'discovery_candidate WHERE round_id', round)).toMatchObject({ elsewhere: 0 });
    expect([idsIn((await analyst.get('/api/discovery/runs')).json().runs), idsIn((await analyst.get('/api/discovery/rounds')).json().rows)]).toEqual([[run], [round]]);
    const hidden = made[BOTH.find((other) => other !== sigungu)!];
    const paths = [`runs/${hidden.run}`, `runs/${hidden.run}/findings`, `rounds/${hidden.round}`, `rounds/${hidden.round}/candidates`].map((path) => `/api/discovery/${path}`);
    expect(await Promise.all(paths.map(statusOf))).toEqual([404, 404, 404, 404]);
  }
}, 120_000);

test('an analyst hands nobody out, wherever she acts', async () => {
  for (const sigungu of BOTH) {
    await analyst.send('POST', '/api/session/municipality', { sigungu });
    const refused = await analyst.send('POST', '/api/discovery/rounds', { runId: crypto.randomUUID(), name: '2차', criteria: [{ criterion: 'ungraded', team: 'town-office' }], quotas: {} });
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'permission']);
  }
});
