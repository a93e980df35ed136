import { countReadsByStaff, findAccessEntries } from '@dure/database/accesslog/review';
import type { AccessEntry } from '@dure/database/accesslog';
import type { SheetColumn } from '@dure/documents/sheet';
import { findExactPeople } from '@dure/database/breakglass';
import { findStaffNames } from '@dure/database/staff';
import { isPurpose, PURPOSES } from '@dure/domain/access';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { searchKeyOf } from '@dure/domain/korean';
import { askFor, leave, type Listed } from '../download/leave.ts';
import type { Call, Handled } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import type { Refusal } from '../refusals.ts';
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

type Leaving = Contract['POST /api/access-log/export'];
type Asking = Contract['POST /api/access-log/export/requests'];

/** The part of the log that was asked for; about how many it says something: whose records, and who looked. */
async function listOf({ body, staff, scope, work, server }: Pick<Call<Asking>, 'body' | 'staff' | 'scope' | 'work' | 'server'>): Promise<Decision<Listed<Entry>, Refusal>> {
  const { from, until } = momentsOf(body.from, body.until);
  const rows = await findAccessEntries(work, { sigungu: staff.sigungu, personId: body.personId ?? null, staffId: body.staffId ?? null, from, until, limit: EXPORT_LIMIT + 1 });
  if (rows.length > EXPORT_LIMIT) return refuse({ code: 'access-log/too-long' });
  const [names, staffNames] = await Promise.all([organisationNames(server, scope.sigungus), namesOf(work, rows)]);
  const people = new Set(rows.flatMap(({ personIds, staffId }) => (staffId === null ? personIds : [...personIds, staffId])));
  return allow({ sheet: { title: '열람기록', columns: COLUMNS, rows: rows.map((row) => entryView(row, names, staffNames)) }, people: people.size, seen: [], subject: { rows: rows.length } });
}

const COLUMNS: readonly SheetColumn<Entry>[] = [
  { kind: 'text', label: '일시', value: ({ at }) => at }, { kind: 'text', label: '소속', value: ({ organisation }) => organisation }, { kind: 'text', label: '사용자', value: ({ staff }) => staff }, { kind: 'text', label: '역할', value: ({ role }) => role },
  { kind: 'text', label: '접속지', value: ({ address }) => address }, { kind: 'text', label: '목적', value: ({ purposeLabel }) => purposeLabel }, { kind: 'text', label: '행위', value: ({ event }) => event }, { kind: 'text', label: '결과', value: ({ outcome }) => outcome },
  { kind: 'number', label: '대상자 수', value: ({ persons }) => persons }, { kind: 'text', label: '사유', value: ({ reason }) => reason ?? '' },
];

export async function exportLog(call: Call<Leaving>): Handled<Leaving> {
  const made = await listOf(call);
  return made.ok ? leave(call, 'POST /api/access-log/export', made.value) : made;
}

export async function askForLog(call: Call<Asking>): Handled<Asking> {
  const made = await listOf(call);
  return made.ok ? askFor(call, 'access-log', made.value) : made;
}
