import type { PlainDate } from '@dure/domain/calendar';
import type { EmdCode, OrganisationId, PersonId, Sigungu } from '@dure/domain/ids';
import type { Emergency } from '@dure/domain/urgency';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';
import { statement, type Work } from '../scope/index.ts';

/** Help comes before names: the person may be unknown for the time being. */
export type EmergencyRecord = Omit<Emergency, 'personId'> & { readonly personId: PersonId | null };

export interface StoredEmergency {
  readonly record: EmergencyRecord;
  readonly emdCode: EmdCode;
  readonly organisationId: OrganisationId;
  readonly restricted: boolean;
  readonly completeByOn: PlainDate;
  readonly version: number;
}

export interface EmergencyListRow {
  readonly id: string;
  readonly sigungu: Sigungu;
  readonly personId: PersonId | null;
  readonly person: NamedPerson | null;
  readonly tier: string;
  readonly occurredAt: string;
  readonly completeByOn: PlainDate;
  readonly completedAt: string | null;
}

const ONE = `e.record, e.emd_code AS "emdCode", e.organisation_id AS "organisationId", e.restricted, e.complete_by_on AS "completeByOn", e.version`;
const LINE = `e.id, e.sigungu, e.person_id AS "personId", ${NAMED_PERSON}, e.tier, e.record ->> 'occurredAt' AS "occurredAt", e.complete_by_on AS "completeByOn", e.completed_at AS "completedAt"`;
const PERSON = `LEFT JOIN dure.person p ON p.sigungu = e.sigungu AND p.id = e.person_id`;
const byId = statement<StoredEmergency>('emergency.by-id', `SELECT ${ONE} FROM dure.emergency e WHERE e.sigungu = ANY($1) AND e.id = $2`);
const lockById = statement<StoredEmergency>('emergency.lock', `SELECT ${ONE} FROM dure.emergency e WHERE e.sigungu = ANY($1) AND e.id = $2 FOR UPDATE`);
const ofPerson = statement<EmergencyListRow>('emergency.of-person', `SELECT ${LINE} FROM dure.emergency e ${PERSON} WHERE e.sigungu = $1 AND e.person_id = $2 ORDER BY e.created_at DESC LIMIT 100`);
const open = statement<EmergencyListRow>('emergency.open', `SELECT ${LINE} FROM dure.emergency e ${PERSON} WHERE e.sigungu = $1 AND e.organisation_id = $2 AND e.completed_at IS NULL ORDER BY e.complete_by_on, e.id LIMIT 200`);
const insert = statement(
  'emergency.insert',
  `INSERT INTO dure.emergency (person_id, emd_code, tier, bypassed, basis, record, complete_by_on, completed_at, version, sigungu, id, organisation_id, staff_id, restricted, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);
const change = statement(
  'emergency.change',
  `UPDATE dure.emergency SET person_id = $1, emd_code = $2, tier = $3, bypassed = $4, basis = $5, record = $6, complete_by_on = $7, completed_at = $8, version = $9 WHERE sigungu = $10 AND id = $11`,
);

export async function findEmergency(work: Work, sigungus: readonly string[], id: string): Promise<StoredEmergency | undefined> {
  const [row] = await work.rows(byId, [sigungus, id]);
  return row;
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockEmergency(work: Work, sigungus: readonly string[], id: string): Promise<StoredEmergency | undefined> {
  const [row] = await work.rows(lockById, [sigungus, id]);
  return row;
}

export function findEmergenciesOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly EmergencyListRow[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

/** Records of a team that still lack something, the nearest date first. */
export function findOpenEmergencies(work: Work, sigungu: string, organisationId: OrganisationId): Promise<readonly EmergencyListRow[]> {
  return work.rows(open, [sigungu, organisationId]);
}

function values({ record, emdCode, completeByOn, version }: StoredEmergency, basis: string): readonly unknown[] {
  return [record.personId, emdCode, record.answer.tier, record.bypass?.steps ?? [], basis, JSON.stringify(record), completeByOn, record.completedAt ?? null, version, record.sigungu, record.id];
}

/** `basis` is the article on which steps were left out, as the register shows it; empty when none were. */
export function addEmergency(work: Work, stored: StoredEmergency, basis: string): void {
  work.write(insert, [...values(stored, basis), stored.organisationId, stored.record.recordedBy, stored.restricted, stored.record.occurredAt]);
}

export function changeEmergency(work: Work, stored: StoredEmergency, basis: string): void {
  work.write(change, values(stored, basis));
}
