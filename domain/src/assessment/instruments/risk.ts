import type { FactKey } from '../../person/index.ts';
import type { Instrument, Item } from '../instrument.ts';

/** One thing that makes a situation dangerous, with its points. */
interface RiskFactor {
  readonly key: string;
  readonly domain: string;
  readonly text: string;
  readonly weight: number;
  /** The guide's fact that this answer settles. */
  readonly fact?: FactKey;
}

/** No official table of factors, points and bands could be found; every municipality can put its own in place of this one. */
export const RISK_FACTORS = [
  { key: 'suicide-plan', domain: '안전', text: '구체적인 자살 계획이 있음', weight: 20, fact: 'suicide.plan' },
  { key: 'suicide-attempt', domain: '안전', text: '자살을 시도한 적이 있음', weight: 10, fact: 'suicide.history' },
  { key: 'abuse', domain: '안전', text: '학대나 폭력이 의심됨', weight: 20 },
  { key: 'harm', domain: '안전', text: '다른 사람을 해칠 위험이 있음', weight: 10 },
  { key: 'untreated', domain: '건강', text: '중한 병이 있으나 치료가 끊김', weight: 5 },
  { key: 'mental-untreated', domain: '건강', text: '정신질환이 의심되나 치료받지 않음', weight: 5 },
  { key: 'drinking', domain: '건강', text: '음주로 생활이 무너짐', weight: 5 },
  { key: 'meals', domain: '일상생활유지', text: '끼니를 자주 거름', weight: 5 },
  { key: 'nobody-cares', domain: '일상생활유지', text: '혼자 생활할 수 없으나 돌볼 사람이 없음', weight: 10 },
  { key: 'carer-limit', domain: '가족관계', text: '돌보는 가족이 한계에 이름', weight: 5 },
  { key: 'conflict', domain: '가족관계', text: '가족 사이의 심한 갈등', weight: 3 },
  { key: 'isolated', domain: '사회적관계', text: '일주일 넘게 사람을 만나지 않음', weight: 5 },
  { key: 'income-stopped', domain: '경제', text: '소득이 끊김', weight: 5 },
  { key: 'arrears', domain: '경제', text: '월세나 공과금을 세 달 넘게 내지 못함', weight: 5 },
  { key: 'debt', domain: '경제', text: '빚을 연체하고 있음', weight: 3, fact: 'debt.overdue' },
  { key: 'absent', domain: '교육', text: '아동이 이유 없이 오래 결석함', weight: 5 },
  { key: 'jobless', domain: '직업', text: '여섯 달 넘게 일하지 못함', weight: 2 },
  { key: 'eviction', domain: '생활환경', text: '곧 집을 나가야 하거나 잘 곳이 없음', weight: 10 },
  { key: 'unfit-home', domain: '생활환경', text: '쓰레기, 단전, 단수로 살기 어려움', weight: 5 },
  { key: 'exploited', domain: '법률 및 권익보장', text: '재산이나 명의를 빼앗김', weight: 5 },
] as const satisfies readonly RiskFactor[];

function itemOf({ key, domain, text, weight }: RiskFactor): Item {
  return {
    key,
    text: `${domain}: ${text}`,
    options: [
      { value: 0, label: '해당 없음' },
      { value: weight, label: '해당' },
    ],
  };
}

export const RISK: Instrument = {
  id: 'risk',
  version: 'example-1',
  title: '위기도조사',
  scoring: 'sum',
  items: RISK_FACTORS.map(itemOf),
  bands: [
    { key: 'general', label: '일반', from: 0 },
    { key: 'intensive', label: '집중', from: 10 },
    { key: 'urgent', label: '긴급', from: 20 },
  ],
  textStatus: 'own-words',
  source: '문항, 점수, 등급 모두 자체 예시입니다.',
  licence: '자체 작성',
  caution: '공식 표 등록 전 예시',
};
