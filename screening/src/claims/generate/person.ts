import { type Chance, chanceFrom, logNormal, normal, poisson, seedOf, weighted } from './chance.ts';
import { AGE_BANDS, GRADES, MEAN_STAY, OUTPATIENT_PLACES, PLACE_CODES, PUBLISHED, STAY_PLACES, type StayPlace } from './marginals.ts';

/** The days that claims are invented for: numbers since 1970-01-01, both included. */
export interface Period {
  readonly from: number;
  readonly until: number;
  /** The year of the last day, of which the age is. */
  readonly year: number;
}

export interface InventedDrug {
  readonly ingredient: string;
  readonly days: number;
}

export interface InventedClaim {
  readonly day: number;
  readonly days: number;
  readonly form: string;
  readonly institution: string;
  readonly main: string;
  readonly second: string;
  readonly drugs: readonly InventedDrug[];
}

export interface InventedState {
  readonly kind: string;
  readonly value: string;
  readonly from: number;
  readonly until: number | null;
}

export interface InventedPerson {
  readonly number: number;
  readonly sex: 1 | 2;
  readonly band: (typeof AGE_BANDS)[number];
  readonly sigungu: number;
  readonly medicalAid: boolean;
  readonly diedOn: number | null;
  readonly claims: readonly InventedClaim[];
  readonly states: readonly InventedState[];
  /** Drawn, before the end of the period cuts them: what the generator answers for. */
  readonly drawn: { readonly visitsYear: number; readonly stays: readonly { readonly place: StayPlace; readonly days: number }[]; readonly hypertension: boolean; readonly diabetes: boolean };
}

/** How many institutions of each kind there are for every million people, as of 2024. */
const INSTITUTIONS: Readonly<Record<string, number>> = { '01': 1, '11': 7, '21': 28, '28': 26, '31': 714, '51': 377, '93': 287 };
export const institutionsOf = (place: string, people: number): number => Math.max(3, Math.round(((INSTITUTIONS[place] ?? 1) * people) / 1_000_000));

const BY_AGE = AGE_BANDS.map((one) => [one, one.people] as const);
const EVERYBODY = AGE_BANDS.reduce((sum, { people }) => sum + people, 0);
const MEAN_DAYS = AGE_BANDS.reduce((sum, { people, visitDays }) => sum + people * visitDays, 0) / EVERYBODY;
/** Visits differ by age and beside it: together as much as the published tail asks for. */
const SPREAD = 0.92;
const AGE_SPREAD = Math.sqrt(AGE_BANDS.reduce((sum, { people, visitDays }) => sum + people * Math.log(visitDays / MEAN_DAYS) ** 2, 0) / EVERYBODY);
const OWN_SPREAD = Math.sqrt(SPREAD ** 2 - AGE_SPREAD ** 2);

/** By age: so many of a hundred are on 의료급여, so many times as often at the doctor's. */
const MEDICAL_AID = { elder: 0.062, younger: 0.0235, visits: 1.75 } as const;
const ACUTE = ['J18', 'K29', 'M54', 'N39', 'S82', 'K80', 'I63', 'C34', 'J20', 'H25', 'R50', 'G44'] as const;
const COMMON = ['J00', 'J06', 'J20', 'K21', 'K05', 'M17', 'M54', 'M79', 'L30', 'H10', 'N30', 'F32', 'G47', 'R51', 'K59', 'H52'] as const;
const LONG_TERM = ['F00', 'G20', 'I69', 'I63', 'F03', 'S72', 'M80'] as const;
const INGREDIENTS = 900;

interface Condition {
  readonly code: string;
  readonly place: string;
  readonly institution: string;
  readonly drugs: readonly string[];
  /** Goes now here, now there. */
  readonly wanders: boolean;
}

const institution = (chance: Chance, place: string, people: number): string => `${place}${String(chance.int(1, institutionsOf(place, people))).padStart(6, '0')}`;
const ingredient = (number: number): string => String(100_000 + number).padStart(9, '0');

function aCondition(chance: Chance, code: string, people: number, wandering: number): Condition {
  const place = code.startsWith('K05') ? '51' : weighted(chance, OUTPATIENT_PLACES);
  return { code, place, institution: institution(chance, place, people), drugs: Array.from({ length: chance.int(1, 4) }, () => ingredient(chance.int(1, INGREDIENTS))), wanders: chance.next() < wandering };
}

