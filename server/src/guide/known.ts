import { findConsents } from '@dure/database/consent';
import { findHousehold, type StoredHousehold } from '@dure/database/household';
import { findPerson, findSafetyNotes, type StoredPerson } from '@dure/database/person';
import { findSettings, standingSettings } from '@dure/database/setting';
import { discloseFacts, itemOfFact, itemsSeen, type DisclosureItem, type Scope } from '@dure/domain/access';
import { ageOn, type PlainDate } from '@dure/domain/calendar';
import { isInForce, type Consent } from '@dure/domain/consent';
import { householdFacts } from '@dure/domain/household';
import type { PersonId } from '@dure/domain/ids';
import { factsFromSafetyNotes, type FactSource, type FactValue, type FactValues } from '@dure/domain/person';
import { findEditionInForce, MEMBER_KEYS } from '@dure/guide';
import { factsFromSettings } from '@dure/guide/setting';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';

export interface KnownFact {
  readonly value: FactValue;
  readonly source: FactSource | 'household' | 'consent' | 'setting';
}
export interface KnownCase {
  readonly stored: StoredPerson;
  readonly known: Readonly<Record<string, KnownFact>>;
}

type Asking = Pick<Call<Endpoint>, 'scope' | 'work' | 'today'>;

const sourced = (values: FactValues, source: KnownFact['source']): Record<string, KnownFact> => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source }]));

/** A consent in force is a yes, a refusal a no; withdrawn and expired leave it open again. The later word counts. */
function consentFacts(consents: readonly Consent[], { today }: Asking): FactValues {
  const kinds = findEditionInForce(today)?.consents ?? [];
  return Object.fromEntries(kinds.flatMap(({ code, fact }): (readonly [string, boolean])[] => {
    if (fact === null) return [];
    const asked = consents.filter(({ terms }) => terms.kind === code);
    if (asked.some((one) => isInForce(one, today))) return [[fact, true]];
    return asked.at(-1)?.state === 'refused' ? [[fact, false]] : [];
  }));
}

const isMemberKey = (key: string): boolean => (MEMBER_KEYS as readonly string[]).includes(key);

/** A household member needs 가구 구성 and, for each thing told, its own item. */
function derivedSeen(facts: FactValues, items: ReadonlySet<DisclosureItem>): FactValues {
  const members = (value: FactValue): FactValue => (Array.isArray(value) ? (value as readonly FactValue[]).map((one) => Object.fromEntries(Object.entries(one as FactValues).filter(([key]) => items.has(itemOfFact(key))))) : value);
  return Object.fromEntries(Object.entries(facts).filter(([key]) => items.has(itemOfFact(key))).map(([key, value]) => [key, isMemberKey(key) ? members(value) : value]));
}

function householdSays({ household, members }: StoredHousehold, subjectId: PersonId, today: PlainDate): FactValues {
  const { livelihood, typeOverride } = household;
  return householdFacts(members, today, { subjectId, livelihood, ...(typeOverride === undefined ? {} : { typeOverride }) });
}

/** Registering somebody makes a household of one; until somebody changes it, what the officer was told counts for more. */
const wasAsked = (stored: StoredHousehold | undefined): boolean => stored !== undefined && (stored.household.version > 1 || stored.members.length > 1);

const rowOf = ({ person, shared }: StoredPerson) => ({ id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared });

/** Everything the guide may know of a person for this viewer, and where each came from: never more than the viewer may see. */
export async function findKnownCase(call: Asking, personId: PersonId): Promise<KnownCase | undefined> {
  const { scope, work, today } = call;
  const stored = await findPerson(work, scope.sigungus, personId);
  if (stored === undefined) return undefined;
  const { person } = stored;
  const items = itemsSeen(scope as Scope, rowOf(stored));
  const [household, consents, notes, settings] = await Promise.all([
    person.householdId === null ? undefined : findHousehold(work, person.sigungu, person.householdId), findConsents(work, person.sigungu, person.id), findSafetyNotes(work, person.sigungu, person.id),
    findSettings(work, person.sigungu),
  ]);
  const recorded = Object.fromEntries(Object.entries(discloseFacts(person.facts, items)).map(([key, { value, source }]): [string, KnownFact] => [key, { value, source }]));
  const derived = sourced(derivedSeen(household === undefined ? {} : householdSays(household, person.id, today), items), 'household');
  const age: FactValues = person.birthOn !== null && items.has('identity') ? { age: ageOn(person.birthOn, today) } : {};
  const together = wasAsked(household) ? { ...recorded, ...derived } : { ...derived, ...recorded };
  const known = { ...sourced(factsFromSafetyNotes(notes), 'system'), ...together, ...sourced(age, 'system'), ...sourced(derivedSeen(consentFacts(consents, call), items), 'consent'), ...sourced(factsFromSettings(standingSettings(settings), today) as FactValues, 'setting') };
  return { stored, known: wellKnown(known) };
}

/** The age is the birth date's; a birth date kept as a fact beside it could contradict it. */
function wellKnown(known: Record<string, KnownFact>): Record<string, KnownFact> {
  return Object.fromEntries(Object.entries(known).filter(([key]) => key !== 'birthDate' && key !== 'referrer'));
}

export const valuesOf = (known: KnownCase['known']): FactValues => Object.fromEntries(Object.entries(known).map(([key, { value }]) => [key, value]));
