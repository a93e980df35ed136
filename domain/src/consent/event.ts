import type { DataClass } from '../access/index.ts';
import type { Instant, PlainDate } from '../calendar/index.ts';
import type { ConsentId, PersonId, StaffId } from '../ids/index.ts';
import type { ConsentTerms, DisclosureKey } from './terms.ts';

export const SIGNATURE_METHODS = ['screen', 'paper', 'typed'] as const;
export type SignatureMethod = (typeof SIGNATURE_METHODS)[number];

export interface ConsentSignature {
  readonly method: SignatureMethod;
  readonly at: Instant;
}

export const GUARDIAN_RELATIONS = { 'parent': '부모', 'minor-guardian': '미성년후견인', 'adult-guardian': '성년후견인', 'institution-head': '보호시설의 장' } as const;
export type GuardianRelation = keyof typeof GUARDIAN_RELATIONS;

/** 법정대리인 (개인정보 보호법 제22조의2). */
export interface Guardian {
  readonly name: string;
  readonly relation: GuardianRelation;
  /** Phone number; the law asks that the guardian's consent can be confirmed. */
  readonly contact: string;
}

export const WITHDRAWERS = ['person', 'guardian'] as const;
export type Withdrawer = (typeof WITHDRAWERS)[number];

/** What each act records. */
export interface ConsentFacts {
  request: { readonly consentId: ConsentId; readonly personId: PersonId; readonly terms: ConsentTerms; readonly renews?: ConsentId };
  give: {
    /** Disclosures that were shown and explained. */
    readonly shown: readonly DisclosureKey[];
    /** Parts of the form that were ticked; a sensitive part left open is not consented to. */
    readonly agreed: readonly DataClass[];
    readonly signature: ConsentSignature;
    readonly guardian?: Guardian;
  };
  refuse: { readonly shown: readonly DisclosureKey[]; readonly words: string };
  withdraw: { readonly who: Withdrawer; readonly words: string };
  expire: { readonly on: PlainDate };
  renew: { readonly renewedBy: ConsentId };
}

export const CONSENT_ACTIONS = ['request', 'give', 'refuse', 'withdraw', 'expire', 'renew'] as const satisfies readonly (keyof ConsentFacts)[];
export type ConsentAction = (typeof CONSENT_ACTIONS)[number];

export type ConsentCommand = { readonly [Name in ConsentAction]: { readonly action: Name } & ConsentFacts[Name] }[ConsentAction];

/** One line of the history; never changed, never removed. `by` is empty when the clock did it. */
export type ConsentEvent = ConsentCommand & { readonly at: Instant; readonly by: StaffId | 'system' };
