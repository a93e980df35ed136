import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPerson } from '../../testing/person.ts';
import type { StaffId } from '../ids/index.ts';
import { declareDistinct, findDuplicates, scoreDuplicate } from './index.ts';

const sunja = aPerson('김순자').numbered('p1').bornOn('1954-03-01').ofSex('female').reachedOn('01012345678').livingAt('전주시 완산구 팔달로 100');
const other = (name: string) => aPerson(name).numbered('p2').bornOn('1954-03-01').ofSex('female');

describe.each([
  ['the same name and birth date', other('김순자'), 'same', ['same-name-and-birth']],
  ['a name in NFD with a space', other('김 순자'.normalize('NFD')), 'same', ['same-name-and-birth']],
  ['day and month exchanged', other('김순자').bornOn('1954-01-03'), 'likely', ['same-name', 'swapped-birth']],
  ['day and month exchanged, same phone', other('김순자').bornOn('1954-01-03').reachedOn('01012345678'), 'same', ['same-name', 'swapped-birth', 'same-phone']],
  ['one jamo typed wrong', other('김손자'), 'likely', ['similar-name', 'same-birth']],
  ['a digit of the birth date typed wrong', other('김순자').bornOn('1954-03-07'), 'likely', ['same-name', 'birth-slip']],
  ['a former phone', other('김순자').bornOn(null).reachedOn('01012345678', 'old'), 'likely', ['same-name', 'former-phone']],
  ['only the phone, birth not asked yet', other('이말순').bornOn(null).reachedOn('01012345678'), 'possible', ['same-phone']],
  ['only the name, birth not asked yet', aPerson('김순자').numbered('p2').bornOn(null), 'possible', ['same-name']],
  ['birth date and address', other('정말녀').livingAt('전주시 완산구 팔달로 100 (중앙동)'), 'likely', ['same-birth-and-address']],
  ['another person of the same name', other('김순자').bornOn('1988-11-20'), 'none', ['same-name', 'other-birth']],
  ['a daughter at the same address and phone', other('박은정').bornOn('1980-05-05').reachedOn('01012345678').livingAt('전주시 완산구 팔달로 100'), 'none', ['other-birth', 'same-phone', 'same-address']],
  ['the same name and birth date but a man', other('김순자').ofSex('male'), 'likely', ['same-name-and-birth', 'other-sex']],
] as const)('%s', (_title, candidate, band, reasons) => {
  test(`is ${band}`, () => {
    const score = scoreDuplicate(sunja.record, candidate.record);
    expect([score.band, ...score.reasons]).toEqual([band, ...reasons]);
  });
});

test('twins are never the same person: same birth, address and phone, names one jamo apart', () => {
  const twin = (name: string, id: string) => aPerson(name).numbered(id).bornOn('2015-06-01').ofSex('male').reachedOn('01055556666').livingAt('전주시 덕진구 가리내로 7').record;
  const score = scoreDuplicate(twin('박민준', 'p3'), twin('박민중', 'p4'));
  expect(score.score).toBe(100);
  expect(score.band).toBe('likely');
});

test('the score does not depend on which record is looked at', () => {
  const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values);
  const view = fc.record({
    name: pick('김순자', '김손자', '김 순자', '박영수', ''),
    birthOn: pick(null, '1954-03-01', '1954-01-03', '1954-03-07', '1999-12-31') as fc.Arbitrary<`${number}-${number}-${number}` | null>,
    sex: pick('female', 'male', 'unknown') as fc.Arbitrary<'female' | 'male' | 'unknown'>,
    phones: fc.array(fc.record({ digits: pick('01011112222', '01033334444'), use: pick('mobile', 'old') as fc.Arbitrary<'mobile' | 'old'> }), { maxLength: 2 }),
    address: fc.record({ text: pick('', '팔달로 100', '팔달로 200') }),
  });
  fc.assert(
    fc.property(view, view, (a, b) => {
      const score = scoreDuplicate(a, b);
      expect(scoreDuplicate(b, a)).toEqual(score);
      expect(score.score).toBeGreaterThanOrEqual(0);
      expect(score.score).toBeLessThanOrEqual(100);
    }),
  );
});

describe('looking for duplicates', () => {
  const people = [other('김순자').record, other('김손자').numbered('p3').record, other('최판석').numbered('p4').bornOn('1940-01-01').record, sunja.record];

  test('the likeliest comes first, the person itself and strangers do not come', () => {
    expect(findDuplicates(sunja.record, people, []).map((found) => found.person.id)).toEqual(['p2', 'p3']);
  });

  test('a form that is still being typed is compared too', () => {
    const typing = { name: '김순자', birthOn: null, sex: 'unknown', phones: [], address: { text: '' } } as const;
    expect(findDuplicates(typing, people, []).map((found) => found.person.id)).toEqual(['p1', 'p2']);
  });

  test('people found to be two are not offered again, whichever way round', () => {
    const pair = declareDistinct(people[0]!.id, sunja.record.id, 's1' as StaffId, '2026-11-02T01:00:00Z');
    expect(pair).toMatchObject({ oneId: 'p1', otherId: 'p2' });
    expect(findDuplicates(sunja.record, people, [pair]).map((found) => found.person.id)).toEqual(['p3']);
    expect(findDuplicates(people[0]!, people, [pair]).map((found) => found.person.id)).toEqual(['p3']);
  });

  test('a record already merged into another is not offered', () => {
    const merged = { ...people[0]!, mergedIntoId: sunja.record.id };
    expect(findDuplicates(sunja.record, [merged], [])).toEqual([]);
  });
});
