import { statement, type Work } from '../scope/index.ts';
import { LONGER } from './alone.ts';
import type { Destroyed } from './destroyed.ts';
import { AT_ONCE, destroyed, dueOf, type DueRecord, NONE_OF, removeAll, YEAR, YOUNG } from './records.ts';

const DAY = `($2::timestamptz AT TIME ZONE 'Asia/Seoul')::date`;

/** Where a person may still stand; logs keep an id by terms of their own, and the rest hangs on one of these. */
export const HOLDING = [
  ...LONGER, 'intake', 'emergency', 'assessment', 'guide_decision', 'consent', 'task', 'conference_item', 'visit', 'homecare', 'move', 'move_arrival', 'document', 'document_event', 'picture', 'discovery_candidate', 'explanation',
] as const;

const dueConsents = statement<DueRecord>(
  'retention.due-consents',
  `SELECT c.id, c.kind AS what, ${YEAR('c.created_at')} FROM dure.consent c
   WHERE c.sigungu = $1 AND c.created_at < $2 AND c.ends_on < ${DAY} AND c.ends_on < (now() - interval '60 months')::date
     AND NOT EXISTS (SELECT FROM dure.consent_event e WHERE e.sigungu = $1 AND e.consent_id = c.id AND e.at >= $2)
     AND NOT EXISTS (SELECT FROM dure.consent_signature s WHERE s.sigungu = $1 AND s.consent_id = c.id AND s.at >= $2) ${NONE_OF(LONGER, 'c.person_id')}
   ORDER BY c.id LIMIT ${AT_ONCE}`,
);
const duePersons = statement<DueRecord>(
  'retention.due-persons',
  `SELECT p.id, 'person' AS what, ${YEAR('p.created_at')} FROM dure.person p
   WHERE p.sigungu = $1 AND p.created_at < $2 ${NONE_OF(HOLDING, 'p.id')} ${['person_event', 'person_phone', 'safety_note', 'resident_number'].map((table) => YOUNG(table, 'y.person_id = p.id')).join(' ')}
     ${YOUNG('person_merge', 'y.kept_id = p.id OR y.merged_id = p.id')} ${YOUNG('person_distinct', 'y.one_id = p.id OR y.other_id = p.id')}
     AND NOT EXISTS (SELECT FROM dure.person m WHERE m.sigungu = $1 AND m.merged_into_id = p.id)
   ORDER BY p.id LIMIT ${AT_ONCE}`,
);
const OF_CONSENT = [['consent_signature', 'consent_id'], ['consent_event', 'consent_id'], ['consent', 'id']] as const;
const OF_PERSON = [
  ['safety_note', 'person_id'], ['resident_number', 'person_id'], ['person_phone', 'person_id'], ['person_distinct', 'one_id'], ['person_distinct', 'other_id'], ['person_merge', 'kept_id'], ['person_merge', 'merged_id'],
  ['person_event', 'person_id'], ['person', 'id'],
] as const;

const idsOf = (records: readonly DueRecord[]): readonly string[] => records.map(({ id }) => id);

/** Some of the consents that have ended and whose person has no case and no referral that is kept, with their history and signature. */
export async function destroyConsents(work: Work, sigungu: string, before: string): Promise<Destroyed> {
  const records = await dueOf(work, dueConsents, sigungu, before);
  return destroyed(records, await removeAll(work, sigungu, OF_CONSENT, idsOf(records)));
}

/** Some of the people of whom nothing is left. */
export async function destroyPersons(work: Work, sigungu: string, before: string): Promise<Destroyed> {
  const records = await dueOf(work, duePersons, sigungu, before);
  return destroyed(records, await removeAll(work, sigungu, OF_PERSON, idsOf(records)));
}
