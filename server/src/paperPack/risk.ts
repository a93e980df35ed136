import { findSafetyNotes } from '@dure/database/person';
import type { PackRisk } from '@dure/documents/paperPack';
import { may } from '@dure/domain/access';
import type { PersonId } from '@dure/domain/ids';
import { displayPhone } from '@dure/domain/korean';
import { findKnownCase, valuesOf } from '../guide/known.ts';
import { disclosedTo, seesInFull } from '../person/reach.ts';
import type { Gathering } from './gathering.ts';

export type Reason = string;

/** Facts of the guide by which somebody must not be forgotten for three days, in the words of its questions. */
const GRAVE = {
  'suicide.attemptInProgress': '자살 시도 중', 'suicide.plan': '구체적인 자살 계획', 'suicide.history': '자살 시도 이력', 'suicide.ideationRepeated': '반복되는 자살 생각',
  'harm.selfOrOther': '자·타해 위험', 'physicalEmergency': '신체 응급 상태',
} as const;

const isThere = (value: unknown): boolean => value === true || (typeof value === 'string' && value !== '' && value !== 'none') || (Array.isArray(value) && value.length > 0);

interface Risk {
  readonly personId: PersonId;
  readonly risk: PackRisk;
}

/** Why each of them is on the list, by what the one who prints may know of them; nobody is on it without a reason. */
export async function risksOf(call: Gathering, people: readonly PersonId[], told: readonly (readonly [PersonId, Reason])[]): Promise<readonly Risk[]> {
  const all = await Promise.all(people.map((personId) => riskOf(call, personId, told.filter(([id]) => id === personId).map(([, reason]) => reason))));
  return all.filter((one) => one !== undefined);
}

async function riskOf(call: Gathering, personId: PersonId, told: readonly Reason[]): Promise<Risk | undefined> {
  const known = await findKnownCase(call, personId);
  if (known === undefined) return undefined;
  const facts = valuesOf(known.known);
  const grave = Object.entries(GRAVE).flatMap(([key, words]) => (isThere(facts[key]) ? [words] : []));
  const abuse = isThere(facts['abuse.type']) ? ['학대·폭력 피해 의심'] : [];
  const why = [...new Set([...told, ...grave, ...abuse, ...(await dangersOf(call, known.stored))])];
  if (why.length === 0) return undefined;
  const { name, phones, address } = disclosedTo(call.scope, known.stored);
  const phone = phones?.[0];
  return { personId, risk: { person: name ?? '이름 미제공', phone: phone === undefined ? '' : displayPhone(phone.digits), address: address === undefined ? '' : [address.text, address.detail].filter((part) => part !== '').join(' '), why } };
}

async function dangersOf({ scope, work }: Gathering, stored: Parameters<typeof seesInFull>[1]): Promise<readonly Reason[]> {
  if (!scope.safety || !may(scope, 'safety:read') || !seesInFull(scope, stored)) return [];
  const notes = await findSafetyNotes(work, stored.person.sigungu, stored.person.id);
  return notes.filter(({ level, endedAt }) => level === 'danger' && endedAt === undefined).map(({ words }) => `위험 경고: ${words}`);
}
