import type { OrganisationId, StaffId } from '../ids/index.ts';
import type { AttendeeState, ConferenceState } from './state.ts';
import { availableConferenceActions, type ConferenceAction } from './transitions.ts';

/** In what capacity somebody acts on a conference. A `guest` came by an expiring link. */
export const CONFERENCE_PARTIES = ['convener', 'invited', 'guest', 'system'] as const;
export type ConferenceParty = (typeof CONFERENCE_PARTIES)[number];

interface ConferenceActionRule {
  readonly who: readonly ConferenceParty[];
  readonly requires: readonly string[];
}

const CONVENER = ['convener'] as const satisfies readonly ConferenceParty[];

/** Who may do what, and the words it cannot do without. */
export const CONFERENCE_ACTION_RULES = {
  'add-item': { who: CONVENER, requires: [] },
  'change-item': { who: CONVENER, requires: ['asked'] },
  'remove-item': { who: CONVENER, requires: [] },
  'set-attendees': { who: CONVENER, requires: [] },
  'set-seats': { who: ['system'], requires: [] },
  schedule: { who: CONVENER, requires: ['place'] },
  call: { who: CONVENER, requires: [] },
  // A colleague who was told by telephone writes the answer down for somebody else.
  answer: { who: ['invited', 'convener', 'guest'], requires: [] },
  cancel: { who: CONVENER, requires: ['words'] },
  start: { who: CONVENER, requires: [] },
  attend: { who: CONVENER, requires: [] },
  'record-item': { who: CONVENER, requires: [] },
  confirm: { who: CONVENER, requires: [] },
  'edit-minutes': { who: CONVENER, requires: ['words'] },
  sign: { who: ['invited', 'convener'], requires: [] },
  complete: { who: ['system'], requires: [] },
  distribute: { who: CONVENER, requires: [] },
} as const satisfies Record<ConferenceAction, ConferenceActionRule>;

export function conferenceActionRule(action: ConferenceAction): ConferenceActionRule {
  return CONFERENCE_ACTION_RULES[action];
}

export interface ConferenceActor {
  readonly staffId: StaffId;
  readonly organisationId: OrganisationId;
}

/** Whether this is the actor's place at the table: a named member of staff alone, of a team anybody. */
export function isPlaceOf({ organisationId, staffId }: Pick<AttendeeState, 'organisationId' | 'staffId'>, actor: ConferenceActor): boolean {
  return staffId === null ? organisationId === actor.organisationId : staffId === actor.staffId;
}

/** In what capacities somebody may act on a conference. */
export function conferencePartiesOf({ identity, attendees }: ConferenceState, actor: ConferenceActor): readonly ConferenceParty[] {
  const invited = attendees.some(({ organisationId }) => organisationId === actor.organisationId);
  return [...(identity.convener.organisationId === actor.organisationId ? ['convener' as const] : []), ...(invited ? ['invited' as const] : [])];
}

/** The acts open to somebody now; of `answer` and `sign` only while there is a place of the actor's own to answer or sign for. */
export function conferenceActsOpenTo(state: ConferenceState, actor: ConferenceActor): readonly ConferenceAction[] {
  const parties = conferencePartiesOf(state, actor);
  return availableConferenceActions(state.status).filter((action) => {
    if (action === 'sign') return signersOf(state).some((one) => one.signedAt === null && isPlaceOf(one, actor));
    return conferenceActionRule(action).who.some((party) => parties.includes(party));
  });
}

const MUST_SIGN_PRESENCE: readonly AttendeeState['presence'][] = ['present', 'proxy'];

/** Who signs the minutes: everybody who had to be there and was, and who convened it if nobody else speaks for the convener. */
export function signersOf({ attendees, seats, identity }: ConferenceState): readonly AttendeeState[] {
  const there = attendees.filter(({ presence, organisationId }) => organisationId !== null && MUST_SIGN_PRESENCE.includes(presence));
  const required = there.filter((one) => seats.some(({ who, strength }) => strength === 'must' && one.seats.includes(who)));
  const convener = there.filter(({ organisationId }) => organisationId === identity.convener.organisationId);
  return required.some(({ organisationId }) => organisationId === identity.convener.organisationId) ? required : [...required, ...convener.slice(0, 1)];
}