/** Older people have more of it; the bands together as many as are published. */
const chronicRate = (age: number, share: number): number => share * Math.min(4.6, Math.max(0, (age - 30) / 17));

function visit(chance: Chance, condition: Condition, day: number, people: number): InventedClaim {
  const { code, place, drugs } = condition;
  const chronic = code.startsWith('I10') || code.startsWith('E11');
  const prescribed = chronic || chance.next() < 0.6;
  return {
    day, days: 1, form: place === '51' ? '05' : place === '93' ? '13' : '03', institution: condition.wanders ? institution(chance, place, people) : condition.institution, main: code, second: chance.next() < 0.3 ? chance.pick(COMMON) : '',
    drugs: prescribed ? drugs.map((one) => ({ ingredient: one, days: chronic ? chance.pick([28, 30, 30, 60]) : chance.pick([3, 3, 5, 7, 14]) })) : [],
  };
}

/** Claims end with the month, whatever the stay does. */
function monthly(from: number, days: number, rest: Omit<InventedClaim, 'day' | 'days'>, period: Period): readonly InventedClaim[] {
  const claims: InventedClaim[] = [];
  const last = Math.min(from + days - 1, period.until);
  for (let day = Math.max(from, period.from); day <= last; ) {
    const date = new Date(day * 86_400_000);
    const monthEnd = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / 86_400_000;
    const end = Math.min(monthEnd, last);
    claims.push({ ...rest, day, days: end - day + 1 });
    day = end + 1;
  }
  return claims;
}

interface Draw {
  readonly chance: Chance;
  readonly age: number;
  readonly years: number;
  readonly people: number;
  readonly period: Period;
  readonly medicalAid: boolean;
}

interface DrawnStay {
  readonly place: StayPlace;
  readonly days: number;
  readonly from: number;
}

/** The few who live in hospitals: out, and in again within the month. Their stays are of the length of a hospital's. */
function revolving(chance: Chance, medicalAid: boolean, { from, until }: Period): readonly DrawnStay[] {
  if (chance.next() >= (medicalAid ? 0.02 : 0.001)) return [];
  let day = chance.int(from, until - 150);
  return Array.from({ length: chance.int(3, 7) }, (): DrawnStay => {
    const stay = { place: 'hospital', days: Math.max(1, Math.round(logNormal(chance, MEAN_STAY.hospital, 0.4))), from: day } as const;
    day += stay.days + chance.int(2, 25);
    return stay;
  });
}

function stays({ chance, age, years, people, period, medicalAid }: Draw): { readonly claims: readonly InventedClaim[]; readonly drawn: InventedPerson['drawn']['stays'] } {
  const often = 0.1 * (0.4 + age / 55) * (medicalAid ? 1.8 : 1) * years;
  const longTerm = (age >= 85 ? 0.1 : age >= 75 ? 0.035 : age >= 65 ? 0.01 : 0.0005) * (medicalAid ? 2 : 1) * years;
  const places: StayPlace[] = [...Array.from({ length: poisson(chance, often) }, () => weighted(chance, STAY_PLACES)), ...Array.from({ length: poisson(chance, longTerm) }, (): StayPlace => 'long-term-care-hospital')];
  const drawn: DrawnStay[] = places.map((place) => ({ place, days: Math.max(1, Math.round(logNormal(chance, MEAN_STAY[place], 0.9))), from: chance.int(period.from, period.until) }));
  drawn.push(...revolving(chance, medicalAid, period));
  const claims = drawn.flatMap(({ place, days, from }) => monthly(from, days, {
    form: '02', institution: institution(chance, PLACE_CODES[place], people), main: chance.pick(place === 'long-term-care-hospital' ? LONG_TERM : ACUTE), second: chance.next() < 0.5 ? 'I10' : '', drugs: [],
  }, period));
  return { claims, drawn };
}

function coverage({ chance, period, medicalAid }: Draw): readonly InventedState[] {
  const long = period.from - 2000;
  if (!medicalAid) return [{ kind: 'coverage', value: chance.next() < 0.7 ? 'employee' : 'local', from: long, until: null }];
  const began = chance.next() < 0.08 ? chance.int(period.from, period.until) : long;
  const before: readonly InventedState[] = began !== long && chance.next() < 0.3 ? [{ kind: 'coverage', value: 'medical-aid-2', from: long, until: began - chance.int(60, 400) }] : [];
  // 1종 of the recipients of 2024: 1,211,426 of 1,559,922.
  return [...before, { kind: 'coverage', value: chance.next() < 0.777 ? 'medical-aid-1' : 'medical-aid-2', from: began, until: null }];
}

