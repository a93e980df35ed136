import { findComingConferences, findConferenceGuests, findConferenceHistory, findPastConferences, findWholeConference, stateOf } from '@dure/database/conference';
import { findColleagues, findStaffNames } from '@dure/database/staff';
import { may } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { ConferenceId } from '@dure/domain/ids';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { actOnConference } from './act.ts';
import { findSubjects } from './audience.ts';
import type { conferenceContract } from './contract.ts';
import { createConference } from './create.ts';
import { guestHandlers } from './guestHandlers.ts';
import { conferencesOfCase, conferencesOfPerson } from './lines.ts';
import { readPackets } from './preread.ts';
import { readSlots } from './slots.ts';
import { standingsOf } from './standing.ts';
import { actsFor, conferenceRowView, conferenceView } from './view.ts';

type Contract = typeof conferenceContract;
const LATEST = '9999-12-31T00:00:00.000Z';

async function listConferences({ query, scope, staff, work, server }: Call<Contract['GET /api/conferences']>): Handled<Contract['GET /api/conferences']> {
  const most = query.limit + 1;
  const [rows, names] = await Promise.all([
    query.list === 'coming' ? findComingConferences(work, staff.sigungu, scope.organisationId, most) : findPastConferences(work, staff.sigungu, scope.organisationId, query.before ?? LATEST, most),
    organisationNames(server, scope.sigungus),
  ]);
  const page = rows.slice(0, query.limit);
  const next = query.list === 'past' && rows.length > query.limit ? (page.at(-1)?.changedAt ?? null) : null;
  return allow({ answer: { rows: page.map((row) => conferenceRowView(row, scope, names)), next }, subject: { rows: page.length } });
}

async function readConference({ params, scope, work, server, at }: Call<Contract['GET /api/conferences/:id']>): Handled<Contract['GET /api/conferences/:id']> {
  const id = params.id as ConferenceId;
  const stored = await findWholeConference(work, scope.sigungus, id);
  if (stored === undefined) return refuse({ code: 'absent' });
  const state = stateOf(stored);
  const [subjects, standings, guests, history, names] = await Promise.all([
    findSubjects(work, stored.sigungu, state.items), standingsOf(work, state), findConferenceGuests(work, stored.sigungu, id), findConferenceHistory(work, stored.sigungu, id), organisationNames(server, scope.sigungus),
  ]);
  const staff = [state.identity.convener.staffId, ...state.attendees.flatMap(({ staffId, signedBy }) => [staffId, signedBy]), ...state.items.flatMap(({ actions }) => actions.map(({ staffId }) => staffId)), ...history.map(({ by }) => (by === 'system' ? null : by))];
  const staffNames = await findStaffNames(work, [...new Set(staff.filter((one) => one !== null))]);
  const answer = conferenceView(stored, state, {
    scope, names, staffName: (one) => staffNames.get(one) ?? '–', subjects, standings, guests, history, at, acts: actsFor(state, scope, may(scope, 'conference:write')),
  });
  const seen = state.items.filter(({ itemId }) => answer.items.some((item) => item.itemId === itemId && (item.known || item.asked !== null || item.discussion !== null))).map(({ personId }) => personId);
  return allow({ answer, version: state.version, seen, subject: { conferenceId: id, items: state.items.length } });
}

export const conferenceHandlers: Handlers<Contract> = {
  'GET /api/conferences': listConferences,
  'POST /api/conferences': createConference,
  'GET /api/conferences/:id': readConference,
  'POST /api/conferences/:id/actions': actOnConference,
  'GET /api/conferences/:id/preread': readPackets,
  'GET /api/conferences/:id/slots': readSlots,
  'GET /api/conference-candidates': async ({ query, staff, work }) => {
    const rows = await findColleagues(work, staff.sigungu, query.organisation);
    return allow({ answer: { rows: rows.map(({ id, name, title }) => ({ id, name, title })) }, subject: { rows: rows.length } });
  },
  'GET /api/cases/:id/conference-items': conferencesOfCase,
  'GET /api/persons/:id/conferences': conferencesOfPerson,
  ...guestHandlers,
};
