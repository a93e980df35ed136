import { addDays } from '@dure/domain/calendar';
import type { ConsentKind } from '@dure/domain/consent';
import type { ConsentId } from '@dure/domain/ids';
import type { OrganisationKind } from '@dure/domain/organisation';
import { createRng } from '../prng.ts';
import { expired, give, guardianOf, refusedBy, request, withdrawn } from './consents.ts';
import type { ConsentRecord } from './consents.ts';
import type { Directory } from './directory.ts';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';

type Outcome = 'requested' | 'refused' | 'withdrawn' | 'expired' | 'given';

const KINDS: readonly (readonly [ConsentKind, OrganisationKind])[] = [
  ['CONSENT-3P', 'visiting-health'], ['CONSENT-3P', 'hope-welfare'], ['CONSENT-MHSVC', 'mental-health-centre'], ['CONSENT-VISITREG', 'visiting-health'], ['WISH-ECARE', 'elder-care-provider'], ['CONSENT-SCREENFU', 'visiting-health'], ['CONSENT-ICM', 'hope-welfare'],
];

const OUTCOMES: readonly (readonly [Outcome, count: number, daysAgo: readonly [number, number], months: number])[] = [
  ['requested', 12, [1, 9], 12], ['refused', 26, [1, 90], 12], ['withdrawn', 10, [5, 120], 12], ['expired', 14, [110, 300], 3], ['given', 20, [1, 60], 12],
];

/** Consents that no referral rests on: asked and not answered yet, refused, withdrawn, run out, or given for later. */
export function standaloneConsents(directory: Directory): readonly ConsentRecord[] {
  const { seed, today } = directory.town;
  const rng = createRng(seed, 'ledger');
  const people = rng.shuffle(directory.candidates.filter(({ candidate }) => candidate.age >= 19));
  return OUTCOMES.flatMap(([outcome, count, [from, to], months]) =>
    Array.from({ length: count }, (): ConsentRecord | undefined => {
      const person = people.pop()?.person;
      const [kind, recipientKind] = rng.pick(KINDS);
      const recipient = person === undefined ? undefined : directory.serving(recipientKind, person);
      if (person === undefined || recipient === undefined) return undefined;
      const office = directory.townOffice(person.address.emdCode);
      const on = openDay(addDays(today, -rng.int(from, to)));
      const asked = request({ kind, consentId: rng.uuid() as ConsentId, recipient, items: ['identity', 'contact', 'address', 'health', 'needs'], person, staff: directory.worker(rng, office), on, months }, OPENING + 60);
      if (outcome === 'requested') return asked;
      if (outcome === 'refused') return refusedBy(rng, asked, on, OPENING + 70);
      const given = give(asked, on, OPENING + 70, guardianOf(person, directory.headOf(person), on));
      if (outcome === 'expired') return expired(given);
      return outcome === 'withdrawn' ? withdrawn(given, koreanMoment(openDay(addDays(on, rng.int(0, 3))), OPENING + 400)) : given;
    }).filter((each) => each !== undefined));
}
