import type { RosterCipher } from '@dure/screening/claims';
import { blindIndex, seal, unseal } from '../../cipher/index.ts';
import type { ClaimsSettings } from '../../configuration/index.ts';

/** Names on the insurer's roster are sealed with the data key of the installation, each for its own pseudonym. */
export function rosterCipher({ dataKey }: Pick<ClaimsSettings, 'dataKey'>): RosterCipher {
  return { seal: (place, text) => seal(dataKey, place, text), unseal: (place, sealed) => unseal(dataKey, place, Buffer.from(sealed)) };
}

/** The blind index under which a person's record keeps a resident number. */
export function rosterIndex({ indexKey }: Pick<ClaimsSettings, 'indexKey'>): (residentNumber: string) => Buffer {
  return (residentNumber) => blindIndex(indexKey, residentNumber);
}
