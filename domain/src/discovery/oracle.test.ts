import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../calendar/index.ts';
import { type Claim, dayNumberOf, type DiscoveryCondition, findingsOf, type History, type Prescription, screenOn, type Spell } from './index.ts';

const AS_OF: PlainDate = '2026-11-23';
const on = (day: PlainDate): number => dayNumberOf(day);

function aClaim(day: PlainDate, given: Partial<Claim> = {}): Claim {
  return { claim: `${day}-${given.institution ?? 'A'}`, day: on(day), days: 1, medicationDays: 0, setting: 'outpatient', institution: 'A', institutionType: 'clinic', main: 'M54', second: null, ...given };
}
const inBed = (day: PlainDate, days: number, given: Partial<Claim> = {}): Claim => aClaim(day, { days, setting: 'inpatient', institutionType: 'hospital', ...given });
const aDrug = (day: PlainDate, days: number, institution: string, ingredient = '100'): Prescription => ({ day: on(day), days, institution, ingredient });
const aSpell = (kind: Spell['kind'], value: Spell['value'], from: PlainDate, until: PlainDate | null = null): Spell => ({ kind, value, from: on(from), until: until === null ? null : on(until) });

const person = (given: Partial<History>): History => ({ person: 'P1', sex: 'female', birthYear: 1950, diedOn: null, claims: [], prescriptions: [], spells: [], ...given });

function found(when: DiscoveryCondition, given: Partial<History>) {
  const screen = screenOn([{ id: 'asked', versions: [{ version: 1, from: '2019-01-01', until: null, when }] }], [], AS_OF);
  if (!screen.ok) throw new Error(screen.refusal.code);
  return findingsOf(person(given), screen.value)[0]?.reasons;
}

const LONG_STAY = { kind: 'stay', of: {}, per: 'illness', gap: 1, atLeast: 31, ended: 'P12M', quiet: 0 } as const;

describe('동일상병으로 31일 이상 입원', () => {
  test('claims that were cut where the month ends are one stay', () => {
    expect(found(LONG_STAY, { claims: [inBed('2026-08-20', 12), inBed('2026-09-01', 30), inBed('2026-10-01', 3)] })).toEqual([{ leaf: 0, value: 45, group: 'M54', from: on('2026-08-20'), until: on('2026-10-03') }]);
  });
  test('31 days are enough and 30 are not', () => {
    expect(found(LONG_STAY, { claims: [inBed('2026-08-20', 12), inBed('2026-09-01', 19)] })).toHaveLength(1);
    expect(found(LONG_STAY, { claims: [inBed('2026-08-20', 12), inBed('2026-09-01', 18)] })).toBeUndefined();
  });
  test('a day at home begins another stay, unless the gap is set wider', () => {
    const claims = [inBed('2026-08-20', 12), inBed('2026-09-02', 29)];
    expect(found(LONG_STAY, { claims })).toBeUndefined();
    expect(found({ ...LONG_STAY, gap: 2 }, { claims })?.[0]?.value).toBe(42);
  });
  test('two illnesses are two stays', () => {
    expect(found(LONG_STAY, { claims: [inBed('2026-08-20', 12), inBed('2026-09-01', 20, { main: 'I63' })] })).toBeUndefined();
    expect(found({ ...LONG_STAY, per: 'person' }, { claims: [inBed('2026-08-20', 12), inBed('2026-09-01', 20, { main: 'I63' })] })?.[0]?.value).toBe(32);
  });
  test('a stay that ended a year ago is no longer asked, one that goes on is, up to the day of the run', () => {
    expect(found(LONG_STAY, { claims: [inBed('2025-10-01', 40)] })).toBeUndefined();
    expect(found(LONG_STAY, { claims: [inBed('2026-10-20', 60)] })?.[0]).toMatchObject({ value: 35, until: on(AS_OF) });
  });
  test('outpatient claims are no stay', () => {
    expect(found(LONG_STAY, { claims: [inBed('2026-08-20', 40, { setting: 'outpatient' })] })).toBeUndefined();
  });
});

describe('잦은 입퇴원', () => {
  const AGAIN = { kind: 'readmitted', of: {}, gap: 1, days: 30, within: 'P12M', atLeast: 2 } as const;
  test('a stay counts when it begins within thirty days after the last one', () => {
    expect(found(AGAIN, { claims: [inBed('2026-05-01', 5), inBed('2026-06-04', 5), inBed('2026-07-08', 5)] })).toEqual([{ leaf: 0, value: 2, group: null, from: null, until: on('2026-07-08') }]);
    expect(found(AGAIN, { claims: [inBed('2026-05-01', 5), inBed('2026-06-05', 5), inBed('2026-07-08', 5)] })).toBeUndefined();
  });
});

