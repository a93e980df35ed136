export { findConsentHistory, findConsents, findConsentsForProduct, findExpiredConsents, findSignature, findStoredConsents, lockConsent, type StoredConsent } from './read.ts';
export { addConsent, changeConsent, keepSignature, type ConsentPlace } from './write.ts';
