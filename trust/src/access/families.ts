import { seedDemo } from '@dure/database/demo';
import type pg from 'pg';
import type { Ground } from './ground.ts';

/** Rows of the demo town from which records in every relation are copied: the town's own rules made them, so that every screen can read them. */
export interface Families {
  /** By table, the rows of one person who has a case that is under way. */
  readonly live: Family;
  /** The same of one whose case is closed. */
  readonly closed: Family;
}

export interface Family {
  readonly personId: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly rows: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;
}

/** Rows about the person that hang together by the case; of what nobody of the town has in one hand, another person's are taken. */
const ALONE = ['emergency', 'guide_decision', 'task', 'conference_item', 'homecare', 'homecare_event', 'move', 'move_event', 'move_arrival', 'safety_note', 'supervision_note', 'picture', 'visit', 'visit_event', 'plan', 'plan_event', 'plan_service', 'plan_delivery'] as const;
const NOT_COPIED: ReadonlySet<string> = new Set(['access_log', 'access_log_person', 'idempotency', 'session', 'draft', 'outbox', 'break_glass', 'notice', 'person_phone', 'resident_number', 'letter_number']);

type Rows = Readonly<Record<string, unknown>>[];

async function tablesOf(owner: pg.Pool): Promise<readonly string[]> {
  const { rows } = await owner.query<{ table: string }>(`SELECT table_name AS "table" FROM information_schema.columns WHERE table_schema = 'dure' AND column_name = 'person_id' ORDER BY table_name`);
  return rows.map(({ table }) => table).filter((table) => !NOT_COPIED.has(table));
}

async function rowsOf(owner: pg.Pool, table: string, condition: string, value: string): Promise<Rows> {
  return (await owner.query<{ row: Record<string, unknown> }>(`SELECT to_jsonb(t) AS row FROM dure.${table} t WHERE ${condition} ORDER BY t::text`, [value])).rows.map(({ row }) => row);
}

/** The histories and parts of what stands in another table. */
const PART_OF: Readonly<Record<string, readonly [string, string]>> = { homecare_event: ['homecare', 'homecare_id'], move_event: ['move', 'move_id'], visit_event: ['visit', 'visit_id'], plan_event: ['plan', 'plan_id'], plan_service: ['plan', 'plan_id'], plan_delivery: ['plan', 'plan_id'] };

async function somebodyElses(owner: pg.Pool, table: string, have: ReadonlyMap<string, Rows>): Promise<Rows> {
  const part = PART_OF[table];
  if (part === undefined) return (await owner.query<{ row: Record<string, unknown> }>(`SELECT to_jsonb(t) AS row FROM dure.${table} t WHERE sigungu = '52110' ORDER BY t::text LIMIT 1`)).rows.map(({ row }) => row);
  const whole = have.get(part[0])?.[0]?.['id'];
  return whole === undefined ? [] : rowsOf(owner, table, `t.${part[1]} = $1`, String(whole));
}

async function familyOf(owner: pg.Pool, live: boolean): Promise<Family> {
  const { rows: [found] } = await owner.query<{ person: string; id: string; organisation: string }>(
    `SELECT c.person_id AS person, c.id, c.organisation_id AS organisation FROM dure.case_file c
     WHERE c.sigungu = '52110' AND c.live = $1 AND NOT c.restricted AND EXISTS (SELECT FROM dure.referral r WHERE r.sigungu = c.sigungu AND r.person_id = c.person_id)
     ORDER BY (SELECT count(*) FROM dure.plan p WHERE p.case_id = c.id) + (SELECT count(*) FROM dure.visit v WHERE v.case_id = c.id AND v.status <> 'done') DESC, c.id LIMIT 1`, [live],
  );
  if (found === undefined) throw new Error('The demo town has no such case');
  const rows = new Map<string, Rows>([['person', await rowsOf(owner, 'person', 't.id = $1', found.person)]]);
  for (const table of await tablesOf(owner)) rows.set(table, await rowsOf(owner, table, 't.person_id = $1', found.person));
  for (const table of ALONE) if (isMissing(rows, table)) rows.set(table, await somebodyElses(owner, table, rows));
  await addWhatIsNotOfOnePerson(owner, rows);
  return { personId: found.person, caseId: found.id, organisationId: found.organisation, rows };
}

const isMissing = (rows: ReadonlyMap<string, Rows>, table: string): boolean => (rows.get(table) ?? []).length === 0;

/** The meeting at which the person is spoken of, a week planned together, and a request of an agency. */
async function addWhatIsNotOfOnePerson(owner: pg.Pool, rows: Map<string, Rows>): Promise<void> {
  rows.set('conference', await rowsOf(owner, 'conference', 't.id::text = $1', String(rows.get('conference_item')?.[0]?.['conference_id'])));
  rows.set('joint_plan', await rowsOf(owner, 'joint_plan', 't.sigungu = $1', '52110'));
  rows.set('inbound', await rowsOf(owner, 'intake', `t.source = $1 AND t.record ? 'inbound' AND t.id = (SELECT min(i.id::text)::uuid FROM dure.intake i WHERE i.source = $1 AND i.record ? 'inbound')`, 'guarantee-agency'));
}

let taken: Promise<Families> | undefined;

/** The same for every figure of a run: making the town takes longer than asking it. */
export function familiesOf(ground: Ground): Promise<Families> {
  taken ??= familiesOfTown(ground);
  return taken;
}

async function familiesOfTown(ground: Ground): Promise<Families> {
  const town = await ground.open();
  await seedDemo(town.owner, { seed: 1, today: '2026-11-23', passwordHash: 'nobody signs in with it' });
  return { live: await familyOf(town.owner, true), closed: await familyOf(town.owner, false) };
}
