import type { RosterCipher } from '@dure/screening/claims';
import { type BlindIndexes, blindIndexes, type DataKeys, type KeyRing, seal, unseal } from '../../cipher/index.ts';

/** Names on the insurer's roster are sealed with the keys of the installation, each for its own pseudonym. */
export function rosterCipher(keys: DataKeys): RosterCipher {
  return { seal: (place, text) => seal(keys, place, text), unseal: (place, sealed) => unseal(keys, place, Buffer.from(sealed)) };
}

/** The blind indexes under which a person's record keeps a resident number. */
export function rosterIndex(keys: Pick<KeyRing, 'indexKey' | 'olderKeys'>): (residentNumber: string) => BlindIndexes {
  return (residentNumber) => blindIndexes(keys, residentNumber);
}
