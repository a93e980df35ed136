import type { Band, Instrument, Item } from '../instrument.ts';
import { scale } from './options.ts';

const HOW_OFTEN = scale('전혀 없음', '월 1회 미만', '월 1회', '주 1회', '거의 매일');
const EVER = [
  { value: 0, label: '없음' },
  { value: 2, label: '있으나 지난 1년에는 없음' },
  { value: 4, label: '지난 1년에 있음' },
];
/** Whoever never drinks is not asked how much; injuries and worries of others are asked all the same (AUDIT manual, WHO). */
const NEVER_DRINKS = { item: 'q1', value: 0 } as const;

function items(amount: Item, heavy: Item): readonly Item[] {
  const ofDrinkers = (key: string, text: string): Item => ({ key, text, options: HOW_OFTEN, skippedWhen: NEVER_DRINKS });
  return [
    { key: 'q1', text: '술을 얼마나 자주 드십니까?', options: scale('마시지 않음', '월 1회 이하', '월 2~4회', '주 2~3회', '주 4회 이상') },
    amount,
    heavy,
    ofDrinkers('q4', '지난 1년, 마시기 시작하면 멈출 수 없던 때가 얼마나 자주 있었습니까?'),
    ofDrinkers('q5', '지난 1년, 술 때문에 할 일을 하지 못한 때가 얼마나 자주 있었습니까?'),
    ofDrinkers('q6', '지난 1년, 마신 다음 날 아침에 다시 술이 필요했던 때가 얼마나 자주 있었습니까?'),
    ofDrinkers('q7', '지난 1년, 마신 뒤 죄책감이나 후회를 느낀 때가 얼마나 자주 있었습니까?'),
    ofDrinkers('q8', '지난 1년, 마신 동안의 일이 기억나지 않은 때가 얼마나 자주 있었습니까?'),
    { key: 'q9', text: '술 때문에 본인이나 다른 사람이 다친 적이 있습니까?', options: EVER },
    { key: 'q10', text: '가족, 친구, 의사가 술을 걱정하거나 줄이라고 한 적이 있습니까?', options: EVER },
  ];
}

const AMOUNT: Item = { key: 'q2', text: '마시는 날에는 보통 몇 잔을 드십니까?', options: scale('1~2잔', '3~4잔', '5~6잔', '7~9잔', '10잔 이상'), skippedWhen: NEVER_DRINKS };
const heavy = (text: string): Item => ({ key: 'q3', text, options: HOW_OFTEN, skippedWhen: NEVER_DRINKS });

const AUDIT_K_BANDS: readonly Band[] = [
  { key: 'normal', label: '정상 음주', from: 0, sex: 'male' },
  { key: 'risky', label: '위험 음주', from: 10, sex: 'male' },
  { key: 'disorder', label: '알코올 사용장애 추정', from: 20, sex: 'male' },
  { key: 'normal', label: '정상 음주', from: 0, sex: 'female' },
  { key: 'risky', label: '위험 음주', from: 6, sex: 'female' },
  { key: 'disorder', label: '알코올 사용장애 추정', from: 10, sex: 'female' },
];

const AUDIT_K = {
  id: 'AUDIT-K',
  title: 'AUDIT-K 알코올 사용장애 선별검사',
  scoring: 'sum',
  bands: AUDIT_K_BANDS,
  textStatus: 'own-words',
  source: '절단값: 조근호 외(2009), 중독정신의학 13(1). 기관마다 3번 문항의 양이 달라 판본을 나눕니다.',
  licence: '세계보건기구 AUDIT. 비영리 사용, 출처 표시',
} as const satisfies Partial<Instrument>;

/** Question 3 asks for a bottle of soju or four of beer. */
export const AUDIT_K_BOTTLE: Instrument = { ...AUDIT_K, version: '2009-bottle', title: `${AUDIT_K.title}(3번 문항 소주 1병)`, items: items(AMOUNT, heavy('한 번에 소주 1병 또는 맥주 4병 이상을 얼마나 자주 드십니까?')) };

/** Question 3 asks for seven glasses of a man and five of a woman. */
export const AUDIT_K_GLASSES: Instrument = { ...AUDIT_K, version: '2009-glasses', title: `${AUDIT_K.title}(3번 문항 소주 7잔)`, items: items(AMOUNT, heavy('한 번에 남성은 소주 7잔, 여성은 소주 5잔 이상을 얼마나 자주 드십니까?')) };

/** The revision for weaker soju: other glasses and other cut-offs; never mixed with AUDIT-K. */
export const AUDIT_KR: Instrument = {
  id: 'AUDIT-KR',
  version: '2014',
  title: 'AUDIT-KR 알코올 사용장애 선별검사(개정)',
  scoring: 'sum',
  items: items(
    { ...AMOUNT, text: '마시는 날에는 보통 얼마나 드십니까? 개정판 서식의 2번 보기 순서대로 고릅니다.', options: scale('첫째 보기', '둘째 보기', '셋째 보기', '넷째 보기', '다섯째 보기') },
    heavy('개정판 서식의 3번에 적힌 양 이상을 얼마나 자주 드십니까?'),
  ),
  bands: [
    { key: 'normal', label: '정상 음주', from: 0 },
    { key: 'risky', label: '위험 음주', from: 3 },
    { key: 'disorder', label: '알코올 사용장애 추정', from: 10, sex: 'male' },
    { key: 'disorder', label: '알코올 사용장애 추정', from: 8, sex: 'female' },
  ],
  textStatus: 'own-words',
  source: 'Kim 외(2014), Korean J Fam Med 35:2. 잔 수는 개정판 서식에서 확인합니다.',
  licence: '논문 CC BY-NC 3.0',
};
