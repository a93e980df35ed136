import { changeConference, lockConference, stateOf } from '@dure/database/conference';
import { may } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import type { CaseRefusal } from '@dure/domain/case';
import { conferencePartiesOf, decideConference, type ConferenceCommand, type ConferenceContext, type ConferenceParty, type ConferenceState, type Decided } from '@dure/domain/conference';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { ConferenceId, OrganisationId, PersonId, StaffId } from '@dure/domain/ids';
import type { Call, Handled } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import { directoryOf } from '../organisation/directory.ts';
import { findSubjects, type Subjects } from './audience.ts';
import { caseMovesOf, writeCaseMoves, type CaseMoves } from './caseMoves.ts';
import type { ConferenceCommandInput } from './command.ts';
import type { conferenceContract } from './contract.ts';
import { broughtItem, stepsOf } from './create.ts';
import { endGuests, writeActions } from './followUp.ts';
import { tellOfConference } from './notices.ts';
import { placesOf } from './places.ts';
import { seatingFor } from './seating.ts';

type Act = (typeof conferenceContract)['POST /api/conferences/:id/actions'];
type ActCall = Call<Act>;

const NO_MOVES: CaseMoves = { moves: [], waiting: [] };

/** One act on a conference that nobody else can change meanwhile, with everything that follows from it, in one transaction. */
export async function actOnConference(call: ActCall): Handled<Act> {
  const { params, scope, work, version, server, today } = call;
  const stored = await lockConference(work, scope.sigungus, params.id as ConferenceId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const before = stateOf(stored);
  if (before.version !== version) return refuse({ code: 'version/stale', current: before.version });
  const command = await commandOf(call);
  if (command === undefined) return refuse({ code: 'absent' });
  const subjects = await findSubjects(work, stored.sigungu, 'item' in command ? [...before.items, command.item] : before.items);
  const decided = decideConference(before, command, await contextOf(call, before, command, subjects));
  if (!decided.ok) return decided;
  const steps = stepsOf(before, decided.value);
  const after = steps.at(-1)?.after ?? before;
  const moved = await movesFor(call, after, command);
  if (!moved.ok) return moved;
  const placeOf = placesOf(after, subjects, await directoryOf(server, stored.sigungu), today, stored.restricted);
  // Whoever answers or signs does not see every item, and a decision moves cases of other teams.
  work.asSystem();
  changeConference(work, { restricted: stored.restricted, placeOf }, before, steps);
  const live = await writeWhatFollows(call, { before, after, subjects, moves: moved.value }, command.action);
  return allow({
    answer: { id: stored.id, version: after.version, status: after.status, waiting: [...moved.value.waiting] }, version: after.version, seen: touched(before, command), subject: { conferenceId: stored.id, action: command.action },
    live,
  });
}

interface Settled {
  readonly before: ConferenceState;
  readonly after: ConferenceState;
  readonly subjects: Subjects;
  readonly moves: CaseMoves;
}

/** Cases move, tasks are given, guests go, and whoever must know is told. */
async function writeWhatFollows(call: ActCall, { before, after, subjects, moves }: Settled, action: ConferenceCommand['action']): Promise<readonly LiveEvent[]> {
  const cases = await writeCaseMoves(call, moves);
  if (action === 'confirm') await writeActions(call, after, subjects);
  endGuests(call, after, action);
  const given = action === 'confirm' ? after.items.flatMap(({ actions }) => actions.map(({ organisationId }) => organisationId)) : [];
  return [...tellOfConference(call, before, after, action), ...cases, ...(given.length > 0 ? [{ topic: 'task' as const, organisations: given }] : [])];
}

async function movesFor(call: ActCall, after: ConferenceState, { action }: ConferenceCommand): Promise<Decision<CaseMoves, CaseRefusal>> {
  if (action !== 'call' && action !== 'confirm') return allow(NO_MOVES);
  return caseMovesOf(call, after, action === 'call' ? 'called' : 'confirmed');
}

/** Whose cases an act touches, for the access log. */
function touched({ items }: ConferenceState, command: ConferenceCommand): readonly PersonId[] {
  if (command.action === 'add-item') return [command.item.personId];
  const all = command.action === 'confirm' || command.action === 'call';
  return items.filter(({ itemId }) => all || ('itemId' in command && command.itemId === itemId)).map(({ personId }) => personId);
}

/** New lines get their numbers here. A person or case that the caller does not see is not brought before anybody. */
async function commandOf({ body, scope, work, newId }: ActCall): Promise<ConferenceCommand | undefined> {
  const input: ConferenceCommandInput = body;
  if (input.action === 'add-item') {
    const item = await broughtItem({ scope, work }, input, newId());
    return item === undefined ? undefined : { action: 'add-item', item };
  }
  if (input.action === 'set-attendees') return { action: 'set-attendees', attendees: input.attendees.map((one) => ({ ...one, attendeeId: one.attendeeId ?? newId(), organisationId: one.organisationId as OrganisationId | null, staffId: one.staffId as StaffId | null })) };
  if (input.action === 'record-item') return { ...input, actions: input.actions.map((one) => ({ ...one, actionId: one.actionId ?? newId(), organisationId: one.organisationId as OrganisationId, staffId: one.staffId as StaffId | null, dueOn: one.dueOn as PlainDate })), decision: input.decision as Decided };
  return input as ConferenceCommand;
}

const ON_THE_AGENDA: readonly ConferenceCommand['action'][] = ['add-item', 'change-item', 'remove-item', 'call'];

async function contextOf(call: ActCall, before: ConferenceState, command: ConferenceCommand, subjects: Subjects): Promise<ConferenceContext> {
  const { at, today, staff } = call;
  const people = [...subjects.values()].map(({ stored }) => stored.person.id);
  const seating = ON_THE_AGENDA.includes(command.action) ? await seatingFor(call, before.identity.kind, people) : undefined;
  const ownerOf = command.action === 'call' ? new Map([...subjects].flatMap(([itemId, { record }]) => (record === undefined ? [] : [[itemId, record.state.owner.organisationId] as const]))) : undefined;
  return {
    at, on: today, by: staff.id, party: partyFor(call, before, command.action), staffId: staff.id, organisationId: staff.organisationId,
    ...(seating === undefined ? {} : { seatingFor: seating }), ...(ownerOf === undefined ? {} : { ownerOf }),
  };
}

/** The convener's acts are for officers; staff of an agency in the convener's team answers and signs like everybody who is asked. */
function partyFor({ staff, scope }: ActCall, state: ConferenceState, action: ConferenceCommand['action']): ConferenceParty {
  const parties = conferencePartiesOf(state, { staffId: staff.id, organisationId: staff.organisationId });
  const convenes = parties.includes('convener') && may(scope, 'conference:write');
  if (action === 'sign') return 'invited';
  return convenes ? 'convener' : 'invited';
}
