import { RETENTION, type RetentionCategory } from '@dure/domain/retention';
import { addRows } from '../../../database/testing/rows.ts';
import { sealAccessLog } from '../../../server/src/access/seal.ts';
import type { Town } from '../access/ground.ts';

export const SIGUNGU = '52110';
/** Records past their term that an open case keeps, of each kind. */
export const HELD = 20;

/** Records of a category, the moment from which their term counts, and what hangs on each. */
interface Aged {
  readonly category: RetentionCategory;
  readonly table: string;
  readonly at: string;
  readonly values?: Readonly<Record<string, string>>;
  /** Whose open case keeps it; of what hangs on it, where that is who names somebody. */
  readonly person?: string;
  readonly hangs?: readonly (readonly [table: string, column: string])[];
}

const PERSON = 'person_id';
export const AGED: readonly Aged[] = [
  { category: 'access-log', table: 'access_log', at: 'at' },
  { category: 'break-glass', table: 'break_glass', at: 'until_at' },
  { category: 'case', table: 'case_file', at: 'changed_at', hangs: [['case_event', 'case_id'], ['supervision_note', 'case_id'], ['plan', 'case_id']] },
  { category: 'referral', table: 'referral', at: 'changed_at', hangs: [['referral_event', 'referral_id']] },
  { category: 'intake', table: 'intake', at: 'created_at', person: PERSON },
  { category: 'assessment', table: 'assessment', at: 'created_at', person: PERSON },
  { category: 'consent', table: 'consent', at: 'ends_on', person: PERSON, hangs: [['consent_event', 'consent_id'], ['consent_signature', 'consent_id']] },
  { category: 'emergency', table: 'emergency', at: 'completed_at', person: PERSON },
  { category: 'guide-decision', table: 'guide_decision', at: 'created_at', person: PERSON },
  { category: 'visit', table: 'visit', at: 'changed_at', person: PERSON, values: { case_id: 'NULL' }, hangs: [['visit_event', 'visit_id'], ['visit_photo', 'visit_id']] },
  { category: 'task', table: 'task', at: 'done_at', person: PERSON, values: { case_id: 'NULL', referral_id: 'NULL' } },
  { category: 'conference', table: 'conference', at: 'changed_at', person: 'conference_item', hangs: [['conference_item', 'conference_id'], ['conference_guest', 'conference_id']] },
  { category: 'homecare', table: 'homecare', at: 'changed_at', person: PERSON, hangs: [['homecare_event', 'homecare_id']] },
  { category: 'move', table: 'move', at: 'changed_at', person: PERSON, hangs: [['move_event', 'move_id']] },
  { category: 'move', table: 'move_arrival', at: 'changed_at', person: PERSON },
  { category: 'document', table: 'document', at: 'issued_at', person: PERSON, hangs: [['document_event', 'document_id']] },
  { category: 'picture', table: 'picture', at: 'changed_at', person: PERSON },
  { category: 'discovery-candidate', table: 'discovery_candidate', at: 'changed_at', person: PERSON, hangs: [['discovery_candidate_event', 'candidate_id'], ['discovery_identity', 'candidate_id']] },
  { category: 'handover', table: 'case_handover', at: 'at' },
  { category: 'explanation', table: 'explanation', at: 'decided_at' },
  { category: 'access-review', table: 'access_review', at: 'at' },
  { category: 'download-request', table: 'download_request', at: 'until_at' },
  {
    category: 'person', table: 'person', at: 'created_at', person: 'id', values: { merged_into_id: 'NULL', household_id: 'NULL' },
    hangs: [['person_event', 'person_id'], ['person_phone', 'person_id'], ['person_merge', 'kept_id'], ['person_distinct', 'one_id'], ['safety_note', 'person_id'], ['resident_number', 'person_id']],
  },
  { category: 'household', table: 'household', at: 'changed_at' },
  { category: 'joint-plan', table: 'joint_plan', at: 'created_at' },
  { category: 'notice', table: 'notice', at: 'at' },
  { category: 'session', table: 'session', at: 'ends_at' },
  { category: 'draft', table: 'draft', at: 'updated_at' },
  { category: 'outbox', table: 'outbox', at: 'delivered_at' },
  { category: 'idempotency', table: 'idempotency', at: 'at' },
];

