import type { Consent } from '@dure/domain/consent';
import type { PersonId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

// `terms` keeps the whole folded ledger line.
const ofPerson = statement<{ consent: Consent }>(
  'consent.of-person',
  `SELECT c.terms AS consent FROM dure.consent c WHERE c.sigungu = $1 AND c.person_id = $2 ORDER BY c.created_at`,
);

/** Every consent of a person that the caller may see, in the order in which they were asked. */
export async function findConsents(work: Work, sigungu: string, personId: PersonId): Promise<readonly Consent[]> {
  return (await work.rows(ofPerson, [sigungu, personId])).map(({ consent }) => consent);
}
