import type { SealedIdentity } from '@dure/database/discovery';
import { z } from 'zod';
import { type DataKeys, readEnvelope, unseal } from '../../cipher/index.ts';

/** Who is behind a pseudonym, as the insurer's roster says. */
const Identity = z.object({ name: z.string(), birthOn: z.string().nullable(), phone: z.string(), address: z.string() });
export type CandidateName = z.infer<typeof Identity>;

const placeOf = (candidateId: string): string => `discovery_identity:cipher:${candidateId}`;

/** The name sealed for its own row; `seal` has the installation's keys. */
export function sealCandidateName(seal: (place: string, text: string) => Uint8Array, candidateId: string, name: CandidateName): Pick<SealedIdentity, 'cipher' | 'keyId'> {
  const cipher = Buffer.from(seal(placeOf(candidateId), JSON.stringify(name)));
  return { cipher, keyId: readEnvelope(cipher).keyId };
}

export function unsealCandidateName(keys: DataKeys, { candidateId, cipher }: Pick<SealedIdentity, 'candidateId' | 'cipher'>): CandidateName {
  return Identity.parse(JSON.parse(unseal(keys, placeOf(candidateId), cipher)));
}
