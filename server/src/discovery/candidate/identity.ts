import type { SealedIdentity } from '@dure/database/discovery';
import { z } from 'zod';
import { blindIndex, seal, unseal } from '../../cipher/index.ts';
import type { Configuration } from '../../configuration/index.ts';

/** Who is behind a pseudonym, as the insurer's roster says. */
const Identity = z.object({ name: z.string(), birthOn: z.string().nullable(), phone: z.string(), address: z.string() });
export type CandidateName = z.infer<typeof Identity>;

type Keys = Pick<Configuration, 'dataKey' | 'indexKey'>;
const KEY_ID = 'k1';
const placeOf = (candidateId: string): string => `discovery_identity:cipher:${candidateId}`;

/** The name sealed for its own row; of the resident number only an index by which the person is found who is on record already. */
export function sealCandidateName({ dataKey, indexKey }: Keys, candidateId: string, name: CandidateName, residentNumber: string | null): Pick<SealedIdentity, 'cipher' | 'keyId' | 'blindIndex'> {
  return { cipher: seal(dataKey, placeOf(candidateId), JSON.stringify(name)), keyId: KEY_ID, blindIndex: residentNumber === null ? null : blindIndex(indexKey, residentNumber) };
}

export function unsealCandidateName({ dataKey }: Pick<Keys, 'dataKey'>, { candidateId, cipher }: Pick<SealedIdentity, 'candidateId' | 'cipher'>): CandidateName {
  return Identity.parse(JSON.parse(unseal(dataKey, placeOf(candidateId), cipher)));
}
