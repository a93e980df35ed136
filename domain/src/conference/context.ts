import type { OrganisationId, StaffId } from '../ids/index.ts';
import type { ConferenceAct } from './event.ts';
import type { ConferenceState, Seating } from './state.ts';

/** Who acts, from where, when. */
export interface ConferenceContext extends ConferenceAct {
  readonly staffId: StaffId;
  readonly organisationId: OrganisationId;
  /** Of a guest: the place that his link is for. */
  readonly guestOf?: string;
  /** Who keeps the cases of the agenda, by item; given for `call`: nothing is decided on a case whose owner was not asked. */
  readonly ownerOf?: ReadonlyMap<string, OrganisationId>;
  /** Whom the guide wants for the agenda that this act leaves; given for acts on the agenda. */
  readonly seatingFor?: (items: ConferenceState['items']) => Seating;
}
