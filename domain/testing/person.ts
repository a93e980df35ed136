import type { PlainDate } from '../src/calendar/index.ts';
import type { EmdCode, HouseholdId, PersonId, Sigungu, StaffId } from '../src/ids/index.ts';
import type { FactSource, FactValues, Person, PhoneUse, Sex } from '../src/person/index.ts';
import { recordFacts } from '../src/person/index.ts';

const JEONJU = '52110' as Sigungu;
const JUNGANG = '5211151000' as EmdCode;

/** A person built in words: aPerson('김순자').bornOn('1954-03-01').livingAt('전주시 …').record */
export class PersonBuilder {
  readonly record: Person;

  constructor(record: Person) {
    this.record = record;
  }

  private with(change: Partial<Person>): PersonBuilder {
    return new PersonBuilder({ ...this.record, ...change });
  }

  numbered(id: string): PersonBuilder {
    return this.with({ id: id as PersonId });
  }

  bornOn(birthOn: PlainDate | null): PersonBuilder {
    return this.with({ birthOn });
  }

  ofSex(sex: Sex): PersonBuilder {
    return this.with({ sex });
  }

  reachedOn(digits: string, use: PhoneUse = 'mobile'): PersonBuilder {
    return this.with({ phones: [...this.record.phones, { digits, use }] });
  }

  livingAt(text: string, emdCode: string = JUNGANG): PersonBuilder {
    return this.with({ address: { text, detail: '', emdCode: emdCode as EmdCode }, emdCode: emdCode as EmdCode });
  }

  inHousehold(householdId: string): PersonBuilder {
    return this.with({ householdId: householdId as HouseholdId });
  }

  ofSigungu(sigungu: string): PersonBuilder {
    return this.with({ sigungu: sigungu as Sigungu });
  }

  diedOn(deceasedOn: PlainDate): PersonBuilder {
    return this.with({ deceasedOn });
  }

  knownToBe(values: FactValues, source: FactSource = 'officer', at = '2026-11-02T01:00:00Z'): PersonBuilder {
    return this.with({ facts: recordFacts(this.record.facts, values, { source, at, by: 'staff-1' as StaffId }) });
  }
}

/** Somebody invented, in 전주시, about whom nothing but the name is known. */
export function aPerson(name: string): PersonBuilder {
  return new PersonBuilder({
    id: `person-${name}` as PersonId,
    sigungu: JEONJU,
    householdId: null,
    name,
    birthOn: null,
    sex: 'unknown',
    phones: [],
    address: { text: '', detail: '', emdCode: JUNGANG },
    emdCode: JUNGANG,
    contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' },
    facts: {},
    version: 1,
  });
}
