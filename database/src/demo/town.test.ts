import { ageOn } from '@dure/domain/calendar';
import { HOUSEHOLD_TYPES } from '@dure/domain/household';
import { ROLES } from '@dure/domain/staff';
import { evaluate } from '@dure/guide';
import { describe, expect, it } from 'vitest';
import { SURNAMES } from './data/surnames.ts';
import { JEONJU, PLACES, WANJU } from './geography.ts';
import { DEMO_ACCOUNTS, generateTown, getStory } from './index.ts';
import type { TownPerson } from './index.ts';

const TODAY = '2026-11-22';
const town = generateTown({ seed: 20, today: TODAY });
const ages = town.people.map((person) => ageOn(person.birthOn, TODAY));
const share = (part: number, whole: number): number => part / whole;

describe('the same seed and day', () => {
  it('give the same town', () => {
    expect(generateTown({ seed: 20, today: TODAY })).toEqual(town);
  });
  it('of another seed give other people in the same offices', () => {
    const other = generateTown({ seed: 21, today: TODAY });
    expect(other.people.filter((person, index) => person.name === town.people[index]?.name).length).toBeLessThan(200);
    expect(other.organisations.map((each) => each.name)).toEqual(town.organisations.map((each) => each.name));
  });
  it('a year later nobody has grown older', () => {
    const later = generateTown({ seed: 20, today: '2027-11-22' });
    expect(later.people.map((person) => ageOn(person.birthOn, '2027-11-22'))).toEqual(ages);
  });
});

describe('the places', () => {
  it('are the 35 행정동 of 전주 and the 13 읍·면 of 완주', () => {
    expect(PLACES.filter((place) => place.sigungu === JEONJU)).toHaveLength(35);
    expect(PLACES.filter((place) => place.sigungu === WANJU)).toHaveLength(13);
    expect(new Set(PLACES.map((place) => place.slug)).size).toBe(48);
  });
  it('each have people', () => {
    const inhabited = new Set(town.people.map((person) => person.address.emdCode));
    expect(PLACES.filter((place) => !inhabited.has(place.code))).toEqual([]);
  });
});

describe('the people', () => {
  it('are 2,000 in 1,200 households, each a member of one', () => {
    expect(town.people).toHaveLength(2000);
    expect(town.households).toHaveLength(1200);
    expect(new Set(town.households.flatMap((household) => household.memberIds)).size).toBe(2000);
    expect(new Set(town.people.map((person) => person.id)).size).toBe(2000);
  });
  it('carry the surnames with their published shares', () => {
    const own = town.people.filter((person) => person.duplicateOf === undefined && person.story === undefined);
    for (const [surname, percent] of SURNAMES.slice(0, 5)) {
      const found = share(own.filter((person) => person.name.startsWith(surname)).length, own.length) * 100;
      expect(Math.abs(found - percent)).toBeLessThan(2.5);
    }
  });
  it('are mostly old, and many of them live alone', () => {
    const elders = ages.filter((age) => age >= 65).length;
    expect(share(elders, 2000)).toBeGreaterThan(0.4);
    expect(share(elders, 2000)).toBeLessThan(0.6);
    expect(share(ages.filter((age) => age < 19).length, 2000)).toBeGreaterThan(0.12);
    expect(Math.max(...ages)).toBeLessThan(105);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
    expect(town.households.filter((household) => household.type === '독거')).toHaveLength(730);
  });
  it('live in households of the type that their members make', () => {
    const byId = new Map(town.people.map((person) => [person.id, person]));
    expect(new Set(town.households.map((household) => household.type))).toEqual(new Set(HOUSEHOLD_TYPES));
    for (const household of town.households.filter((each) => each.type === '노인부부')) {
      const members = household.memberIds.map((id) => byId.get(id)!);
      expect(members.map((member) => member.relation)).toEqual(['self', 'spouse']);
      expect(members.every((member) => ageOn(member.birthOn, TODAY) >= 65)).toBe(true);
    }
  });
  it('have invented addresses and telephone numbers that nobody has', () => {
    const digits = town.people.flatMap((person) => person.phones.map((phone) => phone.digits));
    expect(digits.filter((each) => !/^(0100000|063000)\d{4}$/.test(each))).toEqual([]);
    expect(town.people.filter((person) => !/^전북특별자치도 (전주시 (완산|덕진)구|완주군) /.test(person.address.text))).toEqual([]);
  });
  it('know Medical Aid only of those on basic livelihood, and basic pension only of those from 65', () => {
    const wrong = town.people.filter((person, index) =>
      (person.facts['benefit.medicalAid'] === true && person.facts['benefit.basicLivelihood'] !== true) || (person.facts['benefit.basicPension'] === true && (ages[index] ?? 0) < 65));
    expect(wrong).toEqual([]);
  });
  it('include names outside KS X 1001, names in Hanja and second records of the same person', () => {
    expect(town.people.filter((person) => /[슌믜햔귬햬슾킌햘]/.test(person.name)).length).toBeGreaterThanOrEqual(8);
    expect(town.people.filter((person) => person.hanja !== undefined)).toHaveLength(12);
    const doubled = town.people.filter((person) => person.duplicateOf !== undefined);
    expect(doubled).toHaveLength(25);
    expect(doubled.some((person) => person.name !== person.name.normalize('NFC'))).toBe(true);
    expect(doubled.some((person) => person.name.includes(' '))).toBe(true);
    for (const second of doubled) {
      const first = town.people.find((person) => person.id === second.duplicateOf)!;
      const samePhone = second.phones.some((phone) => first.phones.some((other) => other.digits === phone.digits));
      expect(second.birthOn === first.birthOn || samePhone).toBe(true);
      expect(second.address.emdCode).toBe(first.address.emdCode);
    }
  });
});

