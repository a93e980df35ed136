import type { Consent } from '@dure/domain/consent';
import type { PersonId } from '@dure/domain/ids';
import type { JointPlace } from '@dure/domain/visit/joint';
import { NAMED_PERSON, type NamedPerson } from '../person/index.ts';
import { statement, type Work } from '../scope/index.ts';

const consents = statement<{ personId: PersonId; consent: Consent }>(
  'visit.consents',
  `SELECT c.person_id AS "personId", c.terms AS consent FROM dure.consent c WHERE c.sigungu = $1 AND c.person_id = ANY($2) AND c.state = 'given' ORDER BY c.person_id, c.id`,
);
const names = statement<{ id: PersonId; name: string }>('visit.person-names', `SELECT p.id, p.name FROM dure.person p WHERE p.sigungu = $1 AND p.id = ANY($2)`);
const named = statement<{ id: PersonId; person: NamedPerson }>('visit.people-named', `SELECT p.id, ${NAMED_PERSON} FROM dure.person p WHERE p.sigungu = $1 AND p.id = ANY($2)`);
const places = statement<JointPlace>(
  'visit.places',
  `SELECT j.code AS "emdCode", j.longitude::float8 AS longitude, j.latitude::float8 AS latitude FROM dure.jurisdiction j
   WHERE j.sigungu = $1 AND j.kind = 'emd' AND j.valid_from <= $2 AND j.valid_until >= $2 AND j.longitude IS NOT NULL AND j.latitude IS NOT NULL`,
);

/** Consents that were given, by person; for the product, which must know whom it may name to whom. */
export async function findConsentsOfPeople(work: Work, sigungu: string, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Consent[]>> {
  const found = new Map<PersonId, Consent[]>();
  for (const { personId, consent } of await work.systemRows(consents, [sigungu, people])) found.set(personId, [...(found.get(personId) ?? []), consent]);
  return found;
}

/** Names of people whom a consent names to the reader: ask for nobody else. */
export async function findNamesByConsent(work: Work, sigungu: string, people: readonly PersonId[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await work.systemRows(names, [sigungu, people])).map(({ id, name }) => [id, name]));
}

/** People of own visits, as far as the reader's own policies show them; whether the name may be read follows from what was shared. */
export async function findPeopleNamed(work: Work, sigungu: string, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, NamedPerson>> {
  return new Map((await work.rows(named, [sigungu, people])).map(({ id, person }) => [id, person]));
}

/** Centroids of the 행정동 of a municipality. */
export function findPlaces(work: Work, sigungu: string, on: string): Promise<readonly JointPlace[]> {
  return work.rows(places, [sigungu, on]);
}
