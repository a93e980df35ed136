import type { Instrument } from '../instrument.ts';
import { scale } from './options.ts';

const LEVELS = scale('어려움 없음', '지켜봄', '도움 필요', '시급');

/** The ten domains of a needs assessment, and the word under which the guide knows a need of it. */
export const NEED_DOMAINS = [
  { key: 'safety', label: '안전', need: '안전', text: '가족이나 다른 사람에게서 해를 입을 위험, 스스로를 해칠 위험' },
  { key: 'health', label: '건강', need: '건강', text: '질병 치료, 약 복용, 마음 건강, 중독' },
  { key: 'daily-living', label: '일상생활유지', need: '돌봄', text: '식사, 위생, 집안일, 이동, 돌봄' },
  { key: 'family', label: '가족관계', need: '가족관계', text: '가족 사이의 갈등, 돌봄 부담, 양육' },
  { key: 'social', label: '사회적관계', need: '사회적관계', text: '왕래하는 사람, 고립, 소속' },
  { key: 'economy', label: '경제', need: '복지', text: '소득, 빚, 의식주를 위한 비용' },
  { key: 'education', label: '교육', need: '교육', text: '학교생활, 기초학습, 교육비' },
  { key: 'employment', label: '직업', need: '고용', text: '일자리, 취업 준비, 근로 유지' },
  { key: 'living-environment', label: '생활환경', need: '주거', text: '집의 안전과 위생, 냉난방, 퇴거 위험' },
  { key: 'legal', label: '법률 및 권익보장', need: '법률', text: '법률 문제, 권리 침해, 명의 도용' },
] as const;

export const NEEDS: Instrument = {
  id: 'needs',
  version: '2026-1',
  title: '욕구조사',
  scoring: 'profile',
  items: NEED_DOMAINS.map(({ key, label, text }) => ({ key, text: `${label}: ${text}`, options: LEVELS })),
  bands: [],
  textStatus: 'own-words',
  source: '통합사례관리 실무에서 쓰는 10개 영역. 공식 서식은 확인하지 못했습니다.',
  licence: '문구는 자체 작성',
  caution: '공식 서식 등록 전 예시',
};