describe('다빈도 외래', () => {
  const BURST = { kind: 'burst', of: { settings: ['outpatient'] }, measure: 'institutions', per: 'illness', days: 90, within: 'P12M', atLeast: 3 } as const;
  test('three institutions for one illness within ninety days, on the first day on which it is so', () => {
    const claims = [aClaim('2026-03-01'), aClaim('2026-04-01', { institution: 'B' }), aClaim('2026-05-29', { institution: 'C' }), aClaim('2026-05-30', { institution: 'D' })];
    expect(found(BURST, { claims })).toEqual([{ leaf: 0, value: 3, group: 'M54', from: on('2026-03-01'), until: on('2026-05-29') }]);
    expect(found({ ...BURST, days: 89 }, { claims })?.[0]?.until).toBe(on('2026-05-30'));
    expect(found({ ...BURST, days: 60 }, { claims })?.[0]).toMatchObject({ value: 3, until: on('2026-05-30') });
    expect(found({ ...BURST, days: 59 }, { claims })).toBeUndefined();
  });
  test('the same three for different illnesses are nothing', () => {
    expect(found(BURST, { claims: [aClaim('2026-03-01'), aClaim('2026-03-02', { institution: 'B', main: 'J00' }), aClaim('2026-03-03', { institution: 'C', main: 'I10' })] })).toBeUndefined();
  });
  const OVERLAP = { kind: 'overlap', within: 'P12M', atLeast: 7 } as const;
  test('one ingredient from two institutions for the same days', () => {
    expect(found(OVERLAP, { prescriptions: [aDrug('2026-06-01', 30, 'A'), aDrug('2026-06-24', 30, 'B')] })).toEqual([{ leaf: 0, value: 7, group: '100', from: on('2026-06-24'), until: on('2026-06-30') }]);
    expect(found(OVERLAP, { prescriptions: [aDrug('2026-06-01', 30, 'A'), aDrug('2026-06-25', 30, 'B')] })).toBeUndefined();
    expect(found(OVERLAP, { prescriptions: [aDrug('2026-06-01', 30, 'A'), aDrug('2026-06-02', 30, 'A')] })).toBeUndefined();
    expect(found(OVERLAP, { prescriptions: [aDrug('2026-06-01', 30, 'A'), aDrug('2026-06-02', 30, 'B', '200')] })).toBeUndefined();
  });
});

describe('700일', () => {
  const days = (measure: 'benefit-days' | 'care-days', atLeast: number) => ({ kind: 'amount', of: {}, measure, per: 'person', within: 'P365D', atLeast }) as const;
  test('급여일수 takes the days of medication where they are more, 방문일수 does not', () => {
    const claims = [aClaim('2026-03-01', { medicationDays: 30 }), inBed('2026-05-01', 10, { medicationDays: 20 }), aClaim('2026-06-01')];
    expect(found(days('benefit-days', 41), { claims })?.[0]?.value).toBe(41);
    expect(found(days('care-days', 12), { claims })?.[0]?.value).toBe(12);
    expect(found(days('care-days', 13), { claims })).toBeUndefined();
  });
  test('a year is 365 days, the day of the run among them', () => {
    expect(found(days('care-days', 1), { claims: [aClaim('2025-11-24')] })).toHaveLength(1);
    expect(found(days('care-days', 1), { claims: [aClaim('2025-11-23')] })).toBeUndefined();
    expect(found(days('care-days', 1), { claims: [aClaim('2026-11-24')] })).toBeUndefined();
  });
});

describe('의료급여 신규', () => {
  const began = (time: 'first' | 'again') => ({ kind: 'began', of: 'coverage', values: ['medical-aid-1', 'medical-aid-2'], within: 'P12M', time }) as const;
  test('for the first time, or again', () => {
    const first = [aSpell('coverage', 'medical-aid-1', '2026-03-01')];
    const again = [aSpell('coverage', 'medical-aid-2', '2023-01-01', '2024-12-31'), ...first];
    expect([found(began('first'), { spells: first })?.[0]?.from, found(began('again'), { spells: first })]).toEqual([on('2026-03-01'), undefined]);
    expect([found(began('first'), { spells: again }), found(began('again'), { spells: again })?.[0]?.group]).toEqual([undefined, 'medical-aid-1']);
  });
  test('from 2종 to 1종 without a day between is no beginning', () => {
    const spells = [aSpell('coverage', 'medical-aid-2', '2023-01-01', '2026-02-28'), aSpell('coverage', 'medical-aid-1', '2026-03-01')];
    expect(found(began('again'), { spells })).toBeUndefined();
    expect(found({ kind: 'spell', of: 'coverage', values: ['medical-aid-1'] }, { spells })?.[0]?.from).toBe(on('2026-03-01'));
  });
});

