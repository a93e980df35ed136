import type { Consent, ConsentEvent } from '@dure/domain/consent';
import { statement, type Work } from '../scope/index.ts';
import type { StoredConsent } from './read.ts';

const insert = statement(
  'consent.insert',
  `INSERT INTO dure.consent (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, kind, recipient_organisation_id, recipient_name, purpose, items, starts_on, ends_on,
     state, terms, created_at, version)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
);
const change = statement('consent.change', `UPDATE dure.consent SET state = $3, terms = $4, version = $5 WHERE sigungu = $1 AND id = $2`);
const append = statement(
  'consent.append',
  `INSERT INTO dure.consent_event (sigungu, consent_id, seq, person_id, emd_code, organisation_id, staff_id, restricted, at, action, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const sign = statement(
  'consent.sign',
  `INSERT INTO dure.consent_signature (sigungu, consent_id, person_id, emd_code, organisation_id, restricted, media_type, content, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export type ConsentPlace = Pick<StoredConsent, 'sigungu' | 'emdCode' | 'organisationId' | 'staffId' | 'restricted'>;

/** A new ledger line with everything that happened to it so far; `createdAt` orders the ledger. */
export function addConsent(work: Work, place: ConsentPlace, consent: Consent, events: readonly ConsentEvent[], createdAt: string): void {
  const { terms } = consent;
  work.write(insert, [
    place.sigungu, consent.id, consent.personId, place.emdCode, place.organisationId, place.staffId, place.restricted, terms.kind, terms.recipient.organisationId, terms.recipient.name,
    terms.purpose, terms.items, terms.startsOn, terms.endsOn, consent.state, JSON.stringify(consent), createdAt, events.length,
  ]);
  for (const [index, event] of events.entries()) appendEvent(work, place, consent, event, index + 1);
}

/** One act more on a line that exists; terms never change. */
export function changeConsent(work: Work, place: ConsentPlace, consent: Consent, event: ConsentEvent, seq: number): void {
  work.write(change, [place.sigungu, consent.id, consent.state, JSON.stringify(consent), seq]);
  appendEvent(work, place, consent, event, seq);
}

function appendEvent(work: Work, place: ConsentPlace, consent: Consent, event: ConsentEvent, seq: number): void {
  work.write(append, [place.sigungu, consent.id, seq, consent.personId, place.emdCode, place.organisationId, place.staffId, place.restricted, event.at, event.action, JSON.stringify(event)]);
}

/** The drawn signature or the scanned paper. */
export function keepSignature(work: Work, place: ConsentPlace, consent: Consent, file: { readonly mediaType: string; readonly content: Buffer }, at: string): void {
  work.write(sign, [place.sigungu, consent.id, consent.personId, place.emdCode, place.organisationId, place.restricted, file.mediaType, file.content, at]);
}
