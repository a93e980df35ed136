export { disclosureConsents, findDisclosureBasis, isDisclosureBasis, type DisclosureQuestion } from './basis.ts';
export { agreedItems, applyConsentEvent, foldConsent, isInForce, type Consent } from './consent.ts';
export { consentCovers, endedAccessUntil, grantsOf, restsOn, type ConsentCover, type ConsentNeed, type CoverRefusal, type UncoveredBecause } from './cover.ts';
export { decideConsent, GUARDIAN_BELOW_AGE, type ConsentContext, type ConsentRefusal } from './decide.ts';
export {
  CONSENT_ACTIONS, GUARDIAN_RELATIONS, SIGNATURE_METHODS, WITHDRAWERS,
  type ConsentAction, type ConsentCommand, type ConsentEvent, type ConsentFacts, type ConsentSignature, type Guardian, type GuardianRelation, type SignatureMethod, type Withdrawer,
} from './event.ts';
export { CONSENT_KIND_CODES, CONSENT_KINDS, isConsentKind, type ConsentKind } from './kinds.ts';
export { followRenewal, renewalChain } from './renewal.ts';
export {
  CONSENT_PARTS, DISCLOSURE_KEYS, DISCLOSURES, disclosuresOf, inFormOrder, partsOf,
  type ConsentDisclosure, type ConsentPart, type ConsentRecipient, type ConsentTerms, type DisclosureKey,
} from './terms.ts';
export { availableConsentActions, CONSENT_STATE_LABELS, CONSENT_STATES, CONSENT_TRANSITIONS, nextConsentState, type ConsentState } from './transitions.ts';
