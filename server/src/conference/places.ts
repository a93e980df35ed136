import type { ItemPlace } from '@dure/database/conference';
import type { PlainDate } from '@dure/domain/calendar';
import type { ConferenceState } from '@dure/domain/conference';
import type { EmdCode, OrganisationId } from '@dure/domain/ids';
import type { Organisation } from '@dure/domain/organisation';
import { itemMembers, type Subjects } from './audience.ts';

/** Where each item lies for the row policies. A case that a centre keeps to itself stays kept on the agenda. */
export function placesOf(state: ConferenceState, subjects: Subjects, organisations: ReadonlyMap<OrganisationId, Organisation>, today: PlainDate, restricted: boolean): (itemId: string) => ItemPlace {
  return (itemId) => {
    const subject = subjects.get(itemId);
    // Somebody whose record is gone is nobody's to read.
    if (subject === undefined) return { emdCode: '' as EmdCode, restricted: true, members: [] };
    return { emdCode: subject.stored.person.emdCode, restricted: restricted || subject.record?.restricted === true, members: itemMembers(state, subject, organisations, today) };
  };
}
