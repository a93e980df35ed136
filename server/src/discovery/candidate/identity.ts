import type { SealedIdentity } from '@dure/database/discovery';
import { z } from 'zod';
import { unseal } from '../../cipher/index.ts';
import type { Configuration } from '../../configuration/index.ts';

/** Who is behind a pseudonym, as the insurer's roster says. */
const Identity = z.object({ name: z.string(), birthOn: z.string().nullable(), phone: z.string(), address: z.string() });
export type CandidateName = z.infer<typeof Identity>;

const KEY_ID = 'k1';
const placeOf = (candidateId: string): string => `discovery_identity:cipher:${candidateId}`;

/** The name sealed for its own row; `seal` has the installation's data key. */
export function sealCandidateName(seal: (place: string, text: string) => Uint8Array, candidateId: string, name: CandidateName): Pick<SealedIdentity, 'cipher' | 'keyId'> {
  return { cipher: Buffer.from(seal(placeOf(candidateId), JSON.stringify(name))), keyId: KEY_ID };
}

export function unsealCandidateName({ dataKey }: Pick<Configuration, 'dataKey'>, { candidateId, cipher }: Pick<SealedIdentity, 'candidateId' | 'cipher'>): CandidateName {
  return Identity.parse(JSON.parse(unseal(dataKey, placeOf(candidateId), cipher)));
}