describe('the guide', () => {
  const judged = (person: TownPerson) => evaluate({ on: TODAY, facts: { ...person.facts, age: ageOn(person.birthOn, TODAY) }, referrer: 'EMD' }, TODAY);
  const verdict = (story: string, programme: string) => {
    const answered = judged(getStory(town, story));
    return answered.ok ? answered.value.programmes.find(({ id, part }) => id === programme && part === null)?.verdict : answered.refusal;
  };
  it('can read what is known of everybody', () => {
    expect(town.people.map(judged).filter((answered) => !answered.ok)).toEqual([]);
  });
  it.each([
    ['elder-not-eating', 'ECARE', 'eligible'], ['village-elder', 'ECARE', 'eligible'], ['wife-with-dementia', 'ECARE', 'excluded'], ['drinking-man', 'ADDICT', 'eligible'],
    ['long-stay', 'HOMEMED', 'eligible'], ['many-doctors', 'MEDAID', 'eligible'], ['smoker', 'MEDAID', 'eligible'], ['suicide-attempter', 'MENTAL', 'eligible'],
  ])('finds %s for %s %s', (story, programme, expected) => {
    expect(verdict(story, programme)).toBe(expected);
  });
  it('answers a crisis for the one who tried last year', () => {
    const answered = judged(getStory(town, 'suicide-attempter'));
    expect(answered.ok && answered.value.urgency.tier).toBe('위기');
  });
});

describe('the story people', () => {
  it.each([
    ['elder-not-eating', 72, { 'benefit.basicPension': true, 'ltc.history': [], similarService: [], 'wish.apply': true }],
    ['mother-with-loan', 38, { 'debt.highInterest': true, 'debt.overdue': false }],
    ['drinking-man', 54, { addiction: ['알코올'], 'benefit.medicalAid': true }],
    ['suicide-attempter', 29, { 'suicide.history': true, 'suicide.plan': false, 'suicide.attemptInProgress': false }],
    ['child-of-13', 13, { 'school.level': '초등' }],
    ['child-of-12', 12, { 'school.level': '초등' }],
    ['long-stay', 67, { 'admission.sameDiagnosisDays': 214, 'housing.has': true, medicalNeed: '낮음' }],
    ['smoker', 59, { 'health.behavior': ['흡연', '위험한 음주'] }],
  ])('%s is %i years old with complete facts', (story, age, known) => {
    const person = getStory(town, story);
    expect(ageOn(person.birthOn, TODAY)).toBe(age);
    expect(person.facts).toMatchObject(known);
  });
});

describe('those who work there', () => {
  it('are at least 44 over all roles, each with a login of their own', () => {
    expect(town.staff.length).toBeGreaterThanOrEqual(44);
    expect(new Set(town.staff.map((member) => member.role))).toEqual(new Set(ROLES));
    expect(new Set(town.staff.map((member) => member.login)).size).toBe(town.staff.length);
  });
  it('have a lead in every organisation that takes or sends referrals', () => {
    const led = new Set(town.staff.filter((member) => member.role === 'team-lead').map((member) => member.organisationId));
    expect(town.organisations.filter((each) => !led.has(each.id)).map((each) => each.kind).every((kind) => kind === 'audit-office' || kind === 'municipal-it')).toBe(true);
  });
  it('offer one-click accounts of which each is somebody', () => {
    expect(DEMO_ACCOUNTS.length).toBeGreaterThanOrEqual(12);
    for (const account of DEMO_ACCOUNTS) {
      const member = town.staff.find((each) => each.login === account.login);
      expect(member).toMatchObject({ role: account.role, demo: true });
      expect(account.label).toContain(member?.name);
    }
    expect(DEMO_ACCOUNTS[0]?.label).toBe('효자4동 찾아가는 보건복지팀 김하늘 주무관');
  });
});

describe('the organisations', () => {
  it('have one team for each 행정동 and the 20 guarantee agencies with their direction in both municipalities', () => {
    expect(town.organisations.filter((each) => each.kind === 'town-office')).toHaveLength(48);
    for (const sigungu of [JEONJU, WANJU]) {
      const listed = town.organisations.filter((each) => each.sigungu === sigungu && each.guaranteeNumber !== undefined);
      expect(listed.map((each) => each.guaranteeNumber).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      const sendable = listed.filter((each) => each.direction?.outbound === true).map((each) => each.guaranteeNumber);
      expect(sendable.sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([8, 9, 10, 11, 12, 13, 14, 17, 18]);
      expect(listed.filter((each) => each.direction?.outbound === 'unconfirmed').map((each) => each.guaranteeNumber)).toEqual([15, 16, 19, 20]);
    }
  });
  it('cover every place once for 노인맞춤돌봄 and once for the insurer, whose branches cross the municipal border', () => {
    for (const kind of ['elder-care-provider', 'insurer-branch'] as const) {
      const served = town.organisations.filter((each) => each.kind === kind).flatMap((each) => each.areas);
      expect([...served].sort()).toEqual(PLACES.map((place) => place.code).sort());
    }
    expect(town.organisations.filter((each) => each.kind === 'insurer-branch').map((each) => each.serves)).toEqual([[WANJU], [WANJU]]);
  });
});
