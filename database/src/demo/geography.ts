import type { EmdCode, Sigungu } from '@dure/domain/ids';
import { HAENGJEONGDONG_CSV } from './data/haengjeongdong.ts';

export const JEONJU = '52110' as Sigungu;
export const WANJU = '52710' as Sigungu;

/** One 행정동, 읍 or 면 of the demo town. */
export interface Place {
  readonly code: EmdCode;
  readonly sigungu: Sigungu;
  /** As an address begins: '전북특별자치도 전주시 완산구'. */
  readonly prefix: string;
  readonly name: string;
  /** Latin letters, for logins. */
  readonly slug: string;
  readonly district: '완산구' | '덕진구' | '완주군';
  readonly lon: number;
  readonly lat: number;
}

const SLUGS: Readonly<Record<string, string>> = {
  중앙동: 'jungang', 풍남동: 'pungnam', 노송동: 'nosong', 완산동: 'wansan', 동서학동: 'dongseohak', 서서학동: 'seoseohak',
  중화산: 'junghwasan', 서신동: 'seosin', 평화: 'pyeonghwa', 삼천: 'samcheon', 효자: 'hyoja', 진북동: 'jinbuk', 인후: 'inhu',
  덕진동: 'deokjin', 금암: 'geumam', 팔복동: 'palbok', 우아: 'ua', 호성동: 'hoseong', 송천: 'songcheon', 조촌동: 'jochon',
  여의동: 'yeoui', 혁신동: 'hyeoksin', 삼례읍: 'samnye', 봉동읍: 'bongdong', 용진읍: 'yongjin', 상관면: 'sanggwan', 이서면: 'iseo',
  소양면: 'soyang', 구이면: 'gui', 고산면: 'gosan', 비봉면: 'bibong', 운주면: 'unju', 화산면: 'hwasan', 동상면: 'dongsang',
  경천면: 'gyeongcheon',
};

export const PLACES: readonly Place[] = HAENGJEONGDONG_CSV.split('\n').slice(1).map(placeOf);

function placeOf(line: string): Place {
  const [code = '', published = '', name = '', lon = '', lat = ''] = line.split(',');
  const district = published.startsWith('완주') ? '완주군' : published.endsWith('덕진구') ? '덕진구' : '완산구';
  const town = district === '완주군' ? '완주군' : `전주시 ${district}`;
  return {
    code: code as EmdCode,
    // 전주시 keeps the records although its 동 carry the codes of its two 구.
    sigungu: district === '완주군' ? WANJU : JEONJU,
    prefix: `전북특별자치도 ${town}`,
    name,
    slug: slugOf(name),
    district,
    lon: Number(lon),
    lat: Number(lat),
  };
}

export function getPlace(name: string): Place {
  const place = PLACES.find((each) => each.name === name);
  if (place === undefined) throw new Error(`no such 행정동 in the demo town: ${name}`);
  return place;
}

export function placesOf(sigungu: Sigungu): readonly Place[] {
  return PLACES.filter((place) => place.sigungu === sigungu);
}

export function municipalityName(sigungu: Sigungu): string {
  return sigungu === WANJU ? '완주군' : '전주시';
}

/** Offices whose desks the demo accounts sit at get more people, villages fewer; the shares are ours. */
const BUSY: Readonly<Record<string, number>> = { 효자4동: 3, 송천1동: 2.5, 인후3동: 2, 평화2동: 2, 삼례읍: 3, 봉동읍: 2 };

export function populationWeight(place: Place): number {
  return BUSY[place.name] ?? (place.name.endsWith('면') ? 0.4 : 1);
}

/** Numbered 동 share the word and keep their number: 효자4동 is hyoja4. */
function slugOf(name: string): string {
  const [, stem = name, number = ''] = /^(\D+)(\d)동$/.exec(name) ?? [];
  const slug = SLUGS[stem];
  if (slug === undefined) throw new Error(`no Latin name for ${name}`);
  return slug + number;
}
