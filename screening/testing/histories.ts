import { CARE_SETTINGS, type Claim, type History, INSTITUTION_TYPES, type Prescription, SEXES, SPELL_KINDS, type Spell, SPELLS } from '@dure/domain/discovery';
import { type Chance, chanceFrom } from '../src/claims/generate/chance.ts';

/*
 * Small populations that are full of what goes wrong: claims of one day, claims after the day of the run, stays cut by month and
 * stays that run into each other, codes at the ends of ranges, the same ingredient everywhere.
 */
const CODES = ['', 'E10', 'E109', 'E11', 'E149', 'E15', 'F20', 'F209', 'F21', 'I10', 'I109', 'I13', 'I139', 'I14', 'M54', 'Z99'] as const;
const ILLNESSES = CODES.filter((code) => code !== '');
const INSTITUTIONS = ['A1', 'A2', 'B1', 'B2', 'C3', 'C4', 'D5'] as const;
const INGREDIENTS = ['100101', '100102', '200305', '300000'] as const;
/** The day around which everything happens. */
export const AROUND = 20_000;
const DAYS = 900;

function aClaim(chance: Chance, number: number, calm: boolean): Claim {
  const institution = chance.pick(INSTITUTIONS);
  return {
    claim: `C${String(number).padStart(6, '0')}`, day: AROUND - chance.int(0, DAYS) + 40, days: chance.int(1, calm ? 4 : 31), medicationDays: chance.pick([0, 0, 3, 30, 90]),
    setting: chance.pick(CARE_SETTINGS), institution, institutionType: INSTITUTION_TYPES[1 + (institution.charCodeAt(0) + institution.charCodeAt(1)) % (INSTITUTION_TYPES.length - 1)] ?? 'unknown',
    main: chance.pick(chance.next() < 0.1 ? CODES : ILLNESSES), second: chance.next() < 0.5 ? null : chance.pick(ILLNESSES),
  };
}

/** A stay as claims tell it: one for each month, the next beginning the day after, sometimes a day or two later. */
function aLongStay(chance: Chance, number: number): readonly Claim[] {
  const one = { ...aClaim(chance, number, false), setting: 'inpatient' } as const;
  let day = one.day;
  return Array.from({ length: chance.int(1, 5) }, (_, part) => {
    const claim = { ...one, claim: `${one.claim}-${part}`, day, days: chance.int(1, 31), institution: chance.next() < 0.8 ? one.institution : chance.pick(INSTITUTIONS) };
    day += claim.days + chance.pick([0, 0, 0, 1, 2, 20]);
    return claim;
  });
}

const aPrescription = (chance: Chance): Prescription => ({ day: AROUND - chance.int(0, DAYS) + 40, days: chance.int(1, 60), ingredient: chance.pick(INGREDIENTS), institution: chance.pick(INSTITUTIONS) });

function aSpell(chance: Chance): Spell {
  const kind = chance.pick(SPELL_KINDS);
  const from = AROUND - chance.int(-60, 900);
  return { kind, value: chance.pick(SPELLS[kind]), from, until: chance.next() < 0.3 ? null : from + chance.pick([0, 30, 199, 200, 365]) };
}

/** Another that begins the day after, so that it goes on under another value. */
function goingOn(chance: Chance, spell: Spell): readonly Spell[] {
  if (spell.until === null || chance.next() < 0.6) return [spell];
  return [spell, { ...spell, value: chance.pick(SPELLS[spell.kind]), from: spell.until + chance.pick([0, 1, 1, 2]), until: null }];
}

const inOrder = (claims: readonly Claim[]): Claim[] => claims.toSorted((left, right) => left.day - right.day || (left.claim < right.claim ? -1 : 1));

function aHistory(chance: Chance, number: number): History {
  const calm = chance.next() < 0.7;
  const claims = Array.from({ length: chance.int(0, calm ? 12 : 60) }, (_, index) => aClaim(chance, index, calm));
  const stays = Array.from({ length: chance.int(0, 2) }, (_, index) => aLongStay(chance, 100 + index)).flat();
  const spells = Array.from({ length: chance.int(0, 5) }, () => goingOn(chance, aSpell(chance))).flat();
  return {
    person: `P${String(number).padStart(7, '0')}`, sex: chance.pick(SEXES), birthYear: chance.next() < 0.05 ? null : chance.int(1930, 2020), diedOn: chance.next() < 0.05 ? AROUND - chance.int(-20, 20) : null,
    claims: inOrder([...claims, ...stays]), prescriptions: Array.from({ length: chance.int(0, calm ? 8 : 40) }, () => aPrescription(chance)), spells,
  };
}

export function someHistories(people: number, seed: number): readonly History[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: people }, (_, number) => aHistory(chance, number));
}