/** 장기요양 of the old: a grade and how it is used, or none of the grades, or an application under way. */
function longTermCare({ chance, age, period }: Draw): readonly InventedState[] {
  if (age < 65) return [];
  if (chance.next() < 0.05 + Math.max(0, age - 70) * 0.0155) {
    const from = chance.int(period.from - 700, period.until - 30);
    return [{ kind: 'long-term-care', value: weighted(chance, GRADES), from, until: null }, { kind: 'long-term-care-benefit', value: weighted(chance, [['home', 72], ['facility', 24], ['cash', 4]] as const), from, until: null }];
  }
  return chance.next() < 0.03 ? [{ kind: 'long-term-care', value: chance.pick(['ungraded-a', 'ungraded-b', 'ungraded-c', 'applied']), from: chance.int(period.until - 300, period.until), until: null }] : [];
}

function checkUps({ chance, age, period }: Draw): readonly InventedState[] {
  if (age < 20 || chance.next() < 0.3) return [];
  const on = chance.int(period.from, period.until);
  const seen = { kind: 'check-up', value: weighted(chance, [['clear', 50], ['suspected', 28], ['ill', 22]] as const), from: on, until: null };
  return chance.next() < 0.25 ? [seen, { kind: 'check-up-consent', value: 'given', from: on, until: on + 730 }] : [seen];
}

function conditions(draw: Draw, chronic: { readonly hypertension: boolean; readonly diabetes: boolean }): readonly (readonly [Condition, number])[] {
  const { chance, people, medicalAid } = draw;
  const wandering = medicalAid ? 0.08 : 0.03;
  const made: (readonly [Condition, number])[] = Array.from({ length: chance.int(2, 5) }, () => [aCondition(chance, chance.pick(COMMON), people, wandering), 1 + chance.next()] as const);
  if (chronic.hypertension) made.push([aCondition(chance, 'I10', people, wandering / 2), 3]);
  if (chronic.diabetes) made.push([aCondition(chance, 'E11', people, wandering / 2), 3]);
  return made;
}

/** One invented person with claims, the same for the same seed and number, whoever else is made. */
export function inventPerson(seed: number, number: number, people: number, period: Period): InventedPerson {
  const chance = chanceFrom(seedOf(seed, number));
  const band = weighted(chance, BY_AGE);
  const age = band.from + chance.int(0, 4);
  const medicalAid = chance.next() < (age >= 65 ? MEDICAL_AID.elder : MEDICAL_AID.younger);
  const years = (period.until - period.from + 1) / 365;
  const draw: Draw = { chance, age, years, people, period, medicalAid };
  const chronic = { hypertension: chance.next() < chronicRate(age, PUBLISHED.hypertension), diabetes: chance.next() < chronicRate(age, PUBLISHED.diabetes) };
  const own = chance.next() < 0.03 ? 0 : chance.next() < 0.992 ? 15.5 * (band.visitDays / MEAN_DAYS) * Math.exp(OWN_SPREAD * normal(chance) - OWN_SPREAD ** 2 / 2) : logNormal(chance, 130, 0.3);
  const mean = own * (medicalAid ? MEDICAL_AID.visits : 0.977);
  const ill = conditions(draw, chronic);
  const visits = Array.from({ length: poisson(chance, mean * years) }, () => visit(chance, weighted(chance, ill), chance.int(period.from, period.until), people));
  const inBed = stays(draw);
  const diedOn = chance.next() < (age >= 85 ? 0.1 : age >= 65 ? 0.02 : 0.001) * years ? chance.int(period.from, period.until) : null;
  const claims = [...visits, ...inBed.claims].filter(({ day }) => diedOn === null || day <= diedOn);
  return { number, sex: chance.next() < 0.499 ? 1 : 2, band, sigungu: chance.int(0, 1_000_000), medicalAid, diedOn, claims, states: [...coverage(draw), ...longTermCare(draw), ...checkUps(draw)], drawn: { visitsYear: poisson(chance, mean), stays: inBed.drawn, ...chronic } };
}
