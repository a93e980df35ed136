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

/** What was confirmed before sending; the codes are those of the channel's checklist. */
export const RISK_TOLD: readonly ConfirmedPrecondition[] = [{ code: 'risk-told', words: '자·타해 위험을 알렸습니다.' }];
export const INTAKE_DONE: readonly ConfirmedPrecondition[] = [{ code: 'intake-done', words: '초기상담을 마쳤습니다.' }];
export const DREAM_CHECKED: readonly ConfirmedPrecondition[] = [
  { code: 'dream-start-used', words: '드림스타트를 이용하지 않음을 확인했습니다.' },
  { code: 'welfare-centre-used', words: '복지관 서비스를 이용하지 않음을 확인했습니다.' },
  { code: 'voucher-used', words: '바우처를 이용하지 않음을 확인했습니다.' },
];
