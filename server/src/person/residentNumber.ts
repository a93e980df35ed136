import { findPerson, findResidentNumber, keepResidentNumber, type SealedNumber } from '@dure/database/person';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { maskResidentNumber, mayKeepResidentNumber, parseResidentNumber } from '@dure/domain/person';
import { blindIndexes, currentKeyId, type KeyRing, seal, unseal } from '../cipher/index.ts';
import type { Call, Handled, ServerContext } from '../http/handler.ts';
import type { personContract } from './contract.ts';
import { changed, note, seesInFull } from './reach.ts';

type Keep = (typeof personContract)['PUT /api/persons/:id/resident-number'];
type Reveal = (typeof personContract)['POST /api/persons/:id/resident-number/reveal'];

const placeOf = (personId: string): string => `resident_number:cipher:${personId}`;

export function unsealNumber(server: ServerContext, personId: string, sealed: SealedNumber): string {
  return unseal(server.configuration, placeOf(personId), sealed.cipher);
}

/** A number as it is kept: sealed for its own row, and told from others by nothing but equality. */
export function sealedNumber(keys: KeyRing, personId: string, digits: string): Omit<SealedNumber, 'taskCode'> {
  return { cipher: seal(keys, placeOf(personId), digits), keyId: currentKeyId(keys), ...blindIndexes(keys, digits) };
}

/** Kept sealed, and only for a task whose law names it (개인정보 보호법 제24조의2). */
export async function keepNumber(call: Call<Keep>): Handled<Keep> {
  const { params, body, scope, staff, work, at, server } = call;
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined || !seesInFull(scope, stored)) return refuse({ code: 'absent' });
  const basis = mayKeepResidentNumber(body.task);
  if (!basis.ok) return basis;
  const number = parseResidentNumber(body.number);
  if (!number.ok) return number;
  const { person } = stored;
  const { digits, checkDigitDiffers } = number.value;
  keepResidentNumber(work, person, { ...sealedNumber(server.configuration, person.id, digits), taskCode: body.task }, staff.id, at);
  note(call, person, 'resident-number', { task: body.task });
  return allow({ answer: { masked: maskResidentNumber(digits), checkDigitDiffers }, seen: [person.id], subject: { task: body.task }, live: changed(call, person.id) });
}

/** The whole number, with the reason in the access log and the password proven a moment ago. */
export async function revealNumber({ params, body, scope, work, server }: Call<Reveal>): Handled<Reveal> {
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  const sealed = stored && (await findResidentNumber(work, stored.person.sigungu, stored.person.id));
  if (stored === undefined || sealed === undefined || !seesInFull(scope, stored)) return refuse({ code: 'absent' });
  const digits = unsealNumber(server, stored.person.id, sealed);
  return allow({ answer: { number: `${digits.slice(0, 6)}-${digits.slice(6)}` }, seen: [stored.person.id], subject: { task: sealed.taskCode }, reason: body.reason });
}
