import { koreanDay, type Instant } from '@dure/domain/calendar';
import type { Eye, Theatre } from './cast.ts';
import { everythingIn, mayAsk, purposeOf } from './found.ts';
import { canSee, canSeeItem, type Row } from './model.ts';
import { mayDo } from './permits.ts';
import { HOME, NOW, RELATIONS } from './relations.ts';
import type { Filling } from './sheetTown.ts';

/** What a line says of whom, by the label of the column; the words of codes are another matter. */
export type Line = Readonly<Record<string, string>>;

/** A list as one pair of eyes asks for it. */
export interface List {
  readonly key: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Every line that must be in the file, and no other; undefined where no file may leave at all. */
  readonly lines: readonly Line[] | undefined;
}

/** What each list may say, written down a second time: no address, no telephone, no number of a person, and nothing that only some roles may see. */
export const LABELS: Readonly<Record<string, readonly string[]>> = {
  'POST /api/referrals/sheet': ['문서번호', '성명', '서비스', '긴급도', '보낸 기관', '받는 기관', '상태', '작성일', '회신 기한', '다음 날짜'],
  'POST /api/cases/sheet': ['성명', '사업', '단계', '담당', '등록일', '종결일', '다음 날짜'],
  'POST /api/persons/:id/documents/sheet': ['문서번호', '서식', '발급일', '효력', '발급한 사람', '발급 기관'],
  'POST /api/access-log/export': ['일시', '소속', '사용자', '역할', '접속지', '목적', '행위', '결과', '대상자 수', '사유'],
};
const NOT_TOLD = '이름 미제공';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const dayOf = (at: unknown): string => koreanDay(new Date(String(at)).toISOString() as Instant);

/** The names of who works here and of the organisations of the own municipality. */
export interface Names {
  readonly staff: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
}

interface Seeing {
  readonly eye: Eye;
  readonly filling: Filling;
  readonly names: Names;
  readonly people: ReadonlyMap<string, Row>;
}

const nameOf = (known: ReadonlyMap<string, string>, id: unknown): string => (id === null || id === undefined ? '' : (known.get(String(id)) ?? '–'));

/** The name in the register, as far as it may be known for this purpose. */
function registered({ eye, people }: Seeing, row: Row, key: string): string | undefined {
  const person = people.get(text(row['person_id']));
  return person !== undefined && canSeeItem(eye.worker, person, 'identity', purposeOf(key), NOW) ? text(person['name']) : undefined;
}

/* ---------------------------------------------------------------- referrals */

const REFERRALS = 'POST /api/referrals/sheet';
const BOXES = ['inbox', 'sent', 'follow-up', 'ended'] as const;

/** A receiver knows the name from what it was sent, a sender from the register besides. */
function referralLine(seeing: Seeing, row: Row, isSent: boolean): Line {
  const told = text((row['packet'] as Readonly<Record<string, unknown>>)['name']) || NOT_TOLD;
  const { organisations } = seeing.names;
  return {
    '문서번호': text(row['letter_number']), '성명': (isSent ? registered(seeing, row, REFERRALS) : undefined) ?? told, '보낸 기관': nameOf(organisations, row['from_organisation_id']), '받는 기관': nameOf(organisations, row['to_organisation_id']),
    '작성일': dayOf(row['created_at']), '회신 기한': text(row['due_on']), '다음 날짜': text(row['next_on']),
  };
}

function boxOf(seeing: Seeing, box: (typeof BOXES)[number]): readonly Line[] {
  const { worker } = seeing.eye;
  const seen = seeing.filling.referrals.filter((row) => canSee(worker, row, NOW));
  const [received, sent] = [seen.filter((row) => row['to_organisation_id'] === worker.workplace.id), seen.filter((row) => row['from_organisation_id'] === worker.workplace.id)];
  const isOpen = (row: Row): boolean => row['follow_up'] === 'open';
  const lines: Readonly<Record<(typeof BOXES)[number], readonly (readonly [Row, boolean])[]>> = {
    'inbox': received.filter((row) => row['live'] === true).map((row) => [row, false]),
    'sent': sent.filter((row) => row['next_on'] !== null && !isOpen(row)).map((row) => [row, true]),
    'follow-up': sent.filter((row) => row['next_on'] !== null && isOpen(row)).map((row) => [row, true]),
    'ended': [...received.filter((row) => row['live'] !== true).map((row) => [row, false] as const), ...sent.filter((row) => row['live'] !== true && !isOpen(row)).map((row) => [row, true] as const)],
  };
  return lines[box].map(([row, isSent]) => referralLine(seeing, row, isSent));
}

