import { findHousehold } from '@dure/database/household';
import { findMergesOf, findPerson, findResidentNumber, findSafetyNotes, type SealedNumber } from '@dure/database/person';
import { may } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { maskResidentNumber } from '@dure/domain/person';
import type { Call, Handled } from '../http/handler.ts';
import type { personContract } from './contract.ts';
import { unsealNumber } from './residentNumber.ts';
import { detailOf } from './view.ts';

type Read = (typeof personContract)['GET /api/persons/:id'];

function maskedFor({ scope, server }: Call<Read>, personId: string, sealed: SealedNumber | undefined): { readonly masked: string; readonly task: string } | null {
  if (sealed === undefined || !may(scope, 'person:reveal-rrn')) return null;
  return { masked: maskResidentNumber(unsealNumber(server, personId, sealed)), task: sealed.taskCode };
}

export async function readPerson(call: Call<Read>): Handled<Read> {
  const { params, scope, work } = call;
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { person } = stored;
  const [household, notes, sealed, merges] = await Promise.all([
    person.householdId === null ? undefined : findHousehold(work, person.sigungu, person.householdId),
    findSafetyNotes(work, person.sigungu, person.id), findResidentNumber(work, person.sigungu, person.id), findMergesOf(work, person.sigungu, person.id),
  ]);
  const detail = detailOf(stored, scope, { household, notes, residentNumber: maskedFor(call, person.id, sealed), merges });
  const members = detail.household?.members.map(({ personId }) => personId as PersonId) ?? [];
  return allow({ answer: detail, version: person.version, seen: [...new Set([person.id, ...members])], subject: { see: detail.see } });
}