/** What hangs on something that hangs itself. */
const DEEPER: readonly (readonly [parent: string, at: string, table: string, column: string])[] = [
  ...['plan_event', 'plan_signature', 'plan_service', 'plan_delivery'].map((table) => ['plan', 'changed_at', table, 'plan_id'] as const), ['conference_item', 'changed_at', 'conference_event', 'item_id'],
];
/** Every table with a parent, each row of which has one row there. */
export const PAIRS: readonly (readonly [parent: string, table: string])[] = [...AGED.flatMap(({ table, hangs = [] }) => hangs.map(([child]) => [table, child] as const)), ...DEEPER.map(([parent, , table]) => [parent, table] as const)];

export const spanOf = (category: RetentionCategory, which: 'term' | 'least'): string => `${RETENTION[category][which]} ${RETENTION[category].unit}`;
/** Rows of many ages around a term: as many days before and after it, spread over two years and close together at the term itself. */
const ages = (category: RetentionCategory, many: number): string => `SELECT now() - interval '${spanOf(category, 'term')}' + (CASE WHEN n % 2 = 0 THEN 1 ELSE -1 END) * (interval '2 days' + (n * n % 730) * interval '1 day') AS at FROM generate_series(1, ${many}) n`;
const rowsOf = (parent: string, at: string): string => `SELECT x.id AS parent, x.${at}::timestamptz AS at FROM dure.${parent} x`;

const OF_OPEN = 'IN (SELECT c.person_id FROM dure.case_file c WHERE c.live)';
/** A condition on a row `t`: an open case keeps it, whatever its age. */
export function isHeld({ person }: Aged): string {
  if (person === undefined) return 'false';
  return person === 'conference_item' ? `t.id IN (SELECT i.conference_id FROM dure.conference_item i WHERE i.person_id ${OF_OPEN})` : `coalesce(t.${person} ${OF_OPEN}, false)`;
}

/** The oldest people have an open case, and the oldest records of each kind are theirs: none of it is due. */
async function heldByCases({ owner }: Town): Promise<void> {
  await owner.query(`INSERT INTO dure.case_file (sigungu, id, person_id, emd_code, organisation_id, staff_id, programme, edition, status, opened_on, live, state, seq, changed_at, version)
    SELECT sigungu, gen_random_uuid(), id, emd_code, gen_random_uuid(), created_by, 'ICM', '2020', 'open', created_at, true, '{}', 1, now(), 1 FROM dure.person ORDER BY created_at LIMIT ${HELD}`);
  await addRows(owner, 'conference_item', SIGUNGU, rowsOf('conference', 'changed_at'), { conference_id: 't.parent' });
  for (const { table, at } of [...AGED.filter(({ person }) => person === PERSON), { table: 'conference_item', at: 'changed_at' }]) {
    await owner.query(`WITH old AS (SELECT id, row_number() OVER (ORDER BY ${at}, id) AS n FROM dure.${table} ORDER BY ${at}, id LIMIT ${HELD}) UPDATE dure.${table} t SET person_id = (ARRAY(SELECT c.person_id FROM dure.case_file c WHERE c.live))[old.n] FROM old WHERE t.id = old.id`);
  }
}

/** So many rows of every kind that has a term, half of them past it. */
export async function plantAged(town: Town, many: number): Promise<void> {
  const { owner } = town;
  await owner.query(`INSERT INTO dure.organisation (sigungu, id, kind, name) VALUES ($1, gen_random_uuid(), 'hope-welfare', '희망복지')`, [SIGUNGU]);
  for (const { table, category, values } of AGED) await addRows(owner, table, SIGUNGU, ages(category, many), { person_ids: 'ARRAY[gen_random_uuid()]', ...values });
  await heldByCases(town);
  for (const { table, at, hangs = [] } of AGED) for (const [child, column] of hangs) if (child !== 'conference_item') await addRows(owner, child, SIGUNGU, rowsOf(table, at), { [column]: 't.parent' });
  for (const [parent, at, table, column] of DEEPER) await addRows(owner, table, SIGUNGU, rowsOf(parent, at), { [column]: 't.parent' });
  const { rows: days } = await owner.query<{ at: string }>(`SELECT DISTINCT date_trunc('day', at) + interval '1 day 3 minutes' AS at FROM dure.access_log ORDER BY 1`);
  for (const { at } of days) await sealAccessLog(town.server, SIGUNGU, new Date(at).toISOString());
}
