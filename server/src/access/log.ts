import { countReadsByStaff, findAccessEntries } from '@dure/database/accesslog/review';
import type { AccessEntry } from '@dure/database/accesslog';
import { findExactPeople } from '@dure/database/breakglass';
import { findStaffNames } from '@dure/database/staff';
import { isPurpose, PURPOSES } from '@dure/domain/access';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import { allow } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { searchKeyOf } from '@dure/domain/korean';
import type { Call, Handled } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { maskedLabel } from './label.ts';
import type { accessContract } from './contract.ts';

type Contract = typeof accessContract;
type Entry = ReturnType<typeof entryView>;

const EXPORT_LIMIT = 10_000;

/** Korean days to moments: from midnight of the first day to midnight after the last (UTC+9). */
function momentsOf(from: string | undefined, until: string | undefined): { readonly from: string; readonly until: string } {
  const start = (day: string): string => new Date(`${day}T00:00:00+09:00`).toISOString();
  return { from: from === undefined ? '1970-01-01T00:00:00Z' : start(from), until: until === undefined ? '9999-12-31T00:00:00Z' : start(addDays(until as PlainDate, 1)) };
}

export async function readLog({ query, staff, scope, work, server }: Call<Contract['GET /api/access-log']>): Handled<Contract['GET /api/access-log']> {
  const { from, until } = momentsOf(query.from, query.until);
  const rows = await findAccessEntries(work, { sigungu: staff.sigungu, personId: query.personId ?? null, staffId: query.staffId ?? null, from, until: query.before ?? until, limit: query.limit + 1 });
  const { page, next } = pageOf(rows, query.limit);
  const [names, staffNames] = await Promise.all([organisationNames(server, scope.sigungus), namesOf(work, page)]);
  return allow({ answer: { rows: page.map((row) => entryView(row, names, staffNames)), next }, subject: { rows: page.length, ...(query.personId === undefined ? {} : { personId: query.personId }) } });
}

/** A page never ends between two rows of one moment: the mark is a moment, and the rest of it would be passed over. */
function pageOf(rows: readonly AccessEntry[], limit: number): { readonly page: readonly AccessEntry[]; readonly next: string | null } {
  const beyond = rows[limit];
  if (beyond === undefined) return { page: rows, next: null };
  const whole = rows.slice(0, limit).filter(({ at }) => at !== beyond.at);
  const page = whole.length > 0 ? whole : rows.slice(0, limit);
  return { page, next: page.at(-1)?.at ?? null };
}

const namesOf = (work: Call<Contract['GET /api/access-log']>['work'], rows: readonly AccessEntry[]): ReturnType<typeof findStaffNames> =>
  findStaffNames(work, [...new Set(rows.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])))]);

function entryView(row: AccessEntry, names: (id: string) => string, staffNames: ReadonlyMap<string, string>) {
  const purpose = isPurpose(row.purpose) ? PURPOSES[row.purpose] : { label: row.purpose, basis: '' };
  return {
    id: row.id, at: row.at, staffId: row.staffId, staff: row.staffId === null ? '' : (staffNames.get(row.staffId) ?? '–'), organisation: row.organisationId === null ? '' : names(row.organisationId), role: row.role,
    address: row.address, purpose: row.purpose, purposeLabel: purpose.label, purposeBasis: purpose.basis, event: row.event, outcome: row.outcome, reason: row.reason, persons: row.personIds.length, personId: row.personIds.length === 1 ? (row.personIds[0] ?? null) : null, subject: { ...row.subject },
  };
}

export async function findWhose({ body, staff, work, server }: Call<Contract['POST /api/access-log/persons']>): Handled<Contract['POST /api/access-log/persons']> {
  const found = await findExactPeople(work, staff.sigungu, searchKeyOf(body.name), body.birthOn);
  const rows = await Promise.all(found.map(async (one) => ({ personId: one.personId, label: await maskedLabel(server, staff.sigungu, one) })));
  return allow({ answer: { rows }, seen: found.map(({ personId }) => personId as PersonId), subject: { rows: rows.length } });
}

export async function countByStaff({ query, staff, scope, work, server }: Call<Contract['GET /api/access-log/staff']>): Handled<Contract['GET /api/access-log/staff']> {
  const { from, until } = momentsOf(query.from, query.until);
  const counted = await countReadsByStaff(work, staff.sigungu, from, until);
  const [names, staffNames] = await Promise.all([organisationNames(server, scope.sigungus), findStaffNames(work, counted.map(({ staffId }) => staffId))]);
  return allow({ answer: { rows: counted.map(({ organisationId, ...row }) => ({ ...row, staff: staffNames.get(row.staffId) ?? '–', organisation: names(organisationId) })) }, subject: { rows: counted.length } });
}

/** CSV with a byte-order mark; a cell that a spreadsheet would run as a formula starts with an apostrophe. */
export async function exportLog({ body, staff, scope, work, at, server }: Call<Contract['POST /api/access-log/export']>): Handled<Contract['POST /api/access-log/export']> {
  const { from, until } = momentsOf(body.from, body.until);
  const rows = await findAccessEntries(work, { sigungu: staff.sigungu, personId: body.personId ?? null, staffId: body.staffId ?? null, from, until, limit: EXPORT_LIMIT });
  const [names, staffNames] = await Promise.all([organisationNames(server, scope.sigungus), namesOf(work, rows)]);
  const lines = rows.map((row) => lineOf(entryView(row, names, staffNames)));
  const content = `\uFEFF${[HEADER, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
  return allow({ answer: { mediaType: 'text/csv; charset=utf-8', fileName: `열람기록-${at.slice(0, 10)}.csv`, content: Buffer.from(content) }, subject: { rows: rows.length }, reason: body.reason });
}

const HEADER = ['일시', '소속', '사용자', '역할', '접속지', '목적', '행위', '결과', '대상자 수', '사유'];
const lineOf = (row: Entry): readonly string[] => [row.at, row.organisation, row.staff, row.role, row.address, row.purposeLabel, row.event, row.outcome, String(row.persons), row.reason ?? ''];

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
