import { findPersons, findSafetyNotesOf, type StoredPerson } from '@dure/database/person';
import type { PackRisk } from '@dure/documents/paperPack';
import { discloseFacts, may } from '@dure/domain/access';
import type { PersonId } from '@dure/domain/ids';
import { displayPhone } from '@dure/domain/korean';
import { disclosedTo, itemsOf, seesInFull } from '../person/reach.ts';
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
  const { scope, work } = call;
  const readsNotes = scope.safety && may(scope, 'safety:read');
  const [found, notes] = await Promise.all([findPersons(work, scope.sigungus, people), readsNotes ? findSafetyNotesOf(work, scope.sigungus, people) : []]);
  const known = new Map(found.map((stored) => [stored.person.id, stored]));
  return people.flatMap((personId): readonly Risk[] => {
    const stored = known.get(personId);
    if (stored === undefined) return [];
    const dangers = seesInFull(scope, stored) ? notes.filter(({ personId: id, level, endedAt }) => id === personId && level === 'danger' && endedAt === undefined).map(({ words }) => `위험 경고: ${words}`) : [];
    return riskOf(call, stored, [...told.flatMap(([id, reason]) => (id === personId ? [reason] : [])), ...gravesOf(call, stored), ...dangers]);
  });
}

function gravesOf({ scope }: Gathering, stored: StoredPerson): readonly Reason[] {
  const facts = discloseFacts(stored.person.facts, itemsOf(scope, stored));
  const grave = Object.entries(GRAVE).flatMap(([key, words]) => (isThere(facts[key]?.value) ? [words] : []));
  return isThere(facts['abuse.type']?.value) ? [...grave, '학대·폭력 피해 의심'] : grave;
}

function riskOf({ scope }: Gathering, stored: StoredPerson, reasons: readonly Reason[]): readonly Risk[] {
  if (reasons.length === 0) return [];
  const { name, phones, address } = disclosedTo(scope, stored);
  const phone = phones?.[0];
  const where = address === undefined ? '' : [address.text, address.detail].filter((part) => part !== '').join(' ');
  return [{ personId: stored.person.id, risk: { person: name ?? '이름 미제공', phone: phone === undefined ? '' : displayPhone(phone.digits), address: where, why: [...new Set(reasons)] } }];
}
