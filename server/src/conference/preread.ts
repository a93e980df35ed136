import { findWholeConference, stateOf } from '@dure/database/conference';
import { disclosePerson } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { conferenceMembers, type ItemState } from '@dure/domain/conference';
import { allow, refuse } from '@dure/domain/decision';
import type { ConferenceId, OrganisationId } from '@dure/domain/ids';
import type { Organisation } from '@dure/domain/organisation';
import type { Call, Handled } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import { findSubjects, readingOf, type Reading, type Subject, type Subjects } from './audience.ts';
import type { conferenceContract, ConferencePacket } from './contract.ts';

type Preread = (typeof conferenceContract)['GET /api/conferences/:id/preread'];

/** What one organisation reads beforehand: of each case exactly the items that its own area, a consent or a referral gives it. The convener looks at that of another to check it. */
export async function readPackets({ params, query, scope, work, server, today }: Call<Preread>): Handled<Preread> {
  const stored = await findWholeConference(work, scope.sigungus, params.id as ConferenceId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const state = stateOf(stored);
  const wanted = (query.organisation ?? scope.organisationId) as OrganisationId;
  const { convener } = state.identity;
  if (wanted !== scope.organisationId && convener.organisationId !== scope.organisationId) return refuse({ code: 'absent' });
  const asked = [convener.organisationId, ...conferenceMembers({ attendees: state.attendees, status: 'called' })];
  const [directory, subjects] = await Promise.all([directoryOf(server, stored.sigungu), findSubjects(work, stored.sigungu, state.items)]);
  const organisation = directory.get(wanted);
  if (organisation === undefined || !asked.includes(wanted)) return refuse({ code: 'absent' });
  const packets = packetsFor(state.items, subjects, organisation, today);
  const seen = state.items.filter(({ itemId }) => packets.some((one) => one.itemId === itemId && one.items.length > 0)).map(({ personId }) => personId);
  return allow({ answer: { organisation: { id: wanted, name: organisation.name }, packets: [...packets] }, seen, subject: { conferenceId: stored.id, organisationId: wanted, packets: packets.length } });
}

const NOTHING: Reading = { items: [], basis: 'nothing' };

/** The packets of an agenda for an organisation; for a guest without one there is nothing but what is on the agenda. */
export function packetsFor(items: readonly ItemState[], subjects: Subjects, organisation: Organisation | undefined, on: PlainDate): readonly ConferencePacket[] {
  return items.map((item) => {
    const subject = subjects.get(item.itemId);
    const reading = subject === undefined || organisation === undefined ? NOTHING : readingOf(organisation, subject, on);
    return packetOf(item, subject, reading);
  });
}

function packetOf({ itemId, agenda, asked }: ItemState, subject: Subject | undefined, { items, basis }: Reading): ConferencePacket {
  const chosen = new Set(items);
  const shown = subject === undefined || items.length === 0 ? {} : personOf(subject, chosen);
  return { itemId, agenda, items: [...items], basis, asked: chosen.has('reason') ? asked : null, person: shown };
}

/** The record's own handles name nobody and are not part of what is told. */
function personOf({ stored }: Subject, items: Parameters<typeof disclosePerson>[1]): ConferencePacket['person'] {
  const { id: _id, sigungu: _sigungu, version: _version, mergedIntoId: _merged, householdId: _household, ...fields } = disclosePerson(stored.person, items);
  return { ...fields };
}
