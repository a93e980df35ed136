import type { Fact, FactValue, Person, PersonFacts } from '../person/index.ts';
import type { DisclosureItem } from './disclosure.ts';
import { itemOfFact, MEMBER_FACTS } from './factItems.ts';

/** Which item each field of a person belongs to; the record's own handles are in every answer. */
const FIELD_ITEMS = {
  id: 'handle',
  sigungu: 'handle',
  version: 'handle',
  mergedIntoId: 'handle',
  facts: 'by-fact',
  householdId: 'household',
  name: 'identity',
  birthOn: 'identity',
  sex: 'identity',
  deceasedOn: 'identity',
  phones: 'contact',
  contactPreference: 'contact',
  address: 'address',
  emdCode: 'address',
} as const satisfies Record<keyof Person, DisclosureItem | 'handle' | 'by-fact'>;

type Handle = 'id' | 'sigungu' | 'version' | 'mergedIntoId';
/** A person as somebody sees who was given some items only: what was not disclosed is absent. */
export type DisclosedPerson = Pick<Person, Handle | 'facts'> & Partial<Omit<Person, Handle | 'facts'>>;

/** Exactly the disclosed items of a person and nothing else (개인정보 보호법 제17조; 안전성 확보조치 기준 제12조: 화면도 출력이다). */
export function disclosePerson(person: Person, items: ReadonlySet<DisclosureItem>): DisclosedPerson {
  const itemOfField: Readonly<Record<string, string>> = FIELD_ITEMS;
  const disclosed: ReadonlySet<string> = new Set([...items, 'handle']);
  const fields = Object.entries(person).filter(([field]) => disclosed.has(itemOfField[field] ?? 'unmapped'));
  return { ...(Object.fromEntries(fields) as unknown as Omit<DisclosedPerson, 'facts'>), facts: discloseFacts(person.facts, items) };
}

/** The facts that belong to the disclosed items. A household member needs 가구 구성 and, for each thing told, its own item. */
export function discloseFacts(facts: PersonFacts, items: ReadonlySet<DisclosureItem>): PersonFacts {
  const kept: [string, Fact][] = [];
  for (const [key, fact] of Object.entries(facts)) {
    if (!items.has(itemOfFact(key))) continue;
    kept.push([key, MEMBER_FACTS.includes(key) ? { ...fact, value: discloseMember(fact.value, items) } : fact]);
  }
  return Object.fromEntries(kept);
}

function discloseMember(value: FactValue, items: ReadonlySet<DisclosureItem>): FactValue {
  if (isList(value)) return value.map((member) => discloseMember(member, items));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => items.has(itemOfFact(key))));
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}
