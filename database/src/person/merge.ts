import type { PlainDate } from '@dure/domain/calendar';
import type { Relation } from '@dure/domain/household';
import type { PersonId, StaffId } from '@dure/domain/ids';
import type { DistinctPeople, MergeEvent } from '@dure/domain/person';
import { statement, type Work } from '../scope/index.ts';

/** A merge as kept: the relation to the household's reference person stands beside the record, not in it. */
export interface KeptMerge extends MergeEvent {
  readonly keptRelation: Relation;
}

/** A merge that still holds, with what tells an officer whose record was joined. */
export interface LiveMerge {
  readonly id: string;
  readonly keptId: PersonId;
  readonly mergedId: PersonId;
  readonly at: string;
  readonly mergedName: string;
  readonly mergedBirthOn: PlainDate | null;
}

const add = statement(
  'person-merge.add',
  `INSERT INTO dure.person_merge (sigungu, id, kept_id, merged_id, before, organisation_id, staff_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const one = statement<{ event: KeptMerge; undoneAt: string | null }>('person-merge.one', `SELECT m.before AS event, m.undone_at AS "undoneAt" FROM dure.person_merge m WHERE m.sigungu = $1 AND m.id = $2`);
const ofPerson = statement<LiveMerge>(
  'person-merge.of-person',
  `SELECT m.id, m.kept_id AS "keptId", m.merged_id AS "mergedId", m.at,
     m.before #>> '{before,absorbed,name}' AS "mergedName", m.before #>> '{before,absorbed,birthOn}' AS "mergedBirthOn"
   FROM dure.person_merge m WHERE m.sigungu = $1 AND (m.kept_id = $2 OR m.merged_id = $2) AND m.undone_at IS NULL ORDER BY m.at DESC`,
);
const undo = statement('person-merge.undo', `UPDATE dure.person_merge SET undone_at = $3, undone_by = $4 WHERE sigungu = $1 AND id = $2`);
const addDistinct = statement('person-distinct.add', `INSERT INTO dure.person_distinct (sigungu, one_id, other_id, staff_id, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`);
const distinctOf = statement<DistinctPeople>(
  'person-distinct.of',
  `SELECT d.one_id AS "oneId", d.other_id AS "otherId", d.staff_id AS by, d.at FROM dure.person_distinct d WHERE d.sigungu = $1 AND (d.one_id = ANY($2) OR d.other_id = ANY($2))`,
);

/** Keeps both records as they were, so that the merge can be undone exactly. */
export function addMerge(work: Work, sigungu: string, organisationId: string, event: KeptMerge): void {
  work.write(add, [sigungu, event.id, event.keptId, event.absorbedId, JSON.stringify(event), organisationId, event.by, event.at]);
}

export async function findMerge(work: Work, sigungu: string, id: string): Promise<{ readonly event: KeptMerge; readonly undone: boolean } | undefined> {
  const [row] = await work.rows(one, [sigungu, id]);
  return row && { event: row.event, undone: row.undoneAt !== null };
}

/** Merges that still hold and touch a person, the latest first. */
export function findMergesOf(work: Work, sigungu: string, personId: PersonId): Promise<readonly LiveMerge[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

export function markMergeUndone(work: Work, sigungu: string, id: string, at: string, by: StaffId): void {
  work.write(undo, [sigungu, id, at, by]);
}

export function addDistinctPeople(work: Work, sigungu: string, pair: DistinctPeople): void {
  work.write(addDistinct, [sigungu, pair.oneId, pair.otherId, pair.by, pair.at]);
}

export function findDistinctPeople(work: Work, sigungu: string, ids: readonly PersonId[]): Promise<readonly DistinctPeople[]> {
  return work.rows(distinctOf, [sigungu, ids]);
}
