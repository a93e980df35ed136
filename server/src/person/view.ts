import type { StoredHousehold } from '@dure/database/household';
import type { SealedNumber, StoredPerson } from '@dure/database/person';
import { disclosePerson, itemsSeen, may, personVisibility, type Scope } from '@dure/domain/access';
import { ageOn, type PlainDate } from '@dure/domain/calendar';
import { deriveHouseholdType, householdFacts } from '@dure/domain/household';
import { displayPhone } from '@dure/domain/korean';
import { maskResidentNumber, type SafetyNote } from '@dure/domain/person';
import type { PersonDetail, PersonSummary } from './contract.ts';

const ageOf = (birthOn: PlainDate | null | undefined, today: PlainDate): number | null => (birthOn === null || birthOn === undefined ? null : ageOn(birthOn, today));

/** One line of a list: what this viewer may see of the person and no more. */
export function summaryOf({ person, shared }: StoredPerson, scope: Scope): PersonSummary {
  const row = { id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared };
  const seen = disclosePerson(person, itemsSeen(scope, row));
  return {
    id: person.id, name: seen.name ?? null, birthOn: seen.birthOn ?? null, age: ageOf(seen.birthOn, scope.today), sex: seen.sex ?? null, emdCode: seen.emdCode ?? null,
    address: seen.address?.text ?? null, phone: seen.phones?.[0] === undefined ? null : displayPhone(seen.phones[0].digits), deceased: seen.deceasedOn !== undefined,
    see: personVisibility(scope, row).see === 'full' ? 'full' : 'items',
  };
}

export interface AroundPerson {
  readonly household: StoredHousehold | undefined;
  readonly notes: readonly SafetyNote[];
  readonly sealed: SealedNumber | undefined;
  readonly birthOnlyNumber: string | undefined;
  readonly merges: PersonDetail['merges'];
}

const PERSON_ACTS = ['person:write', 'person:merge', 'person:reveal-rrn', 'safety:write', 'intake:write', 'assessment:write', 'guide:override', 'consent:write', 'referral:write', 'case:write'] as const;

export function detailOf({ person, shared }: StoredPerson, scope: Scope, around: AroundPerson): PersonDetail {
  const row = { id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared };
  const items = itemsSeen(scope, row);
  const visibility = personVisibility(scope, row);
  const seen = disclosePerson(person, items);
  const full = visibility.see === 'full';
  return {
    id: person.id, sigungu: person.sigungu, version: person.version, see: full ? 'full' : 'items', by: visibility.see === 'full' ? visibility.by : 'shared', items: [...items],
    name: seen.name ?? null, birthOn: seen.birthOn ?? null, age: ageOf(seen.birthOn, scope.today), sex: seen.sex ?? null,
    phones: seen.phones === undefined ? null : [...seen.phones], address: seen.address ?? null, emdCode: seen.emdCode ?? null, contactPreference: seen.contactPreference ?? null,
    deceasedOn: seen.deceasedOn ?? null, mergedIntoId: person.mergedIntoId ?? null, facts: { ...seen.facts },
    derived: items.has('household') && around.household !== undefined ? derivedFacts(around.household, person.id, scope.today) : {},
    household: items.has('household') ? householdView(around.household, scope.today) : null,
    safetyNotes: full && scope.safety ? around.notes.map((note) => ({ id: note.id, level: note.level, words: note.words, at: note.at, endedAt: note.endedAt ?? null })) : null,
    residentNumber: around.sealed === undefined ? null : { masked: maskResidentNumber(around.birthOnlyNumber ?? ''), task: around.sealed.taskCode },
    merges: full ? around.merges : [],
    permissions: PERSON_ACTS.filter((permission) => may(scope, permission)),
  };
}

function derivedFacts({ household, members }: StoredHousehold, subjectId: StoredPerson['person']['id'], today: PlainDate): PersonDetail['derived'] {
  const { livelihood, typeOverride } = household;
  return householdFacts(members, today, { subjectId, livelihood, ...(typeOverride === undefined ? {} : { typeOverride }) }) as PersonDetail['derived'];
}

function householdView(stored: StoredHousehold | undefined, today: PlainDate): PersonDetail['household'] {
  if (stored === undefined) return null;
  const { household, members } = stored;
  return {
    id: household.id, type: household.typeOverride?.type ?? deriveHouseholdType(members, today), typeReason: household.typeOverride?.reason ?? null, livelihood: household.livelihood, version: household.version,
    members: members.map(({ personId, name, relation, birthOn, sex, deceased }) => ({ personId, name, relation, birthOn, age: ageOf(birthOn, today), sex, deceased })),
  };
}
