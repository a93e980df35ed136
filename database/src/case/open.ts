import type { PlainDate } from '@dure/domain/calendar';
import type { CaseId, OrganisationId, PersonId } from '@dure/domain/ids';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';
import { statement, type Work } from '../scope/index.ts';

/** An open case with what tells it apart. */
export interface OpenCase {
  readonly id: CaseId;
  readonly personId: PersonId;
  /** Null where the caller may not see the person. */
  readonly person: NamedPerson | null;
  readonly programme: string;
  readonly edition: string;
  readonly organisationId: OrganisationId;
  readonly openedOn: PlainDate;
}

const count = statement<{ open: number }>('case.count-open', `SELECT count(*) AS open FROM dure.case_file c WHERE c.sigungu = $1 AND c.live`);
const batch = statement<OpenCase>(
  'case.open',
  `SELECT c.id, c.person_id AS "personId", ${NAMED_PERSON}, c.programme, c.edition, c.organisation_id AS "organisationId", c.opened_on AS "openedOn"
   FROM dure.case_file c LEFT JOIN dure.person p ON p.sigungu = c.sigungu AND p.id = c.person_id WHERE c.sigungu = $1 AND c.live AND c.id > $2 ORDER BY c.id LIMIT $3`,
);

export async function countOpenCases(work: Work, sigungu: string): Promise<number> {
  const [counted] = await work.rows(count, [sigungu]);
  return counted?.open ?? 0;
}

/** The open cases of a municipality that the caller may see, page by page; `after` is the last id of the page before. */
export function findOpenCases(work: Work, sigungu: string, after: string | undefined, limit: number): Promise<readonly OpenCase[]> {
  return work.rows(batch, [sigungu, after ?? '00000000-0000-0000-0000-000000000000', limit]);
}
