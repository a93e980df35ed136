import type { Consent, ConsentEvent } from '@dure/domain/consent';
import type { ConsentId, EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

/** A ledger line with what the row keeps beside it. `terms` of the row is the whole folded line. */
export interface StoredConsent {
  readonly consent: Consent;
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly restricted: boolean;
  readonly createdAt: string;
  readonly version: number;
  readonly signed: boolean;
}

const COLUMNS = `c.terms AS consent, c.sigungu, c.emd_code AS "emdCode", c.organisation_id AS "organisationId", c.staff_id AS "staffId", c.restricted, c.created_at AS "createdAt", c.version,
  EXISTS (SELECT 1 FROM dure.consent_signature s WHERE s.sigungu = c.sigungu AND s.consent_id = c.id) AS signed`;
const ofPerson = statement<StoredConsent>('consent.of-person', `SELECT ${COLUMNS} FROM dure.consent c WHERE c.sigungu = $1 AND c.person_id = $2 ORDER BY c.created_at, c.id`);
const lock = statement<StoredConsent>('consent.lock', `SELECT ${COLUMNS} FROM dure.consent c WHERE c.sigungu = ANY($1) AND c.id = $2 FOR UPDATE OF c`);
const expired = statement<StoredConsent>('consent.expired', `SELECT ${COLUMNS} FROM dure.consent c WHERE c.sigungu = $1 AND c.state = 'given' AND c.ends_on < $2 LIMIT 200 FOR UPDATE OF c SKIP LOCKED`);
const history = statement<{ body: ConsentEvent }>('consent.history', `SELECT e.body FROM dure.consent_event e WHERE e.sigungu = $1 AND e.consent_id = $2 ORDER BY e.seq`);
const signature = statement<{ mediaType: string; content: Buffer }>('consent.signature', `SELECT s.media_type AS "mediaType", s.content FROM dure.consent_signature s WHERE s.sigungu = ANY($1) AND s.consent_id = $2`);

/** Every consent of a person that the caller may see, in the order in which they were asked. */
export function findStoredConsents(work: Work, sigungu: string, personId: PersonId): Promise<readonly StoredConsent[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

export async function findConsents(work: Work, sigungu: string, personId: PersonId): Promise<readonly Consent[]> {
  return (await findStoredConsents(work, sigungu, personId)).map(({ consent }) => consent);
}

/** Every consent of a person, whoever asked for it; for the product, which must know what renewed what, and never for the caller. */
export async function findConsentsForProduct(work: Work, sigungu: string, personId: PersonId): Promise<readonly Consent[]> {
  return (await work.systemRows(ofPerson, [sigungu, personId])).map(({ consent }) => consent);
}

/** One consent, and nobody else changes it until this transaction ends. */
export async function lockConsent(work: Work, sigungus: readonly string[], id: ConsentId): Promise<StoredConsent | undefined> {
  const [found] = await work.rows(lock, [sigungus, id]);
  return found;
}

/** Given consents whose last day is before a day. */
export function findExpiredConsents(work: Work, sigungu: string, before: string): Promise<readonly StoredConsent[]> {
  return work.rows(expired, [sigungu, before]);
}

export async function findConsentHistory(work: Work, sigungu: string, id: ConsentId): Promise<readonly ConsentEvent[]> {
  return (await work.rows(history, [sigungu, id])).map(({ body }) => body);
}

export async function findSignature(work: Work, sigungus: readonly string[], id: ConsentId): Promise<{ readonly mediaType: string; readonly content: Buffer } | undefined> {
  const [found] = await work.rows(signature, [sigungus, id]);
  return found;
}
