import type { PlainDate } from '@dure/domain/calendar';
import type { ConsentKind } from '@dure/domain/consent';
import type { ConsentId } from '@dure/domain/ids';
import type { Rng } from '../prng.ts';
import { expired, give, guardianOf, request, withdrawn } from './consents.ts';
import type { ConsentRecord } from './consents.ts';
import type { Directory } from './directory.ts';
import { disclosedOn } from './occasion.ts';
import type { Occasion } from './occasion.ts';
import { OPENING } from '../officeHours.ts';
import type { Act } from './play.ts';

/** 제3자 제공 first, then what the guide asks for beside it; a crisis goes without. */
export function askedFor(directory: Directory, rng: Rng, made: Occasion, first: { readonly consentId: ConsentId; readonly on: PlainDate }): readonly ConsentRecord[] {
  if (made.route.urgency === 'crisis') return [];
  const kinds: readonly ConsentKind[] = ['CONSENT-3P', ...(made.route.alsoConsents ?? [])];
  const guardian = guardianOf(made.person, directory.headOf(made.person), first.on);
  return kinds.map((kind, index) => {
    const consentId = index === 0 ? first.consentId : (rng.uuid() as ConsentId);
    const asked = request({ kind, consentId, recipient: made.receiver, items: disclosedOn(made.route), person: made.person, staff: made.senderStaff, on: first.on }, OPENING + 2 * index);
    const given = give(asked, first.on, OPENING + 2 * index + 1, guardian);
    return given.consent.terms.endsOn < directory.town.today ? expired(given) : given;
  });
}

/** The consent that an act withdrew; the others stay as they are. */
export function endedWith(consents: readonly ConsentRecord[], acts: readonly Act[]): readonly ConsentRecord[] {
  const act = acts.find(({ command }) => command.action === 'withdraw-consent');
  if (act === undefined) return consents;
  return consents.map((record, index) => (index === 0 && record.consent.state === 'given' ? withdrawn(record, act.at) : record));
}
