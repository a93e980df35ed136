import { addGrant } from '@dure/domain/access';
import type { DisclosureItem, ShareGrant, Shared } from '@dure/domain/access';
import { addDays, addMonths } from '@dure/domain/calendar';
import type { PlainDate } from '@dure/domain/calendar';
import type { OrganisationKind } from '@dure/domain/organisation';
import type { OrganisationId, PersonId } from '@dure/domain/ids';
import { isLive } from '@dure/domain/referral';
import type { CaseRecord, ReferralRecord, TownRecords } from '../records/index.ts';

const OPEN_END: PlainDate = '9999-12-31';
/** A day on which nobody was a receiver yet. */
export const NEVER: PlainDate = '1900-01-01';

/** Last day on which the receiver may see the referral: to the end of the consent, or to the day before its access ended. */
export function receiverUntil(record: ReferralRecord): PlainDate {
  const { state, events } = record;
  if (state.access === 'none') return NEVER;
  if (state.access === 'open') return consentEnd(record);
  const ended = events.findLast(({ event }) => ENDING.includes(event.action));
  return ended === undefined ? consentEnd(record) : addDays(ended.event.on, -1);
}

const ENDING: readonly string[] = ['recall', 'return', 'redirect', 'expire', 'withdraw-consent'];

function consentEnd({ state, consents }: ReferralRecord): PlainDate {
  const { basis } = state;
  return basis.kind === 'consent' ? (consents.find(({ consent }) => consent.id === basis.consentId)?.consent.terms.endsOn ?? OPEN_END) : OPEN_END;
}

/** Who besides the own area sees each person: the receivers of live referrals and the programmes that keep a case. */
export function sharing(records: TownRecords, kindOf: (id: OrganisationId) => OrganisationKind): ReadonlyMap<PersonId, Shared> {
  const shared = new Map<PersonId, Shared>();
  const add = (personId: PersonId, organisationId: OrganisationId, grant: ShareGrant): void => {
    shared.set(personId, addGrant(shared.get(personId) ?? {}, organisationId, grant));
  };
  for (const record of records.referrals) {
    const { identity, access } = record.state;
    if (access === 'open' && isLive(record.state)) add(identity.personId, identity.receiver.organisationId, grantOf(record));
  }
  for (const record of records.cases) {
    const { owner, identity, status } = record.state;
    if (status !== 'ended' && !SEES_BY_AREA.includes(kindOf(owner.organisationId))) add(identity.personId, owner.organisationId, grantOfCase(record));
  }
  return shared;
}

/** Town offices and coordinators see their people without being given them. */
const SEES_BY_AREA: readonly OrganisationKind[] = ['town-office', 'hope-welfare'];

function grantOf(record: ReferralRecord): ShareGrant {
  const { identity, disclosed, basis } = record.state;
  return {
    until: receiverUntil(record), items: disclosed, referralId: identity.referralId,
    basis: basis.kind === 'consent' ? 'consent' : basis.kind === 'law' ? 'law' : 'emergency',
    ...(basis.kind === 'consent' ? { consentId: basis.consentId } : {}),
  };
}

const CASE_ITEMS: readonly DisclosureItem[] = ['identity', 'contact', 'address', 'household', 'livelihood', 'housing', 'health', 'medical-use', 'services', 'needs', 'assessment', 'wishes', 'progress'];

/** A programme that registered somebody itself knows the person by its own law, for a year at a time. */
function grantOfCase({ state }: CaseRecord): ShareGrant {
  return { until: addMonths(state.registeredOn, 24), items: CASE_ITEMS, basis: 'law' };
}
