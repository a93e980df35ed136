import type { PlainDate } from '@dure/domain/calendar';
import type { EmdCode, IntakeId, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import type { Intake, IntakeKind, IntakeSource, NextStep } from '@dure/domain/intake';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';
import { statement, type Work } from '../scope/index.ts';

/** An intake as kept, and what the row policies read. */
export interface StoredIntake {
  readonly intake: Intake;
  readonly emdCode: EmdCode;
  readonly organisationId: OrganisationId;
  readonly restricted: boolean;
}

export interface IntakeListRow {
  readonly id: IntakeId;
  readonly sigungu: Sigungu;
  readonly personId: PersonId | null;
  readonly person: NamedPerson | null;
  readonly emdCode: EmdCode;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly kind: IntakeKind;
  readonly source: IntakeSource;
  readonly receivedOn: PlainDate;
  readonly nextStep: NextStep | null;
  readonly nextOn: PlainDate | null;
  readonly createdAt: string;
}

const ONE = `i.record AS intake, i.emd_code AS "emdCode", i.organisation_id AS "organisationId", i.restricted`;
// A request of an agency lies in the same table and carries `reception`; a counselling record never does.
const COUNSELLING = `i.record -> 'reception' IS NULL`;
const LINE = `i.id, i.sigungu, i.person_id AS "personId", ${NAMED_PERSON}, i.emd_code AS "emdCode", i.organisation_id AS "organisationId", i.staff_id AS "staffId", i.kind, i.source,
  i.received_on AS "receivedOn", i.record #>> '{counselling,nextStep}' AS "nextStep", (i.record #>> '{counselling,nextOn}')::date AS "nextOn", i.created_at AS "createdAt"`;
const PERSON = `LEFT JOIN dure.person p ON p.sigungu = i.sigungu AND p.id = i.person_id`;

const byId = statement<StoredIntake>('intake.by-id', `SELECT ${ONE} FROM dure.intake i WHERE i.sigungu = ANY($1) AND i.id = $2 AND ${COUNSELLING}`);
const lockById = statement<StoredIntake>('intake.lock', `SELECT ${ONE} FROM dure.intake i WHERE i.sigungu = ANY($1) AND i.id = $2 AND ${COUNSELLING} FOR UPDATE`);
const ofPerson = statement<IntakeListRow>('intake.of-person', `SELECT ${LINE} FROM dure.intake i ${PERSON} WHERE i.sigungu = $1 AND i.person_id = $2 AND ${COUNSELLING} ORDER BY i.created_at DESC LIMIT 200`);
const ofTeam = statement<IntakeListRow>(
  'intake.of-team',
  `SELECT ${LINE} FROM dure.intake i ${PERSON}
   WHERE i.sigungu = $1 AND i.organisation_id = $2 AND ${COUNSELLING} AND (i.created_at, i.id) < ($3, $4) ORDER BY i.created_at DESC, i.id DESC LIMIT $5`,
);

/** The intake, where the caller's row policies show it. */
export async function findIntake(work: Work, sigungus: readonly string[], id: IntakeId): Promise<StoredIntake | undefined> {
  const [row] = await work.rows(byId, [sigungus, id]);
  return row;
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockIntake(work: Work, sigungus: readonly string[], id: IntakeId): Promise<StoredIntake | undefined> {
  const [row] = await work.rows(lockById, [sigungus, id]);
  return row;
}

/** The latest first. */
export function findIntakesOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly IntakeListRow[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

export interface IntakeCursor {
  readonly createdAt: string;
  readonly id: string;
}
const START: IntakeCursor = { createdAt: '9999-12-31T00:00:00Z', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** What one team received, the latest first. */
export function findTeamIntakes(work: Work, sigungu: string, organisationId: OrganisationId, after: IntakeCursor | undefined, limit: number): Promise<readonly IntakeListRow[]> {
  const { createdAt, id } = after ?? START;
  return work.rows(ofTeam, [sigungu, organisationId, createdAt, id, limit]);
}
