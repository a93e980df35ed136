import type { DisclosureItem } from '@dure/domain/access';
import type { CaseId } from '@dure/domain/ids';
import type { ReferralState } from '@dure/domain/referral';
import type { TownPerson } from '../household.ts';
import type { TownOrganisation } from '../organisations.ts';
import type { Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { Directory } from './directory.ts';
import type { Route } from './route.ts';

/** Who refers whom to whom, before anything happened. */
export interface Occasion {
  readonly route: Route;
  readonly person: TownPerson;
  readonly sender: TownOrganisation;
  readonly senderStaff: TownStaff;
  readonly receiver: TownOrganisation;
  readonly receiverStaff: TownStaff;
  readonly caseId: CaseId | null;
  /** A referral that came back or was passed on, of which this is the child. */
  readonly parent?: { readonly kind: 'redirect' | 'after-return'; readonly state: ReferralState };
}

/** Undefined where nobody in the person's municipality takes that side. */
export function findOccasion(directory: Directory, rng: Rng, route: Route, person: TownPerson): Occasion | undefined {
  const sender = side(directory, route.from, person);
  const receiver = side(directory, route.to, person);
  if (sender === undefined || receiver === undefined) return undefined;
  return { route, person, sender, receiver, senderStaff: directory.worker(rng, sender), receiverStaff: directory.worker(rng, receiver), caseId: null };
}

function side(directory: Directory, wanted: Route['from'], person: TownPerson): TownOrganisation | undefined {
  if (typeof wanted !== 'string') return directory.agency(wanted.agency, person);
  // Where there is no centre for addiction, the mental-health centre does its work.
  return directory.serving(wanted, person) ?? (wanted === 'addiction-centre' ? directory.serving('mental-health-centre', person) : undefined);
}

/** What every receiver must know to reach the person at all. */
const ALWAYS: readonly DisclosureItem[] = ['identity', 'contact', 'address', 'reason'];

export function disclosedOn(route: Route): readonly DisclosureItem[] {
  return [...ALWAYS, ...route.items];
}
