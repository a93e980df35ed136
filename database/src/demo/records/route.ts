import type { DisclosureItem } from '@dure/domain/access';
import type { Urgency } from '@dure/domain/clock';
import type { ConsentKind } from '@dure/domain/consent';
import type { OrganisationKind } from '@dure/domain/organisation';
import type { FactValue, FactValues } from '@dure/domain/person';
import type { ProgrammeId } from '@dure/domain/programme';
import type { Channel, ConfirmedPrecondition, RequestedItem } from '@dure/domain/referral';

/** What a route asks about a person before it fits. */
export interface Candidate {
  readonly age: number;
  readonly alone: boolean;
  readonly facts: FactValues;
}

/** A (sender, receiver) pair of the guide with a plausible occasion. */
export interface Route {
  readonly from: OrganisationKind | { readonly agency: number };
  readonly to: OrganisationKind | { readonly agency: number };
  readonly senderProgramme?: ProgrammeId;
  readonly programme: ProgrammeId | null;
  readonly service: string;
  readonly channel: Channel;
  readonly urgency?: Urgency;
  /** How many of the town's referrals take it, in proportion. */
  readonly weight: number;
  readonly fits: (candidate: Candidate) => boolean;
  readonly reasons: readonly string[];
  readonly requested: readonly RequestedItem[];
  /** Besides 성명·연락처·주소·사유, which every receiver needs. */
  readonly items: readonly DisclosureItem[];
  readonly confirmed?: readonly ConfirmedPrecondition[];
  /** Consents that the guide asks for beside 제3자 제공. */
  readonly alsoConsents?: readonly ConsentKind[];
}

export const holds = (facts: FactValues, key: string): boolean => facts[key] === true;
export const listed = (facts: FactValues, key: string): readonly FactValue[] => {
  const value = facts[key];
  return Array.isArray(value) ? value : [];
};
export const needs = (facts: FactValues, need: string): boolean => listed(facts, 'needs').includes(need);
export const poor = (facts: FactValues): boolean => holds(facts, 'benefit.basicLivelihood') || holds(facts, 'benefit.nearPoor');

const ask = (item: string, words: string): RequestedItem => ({ item, words });
export const asks = (...pairs: readonly string[]): readonly RequestedItem[] =>
  pairs.map((pair) => {
    const [item = pair, words = ''] = pair.split(': ');
    return ask(item, words);
  });
