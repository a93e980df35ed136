import { findCase } from '@dure/database/case';
import { findArrival, findMove, findMoveHistory, type StoredArrival, type StoredMove } from '@dure/database/move';
import { findSimilarPeople } from '@dure/database/person';
import { findReferralsOfPerson } from '@dure/database/referral';
import { findStaffNames } from '@dure/database/staff';
import { findTasksOfPerson } from '@dure/database/task';
import { findVisitsOfPerson } from '@dure/database/visit';
import { itemsSeen } from '@dure/domain/access';
import { outgoingOf } from '@dure/domain/case';
import { allow, refuse } from '@dure/domain/decision';
import { arrivingPerson, isSameArrival } from '@dure/domain/move';
import type { Call, Handled } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import type { moveContract, MoveDetail } from './contract.ts';
import { visitsOf } from './leaving.ts';
import { placeNames } from './place.ts';
import { receivedView, sentView } from './view.ts';

type Read = (typeof moveContract)['GET /api/moves/:id'];

/** Each side reads its own row: the sender what it sent and what is left to do at home, the receiver the packet and who here may be the same person. */
export async function readMove(call: Call<Read>): Handled<Read> {
  const { params, scope, work } = call;
  const [arrival, move] = await Promise.all([findArrival(work, scope.sigungus, params.id), findMove(work, scope.sigungus, params.id)]);
  if (arrival !== undefined) return readArrival(call, arrival);
  return move === undefined ? refuse({ code: 'absent' }) : readSent(call, move);
}

async function readArrival(call: Call<Read>, arrival: StoredArrival): Handled<Read> {
  const { staff, server } = call;
  const { identity, status, version } = arrival.state;
  const names = await placeNames(server, [identity.from.sigungu, identity.to.sigungu]);
  const matches = status === 'sent' || status === 'opened' ? await matchesOf(call, arrival) : [];
  const mayAct = arrival.organisationId === staff.organisationId;
  // Of the record at home no more than its handle is known here; it names whose data was read.
  const seen = [...(identity.scope === 'history' ? [identity.personId] : []), ...(arrival.personId === null ? [] : [arrival.personId])];
  return allow({ answer: receivedView(arrival, names, matches, mayAct), version, seen, subject: { moveId: arrival.id, side: 'received' } });
}

async function matchesOf({ work, staff, scope }: Call<Read>, { packet }: StoredArrival): Promise<MoveDetail['matches']> {
  const arriving = arrivingPerson(packet)?.draft;
  if (arriving === undefined) return [];
  const similar = await findSimilarPeople(work, staff.sigungu, { name: arriving.name, birthOn: arriving.birthOn, phones: [] });
  const known = similar.filter(({ person, shared }) => itemsSeen(scope, { id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared }).has('identity') && isSameArrival(packet, person));
  return known.map(({ person }) => ({ id: person.id, name: person.name, birthOn: person.birthOn, address: person.address.text }));
}

async function readSent(call: Call<Read>, move: StoredMove): Handled<Read> {
  const { work, scope, staff, server } = call;
  const { identity, version } = move.state;
  const [history, names, left] = await Promise.all([findMoveHistory(work, move.sigungu, move.id), placeNames(server, [identity.from.sigungu, identity.to.sigungu]), leftOf(call, move)]);
  const staffNames = await findStaffNames(work, history.flatMap(({ by }) => (by === 'system' ? [] : [by])));
  const mayAct = move.organisationId === staff.organisationId || scope.role === 'coordinator';
  const detail = sentView(move, { scope, names, history, left, mayAct, staffName: (id) => staffNames.get(id) ?? '–' });
  return allow({ answer: detail, version, seen: [move.personId], subject: { moveId: move.id, side: 'sent' } });
}

/** What of the case is still open at home: nothing falls silent because the person is gone. */
async function leftOf({ work, scope, server }: Call<Read>, move: StoredMove): Promise<MoveDetail['left']> {
  const stored = await findCase(work, [move.sigungu], move.caseId);
  if (stored === undefined) return [];
  const [referrals, visits, tasks, names] = await Promise.all([
    findReferralsOfPerson(work, move.sigungu, move.personId), findVisitsOfPerson(work, move.sigungu, move.personId), findTasksOfPerson(work, move.sigungu, move.personId), organisationNames(server, scope.sigungus),
  ]);
  return [
    ...outgoingOf(stored.state, referrals).map(({ service, to }) => ({ kind: 'referral', code: service, words: names(to), on: null })),
    ...visitsOf(visits, stored).map(({ state: { plan } }) => ({ kind: 'visit', code: plan.purpose, words: plan.words, on: plan.on })),
    ...tasks.filter(({ doneAt }) => doneAt === null).map(({ kind, title, dueOn }) => ({ kind: 'task', code: kind, words: title, on: dueOn })),
  ];
}
