import { addNotice } from '@dure/database/notice';
import { conferenceMembers, signersOf, type ConferenceAction, type ConferenceState } from '@dure/domain/conference';
import type { OrganisationId, StaffId } from '@dure/domain/ids';
import type { ConferenceHappening } from '@dure/domain/notice';
import type { LiveEvent } from '../live/hub.ts';
import type { Acting } from './caseMoves.ts';

interface Told {
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId | null;
  readonly happening: ConferenceHappening;
}

const invited = ({ attendees }: ConferenceState, happening: ConferenceHappening): readonly Told[] =>
  attendees.flatMap(({ organisationId, staffId }) => (organisationId === null ? [] : [{ organisationId, staffId, happening }]));
const convener = ({ identity }: ConferenceState, happening: ConferenceHappening): readonly Told[] => [{ ...identity.convener, happening }];

/** Who did not know of it: after the call, everybody who is asked besides. */
function newcomers(before: ConferenceState, after: ConferenceState): readonly Told[] {
  const known = new Set(before.attendees.map(({ attendeeId, organisationId, staffId }) => `${attendeeId} ${organisationId} ${staffId}`));
  return invited({ ...after, attendees: after.attendees.filter(({ attendeeId, organisationId, staffId }) => !known.has(`${attendeeId} ${organisationId} ${staffId}`)) }, 'called');
}

type Listeners = (before: ConferenceState, after: ConferenceState) => readonly Told[];

const TOLD: { readonly [Action in ConferenceAction]?: Listeners } = {
  call: (_before, after) => invited(after, 'called'),
  'set-attendees': (before, after) => (after.status === 'preparing' ? [] : newcomers(before, after)),
  schedule: (before, after) => (after.status === 'called' && before.appointment?.startsAt !== after.appointment?.startsAt ? invited(after, 'moved') : []),
  answer: (_before, after) => convener(after, 'answered'),
  cancel: (before, after) => (before.status === 'preparing' ? [] : invited(after, 'cancelled')),
  confirm: (_before, after) => invited({ ...after, attendees: signersOf(after) }, 'confirmed'),
  'edit-minutes': (before, after) => invited({ ...after, attendees: signersOf(before).filter(({ signedAt }) => signedAt !== null) }, 'confirmed'),
  sign: (_before, after) => (after.status === 'signed' ? convener(after, 'signed') : []),
  distribute: (_before, after) => invited(after, 'distributed'),
};

/** Notices in the act's own transaction: what conference it is and when, and nobody's name. The writes act for the product already. */
export function tellOfConference(call: Acting, before: ConferenceState, after: ConferenceState, action: ConferenceAction): readonly LiveEvent[] {
  const told = TOLD[action]?.(before, after) ?? [];
  tell(call, after, told);
  const organisations = [...new Set([after.identity.convener.organisationId, ...conferenceMembers(before), ...conferenceMembers(after)])];
  return [{ topic: 'conference', id: after.identity.conferenceId, organisations }, { topic: 'notice', organisations }];
}

/** Who was given something to do by a decision. */
export function tellOfActions(call: Acting, state: ConferenceState, given: readonly { readonly organisationId: OrganisationId; readonly staffId: StaffId | null }[]): void {
  tell(call, state, given.map((one) => ({ ...one, happening: 'action' as const })));
}

function tell({ work, staff, newId, at }: Acting, { identity, appointment }: ConferenceState, told: readonly Told[]): void {
  const once = new Map(told.filter(({ staffId }) => staffId !== staff.id).map((one) => [`${one.organisationId} ${one.staffId} ${one.happening}`, one]));
  for (const { organisationId, staffId, happening } of once.values()) {
    addNotice(work, {
      sigungu: identity.sigungu, id: newId(), staffId, organisationId, kind: `conference.${happening}`, referralId: null, caseId: null, personId: null,
      body: { conferenceId: identity.conferenceId, conference: identity.kind, startsAt: appointment?.startsAt ?? null }, at,
    });
  }
}
