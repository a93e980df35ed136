import type { OrganisationId } from '../ids/index.ts';
import type { ConferenceState } from './state.ts';

/** Organisations that were asked to come: they see that the conference is, when and where, and of its cases only what consent allows. */
export function conferenceMembers({ attendees, status }: Pick<ConferenceState, 'attendees' | 'status'>): readonly OrganisationId[] {
  // Whom somebody thinks of asking is nobody's business until he is asked.
  if (status === 'preparing') return [];
  return [...new Set(attendees.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId])))];
}
