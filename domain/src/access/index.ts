export { canAddHandover, canAddSupervision, canAnswerSupervision, canSeeHandover, canSeeSupervision, type HandoverRow, type SupervisionRow } from './supervision.ts';
export { canSeeArrival, type ArrivalRow } from './arrival.ts';
export {
  BREAK_GLASS_MAX_MINUTES, BREAK_GLASS_MIN_WORDS, BREAK_GLASS_REASONS, breakGlass, isBreakGlassReason, isGlassOpen, supervisorsOf,
  type BreakGlass, type BreakGlassReason, type BreakGlassRefusal, type BreakGlassRequest,
} from './breakGlass.ts';
export { canChangeCandidate, canSeeCandidate, canSeeIdentity, canSeeRound, canWriteRound, type CandidateRow } from './candidate.ts';
export { canAddConferenceEvent, canSeeConference, canSeeConferenceGuest, type ConferenceRow } from './conference.ts';
export { discloseFacts, disclosePerson, type DisclosedPerson } from './disclosePerson.ts';
export { canAskDiscovery, canReadCriteria, canSeeDiscovery, canWordCriteria, type DiscoveryRow, type DiscoveryRunRow } from './discovery.ts';
export { DISCLOSURE_ITEM_CODES, DISCLOSURE_ITEMS, dataClassOf, isDisclosureItem, type DataClass, type DisclosureItem } from './disclosure.ts';
export { canSeeAccessReview, canSeeExplanation, type ExplanationRow } from './explanation.ts';
export { canAddDownload, canSeeDownload } from './download.ts';
export { FACT_ITEMS, isMappedFact, itemOfFact } from './factItems.ts';
export { canSeeHomecare, canWriteHomecare, type HomecareRow } from './homecare.ts';
export { may, PERMISSIONS, type Permission } from './permission.ts';
export { isPurpose, mayWorkFor, PURPOSE_CODES, PURPOSES, type Purpose } from './purpose.ts';
export { writesRestricted } from './restricted.ts';
export { actingAmong, actsFor, scopeOf, seesNobody, type Scope, type ScopeOrigin } from './scope.ts';
export { judgeSearch, SEARCH_LIMITS, searchesCountFrom, type SearchesMade, type SearchLimits, type SearchRefusal } from './search.ts';
export { sharedByLaw } from './byLaw.ts';
export { addGrant, endGrants, isSharedWith, itemsSharedWith, type Share, type Shared, type ShareBasis, type ShareGrant } from './share.ts';
export {
  canSeeAccessLog, canSeeConsent, canSeePerson, canSeeRecord, canSeeReferral, canSeeSafetyNote, itemsSeen, personVisibility,
  type ConsentRow, type PersonRow, type PersonVisibility, type RecordRow, type ReferralRow, type SafetyNoteRow,
} from './visibility.ts';
export {
  canAddRecord, canAddReferral, canAddReferralEvent, canAddSafetyNote, canChangeRecord, canChangeResidentNumber, canChangeSafetyNote, canChangeTask, canMoveTo, canWriteIn,
} from './writing.ts';
