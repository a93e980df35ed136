import { dayOfNumber } from '@dure/domain/discovery';
import { parseResidentNumber } from '@dure/domain/person';
import { type Chance, chanceFrom, seedOf, weighted } from './chance.ts';
import type { InventedPerson, Period } from './person.ts';

/** 통계청 인구주택총조사 2015, the ten most frequent; the others are left out. */
const SURNAMES = [['김', 215], ['이', 147], ['박', 84], ['최', 47], ['정', 43], ['강', 24], ['조', 21], ['윤', 20], ['장', 20], ['임', 17]] as const;
const SYLLABLES = ['가', '나', '다', '라', '마', '바', '사', '아', '하', '도', '로', '미', '보', '소', '유', '은', '진', '현', '희', '슬'] as const;
/** Numbers given out since October 2020 have no check digit, so that none of them could be told from a real one. */
const LAST_BIRTH = Date.UTC(2020, 8, 30) / 86_400_000;
/** A seed of its own: names change nothing of the claims. */
const NAMES = 0x6e616d65;

/** A number that nobody was given: its check digit is wrong. */
function residentNumber(chance: Chance, born: number, sex: 1 | 2): string {
  const [year = '', month = '', day = ''] = dayOfNumber(born).split('-');
  const first = `${year.slice(2)}${month}${day}${(Number(year) < 2000 ? 0 : 2) + sex}${String(chance.int(0, 99_999)).padStart(5, '0')}`;
  for (let last = chance.int(0, 9); ; last = (last + 1) % 10) {
    const read = parseResidentNumber(`${first}${last}`);
    if (read.ok && read.value.checkDigitDiffers) return `${first}${last}`;
  }
}

/** A row of the roster: an invented name, a number that cannot be anybody's, a telephone that is not given out. */
export function rosterLine({ number, band, sex }: InventedPerson, id: string, seed: number, period: Period): string {
  const chance = chanceFrom(seedOf(seed ^ NAMES, number));
  const born = Math.min(LAST_BIRTH, Date.UTC(period.year - band.from - 2, 0, 1) / 86_400_000 + chance.int(0, 364));
  const name = `${weighted(chance, SURNAMES)}${chance.pick(SYLLABLES)}${chance.pick(SYLLABLES)}`;
  return `${id},${name},${residentNumber(chance, born, sex)},0100000${String(chance.int(0, 9999)).padStart(4, '0')},"가상로 ${chance.int(1, 400)}, ${chance.int(101, 1500)}호",`;
}
