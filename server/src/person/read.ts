import { findHousehold, findHouseholdForProduct } from '@dure/database/household';
import { findMergesOf, findPerson, findResidentNumber, findSafetyNotes, type SealedNumber, type StoredPerson } from '@dure/database/person';
import { itemsSeen, may } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import { discloseHousehold, type DisclosedHousehold } from '@dure/domain/household';
import type { PersonId } from '@dure/domain/ids';
import { maskResidentNumber } from '@dure/domain/person';
import type { Call, Handled } from '../http/handler.ts';
import type { personContract } from './contract.ts';
import { itemsOf, seesInFull } from './reach.ts';
import { unsealNumber } from './residentNumber.ts';
import { detailOf } from './view.ts';

type Read = (typeof personContract)['GET /api/persons/:id'];

function maskedFor({ scope, server }: Call<Read>, personId: string, sealed: SealedNumber | undefined): { readonly masked: string; readonly task: string } | null {
  if (sealed === undefined || !may(scope, 'person:reveal-rrn')) return null;
  return { masked: maskResidentNumber(unsealNumber(server, personId, sealed)), task: sealed.taskCode };
}

/** A receiver's row policies hide those who live with the person; what was agreed to about them is the same here as in the referral. */
async function disclosedHouseholdOf({ scope, work }: Call<Read>, stored: StoredPerson): Promise<DisclosedHousehold | undefined> {
  const { person } = stored;
  const items = itemsOf(scope, stored);
  if (person.householdId === null || !items.has('household') || seesInFull(scope, stored)) return undefined;
  const known = await findHouseholdForProduct(work, person.sigungu, person.householdId);
  if (known === undefined) return undefined;
  const rows = new Map(known.members.map(({ personId, sigungu, emdCode, shared }) => [personId, { id: personId, sigungu, emdCode, shared }]));
  const knows = (id: PersonId): boolean => {
    const row = rows.get(id);
    return row !== undefined && itemsSeen(scope, row).has('identity');
  };
  return discloseHousehold(known, person.id, { items, on: scope.today, knows });
}

export async function readPerson(call: Call<Read>): Handled<Read> {
  const { params, scope, work } = call;
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { person } = stored;
  const [household, disclosedHousehold, notes, sealed, merges] = await Promise.all([
    person.householdId === null ? undefined : findHousehold(work, person.sigungu, person.householdId), disclosedHouseholdOf(call, stored),
    findSafetyNotes(work, person.sigungu, person.id), findResidentNumber(work, person.sigungu, person.id), findMergesOf(work, person.sigungu, person.id),
  ]);
  const detail = detailOf(stored, scope, { household, disclosedHousehold, notes, residentNumber: maskedFor(call, person.id, sealed), merges });
  const members = detail.household?.members.map(({ personId }) => personId as PersonId) ?? [];
  return allow({ answer: detail, version: person.version, seen: [...new Set([person.id, ...members])], subject: { see: detail.see } });
}
