import type { Instrument } from '../instrument.ts';
import { yesNo } from './options.ts';

/** `no`: feeling well is denied. */
const ITEMS = [
  ['no', '지금의 생활에 만족하십니까?'],
  ['yes', '하던 일과 관심을 많이 그만두셨습니까?'],
  ['yes', '사는 것이 허전하게 느껴지십니까?'],
  ['yes', '자주 지루하십니까?'],
  ['no', '대체로 기분이 좋으십니까?'],
  ['yes', '나쁜 일이 생길까 두려우십니까?'],
  ['no', '대체로 행복하다고 느끼십니까?'],
  ['yes', '어쩔 도리가 없다고 자주 느끼십니까?'],
  ['yes', '나가기보다 집에 있는 것이 낫습니까?'],
  ['yes', '또래보다 기억이 더 나쁘다고 느끼십니까?'],
  ['no', '살아 있는 것이 기쁘십니까?'],
  ['yes', '지금의 자신이 쓸모없다고 느끼십니까?'],
  ['no', '기운이 넘치십니까?'],
  ['yes', '희망이 없다고 느끼십니까?'],
  ['yes', '다른 사람이 자신보다 낫다고 느끼십니까?'],
] as const;

export const SGDS_K: Instrument = {
  id: 'SGDS-K',
  version: '15-item',
  title: 'SGDS-K 노인우울검사 단축형',
  scoring: 'sum',
  items: ITEMS.map(([counts, text], at) => ({ key: `q${at + 1}`, text, options: yesNo(counts) })),
  bands: [
    { key: 'normal', label: '우울 아님', from: 0 },
    { key: 'depressed', label: '우울 의심', from: 8 },
  ],
  textStatus: 'own-words',
  source: '절단값 8점은 널리 쓰이는 값입니다. 기관에서 정할 수 있습니다.',
  licence: 'GDS-15는 공공 영역. 한국어판은 쓰기 전에 사용 조건을 확인합니다.',
  caution: '선별 결과이며 진단이 아닙니다.',
};
