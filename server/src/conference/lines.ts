import { findCase } from '@dure/database/case';
import { findConferencesOfCase, findConferencesOfPerson, type ItemListRow } from '@dure/database/conference';
import { findPerson } from '@dure/database/person';
import { itemsSeen } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { CaseId, PersonId } from '@dure/domain/ids';
import type { Answer } from '../http/endpoint.ts';
import type { Call, Handled } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import type { conferenceContract } from './contract.ts';
import { decisionView } from './itemView.ts';

type OfCase = (typeof conferenceContract)['GET /api/cases/:id/conference-items'];
type OfPerson = (typeof conferenceContract)['GET /api/persons/:id/conferences'];
type Line = Answer<OfCase>['rows'][number];

/** What conferences decided on a case: for those who see the case and the item both. What is to be planned is picked up from here. */
export async function conferencesOfCase({ params, scope, work, server }: Call<OfCase>): Handled<OfCase> {
  const record = await findCase(work, scope.sigungus, params.id as CaseId);
  if (record === undefined) return refuse({ code: 'absent' });
  const [rows, names] = await Promise.all([findConferencesOfCase(work, record.sigungu, record.id), organisationNames(server, scope.sigungus)]);
  return allow({ answer: { rows: rows.map((row) => lineView(row, names)) }, seen: [record.personId], subject: { caseId: record.id, rows: rows.length } });
}

/** Whoever was given some items of a person reads of a conference only what he may read of the person's course. */
export async function conferencesOfPerson({ params, scope, work, server }: Call<OfPerson>): Handled<OfPerson> {
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { person, shared } = stored;
  const mayRead = itemsSeen(scope, { id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared }).has('progress');
  const [rows, names] = await Promise.all([mayRead ? findConferencesOfPerson(work, person.sigungu, person.id) : [], organisationNames(server, scope.sigungus)]);
  return allow({ answer: { rows: rows.map((row) => lineView(row, names)) }, seen: [person.id], subject: { rows: rows.length } });
}

function lineView({ conferenceId, kind, calledAt, decidedAt, signedAt, item }: ItemListRow, names: (id: string) => string): Line {
  const decided = decidedAt === null ? { kind: 'none', words: '' } : decisionView(item.decision);
  const actions = decidedAt === null ? [] : item.actions;
  return {
    conferenceId, itemId: item.itemId, kind, agenda: item.agenda, decision: decided.kind, words: decided.words, calledAt, decidedAt, signedAt,
    actions: actions.map(({ actionId, kind: follow, what, organisationId, staffId, dueOn, programme }) => ({ actionId, kind: follow, what, organisation: { id: organisationId, name: names(organisationId) }, staffId, dueOn, programme })),
  };
}
