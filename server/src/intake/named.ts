import { lockPerson, type StoredPerson } from '@dure/database/person';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { EmdCode, PersonId } from '@dure/domain/ids';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Refusal } from '../refusals.ts';

/** The person a record names, held until the end; undefined while nobody is known. */
export async function findNamed({ work, scope }: Pick<Call<Endpoint>, 'work' | 'scope'>, personId: string | null): Promise<Decision<StoredPerson | undefined, Refusal>> {
  if (personId === null) return allow(undefined);
  const stored = await lockPerson(work, scope.sigungus, personId as PersonId);
  return stored === undefined ? refuse({ code: 'absent' }) : allow(stored);
}

/** Whose data it was, for the access log. */
export const aboutWhom = (personId: PersonId | null | undefined): readonly PersonId[] => (personId === null || personId === undefined ? [] : [personId]);

/** Where a row lies: with the person, else where it happened, else at the desk that wrote it. */
export function areaOf(person: Pick<StoredPerson['person'], 'emdCode'> | undefined, happenedIn: string | null, desk: readonly EmdCode[]): EmdCode {
  return person?.emdCode ?? (happenedIn as EmdCode | null) ?? desk[0] ?? ('' as EmdCode);
}