describe('first ever, none since, and who is asked', () => {
  const DIABETES = { diagnosis: { among: 'either', include: [{ from: 'E10', to: 'E14' }] } } as const;
  test('the first claim ever, by either diagnosis', () => {
    expect(found({ kind: 'first', of: DIABETES, within: 'P3M' }, { claims: [aClaim('2026-10-01', { second: 'E149' })] })?.[0]?.from).toBe(on('2026-10-01'));
    expect(found({ kind: 'first', of: DIABETES, within: 'P3M' }, { claims: [aClaim('2020-10-01', { main: 'E11' }), aClaim('2026-10-01', { main: 'E11' })] })).toBeUndefined();
  });
  test('none within the year, with the day of the last one', () => {
    expect(found({ kind: 'none', of: DIABETES, within: 'P12M' }, { claims: [aClaim('2024-10-01', { main: 'E11' })] })?.[0]?.until).toBe(on('2024-10-01'));
    expect(found({ kind: 'none', of: DIABETES, within: 'P12M' }, { claims: [aClaim('2026-10-01', { main: 'E11' })] })).toBeUndefined();
  });
  test('75 by the year of birth; unknown is not found', () => {
    const elder = { kind: 'compare', fact: 'age', op: '>=', value: 75 } as const;
    expect([found(elder, { birthYear: 1951 })?.[0]?.value, found(elder, { birthYear: 1952 }), found(elder, { birthYear: null })]).toEqual([75, undefined, undefined]);
  });
  test('the dead are not looked for', () => {
    expect(found({ kind: 'one-of', fact: 'sex', values: ['female'] }, { diedOn: on('2026-11-01') })).toBeUndefined();
  });
  test('reasons are those of the parts that are met, by their place in writing', () => {
    const sex = (value: 'male' | 'female') => ({ kind: 'one-of', fact: 'sex', values: [value] }) as const;
    const when: DiscoveryCondition = { kind: 'all', of: [{ kind: 'any', of: [sex('male'), sex('female')] }, { kind: 'not', of: sex('male') }, { kind: 'compare', fact: 'age', op: '<', value: 90 }] };
    expect(found(when, {})?.map(({ leaf }) => leaf)).toEqual([1, 3]);
  });
});

describe('the wording and the thresholds of a day', () => {
  const versions = [{ version: 1, from: '2019-01-01', until: '2025-12-31', when: { kind: 'compare', fact: 'age', op: '>=', value: { setting: 'age' } } }, { version: 2, from: '2026-01-01', until: null, when: { kind: 'compare', fact: 'age', op: '>', value: 80 } }] as const;
  const thresholds = [{ key: 'age', value: 75, from: '2019-01-01', until: null }, { key: 'age', value: 70, from: '2024-07-01', until: '2024-12-31' }] as const;
  const whenOn = (day: PlainDate) => {
    const screen = screenOn([{ id: 'elder', versions }], thresholds, day);
    return screen.ok ? screen.value.criteria[0] : screen.refusal;
  };
  test('the threshold that began last holds', () => {
    expect([whenOn('2024-06-30'), whenOn('2024-07-01'), whenOn('2025-01-01'), whenOn('2026-01-01')]).toMatchObject([{ version: 1, when: { value: 75 } }, { version: 1, when: { value: 70 } }, { version: 1, when: { value: 75 } }, { version: 2, when: { op: '>', value: 80 } }]);
  });
  test('what is not in force, not set or not readable is refused by name', () => {
    expect(whenOn('2018-12-31')).toEqual({ code: 'discovery/not-in-force', criterion: 'elder' });
    expect(screenOn([{ id: 'elder', versions }], [], '2025-01-01')).toEqual({ ok: false, refusal: { code: 'discovery/threshold-missing', criterion: 'elder', threshold: 'age' } });
    expect(screenOn([{ id: 'first', versions: [{ version: 1, from: '2019-01-01', until: null, when: { kind: 'first', of: {}, within: '12 months' } }] }], [], '2025-01-01')).toMatchObject({ refusal: { code: 'discovery/span-unreadable' } });
  });
});
