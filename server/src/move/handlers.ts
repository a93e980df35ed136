import { findCasesOfPerson } from '@dure/database/case';
import { findArrivalsOfPerson, findArrivalsOfTeam, findMovesOfPerson, findMovesOfTeam, isMoveUnderWay } from '@dure/database/move';
import { findPerson } from '@dure/database/person';
import { casePartiesOf, isCaseOver } from '@dure/domain/case';
import { agreedItems } from '@dure/domain/consent';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { directoryOf, organisationNames } from '../organisation/directory.ts';
import { itemsOf } from '../person/reach.ts';
import { act } from './act.ts';
import type { moveContract, MoveRow } from './contract.ts';
import { nameSeen } from '../person/named.ts';
import { placeNames, placesOf } from './place.ts';
import { readMove } from './read.ts';
import { preview, send } from './send.ts';
import { consentFor, goingOf } from './sending.ts';
import { receivedRow, sentRow } from './view.ts';

type Ground = (typeof moveContract)['GET /api/cases/:id/move-ground'];

const TEAM_LIMIT = 200;

async function groundOf(call: Call<Ground>): Handled<Ground> {
  const { params, query, scope, staff, work, server } = call;
  const going = await goingOf(call, params.id);
  if (going === undefined) return refuse({ code: 'absent' });
  const { stored, known } = going;
  const [consent, isUnderWay, cases, names] = await Promise.all([
    query.to === undefined ? undefined : consentFor(call, going, query.to, null), isMoveUnderWay(work, stored.sigungu, stored.id), findCasesOfPerson(work, stored.sigungu, stored.personId), organisationNames(server, scope.sigungus),
  ]);
  const parties = casePartiesOf(stored.state, { staffId: staff.id, organisationId: staff.organisationId, role: staff.role }, stored);
  return allow({
    answer: {
      personId: stored.personId, personName: nameSeen(scope, stored.personId, stored.person), programme: stored.state.identity.programme, restricted: stored.restricted, status: stored.state.status, isUnderWay,
      maySend: parties.some((one) => one === 'owner' || one === 'lead' || one === 'coordinator'), seen: [...itemsOf(scope, known)],
      consent: consent === undefined ? null : { id: consent.id, items: [...agreedItems(consent)], endsOn: consent.terms.endsOn },
      otherCases: cases.filter((one) => one.id !== stored.id && !isCaseOver(one.status)).map(({ id, programme, organisationId }) => ({ id, programme, organisation: names(organisationId) })),
    },
    seen: [stored.personId], subject: { caseId: stored.id },
  });
}

const peopleOf = (rows: readonly MoveRow[]): readonly PersonId[] => [...new Set(rows.flatMap(({ personId }) => (personId === null ? [] : [personId as PersonId])))];

export const moveHandlers: Handlers<typeof moveContract> = {
  'GET /api/move-destinations': async ({ staff, server }) => {
    const places = await placesOf(server);
    const municipalities = places.filter(({ kind, code }) => kind === 'sigungu' && (code as string) !== staff.sigungu).map(({ code, name }) => ({ code, name }));
    return allow({ answer: { municipalities }, subject: { municipalities: municipalities.length } });
  },
  'GET /api/move-destinations/:sigungu': async ({ params, server }) => {
    const [places, directory] = await Promise.all([placesOf(server), directoryOf(server, params.sigungu)]);
    const towns = places.filter(({ kind, sigungu }) => kind === 'emd' && sigungu === params.sigungu).map(({ code, name }) => ({ code, name }));
    const organisations = [...directory.values()].filter(({ sigungu }) => sigungu === params.sigungu).map(({ id, sigungu, kind, name, programmes, areas, phone }) => ({ id, sigungu, kind, name, programmes: [...programmes], areas: [...areas], phone }));
    return allow({ answer: { towns, organisations }, subject: { sigungu: params.sigungu } });
  },
  'GET /api/cases/:id/move-ground': groundOf,
  'POST /api/cases/:id/move-preview': preview,
  'POST /api/cases/:id/moves': send,
  'GET /api/moves': async ({ query, scope, staff, work, server }) => {
    const sent = query.box === 'sent' ? await findMovesOfTeam(work, staff.sigungu, staff.organisationId, TEAM_LIMIT) : [];
    const received = query.box === 'received' ? await findArrivalsOfTeam(work, staff.sigungu, staff.organisationId, scope.wide, TEAM_LIMIT) : [];
    const names = await placeNames(server, [...sent, ...received].flatMap(({ state: { identity } }) => [identity.from.sigungu, identity.to.sigungu]));
    const rows = [...sent.map((one) => sentRow(one, scope, names)), ...received.map((one) => receivedRow(one, names))];
    return allow({ answer: { rows }, seen: peopleOf(rows), subject: { rows: rows.length } });
  },
  'GET /api/persons/:id/moves': async ({ params, scope, work, server }) => {
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const { person } = stored;
    const [sent, received] = await Promise.all([findMovesOfPerson(work, person.sigungu, person.id), findArrivalsOfPerson(work, person.sigungu, person.id)]);
    const names = await placeNames(server, [...sent, ...received].flatMap(({ state: { identity } }) => [identity.from.sigungu, identity.to.sigungu]));
    const rows = [...sent.map((one) => sentRow(one, scope, names)), ...received.map((one) => receivedRow(one, names))];
    return allow({ answer: { rows }, seen: [person.id], subject: { rows: rows.length } });
  },
  'GET /api/moves/:id': readMove,
  'POST /api/moves/:id/actions': act,
};
