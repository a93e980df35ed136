import { addDays } from '@dure/domain/calendar';
import {
  absentMust, AGENDA_KINDS, AGENDA_OF, ANSWERS, applyConferenceEvent, availableConferenceActions, beginConference, CONFERENCE_ACTION_RULES, CONFERENCE_ACTIONS, CONFERENCE_KINDS, CONFERENCE_MODES, CONFERENCE_PARTIES, CONFERENCE_STATUSES, decideConference,
  decisionsOf, foldConference, MAIN_SERVICES, prepareConference, PRESENCES, quorumOf, signersOf,
  type Attendee, type ConferenceAction, type ConferenceCommand, type ConferenceContext, type ConferenceEvent, type ConferenceFacts, type ConferenceParty, type ConferenceRefusalCode, type ConferenceState, type Decided, type Seat,
} from '@dure/domain/conference';
import type { ConferenceId, OrganisationId, StaffId } from '@dure/domain/ids';
import type { Course, Invariant, Noun, Try } from './course.ts';
import { MISTAKES, spoilt } from './spoil.ts';
import { HOME, momentOf, newId, officeOf, type World } from './world.ts';

type ConferenceCourse = Course<ConferenceState, ConferenceEvent>;

const REFUSALS = {
  'conference/action-not-available': true, 'conference/not-your-act': true, 'conference/facts-missing': true, 'conference/agenda-empty': true, 'conference/nobody-asked': true, 'conference/unscheduled': true, 'conference/date-in-the-past': true,
  'conference/written-not-allowed': true, 'conference/agenda-not-of-kind': true, 'conference/asked-twice': true, 'conference/no-such-item': true, 'conference/no-such-attendee': true, 'conference/not-your-place': true, 'conference/decision-not-of-agenda': true,
  'conference/action-incomplete': true, 'conference/no-quorum': true, 'conference/undecided': true, 'conference/absence-unexplained': true, 'conference/owner-not-asked': true, 'conference/not-a-signer': true, 'conference/already-signed': true, 'conference/signatures-missing': true,
} as const satisfies Record<ConferenceRefusalCode, true>;

/** Two of the form make the quorum; the health side must come too, and its absence is explained. */
const SEATS: readonly Omit<Seat, 'itemIds'>[] = [{ who: '희망복지지원단', strength: 'must', rules: ['ICM-A1-CONF-FORM'] }, { who: '읍·면·동', strength: 'must', rules: ['ICM-A1-CONF-FORM'] }, { who: '보건소', strength: 'must', rules: ['ICM-A1-CONF-HEALTH'] }];
const WHO = [['hope', 2, ['희망복지지원단']], ['town', 0, ['읍·면·동']], ['health', 4, ['보건소']], ['mind', 5, []]] as const;

function begin(world: World): ConferenceCourse | undefined {
  const { chance } = world;
  const office = officeOf(world, 'office-2' as OrganisationId);
  const conferenceId = newId(world, 'conference') as ConferenceId;
  const convener = { organisationId: office.id, staffId: chance.pick(office.staff) };
  const event = prepareConference({ conferenceId, sigungu: HOME, kind: chance.pick(CONFERENCE_KINDS), mode: chance.chance(0.85) ? 'meeting' : chance.pick(CONFERENCE_MODES), edition: '2026', convener }, { at: momentOf(world), on: world.today, by: convener.staffId, party: 'convener' });
  return { id: conferenceId, personId: 'person-0', state: beginConference(event), events: [event], acknowledged: 1 };
}

function actorOf(world: World, state: ConferenceState, action: ConferenceAction, party: ConferenceParty): { readonly organisationId: OrganisationId; readonly staffId: StaffId } {
  const { chance } = world;
  const other = chance.pick(world.offices);
  if (chance.chance(0.04)) return { organisationId: other.id, staffId: other.lead };
  if (party === 'convener' && action !== 'sign') return state.identity.convener;
  const places = action === 'sign' ? signersOf(state).filter(({ signedAt }) => signedAt === null) : state.attendees;
  const place = places.length > 0 ? chance.pick(places) : undefined;
  return { organisationId: place?.organisationId ?? ('office-0' as OrganisationId), staffId: place?.staffId ?? ('staff-0-1' as StaffId) };
}

const seatingFor = (items: ConferenceState['items']) => ({ seats: items.length === 0 ? [] : SEATS.map((seat) => ({ ...seat, itemIds: items.map(({ itemId }) => itemId) })), convening: [], flags: [] });

function contextOf(world: World, state: ConferenceState, action: ConferenceAction, party: ConferenceParty): ConferenceContext {
  const { chance, today } = world;
  const actor = actorOf(world, state, action, party);
  const isStaff = party === 'convener' || party === 'invited';
  const ownerOf = new Map(chance.chance(0.05) ? state.items.map(({ itemId }) => [itemId, 'office-9' as OrganisationId]) : []);
  const seated = ['add-item', 'change-item', 'remove-item'].includes(action) ? { seatingFor } : {};
  return { at: momentOf(world), on: today, by: isStaff ? actor.staffId : 'system', party, ...actor, ownerOf, ...seated, ...(party === 'guest' ? { guestOf: 'guest' } : {}) };
}

