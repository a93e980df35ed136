import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@dure/domain/staff';
import { contract } from '../../contract.ts';
import { PROBE_NAMES, PROBES, wordOf, type Outcome } from './probes.ts';
import { permissionWorld, RELATIONS, type PermissionWorld, type Relation } from './world.ts';

/** Whether this role may break the glass, and what it gets of each person by how it stands to that person. */
export interface RoleTable {
  readonly role: Role;
  readonly kind: string;
  readonly breaksGlass: boolean;
  readonly sees: Readonly<Record<Relation, Outcome>>;
}

const REQUEST = { reason: 'life-threat', words: '사흘째 문을 열지 않아 안부 확인이 필요함', minutes: 30 };

/** Every question of `PROBES` through the real routes, for every relation, with its line in the access log. */
export function describeRole({ role, kind, breaksGlass, sees }: RoleTable): void {
  let world: PermissionWorld;
  beforeAll(async () => void (world = await permissionWorld(role, kind)), 120_000);
  afterAll(() => world.town.close());

  test(`the ${role} ${breaksGlass ? 'may' : 'may not'} open one record in an emergency`, async () => {
    const opened = await world.me.send('POST', '/api/break-glass', { personId: world.records['break-glass'].personId, ...REQUEST });
    expect(opened.statusCode, opened.body).toBe(breaksGlass ? 201 : 403);
  });

  describe.each(RELATIONS)(`${role}, %s`, (relation) => {
    test.each(PROBE_NAMES)('%s', async (name) => {
      const { route, ask } = PROBES[name];
      const answered = await ask(world, world.records[relation]);
      expect(wordOf(name, answered)).toBe(sees[relation][name]);
      await expectLogged(world, route, answered, world.records[relation].personId);
      const isHidden = ['absent', 'nobody'].includes(sees[relation][name]);
      expect(bare(isHidden ? await ask(world, world.absent) : answered)).toEqual(bare(answered));
    });
  });
}

/** All that a caller could tell two answers apart by, but for their numbers. */
function bare(answered: LightMyRequestResponse): unknown {
  const { date: _date, ...headers } = answered.headers;
  return { status: answered.statusCode, headers, body: answered.body.replace(/"correlationId":"[^"]+"/, '') };
}

async function expectLogged({ town, staffId }: PermissionWorld, route: keyof typeof contract, { statusCode, body }: LightMyRequestResponse, personId: string): Promise<void> {
  const { rows } = await town.owner.query('SELECT event, purpose, outcome, person_ids, subject FROM dure.access_log WHERE staff_id = $1 ORDER BY xmin::text::bigint DESC LIMIT 1', [staffId]);
  const done = statusCode === 200;
  expect(rows[0]).toMatchObject({ event: contract[route].log, purpose: contract[route].purpose, outcome: done ? 'done' : 'refused' });
  // Whose data went out is named, and nobody else's.
  expect(rows[0].person_ids.includes(personId)).toBe(done && body.includes(personId) ? true : done && route.startsWith('GET /api/persons/:id'));
}
