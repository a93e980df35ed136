import type { StoredHousehold } from '@dure/database/household';
import type { LiveMerge, StoredPerson } from '@dure/database/person';
import { itemsSeen, may, personVisibility, type DisclosedPerson, type Scope } from '@dure/domain/access';
import { ageOn, type PlainDate } from '@dure/domain/calendar';
import type { DisclosedHousehold } from '@dure/domain/household';
import { displayPhone } from '@dure/domain/korean';
import type { SafetyNote } from '@dure/domain/person';
import { derivedFacts, householdView } from '../household/view.ts';
import type { PersonDetail, PersonSummary } from './contract.ts';
import { disclosedTo, itemsOf, mayCorrect, rowOf, seesInFull } from './reach.ts';

const ageOf = (birthOn: PlainDate | null | undefined, today: PlainDate): number | null => (birthOn === null || birthOn === undefined ? null : ageOn(birthOn, today));

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;

function identityOf({ id, name, birthOn, sex, emdCode }: DisclosedPerson, today: PlainDate): Pick<PersonDetail, 'id' | 'name' | 'birthOn' | 'age' | 'sex' | 'emdCode'> {
  return { id, name: orNull(name), birthOn: orNull(birthOn), age: ageOf(birthOn, today), sex: orNull(sex), emdCode: orNull(emdCode) };
}

/** One line of a list: what this viewer may see of the person and no more. */
export function summaryOf(stored: StoredPerson, scope: Scope): PersonSummary {
  const seen = disclosedTo(scope, stored);
  const phone = seen.phones?.[0];
  return {
    ...identityOf(seen, scope.today), address: seen.address?.text ?? null, phone: phone === undefined ? null : displayPhone(phone.digits),
    deceased: seen.deceasedOn !== undefined, see: seesInFull(scope, stored) ? 'full' : 'items',
  };
}

export interface AroundPerson {
  readonly household: StoredHousehold | undefined;
  readonly disclosedHousehold: DisclosedHousehold | undefined;
  readonly notes: readonly SafetyNote[];
  readonly residentNumber: PersonDetail['residentNumber'];
  readonly merges: readonly LiveMerge[];
}

const PERSON_ACTS = ['person:write', 'person:merge', 'person:reveal-rrn', 'safety:write', 'intake:write', 'assessment:write', 'guide:override', 'consent:write', 'referral:write', 'case:write'] as const;

function contactOf({ phones, address, contactPreference, deceasedOn, mergedIntoId }: DisclosedPerson): Pick<PersonDetail, 'phones' | 'address' | 'contactPreference' | 'deceasedOn' | 'mergedIntoId'> {
  return { phones: phones === undefined ? null : [...phones], address: orNull(address), contactPreference: orNull(contactPreference), deceasedOn: orNull(deceasedOn), mergedIntoId: orNull(mergedIntoId) };
}

const noteView = ({ id, level, words, at, endedAt }: SafetyNote): NonNullable<PersonDetail['safetyNotes']>[number] => ({ id, level, words, at, endedAt: orNull(endedAt) });

/** What only those see who see the whole person. */
function innerOf(scope: Scope, full: boolean, { notes, residentNumber, merges }: AroundPerson): Pick<PersonDetail, 'safetyNotes' | 'residentNumber' | 'merges'> {
  if (!full) return { safetyNotes: null, residentNumber: null, merges: [] };
  return { safetyNotes: scope.safety ? notes.map(noteView) : null, residentNumber, merges: [...merges] };
}

export function detailOf(stored: StoredPerson, scope: Scope, around: AroundPerson): PersonDetail {
  const items = itemsOf(scope, stored);
  const visibility = personVisibility(scope, rowOf(stored));
  const seen = disclosedTo(scope, stored);
  const full = visibility.see === 'full';
  const isMember = (member: Parameters<typeof rowOfMember>[0]): boolean => itemsSeen(scope, rowOfMember(member)).has('identity');
  const household = items.has('household') ? around.household : undefined;
  return {
    ...identityOf(seen, scope.today), ...contactOf(seen), ...innerOf(scope, full, around),
    sigungu: seen.sigungu, version: seen.version, see: full ? 'full' : 'items', by: full ? visibility.by : 'shared', items: [...items], correctable: mayCorrect(scope, stored),
    facts: { ...seen.facts }, derived: household === undefined ? {} : derivedFacts(household, seen.id, items, scope.today), household: householdView(household, isMember, scope.today),
    disclosedHousehold: around.disclosedHousehold === undefined ? null : { type: around.disclosedHousehold.type, members: around.disclosedHousehold.members.map((member) => ({ ...member })) },
    permissions: PERSON_ACTS.filter((permission) => may(scope, permission)),
  };
}

const rowOfMember = ({ personId, sigungu, emdCode, shared }: StoredHousehold['members'][number]) => ({ id: personId, sigungu, emdCode, shared });
