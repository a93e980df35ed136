import type { Shared } from '@dure/domain/access';
import type { CandidateId, EmdCode, OrganisationId, PersonId } from '@dure/domain/ids';
import { searchKeyOf } from '@dure/domain/korean';
import { statement, type Work } from '../scope/index.ts';

/** The name behind a pseudonym, sealed for its row. */
export interface SealedIdentity {
  readonly candidateId: CandidateId;
  readonly organisationId: OrganisationId;
  readonly cipher: Buffer;
  readonly keyId: string;
  readonly blindIndex: Buffer | null;
  /** Of the key before, while a rotation of keys is on. */
  readonly previousIndex: Buffer | null;
  readonly at: string;
}

const COLUMNS = `i.candidate_id AS "candidateId", i.organisation_id AS "organisationId", i.cipher, i.key_id AS "keyId", i.blind_index AS "blindIndex", i.previous_index AS "previousIndex", i.at`;
const some = statement<SealedIdentity>('discovery.identities', `SELECT ${COLUMNS} FROM dure.discovery_identity i WHERE i.sigungu = ANY($1) AND i.candidate_id = ANY($2)`);
const insert = statement('discovery.identity-insert', `INSERT INTO dure.discovery_identity (sigungu, candidate_id, organisation_id, cipher, key_id, blind_index, previous_index, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`);
const remove = statement('discovery.identity-remove', `DELETE FROM dure.discovery_identity WHERE sigungu = $1 AND candidate_id = ANY($2)`);
const forget = statement<{ readonly id: CandidateId }>(
  'discovery.identities-over',
  `SELECT i.candidate_id AS id FROM dure.discovery_identity i JOIN dure.discovery_candidate c ON c.sigungu = i.sigungu AND c.id = i.candidate_id WHERE i.sigungu = $1 AND NOT c.live AND c.ended_on < $2 LIMIT 500`,
);
// Who it is, whoever sees that person: nobody is entered twice because two teams do not see each other.
const KNOWN = `p.id, p.emd_code AS "emdCode", p.shared FROM dure.person p`;
const numbered = statement<KnownPerson>('discovery.person-of-number', `SELECT ${KNOWN} JOIN dure.resident_number n ON n.sigungu = p.sigungu AND n.person_id = p.id WHERE p.sigungu = $1 AND (n.blind_index = ANY($2) OR n.previous_index = ANY($2)) AND p.merged_into_id IS NULL LIMIT 2 FOR UPDATE OF p`);
const same = statement<KnownPerson>('discovery.person-the-same', `SELECT ${KNOWN} WHERE p.sigungu = $1 AND p.search_name = $2 AND p.birth_on = $3 AND p.sex = $4 AND p.emd_code = $5 AND p.merged_into_id IS NULL LIMIT 2 FOR UPDATE OF p`);

/** Somebody on record, as far as it takes to let one more team see the record. */
export interface KnownPerson {
  readonly id: PersonId;
  readonly emdCode: EmdCode;
  readonly shared: Shared;
}

/** Names that the caller's team may read. */
export async function findIdentities(work: Work, sigungus: readonly string[], ids: readonly CandidateId[]): Promise<ReadonlyMap<CandidateId, SealedIdentity>> {
  if (ids.length === 0) return new Map();
  return new Map((await work.rows(some, [sigungus, ids])).map((one) => [one.candidateId, one]));
}

/** Written by the batch alone, which acts as the system. */
export function addIdentity(work: Work, sigungu: string, { candidateId, organisationId, cipher, keyId, blindIndex, previousIndex, at }: SealedIdentity): void {
  work.write(insert, [sigungu, candidateId, organisationId, cipher, keyId, blindIndex, previousIndex, at]);
}

/** The name is closed again. The caller acts as the system: who takes a hand-out back never saw it. */
export function removeIdentities(work: Work, sigungu: string, ids: readonly CandidateId[]): void {
  if (ids.length > 0) work.write(remove, [sigungu, ids]);
}

/** Names whose purpose is over since before a day (개인정보 보호법 제21조). */
export async function findSpentIdentities(work: Work, sigungu: string, before: string): Promise<readonly CandidateId[]> {
  return (await work.rows(forget, [sigungu, before])).map(({ id }) => id);
}

/** The one person of the municipality with this number, by whichever of its indexes; read for the product, since the team need not see that person yet. */
export async function findPersonByNumber(work: Work, sigungu: string, indexes: readonly Buffer[]): Promise<KnownPerson | undefined> {
  const found = await work.systemRows(numbered, [sigungu, indexes]);
  return found.length === 1 ? found[0] : undefined;
}

/** The one person of that name, birth date, sex and 행정동; read for the product, too. */
export async function findSamePerson(work: Work, sigungu: string, { name, birthOn, sex, emd }: { readonly name: string; readonly birthOn: string; readonly sex: string; readonly emd: string }): Promise<KnownPerson | undefined> {
  const found = await work.systemRows(same, [sigungu, searchKeyOf(name), birthOn, sex, emd]);
  return found.length === 1 ? found[0] : undefined;
}
