import type { PlainDate } from '@dure/domain/calendar';
import { choseongOf, isChoseong, searchKeyOf } from '@dure/domain/korean';
import { statement, type Statement, type Work } from '../scope/index.ts';
import { PERSON_COLUMNS, personOf, type PersonRow, type StoredPerson } from './row.ts';

/** LIKE is not leak-proof and would never use an index under row policies; a range over `text_pattern_ops` is and does, and read in its own order it ends with the page. */
const AFTER_ALL = '\u{10FFFF}';

/** Only the last four digits are indexed; a whole number is sought among everybody who shares them. */
const SAME_TAIL = 2000;
const SIMILAR = 300;
const sharingTail = statement<{ id: string }>('person.sharing-tail', `SELECT DISTINCT n.person_id AS id FROM dure.person_phone n WHERE n.sigungu = $1 AND n.tail = ANY($2::text[]) LIMIT $3`);

const search = (name: string, condition: string, order = 'p.search_name'): Statement<PersonRow> =>
  statement<PersonRow>(
    `person.search-${name}`,
    `SELECT ${PERSON_COLUMNS} FROM dure.person p WHERE p.sigungu = $1 AND ${condition} AND p.merged_into_id IS NULL ORDER BY ${order}, p.birth_on, p.id LIMIT $4`,
  );
const byName = search('name', `p.search_name ~>=~ $2 AND p.search_name ~<~ $3`, 'p.search_name USING ~<~');
const byChoseong = search('choseong', `p.choseong ~>=~ $2 AND p.choseong ~<~ $3`);
const byBirth = search('birth', `(p.birth_on = $2::date OR p.birth_on = $3::date)`);
/** Any of the phones that the person has today, not only the first. */
const byPhone = search('phone', `p.id = ANY($2::uuid[]) AND EXISTS (SELECT 1 FROM unnest(p.phone_digits) AS digits WHERE right(digits, length($3)) = $3)`);

/** What somebody typed into the search box, read as one of three questions. */
export type PersonQuestion =
  | { readonly by: 'name'; readonly text: string }
  /** 15 03 01 is a child's day and a very old person's. */
  | { readonly by: 'birth'; readonly on: PlainDate; readonly alternative: PlainDate | null }
  | { readonly by: 'phone'; readonly digits: string };

/** People the caller may see, by the beginning of the name (or its initials), a birth date or a phone number. */
export async function searchPeople(work: Work, sigungu: string, question: PersonQuestion, limit: number): Promise<readonly StoredPerson[]> {
  return (await ask(work, sigungu, question, limit)).map(personOf);
}

/** Everybody with such a phone, seen or unseen: what becomes of these must pass the row policies of the person. */
async function idsSharing(work: Work, sigungu: string, tails: readonly string[], limit: number): Promise<readonly string[]> {
  return (await work.systemRows(sharingTail, [sigungu, tails, limit])).map(({ id }) => id);
}

async function ask(work: Work, sigungu: string, question: PersonQuestion, limit: number): Promise<readonly PersonRow[]> {
  if (question.by === 'birth') return work.rows(byBirth, [sigungu, question.on, question.alternative ?? question.on, limit]);
  if (question.by === 'phone') return work.rows(byPhone, [sigungu, await idsSharing(work, sigungu, [question.digits.slice(-4)], SAME_TAIL), question.digits, limit]);
  const key = searchKeyOf(question.text);
  return work.rows(isChoseong(key) ? byChoseong : byName, [sigungu, key, `${key}${AFTER_ALL}`, limit]);
}

const similar = statement<PersonRow>(
  'person.similar',
  `SELECT ${PERSON_COLUMNS} FROM dure.person p
   WHERE p.sigungu = $1 AND p.merged_into_id IS NULL AND (p.search_name = $2 OR p.choseong = $3 OR p.birth_on = ANY($4::date[]) OR p.id = ANY($5::uuid[]))
   LIMIT ${SIMILAR}`,
);

/** People who share a name, its initials, a birth date (or its swapped day and month) or the end of a phone number: what duplicates are looked for among. */
export async function findSimilarPeople(work: Work, sigungu: string, subject: { readonly name: string; readonly birthOn: PlainDate | null; readonly phones: readonly { readonly digits: string }[] }): Promise<readonly StoredPerson[]> {
  const tails = subject.phones.map(({ digits }) => digits.slice(-4)).filter((tail) => tail.length === 4);
  const sharing = tails.length > 0 ? await idsSharing(work, sigungu, tails, SIMILAR) : [];
  const rows = await work.rows(similar, [sigungu, searchKeyOf(subject.name), choseongOf(subject.name), birthDays(subject.birthOn), sharing]);
  return rows.map(personOf);
}

function birthDays(birthOn: PlainDate | null): readonly string[] {
  if (birthOn === null) return [];
  const [year, month, date] = birthOn.split('-');
  return Number(date) <= 12 ? [birthOn, `${year}-${date}-${month}`] : [birthOn];
}
