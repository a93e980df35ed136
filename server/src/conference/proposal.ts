import type { Attendee, ConferenceState, Seat } from '@dure/domain/conference';
import type { OrganisationId } from '@dure/domain/ids';
import type { Organisation } from '@dure/domain/organisation';
import { seatKinds } from '@dure/guide/conference';
import type { Subjects } from './audience.ts';

/** Teams that fill the seats of the guide, one place for each team: a proposal, which the convener changes as he likes. */
export function proposedAttendees(state: ConferenceState, organisations: Iterable<Organisation>, subjects: Subjects, newId: () => string): readonly Attendee[] {
  const { convener } = state.identity;
  const places = new Map<OrganisationId, string[]>([[convener.organisationId, []]]);
  const directory = [...organisations];
  for (const seat of state.seats.filter(({ strength }) => strength !== 'may')) {
    for (const { id } of fillersOf(seat, state, directory, subjects)) places.set(id, [...(places.get(id) ?? []), seat.who]);
  }
  return [...places].map(([organisationId, seats]) => ({
    attendeeId: newId(), seats, organisationId, staffId: organisationId === convener.organisationId ? convener.staffId : null, name: '',
  }));
}

/** Of a town office the one of the person's area; else the first team of the right kind, of the health side the one the services speak of. */
function fillersOf(seat: Seat, { items }: ConferenceState, directory: readonly Organisation[], subjects: Subjects): readonly Organisation[] {
  const about = items.filter(({ itemId }) => seat.itemIds.includes(itemId));
  const kinds = about.some(({ mainServices }) => mainServices.includes('mental-health')) ? seatKinds(seat.who).toReversed() : seatKinds(seat.who);
  const areas = about.flatMap(({ itemId }) => subjects.get(itemId)?.stored.person.emdCode ?? []);
  const offices = kinds.includes('town-office') ? directory.filter((one) => one.kind === 'town-office' && areas.some((area) => one.areas.includes(area))) : [];
  const other = kinds.filter((kind) => kind !== 'town-office').map((kind) => directory.find((one) => one.kind === kind)).find((one) => one !== undefined);
  return [...offices, ...(other === undefined ? [] : [other])];
}
