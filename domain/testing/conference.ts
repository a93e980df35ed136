import type { Instant, PlainDate } from '../src/calendar/index.ts';
import {
  applyConferenceEvent, beginConference, decideConference, prepareConference,
  type AgendaKind, type Attendee, type ConferenceCommand, type ConferenceContext, type ConferenceEvent, type ConferenceKind, type ConferenceMode, type ConferenceParty, type ConferenceState, type Decided, type Seat,
} from '../src/conference/index.ts';
import type { CaseId, ConferenceId, OrganisationId, PersonId, Sigungu, StaffId } from '../src/ids/index.ts';

const TODAY: PlainDate = '2026-11-23';
export const HOPE = 'organisation-hope' as OrganisationId;
export const TOWN = 'organisation-town' as OrganisationId;
export const HEALTH = 'organisation-health' as OrganisationId;
export const CHAIR = 'staff-chair' as StaffId;
export const TOWN_OFFICER = 'staff-town' as StaffId;
export const NURSE = 'staff-nurse' as StaffId;

const HOPE_SEAT = '희망복지지원단 사례관리담당자';
export const TOWN_SEAT = '해당 읍·면·동 사례관리 담당자';
const HEALTH_SEAT = '보건소 또는 정신건강복지센터 관련 담당자';

export const SEATS: readonly Seat[] = [
  { who: HOPE_SEAT, strength: 'must', rules: ['ICM-A1-CONF-FORM'], itemIds: ['item-1'] },
  { who: TOWN_SEAT, strength: 'must', rules: ['ICM-A1-CONF-FORM'], itemIds: ['item-1'] },
  { who: HEALTH_SEAT, strength: 'must', rules: ['ICM-A1-CONF-HEALTH'], itemIds: ['item-1'] },
];

export const ATTENDEES: readonly Attendee[] = [
  { attendeeId: 'chair', seats: [HOPE_SEAT], organisationId: HOPE, staffId: CHAIR, name: '' },
  { attendeeId: 'town', seats: [TOWN_SEAT], organisationId: TOWN, staffId: TOWN_OFFICER, name: '' },
  { attendeeId: 'nurse', seats: [HEALTH_SEAT], organisationId: HEALTH, staffId: null, name: '' },
  { attendeeId: 'guest', seats: [], organisationId: null, staffId: null, name: '가람법률사무소 조은결' },
];

const ACTORS: Readonly<Record<ConferenceParty, { readonly staffId: StaffId; readonly organisationId: OrganisationId }>> = {
  convener: { staffId: CHAIR, organisationId: HOPE },
  invited: { staffId: TOWN_OFFICER, organisationId: TOWN },
  guest: { staffId: 'nobody' as StaffId, organisationId: 'nobody' as OrganisationId },
  system: { staffId: 'nobody' as StaffId, organisationId: 'nobody' as OrganisationId },
};

export function conferenceContext(party: ConferenceParty, more: Partial<ConferenceContext> = {}): ConferenceContext {
  const actor = ACTORS[party];
  const base: ConferenceContext = { at: '2026-11-23T01:00:00Z' as Instant, on: TODAY, by: party === 'convener' || party === 'invited' ? actor.staffId : 'system', party, ...actor };
  return { ...base, ...(party === 'guest' ? { guestOf: 'guest' } : {}), ...more };
}

export const itemOf = (itemId: string, more: { readonly agenda?: AgendaKind; readonly caseId?: string | null } = {}) =>
  ({ itemId, caseId: (more.caseId === undefined ? 'case-1' : more.caseId) as CaseId | null, personId: `person-${itemId}` as PersonId, programme: 'ICM' as const, agenda: more.agenda ?? 'plan', asked: '서비스를 조정해 주십시오', mainServices: [] });

export const APPROVED: Decided = { kind: 'approve', words: '계획대로 제공하기로 함' };

/** A conference brought to a stage by the commands that lead there, each of them decided. */
export interface Course {
  readonly state: ConferenceState;
  readonly events: readonly ConferenceEvent[];
}

export function begin(kind: ConferenceKind = 'integrated-case', mode: ConferenceMode = 'meeting'): Course {
  const event = prepareConference(
    { conferenceId: 'conference-1' as ConferenceId, sigungu: '52110' as Sigungu, kind, mode, edition: '2026', convener: { organisationId: HOPE, staffId: CHAIR } },
    { at: '2026-11-23T00:00:00Z' as Instant, on: TODAY, by: CHAIR, party: 'convener' },
  );
  return { state: beginConference(event), events: [event] };
}

/** Carries out a command. Throws when it is refused. */
export function after({ state, events }: Course, command: ConferenceCommand, context: ConferenceContext = conferenceContext('convener')): Course {
  const decided = decideConference(state, command, context);
  if (!decided.ok) throw new Error(`Refused: ${JSON.stringify(decided.refusal)}`);
  return { state: decided.value.reduce(applyConferenceEvent, state), events: [...events, ...decided.value] };
}

const SEATED = conferenceContext('convener', { seatingFor: () => ({ seats: SEATS, convening: [], flags: [] }) });

export const prepared = (): Course => {
  const withItem = after(begin(), { action: 'add-item', item: itemOf('item-1') }, SEATED);
  return after(after(withItem, { action: 'set-attendees', attendees: ATTENDEES }), { action: 'schedule', startsAt: '2026-11-26T05:00:00Z' as Instant, minutes: 60, place: '시청 3층 회의실' });
};
export const called = (): Course => after(prepared(), { action: 'call', answerBy: '2026-11-25' });
export const inSession = (): Course => after(called(), { action: 'start' });
export const attended = (): Course => ['chair', 'town', 'nurse'].reduce((course, attendeeId) => after(course, { action: 'attend', attendeeId, presence: 'present', proxy: '' }), inSession());
export const decided = (): Course => after(attended(), { action: 'record-item', itemId: 'item-1', discussion: '방문 횟수를 늘리자는 의견', decision: APPROVED, dissent: [], actions: [] });
export const confirmed = (): Course => after(decided(), { action: 'confirm', absenceWords: '' });
export const signed = (): Course => {
  const first = after(confirmed(), { action: 'sign', attendeeId: 'chair' });
  const second = after(first, { action: 'sign', attendeeId: 'town' }, conferenceContext('invited'));
  return after(second, { action: 'sign', attendeeId: 'nurse' }, conferenceContext('invited', { staffId: NURSE, organisationId: HEALTH, by: NURSE }));
};
export const cancelled = (): Course => after(called(), { action: 'cancel', words: '일정이 맞지 않음' });
