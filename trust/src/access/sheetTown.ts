import type { Eye, Theatre } from './cast.ts';
import { type Dice, diceOf } from './dice.ts';
import { everythingIn } from './found.ts';
import type { Town } from './ground.ts';
import type { Row } from './model.ts';
import { ABROAD, HOME, markOf, type Relation, RELATIONS } from './relations.ts';
import { put } from './stage.ts';

/** A paper with the record that it was made from, and what reading that record takes. */
export interface Paper {
  readonly row: Row;
  readonly record: Row;
  readonly permission: string;
  readonly isNotice: boolean;
}

/** What stands in the lists of the town, each line with a number that no other has. */
export interface Filling {
  readonly referrals: readonly Row[];
  readonly papers: readonly Paper[];
  readonly log: readonly Row[];
  /** Days of which the log is asked for. */
  readonly days: readonly string[];
}

type Columns = Readonly<Record<string, unknown>>;
const columnsOf = ({ table: _table, ...columns }: Row): Columns => columns;

/** Numbers of lines begin where those of texts do not reach. */
const FIRST = 500_000;
const NEXT_DAYS = ['2026-11-20', '2026-11-24', '2026-12-01'];

/** Half of what one waits for has ended; of the others some need a next step. */
async function referralsIn(theatre: Theatre, dice: Dice, number: () => string): Promise<readonly Row[]> {
  const rows = everythingIn(theatre, 'referral').map((row): Row => {
    const live = dice.chance(50);
    const packet = row['packet'] as Columns;
    return {
      ...row, live, letter_number: number(), next_on: live || dice.chance(30) ? dice.one(NEXT_DAYS) : null, follow_up: dice.one(['none', 'open', 'done']),
      packet: 'name' in packet ? { ...packet, name: `박${number()}` } : packet,
    };
  });
  await theatre.town.admin.query(
    `UPDATE dure.referral r SET live = x.live, letter_number = x.letter_number, next_on = x.next_on, follow_up = x.follow_up, packet = x.packet FROM jsonb_populate_recordset(NULL::dure.referral, $1::jsonb) x WHERE r.sigungu = x.sigungu AND r.id = x.id`,
    [JSON.stringify(rows.map(columnsOf))],
  );
  return rows;
}

/** Of which record a form is made, and what it takes to read that. */
const FORMS = [
  ['resource-referral', 'referral', 'referral', 'referral:read'], ['reply', 'referral', 'referral', 'referral:read'], ['consent-form', 'consent', 'consent', 'consent:read'], ['intake-record', 'intake', 'intake', 'intake:read'],
  ['closure-notice', 'case', 'case_file', 'case:read'], ['visit-record', 'visit', 'visit', 'visit:read'], ['service-plan', 'plan', 'plan', 'plan:read'],
] as const;
const SEALED = { pdf: '\\x00', pdf_sha256: 'x', pdf_bytes: 1, hwpx: '\\x00', hwpx_sha256: 'x', hwpx_bytes: 1, key_id: 'x' };
const GIVEN: readonly Relation[] = ['referred', 'consent withdrawn'];

function papersOf({ worker, fixtures }: Eye, referrals: ReadonlyMap<string, Row>, dice: Dice, number: () => string): readonly Paper[] {
  return RELATIONS.flatMap((relation) => FORMS.flatMap(([form, kind, table, permission]): readonly Paper[] => {
    const original = fixtures[relation].rows.get(table)?.[0];
    if (original === undefined) return [];
    const record = referrals.get(String(original['id'])) ?? original;
    const isNotice = form === 'closure-notice';
    const row: Row = {
      table: 'document', sigungu: record.sigungu, id: dice.id(), person_id: record['person_id'], emd_code: record['emd_code'], organisation_id: record['organisation_id'] ?? record['from_organisation_id'], staff_id: record['staff_id'] ?? record['from_staff_id'],
      restricted: record['restricted'] ?? false, member_organisations: GIVEN.includes(relation) && (table === 'referral' || isNotice) ? [worker.workplace.id] : [], form, subject_kind: kind, subject_id: record['id'], number: number(), issued_on: '2026-11-10', issued_at: '2026-11-10T01:00:00Z', ...SEALED,
    };
    return [{ row, record, permission, isNotice }];
  }));
}

const issueOf = ({ row }: Paper): Columns => ({
  sigungu: row.sigungu, document_id: row['id'], person_id: row['person_id'], action: 'issue', emd_code: row['emd_code'], organisation_id: row['organisation_id'], staff_id: row['staff_id'], restricted: row['restricted'], member_organisations: row['member_organisations'], at: row['issued_at'], body: {},
});

const DAYS = ['2026-11-17', '2026-11-18'];
/** Around midnight in Korea, which is 15:00 UTC. */
const MOMENTS = ['2026-11-16T15:00:00.000Z', '2026-11-17T03:00:00.000Z', '2026-11-17T14:59:59.000Z', '2026-11-17T15:00:00.000Z', '2026-11-18T14:59:59.000Z', '2026-11-18T15:00:00.000Z'];

/** Everybody looked at somebody, in this municipality and in another, for a reason that has its number. */
function logOf({ eyes }: Theatre, dice: Dice, number: () => string): readonly Row[] {
  return eyes.flatMap(({ worker, fixtures }) => [HOME, ABROAD].flatMap((sigungu) => MOMENTS.map((at): Row => ({
    table: 'access_log', sigungu, id: dice.id(), at, staff_id: worker.id, organisation_id: worker.workplace.id, role: worker.role, address: `198.51.100.${dice.below(200)}`, purpose: 'case-management', event: 'person.read',
    person_ids: dice.some(RELATIONS, 2).map((relation) => fixtures[relation].personId), subject: {}, outcome: 'done', reason: `확인 ${number()}`,
  }))));
}

export async function fillLists(theatre: Theatre, seed: number): Promise<Filling> {
  const { town: { admin } } = theatre;
  const dice = diceOf(seed + 4);
  let last = FIRST;
  const number = (): string => markOf((last += 1));
  const referrals = await referralsIn(theatre, dice, number);
  const byId = new Map(referrals.map((row) => [String(row['id']), row]));
  const papers = theatre.eyes.flatMap((eye) => papersOf(eye, byId, dice, number));
  await put(admin, 'document', papers.map(({ row }) => columnsOf(row)));
  await put(admin, 'document_event', papers.map(issueOf));
  const log = logOf(theatre, dice, number);
  await put(admin, 'access_log', log.map(columnsOf));
  return { referrals, papers, log, days: DAYS };
}

export async function namesIn({ admin }: Pick<Town, 'admin'>): Promise<{ readonly staff: ReadonlyMap<string, string>; readonly organisations: ReadonlyMap<string, string> }> {
  const named = async (table: string, condition: string): Promise<ReadonlyMap<string, string>> => new Map((await admin.query<{ id: string; name: string }>(`SELECT id, name FROM dure.${table} WHERE ${condition}`)).rows.map(({ id, name }) => [id, name]));
  return { staff: await named('staff', 'true'), organisations: await named('organisation', `sigungu = '${HOME}'`) };
}
