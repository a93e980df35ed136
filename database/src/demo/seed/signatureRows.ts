import type { PersonId } from '@dure/domain/ids';
import { createRng } from '../prng.ts';
import type { ConsentRecord } from '../records/index.ts';
import { drawSignature } from '../records/signature.ts';
import type { Bulk } from './bulk.ts';

/** Enough that no two neighbours sign alike; drawing one for each of two thousand people would slow the seed. */
const HANDS = 48;

/** What was drawn on screen or scanned from paper with each consent that was given; everybody signs in the same hand each time. */
export function signatureRows(seed: number, records: readonly ConsentRecord[]): Bulk {
  const rng = createRng(seed, 'signatures');
  const hands = Array.from({ length: HANDS }, () => `\\x${drawSignature(rng).toString('hex')}`);
  const handOf = (id: PersonId): string | undefined => hands[Number.parseInt(id.slice(0, 4), 16) % HANDS];
  return {
    table: 'consent_signature',
    rows: records.flatMap(({ consent, events, person, organisationId }) => {
      const given = events.find(({ action }) => action === 'give');
      return given === undefined ? [] : [{
        sigungu: person.sigungu, consent_id: consent.id, person_id: person.id, emd_code: person.address.emdCode, organisation_id: organisationId, restricted: false, media_type: 'image/png', content: handOf(person.id), at: given.at,
      }];
    }),
  };
}
