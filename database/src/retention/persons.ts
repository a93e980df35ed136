import { statement, type Work } from '../scope/index.ts';
import type { Destroyed } from './destroyed.ts';
import { AT_ONCE, destroyed, dueOf, type DueRecord, removeAll } from './records.ts';

const YEAR = (moment: string): string => `to_char(${moment} AT TIME ZONE 'Asia/Seoul', 'YYYY') AS year, ${moment} AS at`;
const DAY = `($2::timestamptz AT TIME ZONE 'Asia/Seoul')::date`;
const NONE_OF = (tables: readonly string[], person: string): string => tables.map((table) => `AND NOT EXISTS (SELECT FROM dure.${table} x WHERE x.sigungu = $1 AND x.person_id = ${person})`).join(' ');

/** What began with an intake, rests on a consent or was measured by an assessment: while it is kept, so are they. */
const LONGER = ['case_file', 'referral'] as const;
/** Where a person may still stand; logs keep an id by terms of their own, and the rest hangs on one of these. */
export const HOLDING = [
  ...LONGER, 'intake', 'emergency', 'assessment', 'guide_decision', 'consent', 'task', 'conference_item', 'visit', 'homecare', 'move', 'move_arrival', 'document', 'document_event', 'picture', 'discovery_candidate', 'explanation',
] as const;

const dueIntakes = statement<DueRecord>(
  'retention.due-intakes',
  `SELECT i.id, i.kind AS what, ${YEAR('coalesce(i.entered_at, i.created_at)')} FROM dure.intake i
   WHERE i.sigungu = $1 AND coalesce(i.entered_at, i.created_at) < $2 ${NONE_OF(LONGER, 'i.person_id')} ORDER BY i.id LIMIT ${AT_ONCE}`,
);
const dueAssessments = statement<DueRecord>(
  'retention.due-assessments',
  `SELECT a.id, a.instrument AS what, ${YEAR('a.created_at')} FROM dure.assessment a WHERE a.sigungu = $1 AND a.created_at < $2 ${NONE_OF(LONGER, 'a.person_id')} ORDER BY a.id LIMIT ${AT_ONCE}`,
);
const dueConsents = statement<DueRecord>(
  'retention.due-consents',
  `SELECT c.id, c.kind AS what, ${YEAR('c.created_at')} FROM dure.consent c
   WHERE c.sigungu = $1 AND c.created_at < $2 AND c.ends_on < ${DAY} AND c.ends_on < (now() - interval '60 months')::date
     AND NOT EXISTS (SELECT FROM dure.consent_event e WHERE e.sigungu = $1 AND e.consent_id = c.id AND e.at >= $2)
     AND NOT EXISTS (SELECT FROM dure.consent_signature s WHERE s.sigungu = $1 AND s.consent_id = c.id AND s.at >= $2) ${NONE_OF(LONGER, 'c.person_id')}
   ORDER BY c.id LIMIT ${AT_ONCE}`,
);
const YOUNG = (table: string, condition: string): string => `AND NOT EXISTS (SELECT FROM dure.${table} y WHERE y.sigungu = $1 AND (${condition}) AND y.at >= $2)`;
const duePersons = statement<DueRecord & { readonly householdId: string | null }>(
  'retention.due-persons',
  `SELECT p.id, p.household_id AS "householdId", 'person' AS what, ${YEAR('p.created_at')} FROM dure.person p
   WHERE p.sigungu = $1 AND p.created_at < $2 ${NONE_OF(HOLDING, 'p.id')} ${['person_event', 'safety_note', 'resident_number'].map((table) => YOUNG(table, 'y.person_id = p.id')).join(' ')}
     ${YOUNG('person_merge', 'y.kept_id = p.id OR y.merged_id = p.id')} ${YOUNG('person_distinct', 'y.one_id = p.id OR y.other_id = p.id')}
     AND NOT EXISTS (SELECT FROM dure.person m WHERE m.sigungu = $1 AND m.merged_into_id = p.id)
   ORDER BY p.id LIMIT ${AT_ONCE}`,
);
const emptyHouseholds = statement<{ readonly rows: number }>(
  'retention.empty-households',
  `WITH gone AS (DELETE FROM dure.household h WHERE h.sigungu = $1 AND h.id = ANY($2) AND NOT EXISTS (SELECT FROM dure.person p WHERE p.sigungu = $1 AND p.household_id = h.id) RETURNING 1) SELECT count(*)::int AS rows FROM gone`,
);

const OF_CONSENT = [['consent_signature', 'consent_id'], ['consent_event', 'consent_id'], ['consent', 'id']] as const;
const OF_PERSON = [
  ['safety_note', 'person_id'], ['resident_number', 'person_id'], ['person_phone', 'person_id'], ['person_distinct', 'one_id'], ['person_distinct', 'other_id'], ['person_merge', 'kept_id'], ['person_merge', 'merged_id'],
  ['person_event', 'person_id'], ['person', 'id'],
] as const;

const idsOf = (records: readonly DueRecord[]): readonly string[] => records.map(({ id }) => id);

/** Some of the intakes that are due and whose person has no case and no referral that is kept. */
export async function destroyIntakes(work: Work, sigungu: string, before: string): Promise<Destroyed> {
  const records = await dueOf(work, dueIntakes, sigungu, before);
  return destroyed(records, await removeAll(work, sigungu, [['intake', 'id']], idsOf(records)));
}

/** The same of assessments. */
export async function destroyAssessments(work: Work, sigungu: string, before: string): Promise<Destroyed> {
  const records = await dueOf(work, dueAssessments, sigungu, before);
  return destroyed(records, await removeAll(work, sigungu, [['assessment', 'id']], idsOf(records)));
}

/** The same of consents that have ended, with their history and signature. */
export async function destroyConsents(work: Work, sigungu: string, before: string): Promise<Destroyed> {
  const records = await dueOf(work, dueConsents, sigungu, before);
  return destroyed(records, await removeAll(work, sigungu, OF_CONSENT, idsOf(records)));
}

/** Some of the people of whom nothing is left, with the household that nobody lives in any more. */
export async function destroyPersons(work: Work, sigungu: string, before: string): Promise<Destroyed> {
  const records = await dueOf(work, duePersons, sigungu, before);
  const rows = await removeAll(work, sigungu, OF_PERSON, idsOf(records));
  if (records.length === 0) return destroyed(records, rows);
  const [households] = await work.rows(emptyHouseholds, [sigungu, records.flatMap(({ householdId }) => (householdId === null ? [] : [householdId]))]);
  return destroyed(records, rows + (households?.rows ?? 0));
}
