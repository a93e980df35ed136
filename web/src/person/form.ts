import type { PlainDate } from '@dure/domain/calendar';
import { displayPhone, isPhone, parseBirth, phoneDigits, tidy } from '@dure/domain/korean';
import type { ContactMethod, ContactTime, PhoneUse, Sex } from '@dure/domain/person';
import type { FieldError, Input } from '../client/index.ts';
import type { PersonDetail } from './section.ts';

export interface PhoneForm {
  readonly digits: string;
  readonly use: PhoneUse;
  readonly holder: string;
}

/** A person as typed; texts are kept as they were typed until they are sent. */
export interface PersonForm {
  readonly name: string;
  readonly birth: string;
  readonly sex: Sex;
  readonly phones: readonly PhoneForm[];
  readonly addressText: string;
  readonly addressDetail: string;
  readonly emdCode: string;
  /** Where the address lies, when somebody stays elsewhere for long and another town office is responsible; empty when it is the same. */
  readonly addressEmd: string;
  readonly method: ContactMethod;
  readonly time: ContactTime;
  readonly language: string;
  readonly avoid: string;
  readonly deceasedOn: PlainDate | '';
}

export const NO_PHONE: PhoneForm = { digits: '', use: 'mobile', holder: '' };
export const EMPTY_PERSON: PersonForm = {
  name: '', birth: '', sex: 'unknown', phones: [NO_PHONE], addressText: '', addressDetail: '', emdCode: '', addressEmd: '', method: 'phone', time: 'any', language: 'ko', avoid: '', deceasedOn: '',
};

export type PersonInput = Input<'POST /api/persons'>['body']['person'];

export function birthOf(form: Pick<PersonForm, 'birth'>, today: PlainDate): PlainDate | null {
  return form.birth.trim() === '' ? null : (parseBirth(form.birth, today)?.on ?? null);
}

const typedPhones = (form: PersonForm): readonly PhoneForm[] => form.phones.filter(({ digits }) => digits.trim() !== '');

/** What is sent; a phone line left empty is no phone. */
export function inputOf(form: PersonForm, today: PlainDate): PersonInput {
  return {
    name: tidy(form.name), birthOn: birthOf(form, today), sex: form.sex, emdCode: form.emdCode,
    phones: typedPhones(form).map(({ digits, use, holder }) => ({ digits: phoneDigits(digits), use, ...(holder.trim() === '' ? {} : { holder: tidy(holder) }) })),
    address: { text: tidy(form.addressText), detail: tidy(form.addressDetail), emdCode: form.addressEmd || form.emdCode },
    contactPreference: { method: form.method, time: form.time, language: form.language, avoid: tidy(form.avoid) },
    ...(form.deceasedOn === '' ? {} : { deceasedOn: form.deceasedOn }),
  };
}

const NO_PREFERENCE = { method: EMPTY_PERSON.method, time: EMPTY_PERSON.time, language: EMPTY_PERSON.language, avoid: '' };
const NO_ADDRESS = { text: '', detail: '', emdCode: '' };
const orEmpty = (text: string | null): string => text ?? '';

function phonesOf(phones: PersonDetail['phones']): readonly PhoneForm[] {
  const lines = (phones ?? []).map(({ digits, use, holder = '' }) => ({ digits: displayPhone(digits), use, holder }));
  return lines.length === 0 ? [NO_PHONE] : lines;
}

/** The record as a form, to be corrected. */
export function formOf(person: PersonDetail): PersonForm {
  const address = person.address ?? NO_ADDRESS;
  const emdCode = orEmpty(person.emdCode);
  return {
    name: orEmpty(person.name), birth: orEmpty(person.birthOn), sex: (person.sex ?? 'unknown') as Sex, phones: phonesOf(person.phones),
    addressText: address.text, addressDetail: address.detail, emdCode, addressEmd: address.emdCode === emdCode ? '' : address.emdCode,
    ...(person.contactPreference ?? NO_PREFERENCE), deceasedOn: orEmpty(person.deceasedOn) as PlainDate | '',
  };
}

/** The form as it would be stored, so that 540301 and 1954-03-01, or two spellings of a phone number, are no difference. */
export function settled(form: PersonForm, today: PlainDate): PersonForm {
  return { ...form, birth: birthOf(form, today) ?? form.birth, phones: form.phones.map((phone) => ({ ...phone, digits: displayPhone(phoneDigits(phone.digits)) })) };
}

export interface FormWords {
  /** Names the field too: the summary above the form stands far from it. */
  readonly problem: (code: string, path: string) => string;
  readonly birthWrong: string;
}

/** What can be told before sending; the server checks again. */
export function problemsOf(form: PersonForm, today: PlainDate, words: FormWords): readonly FieldError[] {
  const told = (wrong: boolean, path: string, message: string): readonly FieldError[] => (wrong ? [{ path, message }] : []);
  const problem = (wrong: boolean, path: string, code: string): readonly FieldError[] => told(wrong, path, words.problem(code, path));
  return [
    ...problem(tidy(form.name) === '', 'name', 'missing'),
    ...told(form.birth.trim() !== '' && birthOf(form, today) === null, 'birthOn', words.birthWrong),
    ...problem(form.emdCode === '', 'emdCode', 'missing'),
    ...form.phones.flatMap(({ digits }, at) => problem(digits.trim() !== '' && !isPhone(phoneDigits(digits)), `phones.${at}.digits`, 'not-a-phone')),
  ];
}

interface Refusal {
  readonly code: string;
  readonly fields: readonly FieldError[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The fields that the server refused, in the form's own paths. */
export function refusedFields(error: Refusal | undefined, words: FormWords): readonly FieldError[] {
  if (error === undefined) return [];
  const fields = error.fields.map(({ path, message }) => ({ path: path.replace(/^person\./u, ''), message }));
  const problems = error.code === 'person/invalid' && Array.isArray(error.facts['problems']) ? (error.facts['problems'] as readonly { readonly path: string; readonly code: string }[]) : [];
  return [...fields, ...problems.map(({ path, code }) => ({ path, message: words.problem(code, path) }))];
}
