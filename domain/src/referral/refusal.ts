import type { DisclosureItem } from '../access/index.ts';
import type { OrganisationId, ReferralId } from '../ids/index.ts';
import type { Party } from './actions.ts';
import type { ConsentStanding } from './context.ts';
import type { ReferralAxes } from './state.ts';
import type { LetterStatus, ReferralAction } from './transitions.ts';

/** Why an act on a referral is not allowed, with the facts a person needs to go on. */
export type ReferralRefusal =
  | ({ readonly code: 'referral/action-not-available'; readonly action: ReferralAction } & ReferralAxes)
  | { readonly code: 'referral/not-your-act'; readonly action: ReferralAction; readonly party: Party; readonly allowed: readonly Party[] }
  | { readonly code: 'referral/facts-missing'; readonly action: ReferralAction | 'draft'; readonly fields: readonly string[] }
  | { readonly code: 'referral/duplicate-live'; readonly existing: ReferralId }
  | { readonly code: 'referral/to-itself'; readonly organisationId: OrganisationId }
  | { readonly code: 'referral/one-way'; readonly rule: 'RS-TYPE-OUT' | 'RS-OUT-LIMIT'; readonly ambiguity: 'C15' | null; readonly to: OrganisationId }
  | { readonly code: 'referral/preconditions-unconfirmed'; readonly preconditions: readonly string[] }
  | { readonly code: 'referral/consent-missing'; readonly standing: Exclude<ConsentStanding['standing'], 'given'>; readonly to: OrganisationId }
  | { readonly code: 'referral/consent-recipient-not-named'; readonly rule: 'ICM-A1-CONSENT3P'; readonly to: OrganisationId }
  | { readonly code: 'referral/items-beyond-consent'; readonly items: readonly DisclosureItem[] }
  | { readonly code: 'referral/basis-not-open'; readonly kind: 'emergency' | 'crisis' }
  | { readonly code: 'referral/consent-not-the-basis' }
  | { readonly code: 'referral/access-ended' }
  | { readonly code: 'referral/letter-not-approved'; readonly letter: LetterStatus }
  | { readonly code: 'referral/letter-number-missing' }
  | { readonly code: 'referral/self-approval' }
  | { readonly code: 'referral/approver-not-entitled' }
  | { readonly code: 'referral/not-the-approver' }
  | { readonly code: 'referral/clause-missing' }
  | { readonly code: 'referral/days-out-of-range'; readonly days: number; readonly most: number }
  | { readonly code: 'referral/not-overdue' }
  | { readonly code: 'referral/already-signalled' }
  | { readonly code: 'referral/result-missing'; readonly items: readonly string[] }
  | { readonly code: 'referral/result-items-mismatch'; readonly missing: readonly string[]; readonly unknown: readonly string[] }
  | { readonly code: 'referral/review-in-the-past' }
  | { readonly code: 'referral/other-side'; readonly side: 'sender' | 'receiver' };

export type ReferralRefusalCode = ReferralRefusal['code'];
