import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERY_ITEM } from '../../testing/access.ts';
import { aPerson } from '../../testing/person.ts';
import { narrowPacket, packetOf, type Packed } from './index.ts';

const person = aPerson('김순자').bornOn('1948-02-11').ofSex('female').reachedOn('01000000000').livingAt('예시로 1').inHousehold('household-1')
  .knownToBe({ 'benefit.medicalAid': true, 'auditK': 21, 'children': [{ 'age': 9, 'school.level': '초등' }] }).record;
const packed: Packed = { person, household: { type: '조손', members: [{ relation: 'grandchild', decade: 10, age: 12 }] } };
const words = { reason: '혈압이 높습니다', requested: [{ item: '방문 간호', words: '' }] };

describe('what is copied for a receiver', () => {
  test('tells of the household exactly where that was disclosed, and never the keys of records', () => {
    expect(packetOf(packed, ['identity', 'household'], words)).toMatchObject({ name: '김순자', household: { type: '조손' } });
    expect(packetOf(packed, ['identity'], words)).not.toHaveProperty('household');
    expect(JSON.stringify(packetOf(packed, EVERY_ITEM, words))).not.toMatch(/household-1|"id"|sigungu/u);
  });

  test('narrowed to fewer items is what those items alone would have shown', () => {
    fc.assert(fc.property(fc.subarray([...EVERY_ITEM]), fc.subarray([...EVERY_ITEM]), (sent, allowed) => {
      const left = sent.filter((item) => allowed.includes(item));
      const { household } = packed;
      const whole = packetOf(packed, sent, words);
      const forLeft = { person, household: household === undefined || left.includes('identity') ? household : { ...household, members: household.members.map(({ age: _age, ...member }) => member) } };
      expect(narrowPacket(whole, allowed)).toEqual(packetOf(forLeft, left, words));
    }));
  });
});
