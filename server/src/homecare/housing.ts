import { findReferralsOfPerson } from '@dure/database/referral';
import type { StoredHomecare } from '@dure/database/homecare';
import { homecareActsOpenTo, isLiveHomecare } from '@dure/domain/homecare';
import { koreanDay } from '@dure/domain/calendar';
import { findAgency } from '@dure/guide';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { directoryOf } from '../organisation/directory.ts';
import type { HomecareDetail } from './contract.ts';
import type { Gates } from './gates.ts';

type Asking = Pick<Call<Endpoint>, 'work' | 'server' | 'staff'>;

/** 부록3: the agency for housing, as the guide names it. */
const HOUSING_AGENCY = '한국토지주택공사(LH)';

/** 퇴원 시 주거가 있거나 주거 연계가 가능 (HOMEMED-TARGET-HOUSING): where there is no home, whom to ask, and what became of it. */
export async function housingOf({ work, server, staff }: Asking, stored: StoredHomecare, { edition, values }: Gates): Promise<HomecareDetail['housing']> {
  const listed = edition === undefined ? undefined : findAgency(edition.agencies, HOUSING_AGENCY);
  const [directory, referrals] = await Promise.all([directoryOf(server, stored.sigungu), findReferralsOfPerson(work, stored.sigungu, stored.personId)]);
  const agencies = [...directory.values()].filter(({ guaranteeNumber }) => listed !== undefined && guaranteeNumber === listed.number);
  const [agency] = agencies;
  const service = edition?.services.find((one) => one.agency === listed?.name)?.service ?? '';
  const sent = referrals.filter(({ toOrganisationId, fromOrganisationId }) => fromOrganisationId === stored.organisationId && agencies.some(({ id }) => id === toOrganisationId));
  const isOurs = homecareActsOpenTo(stored.state.status, stored.organisationId, staff).length > 0;
  return {
    lacking: values['housing.has'] === false, agency: agency === undefined ? null : { id: agency.id, name: agency.name, service }, mayRefer: isOurs && isLiveHomecare(stored.state.status),
    referrals: sent.map(({ id, service: asked, status, delivery, createdAt }) => ({ id, service: asked, status, delivery, sentOn: koreanDay(createdAt) })),
  };
}
