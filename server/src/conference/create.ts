import { findCase } from '@dure/database/case';
import { addConference, type ConferenceStep } from '@dure/database/conference';
import { findPerson } from '@dure/database/person';
import { writesRestricted } from '@dure/domain/access';
import {
  applyConferenceEvent, beginConference, decideConference, prepareConference, type AgendaItem, type ConferenceCommand, type ConferenceContext, type ConferenceEvent, type ConferenceRefusal, type ConferenceState,
} from '@dure/domain/conference';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { CaseId, ConferenceId, PersonId } from '@dure/domain/ids';
import { findEditionInForce } from '@dure/guide';
import type { Body } from '../http/endpoint.ts';
import type { Call, Handled } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import { findSubjects } from './audience.ts';
import type { conferenceContract } from './contract.ts';
import { placesOf } from './places.ts';
import { proposedAttendees } from './proposal.ts';
import { seatingFor } from './seating.ts';

type Create = (typeof conferenceContract)['POST /api/conferences'];
type Brought = Body<Create>['items'][number];

/** Prepares a conference on cases that the caller sees, with the teams that the guide wants already proposed. */
export async function createConference(call: Call<Create>): Handled<Create> {
  const { body, staff, work, at, today, newId, server } = call;
  const items = await Promise.all(body.items.map((one) => broughtItem(call, one, newId())));
  if (items.some((item) => item === undefined)) return refuse({ code: 'absent' });
  const brought = items as readonly AgendaItem[];
  const context: ConferenceContext = { at, on: today, by: staff.id, party: 'convener', staffId: staff.id, organisationId: staff.organisationId };
  const identity = { conferenceId: newId() as ConferenceId, sigungu: staff.sigungu, kind: body.kind, mode: body.mode, edition: findEditionInForce(today)?.id ?? '', convener: { organisationId: staff.organisationId, staffId: staff.id } };
  const seating = await seatingFor(call, body.kind, brought.map(({ personId }) => personId));
  const begun = beginConference(prepareConference(identity, context));
  const course = brought.reduce<Course>((one, item) => act(one, { action: 'add-item', item }, { ...context, seatingFor: seating }), allow([{ event: prepareConference(identity, context), after: begun }]));
  if (!course.ok) return course;
  const [directory, subjects] = await Promise.all([directoryOf(server, staff.sigungu), findSubjects(work, staff.sigungu, brought)]);
  const state = lastOf(course.value);
  const proposed = act(course, { action: 'set-attendees', attendees: proposedAttendees(state, directory.values(), subjects, newId) }, context);
  if (!proposed.ok) return proposed;
  const last = lastOf(proposed.value);
  addConference(work, { restricted: writesRestricted(staff.organisationKind), placeOf: placesOf(last, subjects, directory, today, writesRestricted(staff.organisationKind)) }, proposed.value);
  return allow({
    answer: { id: identity.conferenceId, version: last.version }, status: 201 as const, version: last.version, seen: brought.map(({ personId }) => personId), subject: { conferenceId: identity.conferenceId, kind: body.kind, items: brought.length },
    live: [{ topic: 'conference' as const, id: identity.conferenceId, organisations: [staff.organisationId] }],
  });
}

type Course = Decision<readonly ConferenceStep[], ConferenceRefusal>;

function lastOf(steps: readonly ConferenceStep[]): ConferenceState {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('A conference begins with an event');
  return last.after;
}

function act(course: Course, command: ConferenceCommand, context: ConferenceContext): Course {
  if (!course.ok) return course;
  const before = lastOf(course.value);
  const decided = decideConference(before, command, context);
  return decided.ok ? allow([...course.value, ...stepsOf(before, decided.value)]) : decided;
}

/** Each event with the state that it left. */
export function stepsOf(before: ConferenceState, events: readonly ConferenceEvent[]): readonly ConferenceStep[] {
  let state = before;
  return events.map((event) => {
    state = applyConferenceEvent(state, event);
    return { event, after: state };
  });
}

/** A line of the agenda, of a person and a case that the caller sees; its programme is that of the case. */
export async function broughtItem({ scope, work }: Pick<Call<Create>, 'scope' | 'work'>, { caseId, personId, agenda, asked, mainServices }: Brought, itemId: string): Promise<AgendaItem | undefined> {
  const [person, record] = await Promise.all([findPerson(work, scope.sigungus, personId as PersonId), caseId === null ? null : findCase(work, scope.sigungus, caseId as CaseId)]);
  if (person === undefined || record === undefined || (record !== null && record.personId !== personId)) return undefined;
  return { itemId, caseId: record?.id ?? null, personId: personId as PersonId, programme: record?.state.identity.programme ?? null, agenda, asked, mainServices };
}
