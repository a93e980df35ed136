import type { Answer } from '../client/index.ts';
import { matchesKorean } from '../design/korean-match.ts';

export type Agencies = Answer<'GET /api/agencies'>;
export type Organisation = Agencies['organisations'][number];
export type Guarantee = Agencies['guarantee'][number];
export type Service = Agencies['services'][number];
export type Entry = Agencies['directory'][number];
export type Cite = Guarantee['cite'];
export type Closed = Agencies['closed'];

interface Telephone {
  readonly digits: string;
  readonly shown: string;
}

/** '마이홈 1600-1004 / …' names several; '1397(국번없이)' explains itself. */
export function telephonesIn(text: string | null): readonly Telephone[] {
  return (text ?? '').split(' / ').flatMap((shown) => {
    const digits = /\d[\d-]{2,}/u.exec(shown)?.[0].replaceAll('-', '');
    return digits === undefined ? [] : [{ digits, shown }];
  });
}

/** What an organisation of the town or a guarantee agency is asked for, in the words of a desk; a need finds by any of its words. */
export const NEEDS = {
  '고용': ['고용', '취업', '직업', '실업', '자활', '훈련'],
  '주거': ['주거', '임대', '주택'],
  '금융·채무': ['금융', '대출', '신용', '채무', '창업'],
  '정신건강': ['정신', '자살', '심리'],
  '중독': ['중독', '알코올', '도박'],
  '의료·간호': ['의료', '치료', '간호', '병실', '진료', '입원', '건강', '호스피스', '보건'],
  '돌봄': ['돌봄', '간병', '독거', '노인맞춤', '재가'],
  '장애': ['장애'],
  '아동': ['아동', '드림스타트', '청소년'],
  '보훈·병역·연금': ['유공자', '병역', '노후', '산재', '연금'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Need = keyof typeof NEEDS;
export const NEED_NAMES = Object.keys(NEEDS) as readonly Need[];

export interface Wanted {
  readonly typed: string;
  readonly need: Need | undefined;
}

/** Whether any of the texts has what was typed, letter by letter or by initial consonants, and speaks of the need. */
export function finds({ typed, need }: Wanted, texts: readonly (string | null)[]): boolean {
  const words = texts.filter((text) => text !== null && text !== '') as readonly string[];
  const byNeed = need === undefined || NEEDS[need].some((word) => words.some((text) => text.includes(word)));
  return byNeed && (typed.trim() === '' || words.some((text) => matchesKorean(text, typed)));
}

export const guaranteeTexts = ({ name, aliases, supports }: Guarantee): readonly string[] => [name, ...aliases, supports];
export const serviceTexts = ({ agency, service, includes, ages, cite }: Service): readonly (string | null)[] => [agency, service, ...includes, ages, cite.quote];
export const entryTexts = ({ agency, services, referralTargets }: Entry): readonly (string | null)[] => [agency, ...services.flatMap(({ name, target, detail }) => [name, target, detail]), ...referralTargets.map(({ quote }) => quote)];
