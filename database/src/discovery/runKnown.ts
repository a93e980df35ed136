import type { PlainDate } from '@dure/domain/calendar';
import { statement, type Work } from '../scope/index.ts';

/** Somebody on the insurer's roster, by what a municipality can know the person by. */
export interface RosterLine {
  readonly pseudonym: string;
  /** Blind indexes of the resident number: during a rotation of keys a record has the one or the other. */
  readonly indexes: readonly Buffer[];
  readonly searchName: string;
  readonly birthOn: PlainDate | null;
  readonly sex: string;
}

/** What the municipality's own records say of somebody whom a run found. */
export interface MatchedPerson {
  readonly pseudonym: string;
  readonly personId: string;
  readonly isDead: boolean;
  readonly hasMoved: boolean;
  readonly isInCase: boolean;
}

/** What came of somebody in an earlier round. */
export interface MatchedCandidate {
  readonly pseudonym: string;
  readonly isInRound: boolean;
  readonly hasRefused: boolean;
}

// By the number where there is one on record; by name, birth date and sex only of people without: two of one name and one birth date
// are not so rare, and whoever is left out by mistake is helped by nobody.
const known = statement<MatchedPerson>(
  'discovery.known',
  `WITH asked AS (SELECT * FROM unnest($2::text[], $3::bytea[], $4::text[], $5::date[], $6::text[]) AS a (pseudonym, number, name, born, sex)),
   met AS (
     SELECT a.pseudonym, n.person_id AS id FROM asked a JOIN dure.resident_number n ON n.sigungu = $1 AND n.blind_index = a.number
     UNION
     SELECT a.pseudonym, p.id FROM asked a JOIN dure.person p ON p.sigungu = $1 AND p.search_name = a.name AND p.birth_on = a.born AND p.sex = a.sex
     WHERE NOT EXISTS (SELECT 1 FROM dure.resident_number n WHERE n.sigungu = $1 AND n.person_id = p.id)),
   whole AS (SELECT m.pseudonym, coalesce(p.merged_into_id, p.id) AS id FROM met m JOIN dure.person p ON p.sigungu = $1 AND p.id = m.id)
   SELECT w.pseudonym, w.id AS "personId", p.deceased_on IS NOT NULL AS "isDead",
     EXISTS (SELECT 1 FROM dure.case_file c WHERE c.sigungu = $1 AND c.person_id = w.id AND c.live) AS "isInCase",
     EXISTS (SELECT 1 FROM dure.move v WHERE v.sigungu = $1 AND v.person_id = w.id AND v.status IN ('accepted', 'noted')) AS "hasMoved"
   FROM whole w JOIN dure.person p ON p.sigungu = $1 AND p.id = w.id`,
);
const candidates = statement<MatchedCandidate>(
  'discovery.known-candidates',
  `SELECT c.pseudonym, bool_or(c.live OR c.status = 'proposed') AS "isInRound", bool_or(c.status = 'refused' AND c.ended_on >= $3) AS "hasRefused"
   FROM dure.discovery_candidate c WHERE c.sigungu = $1 AND c.pseudonym = ANY ($2) GROUP BY c.pseudonym`,
);

/** Those of the roster whom the municipality has on record. */
export function findKnownPeople(work: Work, sigungu: string, lines: readonly RosterLine[]): Promise<readonly MatchedPerson[]> {
  const asked = lines.flatMap(({ indexes, ...line }) => indexes.map((index) => ({ ...line, index })));
  return work.rows(known, [sigungu, asked.map(({ pseudonym }) => pseudonym), asked.map(({ index }) => index), asked.map(({ searchName }) => searchName), asked.map(({ birthOn }) => birthOn), asked.map(({ sex }) => sex)]);
}

/** Those who are being sought, or have refused since a day. */
export function findKnownCandidates(work: Work, sigungu: string, pseudonyms: readonly string[], refusedSince: PlainDate): Promise<readonly MatchedCandidate[]> {
  return work.rows(candidates, [sigungu, pseudonyms, refusedSince]);
}
