import { addDays, type PlainDate } from '@dure/domain/calendar';
import {
  applyConferenceEvent, beginConference, decideConference, prepareConference, signersOf,
  type AgendaItem, type Attendee, type ConferenceCommand, type ConferenceContext, type ConferenceEvent, type ConferenceKind, type ConferenceState, type Seating,
} from '@dure/domain/conference';
import type { ConferenceId, StaffId } from '@dure/domain/ids';
import { conferenceGuide } from '@dure/guide/conference';
import { koreanMoment, nextOpenDay, openDay, OPENING } from '../officeHours.ts';
import { createRng, type Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { CaseRecord } from './cases.ts';
import type { Directory } from './directory.ts';
import { must } from './play.ts';

export interface ConferenceRecord {
  readonly state: ConferenceState;
  readonly events: readonly { readonly event: ConferenceEvent; readonly after: ConferenceState }[];
  readonly cases: readonly CaseRecord[];
}

type Steps = ConferenceRecord['events'];

/** One conference as it was played so far. */
interface Play {
  readonly directory: Directory;
  readonly rng: Rng;
  readonly chair: TownStaff;
  readonly on: PlainDate;
  readonly kind: ConferenceKind;
}

const ASKED = ['끼니와 복약을 챙길 방법을 정해 주십시오.', '방문 횟수와 담당을 나누어 주십시오.', '주거와 의료 지원의 순서를 정해 주십시오.'] as const;
const DISCUSSED = '방문건강과 읍·면·동이 번갈아 찾아가고, 식사는 노인맞춤돌봄에서 챙기자는 의견을 모음.';
const DECIDED = '논의한 대로 계획을 세우기로 함';

function seatingOf(kind: ConferenceKind, items: readonly AgendaItem[], on: PlainDate): Seating {
  const answers = items.map((item) => [item, must(conferenceGuide({ kind, agenda: item.agenda, mainServices: item.mainServices, facts: {}, programmes: [item.programme ?? 'ICM'] }, on), 'ask the guide')] as const);
  const [first] = answers;
  if (first === undefined) return { seats: [], convening: [], flags: [] };
  const itemIds = items.map(({ itemId }) => itemId);
  return { seats: first[1].seats.map((seat) => ({ ...seat, itemIds })), convening: first[1].convening, flags: first[1].flags };
}

function attendeesOf({ directory, rng, chair }: Play, cases: readonly CaseRecord[]): readonly Attendee[] {
  const offices = cases.map(({ occasion }) => directory.townOffice(occasion.person.address.emdCode).id);
  const owners = cases.map(({ state }) => state.owner.organisationId);
  const teams = [...new Set([...offices, ...owners])].filter((id) => id !== chair.organisationId);
  return [
    { attendeeId: rng.uuid(), seats: ['희망복지지원단 사례관리담당자'], organisationId: chair.organisationId, staffId: chair.id, name: '' },
    ...teams.map((organisationId) => ({ attendeeId: rng.uuid(), seats: offices.includes(organisationId) ? ['해당 읍·면·동 사례관리 담당자'] : [], organisationId, staffId: null, name: '' })),
  ];
}

function begun(play: Play, cases: readonly CaseRecord[]): Steps {
  const { rng, chair, on, kind } = play;
  const at = koreanMoment(on, OPENING + 30);
  const act = { at, on, by: chair.id, party: 'convener' } as const;
  const event = prepareConference({ conferenceId: rng.uuid() as ConferenceId, sigungu: chair.sigungu, kind, mode: 'meeting', edition: '2026', convener: { organisationId: chair.organisationId, staffId: chair.id } }, act);
  const items = cases.map(({ state: { identity } }): AgendaItem => ({ itemId: rng.uuid(), caseId: identity.caseId, personId: identity.personId, programme: identity.programme, agenda: kind === 'closure' ? 'closure' : 'plan', asked: rng.pick(ASKED), mainServices: ['care'] }));
  const context = { seatingFor: (all: readonly AgendaItem[]) => seatingOf(kind, all, on) };
  const withItems = items.reduce<Steps>((steps, item) => then(play, steps, { action: 'add-item', item }, context), [{ event, after: beginConference(event) }]);
  return then(play, withItems, { action: 'set-attendees', attendees: attendeesOf(play, cases) });
}

function then({ chair, on }: Play, steps: Steps, command: ConferenceCommand, more: Partial<ConferenceContext> = {}): Steps {
  const before = steps.at(-1)?.after;
  if (before === undefined) throw new Error('A conference begins with an event');
  const minute = OPENING + 40 + steps.length;
  const context: ConferenceContext = { at: koreanMoment(on, minute), on, by: chair.id, party: 'convener', staffId: chair.id, organisationId: chair.organisationId, ...more };
  let state = before;
  return [...steps, ...must(decideConference(before, command, context), command.action).map((event) => {
    state = applyConferenceEvent(state, event);
    return { event, after: state };
  })];
}

function called(play: Play, cases: readonly CaseRecord[], heldOn: PlainDate): Steps {
  const scheduled = then(play, begun(play, cases), { action: 'schedule', startsAt: koreanMoment(heldOn, 14 * 60), minutes: 60, place: '시청 3층 소회의실' });
  return then(play, scheduled, { action: 'call', answerBy: heldOn });
}

/** Begun on its day; nobody has written anything yet. */
function inSession(play: Play, cases: readonly CaseRecord[], heldOn: PlainDate): Steps {
  return then({ ...play, on: heldOn }, called(play, cases, heldOn), { action: 'start' });
}

/** Held and decided on its day; the minutes wait for their signatures. */
function confirmed(play: Play, cases: readonly CaseRecord[], heldOn: PlainDate): Steps {
  const held: Play = { ...play, on: heldOn };
  const begunSteps = inSession(play, cases, heldOn);
  const table = begunSteps.at(-1)?.after;
  const attended = (table?.attendees ?? []).reduce<Steps>((steps, { attendeeId }) => then(held, steps, { action: 'attend', attendeeId, presence: 'present', proxy: '' }), begunSteps);
  const recorded = (table?.items ?? []).reduce<Steps>((steps, { itemId }) => then(held, steps, { action: 'record-item', itemId, discussion: DISCUSSED, decision: { kind: 'approve', words: DECIDED }, dissent: [], actions: [] }), attended);
  return then(held, recorded, { action: 'confirm', absenceWords: '' });
}

/** Signed by so many of those who had to be there, the convener first; the last signature completes the minutes. */
function signed(play: Play, cases: readonly CaseRecord[], heldOn: PlainDate, signatures = Number.POSITIVE_INFINITY): Steps {
  const steps = confirmed(play, cases, heldOn);
  const signers = signersOf(steps.at(-1)?.after ?? beginWith(steps));
  return signers.slice(0, signatures).reduce<Steps>((before, { attendeeId, staffId, organisationId }) => {
    const by = staffId ?? workerOf(play, organisationId);
    return then({ ...play, on: heldOn }, before, { action: 'sign', attendeeId }, { by, party: 'invited', staffId: by, ...(organisationId === null ? {} : { organisationId }) });
  }, steps);
}

function beginWith(steps: Steps): ConferenceState {
  const [first] = steps;
  if (first === undefined) throw new Error('A conference begins with an event');
  return first.after;
}

function workerOf({ directory, rng, chair }: Play, organisationId: Attendee['organisationId']): StaffId {
  return organisationId === null ? chair.id : directory.worker(rng, directory.organisation(organisationId)).id;
}

/** Conferences in every state: over, to come, without a time, late to begin, begun, waiting for signatures, called off; and one on closures. */
export function conferences(directory: Directory, cases: readonly CaseRecord[]): readonly ConferenceRecord[] {
  const { seed, today } = directory.town;
  const rng = createRng(seed, 'conferences');
  const chairs = directory.town.staff.filter(({ role, demo }) => role === 'coordinator' && demo);
  return chairs.flatMap((chair) => {
    const mine = cases.filter(({ state }) => state.identity.sigungu === chair.sigungu && state.owner.organisationId === chair.organisationId);
    const [waiting, planned] = [mine.filter(({ state }) => state.status === 'conference'), mine.filter(({ state }) => state.status === 'planning')];
    const play = (on: PlainDate, kind: ConferenceKind = 'integrated-case'): Play => ({ directory, rng, chair, on: openDay(on), kind });
    const [served, closing] = [mine.filter(({ state }) => state.status === 'in-service'), mine.filter(({ state }) => state.status === 'closing')];
    const ago = (days: number): PlainDate => openDay(addDays(today, -days));
    const past = openDay(addDays(today, -12));
    const plays: readonly (readonly [of: readonly CaseRecord[], steps: (some: readonly CaseRecord[]) => Steps])[] = [
      [planned.slice(0, 2), (some) => signed(play(addDays(past, -5)), some, past)],
      [waiting.slice(0, 2), (some) => called(play(addDays(today, -1)), some, nextOpenDay(addDays(today, 2)))],
      [waiting.slice(2, 3), (some) => called(play(addDays(today, -1)), some, nextOpenDay(addDays(today, 6)))],
      [waiting.slice(3, 4), (some) => begun(play(addDays(today, -1)), some)],
      [served.slice(0, 2), (some) => signed(play(ago(16)), some, ago(9), 1)],
      [served.slice(2, 3), (some) => inSession(play(ago(8)), some, ago(1))],
      [served.slice(3, 4), (some) => called(play(ago(12)), some, ago(4))],
      [served.slice(4, 5), (some) => then(play(ago(5)), called(play(ago(10)), some, nextOpenDay(addDays(today, 3))), { action: 'cancel', words: '대상자가 입원하여 다음 달로 미룹니다.' })],
      [closing.slice(0, 2), (some) => called(play(ago(2), 'closure'), some, nextOpenDay(addDays(today, 4)))],
    ];
    return plays.filter(([some]) => some.length > 0).flatMap(([some, steps]) => recordOf(some, steps(some)));
  });
}

function recordOf(cases: readonly CaseRecord[], events: Steps): readonly ConferenceRecord[] {
  const state = events.at(-1)?.after;
  return state === undefined ? [] : [{ state, events, cases }];
}
