export { BREAK_GLASS_REASONS, isGlassOpen, type BreakGlass, type BreakGlassReason } from './breakGlass.ts';
export { DISCLOSURE_ITEM_CODES, DISCLOSURE_ITEMS, dataClassOf, isDisclosureItem, type DataClass, type DisclosureItem } from './disclosure.ts';
export { isPurpose, mayWorkFor, PURPOSE_CODES, PURPOSES, type Purpose } from './purpose.ts';
export { scopeOf, seesNobody, type Scope, type ScopeOrigin } from './scope.ts';
export { addGrant, endGrants, isSharedWith, itemsSharedWith, type Share, type Shared, type ShareBasis, type ShareGrant } from './share.ts';
export {
  canSeeAccessLog, canSeePerson, canSeeRecord, canSeeReferral, canSeeSafetyNote, itemsSeen, personVisibility,
  type PersonRow, type PersonVisibility, type RecordRow, type ReferralRow, type SafetyNoteRow,
} from './visibility.ts';
