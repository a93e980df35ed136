import type { Instrument } from '../instrument.ts';
import { scale } from './options.ts';

const HOW_OFTEN = scale('전혀 없음', '며칠 동안', '7일 이상', '거의 매일');

const TEXTS = [
  '무엇을 해도 흥미나 즐거움이 없음',
  '가라앉거나 우울하거나 희망이 없음',
  '잠들기 어렵거나 자꾸 깨거나 너무 많이 잠',
  '피곤하고 기운이 없음',
  '입맛이 없거나 너무 많이 먹음',
  '자신이 나쁘거나 실패했다고 느낌, 가족을 실망시켰다고 느낌',
  '신문이나 텔레비전에 집중하기 어려움',
  '남이 알 만큼 느리거나, 반대로 안절부절못함',
  '죽는 것이 낫겠다고 생각하거나 스스로를 해칠 생각을 함',
] as const;

/** The item that is acted on whatever the total says. */
export const SUICIDE_ITEM = 'q9';

export const PHQ_9: Instrument = {
  id: 'PHQ-9',
  version: '2001',
  title: 'PHQ-9 우울 선별검사(지난 2주)',
  scoring: 'sum',
  items: TEXTS.map((text, at) => ({ key: `q${at + 1}`, text, options: HOW_OFTEN })),
  bands: [
    { key: 'minimal', label: '우울 아님', from: 0 },
    { key: 'mild', label: '가벼운 우울', from: 5 },
    { key: 'moderate', label: '중간 우울', from: 10 },
    { key: 'moderately-severe', label: '약간 심한 우울', from: 15 },
    { key: 'severe', label: '심한 우울', from: 20 },
  ],
  textStatus: 'own-words',
  source: 'Kroenke 외(2001)의 구간. 국내 절단값은 기관에서 정할 수 있습니다.',
  licence: '저작권자가 자유로운 복제와 배포를 허용한 도구',
  caution: '선별 결과이며 진단이 아닙니다.',
};