type Facts = { readonly [Name in ConferenceAction]: (world: World, state: ConferenceState, context: ConferenceContext) => ConferenceFacts[Name] };
const anItem = ({ chance }: World, { items }: ConferenceState): string => (items.length > 0 && chance.chance(0.97) ? chance.pick(items).itemId : 'item-0');
const aPlace = ({ chance }: World, { attendees }: ConferenceState): string => (attendees.length > 0 && chance.chance(0.97) ? chance.pick(attendees).attendeeId : 'nobody');

function attendeesOf({ chance, offices }: World): readonly Attendee[] {
  const asked: readonly Attendee[] = WHO.map(([attendeeId, at, seats]) => ({ attendeeId, seats, organisationId: offices[at]?.id ?? null, staffId: chance.chance(0.5) ? (offices[at]?.staff[1] ?? null) : null, name: '' }));
  const guest: Attendee = { attendeeId: 'guest', seats: [], organisationId: null, staffId: null, name: '가람법률사무소 조은결' };
  return chance.chance(0.03) ? [guest, guest] : chance.chance(0.03) ? [] : [...asked, guest];
}

function decisionOf({ chance, today }: World, state: ConferenceState, itemId: string): Decided {
  const item = state.items.find((one) => one.itemId === itemId);
  const kind = chance.pick(item === undefined || chance.chance(0.05) ? (['approve', 'change', 'close', 'hold'] as const) : decisionsOf(item));
  const words = chance.chance(0.97) ? '계획대로 하기로 함' : '';
  if (kind === 'close') return { kind, words, reason: 'goal-reached', ongoingNeed: false };
  return kind === 'hold' ? { kind, words, reviewOn: chance.chance(0.5) ? addDays(today, chance.int(-1, 60)) : null } : { kind, words };
}

const FACTS: Facts = {
  'add-item': (world, { identity, items }) => {
    const { chance } = world;
    const again = items[0] !== undefined && chance.chance(0.05) ? items[0].personId : chance.pick(world.people).id;
    return { item: { itemId: newId(world, 'item'), caseId: chance.chance(0.8) ? ('case-1' as never) : null, personId: again, programme: 'ICM', agenda: chance.chance(0.95) ? chance.pick(AGENDA_OF[identity.kind]) : chance.pick(AGENDA_KINDS), asked: chance.chance(0.97) ? '서비스를 조정해 주십시오' : '', mainServices: [] } };
  },
  'change-item': (world, state) => ({ itemId: anItem(world, state), agenda: world.chance.pick(AGENDA_OF[state.identity.kind]), asked: '다시 봐 주십시오', mainServices: [world.chance.pick(MAIN_SERVICES)] }),
  'remove-item': (world, state) => ({ itemId: anItem(world, state) }),
  'set-attendees': (world) => ({ attendees: attendeesOf(world) }),
  'set-seats': (_world, { items }) => ({ seats: SEATS.map((seat) => ({ ...seat, itemIds: items.map(({ itemId }) => itemId) })), convening: [], flags: [] }),
  'schedule': ({ chance, today }) => ({ startsAt: `${addDays(today, chance.int(0, 15) - (chance.chance(0.03) ? 20 : 0))}T05:00:00Z`, minutes: 60, place: '시청 3층 회의실' }),
  'call': ({ chance, today }) => ({ answerBy: addDays(today, chance.chance(0.03) ? -1 : 3) }),
  'answer': (world, state, { party }) => ({ attendeeId: party === 'guest' ? 'guest' : aPlace(world, state), answer: world.chance.pick(ANSWERS), proxy: world.chance.chance(0.9) ? '나대리' : '', words: '' }),
  'cancel': () => ({ words: '일정이 맞지 않습니다.' }),
  'start': () => ({}),
  'attend': (world, state) => ({ attendeeId: aPlace(world, state), presence: world.chance.chance(0.8) ? 'present' : world.chance.pick(PRESENCES), proxy: '' }),
  'record-item': (world, state) => {
    const itemId = anItem(world, state);
    const { chance, today } = world;
    const actions = chance.chance(0.3) ? [{ actionId: newId(world, 'action'), kind: chance.pick(['task', 'referral'] as const), what: chance.chance(0.9) ? '도시락 신청' : '', organisationId: 'office-0' as OrganisationId, staffId: null, dueOn: addDays(today, chance.int(-1, 30)), programme: chance.chance(0.5) ? ('ICM' as const) : null }] : [];
    return { itemId, discussion: '방문 횟수를 늘리자는 의견', decision: decisionOf(world, state, itemId), dissent: chance.chance(0.05) ? [{ who: '보건소', words: '' }] : [], actions };
  },
  'confirm': ({ chance }) => ({ absenceWords: chance.chance(0.6) ? '보건소는 다른 회의로 오지 못함' : '' }),
  'edit-minutes': (world, state) => ({ itemId: world.chance.chance(0.5) ? null : anItem(world, state), words: '문구를 바로잡음' }),
  'sign': (world, state, { organisationId }) => ({ attendeeId: (world.chance.chance(0.85) ? signersOf(state).find((one) => one.signedAt === null && one.organisationId === organisationId)?.attendeeId : undefined) ?? aPlace(world, state) }),
  'complete': () => ({}),
  'distribute': () => ({}),
};

