import { findTeamCases } from '@dure/database/case';
import { findDocumentsOfPerson } from '@dure/database/document';
import { findPerson } from '@dure/database/person';
import { findEndedReferrals, findQueue, type ReferralListRow } from '@dure/database/referral';
import { findStaffNames } from '@dure/database/staff';
import type { Sheet } from '@dure/documents/sheet';
import { koreanDay, type PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { CASE_STATUS_TERMS, REFERRAL_STATUS_TERMS, URGENCY_TERMS } from '@dure/domain/document';
import type { PersonId } from '@dure/domain/ids';
import { isProgrammeId, PROGRAMME_NAMES } from '@dure/domain/programme';
import { askFor, leave, type Listed } from '../download/leave.ts';
import type { Refusal } from '../refusals.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { nameSeen } from '../person/named.ts';
import { nameInList } from '../referral/view.ts';
import { serviceWords } from './labels.ts';
import { documentRows } from './rows.ts';
import type { sheetContract } from './sheetContract.ts';

type Contract = typeof sheetContract;
type Boxes = Contract['POST /api/referrals/sheet'];
type Cases = Contract['POST /api/cases/sheet'];
type Papers = Contract['POST /api/persons/:id/documents/sheet'];
type CaseRow = Awaited<ReturnType<typeof findTeamCases>>[number];

/** More than a team works on at a time; writing so many takes a tenth of a second in which nobody else is served. */
const MOST = 2000;
const BOXES = { 'inbox': '받은 의뢰', 'sent': '보낸 의뢰', 'follow-up': '후속 조치할 의뢰', 'ended': '마친 의뢰' } as const;
const NOT_TOLD = '이름 미제공';

/** What a list is made with, whether it leaves or is asked for. */
type Of<Declared extends Endpoint, Parameter extends string> = Pick<Call<Declared>, 'scope' | 'staff' | 'work' | 'server'> & { readonly body: Pick<Call<Declared>['body'], Parameter & keyof Call<Declared>['body']> };
type Made<Row> = Promise<Decision<Listed<Row>, Refusal>>;

/** Everybody in it once, however many rows he has. */
function listed<Row extends { readonly personId: PersonId }>(sheet: Sheet<Row>, subject: Listed<Row>['subject']): Listed<Row> {
  const seen = [...new Set(sheet.rows.map(({ personId }) => personId))];
  return { sheet, people: seen.length, seen, subject: { ...subject, rows: sheet.rows.length } };
}

async function boxRows({ body: { box }, scope, work }: Of<Boxes, 'box'>): Promise<readonly ReferralListRow[]> {
  const one = (sigungu: string): Promise<readonly ReferralListRow[]> =>
    box === 'ended' ? findEndedReferrals(work, sigungu, scope.organisationId, '9999-12-31T00:00:00Z', MOST + 1) : findQueue(work, box, sigungu, scope.organisationId, undefined, MOST + 1);
  return (await Promise.all(scope.sigungus.map(one))).flat();
}

async function referralList(call: Of<Boxes, 'box'>): Made<ReferralListRow> {
  const { body: { box }, scope, server } = call;
  const [rows, names] = await Promise.all([boxRows(call), organisationNames(server, scope.sigungus)]);
  if (rows.length > MOST) return refuse({ code: 'document/list-too-long' });
  const sheet: Sheet<ReferralListRow> = {
    title: BOXES[box], rows,
    columns: [
      { kind: 'text', label: '문서번호', value: ({ letterNumber }) => letterNumber ?? '' }, { kind: 'text', label: '성명', value: (row) => nameInList(scope, row) ?? NOT_TOLD },
      { kind: 'text', label: '서비스', value: ({ programme, service }) => serviceWords(programme ?? service) }, { kind: 'text', label: '긴급도', value: ({ urgency }) => (URGENCY_TERMS as Readonly<Record<string, string>>)[urgency] ?? urgency },
      { kind: 'text', label: '보낸 기관', value: (row) => names(row.fromOrganisationId) }, { kind: 'text', label: '받는 기관', value: (row) => names(row.toOrganisationId) },
      { kind: 'text', label: '상태', value: ({ status }) => REFERRAL_STATUS_TERMS[status] }, { kind: 'day', label: '작성일', value: ({ createdAt }) => koreanDay(createdAt) },
      { kind: 'day', label: '회신 기한', value: ({ dueOn }) => dueOn }, { kind: 'day', label: '다음 날짜', value: ({ nextOn }) => nextOn },
    ],
  };
  return allow(listed(sheet, { box }));
}

async function caseList({ body: { live }, scope, staff, work }: Of<Cases, 'live'>): Made<CaseRow> {
  const rows = await findTeamCases(work, staff.sigungu, scope.organisationId, live, undefined, MOST + 1);
  if (rows.length > MOST) return refuse({ code: 'document/list-too-long' });
  const owners = await findStaffNames(work, [...new Set(rows.flatMap(({ ownerStaffId }) => (ownerStaffId === null ? [] : [ownerStaffId])))]);
  const sheet: Sheet<CaseRow> = {
    title: live ? '진행 중인 사례' : '마친 사례', rows,
    columns: [
      { kind: 'text', label: '성명', value: ({ personId, person }) => nameSeen(scope, personId, person) ?? NOT_TOLD }, { kind: 'text', label: '사업', value: ({ programme }) => (isProgrammeId(programme) ? PROGRAMME_NAMES[programme] : programme) },
      { kind: 'text', label: '단계', value: ({ status }) => CASE_STATUS_TERMS[status as keyof typeof CASE_STATUS_TERMS] }, { kind: 'text', label: '담당', value: ({ ownerStaffId }) => (ownerStaffId === null ? '' : (owners.get(ownerStaffId) ?? '')) },
      { kind: 'day', label: '등록일', value: ({ openedOn }) => openedOn }, { kind: 'day', label: '종결일', value: ({ closedOn }) => closedOn }, { kind: 'day', label: '다음 날짜', value: ({ nextOn }) => nextOn },
    ],
  };
  return allow(listed(sheet, { live }));
}

async function paperSheet(call: Call<Papers>): Handled<Papers> {
  const { params, scope, work } = call;
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const rows = await documentRows(call, await findDocumentsOfPerson(work, stored.person.sigungu, stored.person.id));
  const sheet: Sheet<(typeof rows)[number]> = {
    title: '발급 문서', rows,
    columns: [
      { kind: 'text', label: '문서번호', value: ({ number }) => number }, { kind: 'text', label: '서식', value: ({ title }) => title }, { kind: 'day', label: '발급일', value: ({ issuedOn }) => issuedOn as PlainDate },
      { kind: 'text', label: '효력', value: ({ voided }) => (voided === null ? '유효' : '무효') },
      { kind: 'text', label: '발급한 사람', value: ({ by }) => by }, { kind: 'text', label: '발급 기관', value: ({ organisation }) => organisation },
    ],
  };
  return leave(call, 'POST /api/persons/:id/documents/sheet', { sheet, people: 1, seen: [stored.person.id], subject: { rows: rows.length } });
}

export const sheetHandlers: Handlers<Contract> = {
  'POST /api/referrals/sheet': async (call) => {
    const made = await referralList(call);
    return made.ok ? leave(call, 'POST /api/referrals/sheet', made.value) : made;
  },
  'POST /api/referrals/sheet/requests': async (call) => {
    const made = await referralList(call);
    return made.ok ? askFor(call, 'referrals', made.value) : made;
  },
  'POST /api/cases/sheet': async (call) => {
    const made = await caseList(call);
    return made.ok ? leave(call, 'POST /api/cases/sheet', made.value) : made;
  },
  'POST /api/cases/sheet/requests': async (call) => {
    const made = await caseList(call);
    return made.ok ? askFor(call, 'cases', made.value) : made;
  },
  'POST /api/persons/:id/documents/sheet': paperSheet,
};
