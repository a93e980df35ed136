import type { Instrument } from '../instrument.ts';
import { scale } from './options.ts';

const HELP = scale('혼자 함', '조금 도움받음', '많이 도움받음', '하지 못함');

const ACTIVITIES = ['물건 사기', '교통수단 이용', '돈 관리', '기구 사용과 집안일', '음식 준비', '전화 사용', '약 복용', '최근 일 기억', '취미 생활', '텔레비전 보기', '집 안 고치기'] as const;

/** The mean of the activities that apply; who never cooked is not counted as unable to. */
const K_IADL = {
  id: 'K-IADL',
  title: 'K-IADL 도구적 일상생활 수행능력',
  scoring: 'mean',
  items: ACTIVITIES.map((text, at) => ({ key: `q${at + 1}`, text, options: HELP, mayNotApply: true as const })),
  textStatus: 'own-words',
  licence: '논문에 실린 도구. 쓰기 전에 사용 조건을 확인합니다.',
} as const;

const bandsFrom = (cutOff: number) => [
  { key: 'independent', label: '수행 가능', from: 0 },
  { key: 'impaired', label: '수행 저하', from: cutOff },
];

export const K_IADL_2002: Instrument = { ...K_IADL, version: '2002', title: `${K_IADL.title}(2002)`, bands: bandsFrom(0.43), source: '강수진 외(2002), 대한신경과학회지 20. 절단값 0.43' };
export const K_IADL_2018: Instrument = { ...K_IADL, version: '2018', title: `${K_IADL.title}(2018)`, bands: bandsFrom(0.4), source: 'Chin 외(2018). 새 절단값 0.40' };
