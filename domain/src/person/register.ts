import type { PlainDate } from '../calendar/index.ts';
import { ageOn } from '../calendar/index.ts';
import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';
import type { PersonId, Sigungu } from '../ids/index.ts';
import { isPhone, phoneDigits, tidy } from '../korean/index.ts';
import type { FactValues } from './facts.ts';
import { factValuesOf } from './facts.ts';
import type { FieldProblem } from './field-problem.ts';
import { problemIf } from './field-problem.ts';
import type { Person } from './person.ts';

/** A record as typed, before it has an identity. */
export type PersonDraft = Omit<Person, 'id' | 'sigungu' | 'version' | 'facts' | 'mergedIntoId'>;

export type PersonProblemCode = 'missing' | 'in-the-future' | 'not-a-phone' | 'before-birth';

export interface InvalidPerson {
  readonly code: 'person/invalid';
  readonly problems: readonly FieldProblem<PersonProblemCode>[];
}

/** What is wrong with a draft; a name and a town office are all that must be known. */
export function validatePerson(draft: PersonDraft, today: PlainDate): readonly FieldProblem<PersonProblemCode>[] {
  const { birthOn, deceasedOn } = draft;
  return [
    problemIf(tidy(draft.name) === '', 'name', 'missing'),
    problemIf(draft.emdCode === '', 'emdCode', 'missing'),
    problemIf(birthOn !== null && birthOn > today, 'birthOn', 'in-the-future'),
    problemIf(deceasedOn !== undefined && deceasedOn > today, 'deceasedOn', 'in-the-future'),
    problemIf(deceasedOn !== undefined && birthOn !== null && deceasedOn < birthOn, 'deceasedOn', 'before-birth'),
    ...draft.phones.map((phone, at) => problemIf(!isPhone(phoneDigits(phone.digits)), `phones.${at}.digits`, 'not-a-phone')),
  ].flat();
}

/** The draft as it is stored: NFC, phone numbers as digits. */
function tidied<Draft extends PersonDraft>(draft: Draft): Draft {
  return {
    ...draft,
    name: tidy(draft.name),
    address: { ...draft.address, text: tidy(draft.address.text), detail: tidy(draft.address.detail) },
    phones: draft.phones.map((phone) => ({ ...phone, digits: phoneDigits(phone.digits) })),
  };
}

export function registerPerson(draft: PersonDraft, act: { readonly id: PersonId; readonly sigungu: Sigungu; readonly today: PlainDate }): Decision<Person, InvalidPerson> {
  const problems = validatePerson(draft, act.today);
  if (problems.length > 0) return refuse({ code: 'person/invalid', problems });
  return allow({ ...tidied(draft), id: act.id, sigungu: act.sigungu, facts: {}, version: 1 });
}

/** Replaces what a person may correct; identity, facts and municipality stay. */
export function changePerson(person: Person, draft: PersonDraft, today: PlainDate): Decision<Person, InvalidPerson> {
  const problems = validatePerson(draft, today);
  if (problems.length > 0) return refuse({ code: 'person/invalid', problems });
  return allow({ ...tidied(draft), id: person.id, sigungu: person.sigungu, facts: person.facts, version: person.version + 1 });
}

/** Everything the guide may know about a person on a day: what was recorded, and the age, which nobody types. */
export function personFacts(person: Pick<Person, 'birthOn' | 'facts'>, on: PlainDate): FactValues {
  const age = person.birthOn === null ? {} : { age: ageOn(person.birthOn, on) };
  return { ...factValuesOf(person.facts), ...age };
}
