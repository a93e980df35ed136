import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERY_ITEM } from '../../testing/access.ts';
import { aPerson } from '../../testing/person.ts';
import { DISCLOSURE_ITEMS, disclosePerson, FACT_ITEMS, isMappedFact, itemOfFact, type DisclosureItem } from './index.ts';

const person = aPerson('김순자').bornOn('1948-02-11').ofSex('female').reachedOn('01000000000').livingAt('전북특별자치도 전주시 예시로 1').inHousehold('household-1').diedOn('2026-11-01')
  .knownToBe({
    'age': 78, 'benefit.medicalAid': true, 'mental.suspected': ['우울'], 'auditK': 21, 'ltc.currentGrade': null,
    'children': [{ age: 13, 'mental.suspected': ['우울'] }, { 'age': 9, 'school.level': '초등' }], 'a fact of tomorrow': '무엇',
  }).record;
const disclosed = (...items: DisclosureItem[]) => disclosePerson(person, new Set(items));

describe('what a receiver sees of a person', () => {
  test('is the handle of the record and nothing else when nothing is disclosed', () => {
    expect(disclosed()).toEqual({ id: person.id, sigungu: person.sigungu, version: person.version, facts: {} });
  });
  test('is everything when every item is', () => {
    expect(disclosePerson(person, new Set(EVERY_ITEM))).toEqual(person);
  });
  test('is the name without the address', () => {
    const { name, birthOn, sex, address, emdCode, phones, householdId } = disclosed('identity');
    expect({ name, birthOn, sex }).toEqual({ name: '김순자', birthOn: '1948-02-11', sex: 'female' });
    expect([address, emdCode, phones, householdId]).toEqual([undefined, undefined, undefined, undefined]);
  });
  test.each([
    ['identity', ['age']],
    ['livelihood', ['benefit.medicalAid']],
    ['mental-health', ['mental.suspected']],
    ['addiction', ['auditK']],
    ['long-term-care', ['ltc.currentGrade']],
    ['household', ['children']],
    ['narrative', ['a fact of tomorrow']],
    ['safety', []],
  ] as const)('with %s, has the facts %j', (item, keys) => {
    expect(Object.keys(disclosed(item).facts)).toEqual(keys);
  });
  test('tells of a household member only what the items allow', () => {
    expect(disclosed('household').facts['children']?.value).toEqual([{}, {}]);
    expect(disclosed('household', 'identity').facts['children']?.value).toEqual([{ age: 13 }, { age: 9 }]);
    expect(disclosed('household', 'employment').facts['children']?.value).toEqual([{}, { 'school.level': '초등' }]);
    expect(disclosed('mental-health').facts['children']).toBeUndefined();
  });
  test('never has a field or a fact whose item was not disclosed', () => {
    fc.assert(fc.property(fc.subarray([...EVERY_ITEM]), (items) => {
      const view = disclosed(...items);
      const everything = disclosePerson(person, new Set(EVERY_ITEM)) as unknown as Record<string, unknown>;
      const alone = new Set(items.flatMap((item) => Object.keys(disclosed(item))));
      expect(Object.keys(view).filter((field) => !alone.has(field) && !(field in disclosed()))).toEqual([]);
      expect(Object.keys(view.facts).filter((key) => !items.includes(itemOfFact(key)))).toEqual([]);
      expect(Object.entries(view).filter(([field]) => field !== 'facts').every(([field, value]) => everything[field] === value)).toBe(true);
    }));
  });
});

describe('each fact of the guide belongs to one item of the form', () => {
  test.each(Object.entries(FACT_ITEMS))('%s → %s', (key, item) => {
    expect(DISCLOSURE_ITEMS[item].label).toMatch(/[가-힣]/u);
    expect(itemOfFact(key)).toBe(item);
    expect(isMappedFact(key)).toBe(true);
  });
  test('and what nobody mapped is withheld with the counselling record', () => {
    expect(['a fact of tomorrow', 'constructor', '__proto__', ''].map(itemOfFact)).toEqual(Array(4).fill('narrative'));
    expect(isMappedFact('a fact of tomorrow')).toBe(false);
  });
  test.each(['suicide.history', 'suicide.plan', 'mental.suspected', 'diagnosis.suspected', 'addiction', 'auditK', 'health.conditions', 'kcd.main', 'abuse.type', 'disability.activitySupport', 'ltc.currentGrade', 'consent.mhService'])('%s is sensitive by 제23조', (key) => {
    expect(DISCLOSURE_ITEMS[itemOfFact(key)].dataClass).toBe('sensitive');
  });
});