function attempt(world: World, { state }: ConferenceCourse): Try<ConferenceCommand, ConferenceContext> {
  const { chance } = world;
  const open = availableConferenceActions(state.status).filter((action) => (!['cancel', 'remove-item', 'edit-minutes'].includes(action) || chance.chance(0.1)) && (action !== 'set-attendees' || state.attendees.length === 0 || chance.chance(0.1)) && (action !== 'complete' || chance.chance(0.05)));
  const action = open.length === 0 || chance.chance(MISTAKES.action) ? chance.pick(CONFERENCE_ACTIONS) : chance.pick(open);
  const party = chance.chance(MISTAKES.party) ? chance.pick(CONFERENCE_PARTIES) : chance.pick(CONFERENCE_ACTION_RULES[action].who);
  const context = contextOf(world, state, action, party);
  const command = { action, ...(FACTS[action](world, state, context) as object) } as ConferenceCommand;
  return { command: chance.chance(MISTAKES.facts / 2) && !['attendees'].some((name) => name in command) ? spoilt(chance, command) : command, context };
}

const text = ({ items, remarks }: ConferenceState): string => JSON.stringify([items, remarks]);

const invariants: readonly Invariant<ConferenceState, ConferenceEvent>[] = [
  { says: 'nothing is decided below the quorum', holds: ({ event, after }) => event.action !== 'confirm' || quorumOf(after).isMet },
  { says: 'what is confirmed is decided, with words', holds: ({ event, after }) => event.action !== 'confirm' || after.items.every(({ decision }) => decision.kind !== 'none' && decision.words.trim() !== '') },
  { says: 'who had to be there and was not is explained', holds: ({ event, after }) => event.action !== 'confirm' || absentMust(after).length === 0 || after.absenceWords.trim() !== '' },
  { says: 'signed minutes carry every signature', holds: ({ after }) => after.status !== 'signed' || signersOf(after).every(({ signedAt }) => signedAt !== null) },
  { says: 'signed minutes are never changed', holds: ({ before, after }) => before.status !== 'signed' || text(before) === text(after) },
  { says: 'words that change after a signature are signed again', holds: ({ event, after }) => event.action !== 'edit-minutes' || after.attendees.every(({ signedAt }) => signedAt === null) },
  { says: 'a person stands on an agenda once', holds: ({ after }) => new Set(after.items.map(({ personId }) => personId)).size === after.items.length },
  { says: 'nobody is called to a conference without agenda, day and somebody to come', holds: ({ event, after }) => event.action !== 'call' || (after.items.length > 0 && after.attendees.length > 0 && after.appointment !== null) },
  { says: 'a conference that was called off decides nothing', holds: ({ after }) => after.status !== 'cancelled' || after.confirmedAt === null },
  { says: 'every task of a decision has what, who and by when', holds: ({ after }) => after.items.every(({ actions }) => actions.every(({ what, organisationId, dueOn }) => what.trim() !== '' && organisationId.length > 0 && dueOn.length > 0)) },
];

export const CONFERENCE: Noun<ConferenceState, ConferenceEvent, ConferenceCommand, ConferenceContext> = {
  name: 'conference', wanted: 20, decide: decideConference, apply: applyConferenceEvent, fold: foldConference, begin, attempt, invariants,
  isOver: ({ status, distributedAt }) => status === 'cancelled' || (status === 'signed' && distributedAt !== null),
  places: ({ status, identity, items }) => [`conference.status:${status}`, `conference.kind:${identity.kind}`, ...items.flatMap(({ decision }) => (decision.kind === 'none' ? [] : [`conference.decided:${decision.kind}`]))],
  points: [
    ...CONFERENCE_STATUSES.map((one) => `conference.status:${one}`), ...CONFERENCE_ACTIONS.map((one) => `conference.done:${one}`), ...CONFERENCE_KINDS.map((one) => `conference.kind:${one}`),
    ...['approve', 'change', 'close', 'hold'].map((one) => `conference.decided:${one}`), ...Object.keys(REFUSALS).map((code) => `refusal:${code}`),
  ],
};
