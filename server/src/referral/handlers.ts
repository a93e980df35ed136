import { countQueues, findEndedReferrals, findQueue, findReferral, findReferralEvents, findReferralsOfPerson, type ReferralListRow } from '@dure/database/referral';
import { findPerson } from '@dure/database/person';
import { findStaffNames } from '@dure/database/staff';
import { DISCLOSURE_ITEM_CODES, isDisclosureItem } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { OrganisationId, PersonId, ReferralId } from '@dure/domain/ids';
import { personFacts } from '@dure/domain/person';
import type { Answer } from '../http/endpoint.ts';
import type { Call, Handlers } from '../http/handler.ts';
import { directoryOf, organisationNames } from '../organisation/directory.ts';
import { disclosedTo } from '../person/reach.ts';
import { actOnReferral } from './act.ts';
import type { referralContract } from './contract.ts';
import { createReferral } from './create.ts';
import { referralOptions } from './options.ts';
import { packetFor } from './packet.ts';
import { routeFor } from './route.ts';
import { detailView, rowView } from './view.ts';

type Contract = typeof referralContract;

export const referralHandlers: Handlers<Contract> = {
  'GET /api/referrals': async (call) => {
    const { query, scope, server } = call;
    const [rows, names] = await Promise.all([queueRows(call), organisationNames(server, scope.sigungus)]);
    const page = rows.slice(0, query.limit);
    return allow({
      answer: { rows: page.map((row) => rowView(row, scope, names)), next: rows.length > query.limit ? cursorOf(page.at(-1), query.box) : null },
      seen: page.map(({ personId }) => personId), subject: { box: query.box, rows: page.length },
    });
  },
  'GET /api/referrals/counts': async (call) => allow({ answer: await countsOf(call) }),
  'POST /api/referrals': createReferral,
  'GET /api/referrals/:id': async ({ params, scope, work, staff, today, server }) => {
    const stored = await findReferral(work, scope.sigungus, params.id as ReferralId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const { identity } = stored.state;
    const [events, person, directory, names] = await Promise.all([
      findReferralEvents(work, stored.sigungu, stored.id), findPerson(work, scope.sigungus, stored.personId), directoryOf(server, stored.sigungu), organisationNames(server, scope.sigungus),
    ]);
    const staffNames = await findStaffNames(work, [...new Set(events.flatMap(({ event }) => (event.by === 'system' ? [] : [event.by])))]);
    const [sender, receiver] = [directory.get(identity.sender.organisationId), directory.get(identity.receiver.organisationId)];
    const route = routeFor({ sender: { organisationKind: sender?.kind ?? staff.organisationKind }, receiver, programme: identity.programme, urgency: identity.urgency, on: today, facts: person === undefined ? {} : personFacts(person.person, today) });
    const detail = detailView(stored, { scope, names, staffName: (id) => staffNames.get(id) ?? '–', events, route, personName: person === undefined ? null : (disclosedTo(scope, person).name ?? null) });
    return allow({ answer: detail, version: stored.state.version, seen: [stored.personId], subject: { referralId: stored.id } });
  },
  'POST /api/referrals/:id/actions': actOnReferral,
  'GET /api/referrals/:id/preview': async ({ params, query, scope, work, server, today }) => {
    const stored = await findReferral(work, scope.sigungus, params.id as ReferralId);
    const known = stored && (await findPerson(work, scope.sigungus, stored.personId));
    if (stored === undefined || known === undefined || stored.state.identity.sender.organisationId !== scope.organisationId) return refuse({ code: 'absent' });
    const items = query.items.split(',').filter(isDisclosureItem);
    const [names, packet] = await Promise.all([organisationNames(server, scope.sigungus), packetFor({ work, person: known.person, items, on: today }, stored.state)]);
    return allow({
      answer: { receiver: names(stored.state.identity.receiver.organisationId), packet, withheld: DISCLOSURE_ITEM_CODES.filter((item) => !items.includes(item)) },
      seen: [stored.personId], subject: { referralId: stored.id, items: items.length },
    });
  },
  'GET /api/persons/:id/referral-options': referralOptions,
  'GET /api/persons/:id/referrals': async ({ params, scope, work, server }) => {
    const personId = params.id as PersonId;
    const known = await findPerson(work, scope.sigungus, personId);
    if (known === undefined) return refuse({ code: 'absent' });
    const [rows, names] = await Promise.all([findReferralsOfPerson(work, known.person.sigungu, personId), organisationNames(server, scope.sigungus)]);
    return allow({ answer: { rows: rows.map((row) => rowView(row, scope, names)) }, seen: [personId], subject: { rows: rows.length } });
  },
};

type ListCall = Call<Contract['GET /api/referrals']>;

/** One more row than asked, to know whether there is a next page. A branch that serves several municipalities sees their queues as one. */
async function queueRows({ query, scope, work }: ListCall): Promise<readonly ReferralListRow[]> {
  const { box, limit, after } = query;
  const [date, id] = after?.split('|') ?? [];
  if (box === 'ended') {
    const pages = await Promise.all(scope.sigungus.map((sigungu) => findEndedReferrals(work, sigungu, scope.organisationId, date ?? '9999-12-31T00:00:00Z', limit + 1)));
    return pages.flat().toSorted((one, other) => other.changedAt.localeCompare(one.changedAt)).slice(0, limit + 1);
  }
  const cursor = date !== undefined && id !== undefined ? { nextOn: date, id } : undefined;
  const pages = await Promise.all(scope.sigungus.map((sigungu) => findQueue(work, box, sigungu, scope.organisationId, cursor, limit + 1)));
  const [only] = pages;
  if (pages.length === 1 && only !== undefined) return only;
  return pages.flat().toSorted((one, other) => `${one.nextOn}${one.id}`.localeCompare(`${other.nextOn}${other.id}`)).slice(0, limit + 1);
}

function cursorOf(row: ReferralListRow | undefined, box: string): string | null {
  if (row === undefined) return null;
  return box === 'ended' ? `${row.changedAt}|` : `${row.nextOn}|${row.id}`;
}

async function countsOf({ scope, work, today }: Pick<ListCall, 'scope' | 'work' | 'today'>): Promise<Answer<Contract['GET /api/referrals/counts']>> {
  const all = (await Promise.all(scope.sigungus.map((sigungu) => countQueues(work, sigungu, scope.organisationId as OrganisationId, today)))).flat();
  const sum = (box: string, field: 'total' | 'overdue'): number => all.filter((one) => one.box === box).reduce((total, one) => total + one[field], 0);
  return { inbox: sum('inbox', 'total'), inboxOverdue: sum('inbox', 'overdue'), sent: sum('sent', 'total'), sentOverdue: sum('sent', 'overdue'), followUp: sum('follow-up', 'total'), followUpOverdue: sum('follow-up', 'overdue') };
}