/* ---------------------------------------------------------------- cases */

const CASES = 'POST /api/cases/sheet';

function caseLines(seeing: Seeing, cases: readonly Row[], live: boolean): readonly Line[] {
  const { worker } = seeing.eye;
  return cases.filter((row) => row['organisation_id'] === worker.workplace.id && row.sigungu === HOME && row['live'] === live && canSee(worker, row, NOW)).map((row) => ({
    '성명': registered(seeing, row, CASES) ?? NOT_TOLD, '담당': nameOf(seeing.names.staff, row['owner_staff_id']), '등록일': text(row['opened_on']), '종결일': text(row['closed_on']), '다음 날짜': text(row['next_on']),
  }));
}

/* ---------------------------------------------------------------- papers of a person */

const PAPERS = 'POST /api/persons/:id/documents/sheet';

/** A paper is listed to whoever reads the record that it was made from, and a notice to whom it is addressed. */
function paperLines({ eye: { worker }, filling, names }: Seeing, person: Row): readonly Line[] | undefined {
  if (!canSee(worker, { ...person, person_id: person['id'] }, NOW)) return undefined;
  const isListed = ({ row, record, permission, isNotice }: Filling['papers'][number]): boolean => canSee(worker, row, NOW)
    && ((isNotice && (row['member_organisations'] as readonly string[]).includes(worker.workplace.id)) || (mayDo(worker.role, worker.workplace.kind, permission) === true && canSee(worker, record, NOW)));
  return filling.papers.filter((paper) => paper.row['person_id'] === person['id'] && isListed(paper)).map(({ row }) => ({
    '문서번호': text(row['number']), '발급일': text(row['issued_on']), '효력': '유효', '발급한 사람': nameOf(names.staff, row['staff_id']), '발급 기관': nameOf(names.organisations, row['organisation_id']),
  }));
}

/* ---------------------------------------------------------------- the access log */

const LOG = 'POST /api/access-log/export';

function logLines({ eye: { worker }, filling, names }: Seeing, from: string, until: string): readonly Line[] {
  const isWithin = (row: Row): boolean => dayOf(row['at']) >= from && dayOf(row['at']) <= until;
  return filling.log.filter((row) => isWithin(row) && canSee(worker, row, NOW)).map((row) => ({
    '일시': new Date(String(row['at'])).toISOString(), '소속': nameOf(names.organisations, row['organisation_id']), '사용자': nameOf(names.staff, row['staff_id']), '역할': text(row['role']), '접속지': text(row['address']),
    '행위': text(row['event']), '결과': text(row['outcome']), '대상자 수': String((row['person_ids'] as readonly unknown[]).length), '사유': text(row['reason']),
  }));
}

/** Every list, as everybody of the cast asks for it. */
export function listsOf(theatre: Theatre, eye: Eye, filling: Filling, names: Names): readonly List[] {
  const people = everythingIn(theatre, 'person');
  const seeing: Seeing = { eye, filling, names, people: new Map(people.map((row) => [String(row['id']), row])) };
  const list = (key: string, body: List['body'], lines: readonly Line[] | undefined, url = key.slice('POST '.length)): List => ({ key, url, body, lines: mayAsk(eye, key) ? lines : undefined });
  const own = RELATIONS.flatMap((relation) => eye.fixtures[relation].rows.get('person') ?? []);
  return [
    ...BOXES.map((box) => list(REFERRALS, { box }, boxOf(seeing, box))),
    ...[true, false].map((live) => list(CASES, { live }, caseLines(seeing, everythingIn(theatre, 'case_file'), live))),
    ...own.map((person) => list(PAPERS, {}, paperLines(seeing, person), `/api/persons/${String(person['id'])}/documents/sheet`)),
    ...filling.days.map((day) => list(LOG, { from: day, until: day }, logLines(seeing, day, day))),
  ];
}
