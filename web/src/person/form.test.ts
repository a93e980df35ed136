import { describe, expect, test } from 'vitest';
import { EMPTY_PERSON, formOf, inputOf, problemsOf, refusedFields, settled, type PersonForm } from './form.ts';
import { personMessages } from './messages.en.ts';
import type { PersonDetail } from './section.ts';

const TODAY = '2026-11-22';
const typed: PersonForm = { ...EMPTY_PERSON, name: ' 김  순자 '.normalize('NFD'), birth: '540301', emdCode: '5211151000', phones: [{ digits: '010 1234 5678', use: 'mobile', holder: ' 딸 ' }, { digits: '', use: 'home', holder: '' }] };
const record = {
  name: '김순자', birthOn: '1954-03-01', sex: 'female', phones: [{ digits: '01012345678', use: 'mobile' }], address: { text: '팔달로 100', detail: '', emdCode: '5211168000' }, emdCode: '5211151000',
  contactPreference: { method: 'visit', time: 'morning', language: 'vi', avoid: '' }, deceasedOn: null,
} as unknown as PersonDetail;

describe('a person as typed', () => {
  test('is sent tidied: NFC, a day, digits, and no empty phone', () => {
    expect(inputOf(typed, TODAY)).toMatchObject({ name: '김 순자', birthOn: '1954-03-01', phones: [{ digits: '01012345678', use: 'mobile', holder: '딸' }], address: { emdCode: '5211151000' } });
    expect(inputOf({ ...typed, birth: '' }, TODAY).birthOn).toBeNull();
  });

  test('goes to the form and back without a change, an address in another town included', () => {
    expect(inputOf(formOf(record), TODAY)).toEqual({ name: '김순자', birthOn: '1954-03-01', sex: 'female', phones: record.phones, address: record.address, emdCode: '5211151000', contactPreference: record.contactPreference });
  });

  test('differs in nothing from the record when it only was spelled otherwise', () => {
    expect(settled({ ...formOf(record), birth: '54. 3. 1.', phones: [{ digits: '010.1234.5678', use: 'mobile', holder: '' }] }, TODAY)).toEqual(formOf(record));
  });
});

describe('what is wrong', () => {
  test('is told with the name of its field before anything is sent', () => {
    const problems = problemsOf({ ...EMPTY_PERSON, birth: '541301', phones: [{ digits: '12', use: 'mobile', holder: '' }] }, TODAY, personMessages.ko);
    expect(problems).toEqual([
      { path: 'name', message: '이름을 입력해 주십시오.' },
      { path: 'birthOn', message: personMessages.ko.birthWrong },
      { path: 'emdCode', message: '읍·면·동을 입력해 주십시오.' },
      { path: 'phones.0.digits', message: '전화번호 1: 전화번호를 확인해 주십시오.' },
    ]);
    expect(problemsOf(typed, TODAY, personMessages.ko)).toEqual([]);
  });

  test('is shown at its field when the server finds it', () => {
    const refusal = { code: 'person/invalid', fields: [], facts: { problems: [{ path: 'phones.1.digits', code: 'not-a-phone' }] } };
    expect(refusedFields(refusal, personMessages.ko)).toEqual([{ path: 'phones.1.digits', message: '전화번호 2: 전화번호를 확인해 주십시오.' }]);
    expect(refusedFields({ code: 'input', fields: [{ path: 'person.address.text', message: '너무 깁니다' }], facts: {} }, personMessages.ko)).toEqual([{ path: 'address.text', message: '너무 깁니다' }]);
  });
});
