import { findPerson } from '@dure/database/person';
import { findLiveReferrals } from '@dure/database/referral';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import type { Organisation } from '@dure/domain/organisation';
import { personFacts } from '@dure/domain/person';
import type { Call, Handled } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import { consentStanding, kindsInForce } from './consent.ts';
import type { referralContract } from './contract.ts';
import { routeFor } from './route.ts';

type Options = (typeof referralContract)['GET /api/persons/:id/referral-options'];

/** Whom this person can be referred to for a programme or an agency's service: by what way, under what conditions, and whether one is under way already. */
export async function referralOptions({ params, query, scope, staff, work, today, server }: Call<Options>): Handled<Options> {
  const personId = params.id as PersonId;
  const [stored, live, directory] = await Promise.all([findPerson(work, scope.sigungus, personId), findLiveReferrals(work, staff.sigungu, personId), directoryOf(server, staff.sigungu)]);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { person } = stored;
  const programme = query.programme ?? null;
  const receivers = [...directory.values()].filter((one) => one.id !== staff.organisationId && takes(one, programme) && serves(one, person.emdCode));
  const facts = personFacts(person, today);
  const rows = await Promise.all(receivers.map(async (receiver) => {
    const route = routeFor({ sender: staff, receiver, programme, urgency: query.urgency, on: today, facts });
    const [{ standing }, inForce] = await Promise.all([consentStanding(work, person.sigungu, personId, receiver.id, null, today), kindsInForce(work, person.sigungu, personId, receiver.id, today)]);
    const existing = live.find(({ to, service }) => to === receiver.id && (query.service === undefined ? service === programme : service === query.service));
    return {
      organisationId: receiver.id, name: receiver.name, kind: receiver.kind, phone: receiver.phone,
      refused: refusedBecause(receiver), liveReferralId: existing?.referralId ?? null,
      route: { ...route, preconditions: route.preconditions.map((one) => ({ ...one, met: one.consent !== null && inForce.has(one.consent) })) },
      consent: standing.standing === 'given' ? { standing: 'given' as const, consentId: standing.consentId, items: [...standing.items] } : { standing: standing.standing, consentId: null, items: [] },
    };
  }));
  return allow({ answer: { receivers: rows.toSorted((one, other) => Number(one.refused !== null) - Number(other.refused !== null)) }, seen: [personId], subject: { receivers: rows.length } });
}

function takes(organisation: Organisation, programme: Call<Options>['query']['programme'] | null): boolean {
  return programme === null ? organisation.guaranteeNumber !== undefined : organisation.programmes.includes(programme as never);
}

function serves({ areas }: Organisation, emdCode: string): boolean {
  return areas.length === 0 || areas.includes(emdCode as never);
}

/** One-way agencies stay in the list, with the reason: the officer sees why and telephones. */
function refusedBecause({ direction, programmes }: Organisation): { rule: string; words: string } | null {
  if (direction === undefined || direction.outbound === true || programmes.length > 0) return null;
  if (direction.outbound === false) return { rule: 'RS-TYPE-OUT', words: '기관에서 지자체로만 의뢰하는 기관입니다(부록3).' };
  return { rule: 'RS-OUT-LIMIT', words: '지자체에서 보낼 수 있는지 확인되지 않은 기관입니다(부록3, C15).' };
}
