import { changeDownload, findDownloadsOfOthers, findOwnDownloads, lockDownload, type StoredDownload } from '@dure/database/download';
import { findStaffNames } from '@dure/database/staff';
import type { Work } from '@dure/database/scope';
import type { Instant } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import { decide, isOver, withdraw } from '@dure/domain/download';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import type { downloadContract } from './contract.ts';
import { tell } from './leave.ts';

type Contract = typeof downloadContract;
type Deciding = Contract['POST /api/downloads/:id/decision'];
type Withdrawing = Contract['POST /api/downloads/:id/withdrawal'];

const view = (request: StoredDownload, nameOf: (id: string) => string, at: Instant) => {
  const { id, list, parameters, reason, people, askedAt, untilAt, state, decidedBy, decision, decidedAt, takenAt, version } = request;
  return { id, list, parameters, reason, people, askedAt, untilAt, state, isOver: isOver(request, at), decidedBy: decidedBy === null ? null : nameOf(decidedBy), decision, decidedAt, takenAt, version };
};

async function namesOf(work: Work, rows: readonly StoredDownload[]): Promise<(id: string) => string> {
  const names = await findStaffNames(work, [...new Set(rows.flatMap(({ staffId, decidedBy }) => (decidedBy === null ? [staffId] : [staffId, decidedBy])))]);
  return (id) => names.get(id) ?? '–';
}

async function judge({ params, body, staff, work, at, version, server }: Call<Deciding>): Handled<Deciding> {
  const { sigungu } = staff;
  const stored = await lockDownload(work, sigungu, params.id);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.version !== version) return refuse({ code: 'version/stale', current: stored.version });
  const decided = decide(stored, staff.id, body.verdict, body.words, at);
  if (!decided.ok) return decided;
  changeDownload(work, sigungu, decided.value);
  tell(server, work, { sigungu, told: { id: stored.staffId, organisationId: stored.organisationId }, happening: body.verdict, request: decided.value, at });
  return allow({
    answer: { version: decided.value.version }, version: decided.value.version, subject: { downloadId: stored.id, verdict: body.verdict, people: stored.people }, reason: body.words, live: [{ topic: 'notice' as const, staff: [stored.staffId as never] }],
  });
}

async function takeBack({ params, staff, work, version }: Call<Withdrawing>): Handled<Withdrawing> {
  const stored = await lockDownload(work, staff.sigungu, params.id);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.version !== version) return refuse({ code: 'version/stale', current: stored.version });
  const decided = withdraw(stored, staff.id);
  if (!decided.ok) return decided;
  changeDownload(work, staff.sigungu, decided.value);
  return allow({ answer: { version: decided.value.version }, version: decided.value.version, subject: { downloadId: stored.id } });
}

export const downloadHandlers: Handlers<Contract> = {
  'GET /api/downloads/mine': async ({ staff, work, at }) => {
    const rows = await findOwnDownloads(work, staff.sigungu, staff.id);
    const nameOf = await namesOf(work, rows);
    return allow({ answer: { rows: rows.map((row) => view(row, nameOf, at)) }, subject: { rows: rows.length } });
  },
  'GET /api/downloads': async ({ staff, scope, work, at, server }) => {
    const rows = await findDownloadsOfOthers(work, staff.sigungu, staff.id);
    const [nameOf, organisations] = await Promise.all([namesOf(work, rows), organisationNames(server, scope.sigungus)]);
    return allow({ answer: { rows: rows.map((row) => ({ ...view(row, nameOf, at), staff: nameOf(row.staffId), organisation: organisations(row.organisationId) })) }, subject: { rows: rows.length } });
  },
  'POST /api/downloads/:id/decision': judge,
  'POST /api/downloads/:id/withdrawal': takeBack,
};
