import type { ProgrammeId } from '../programme/index.ts';

/** 종결 사유. */
export const CLOSURE_REASONS = [
  'goal-reached', // 목표 달성
  'improved', // 상황 호전
  'refused', // 거절·포기
  'moved', // 이주
  'lost-contact', // 연락 두절
  'died', // 사망
  'institution', // 시설 입소
  'transferred', // 타 기관 이관
  'long-hold', // 장기 보류
  'aged-out', // 연령 도래(드림스타트, M2-DREAM-AGEOUT)
] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** 연령 도래 ends 드림스타트 alone; every other reason may end any case. */
export function closureReasonsOf(programme: ProgrammeId): readonly ClosureReason[] {
  return CLOSURE_REASONS.filter((reason) => reason !== 'aged-out' || programme === 'DREAM');
}

/** The five grounds on which 통합지원 ends (의료·요양 등 지역 돌봄의 통합지원에 관한 법률 시행규칙 제11조). */
export const CARE_END_GROUNDS = ['died', 'admitted', 'no-longer-complex', 'refused-explicitly', 'recognised-by-minister'] as const;
export type CareEndGround = (typeof CARE_END_GROUNDS)[number];

const GROUND_OF = {
  'goal-reached': 'no-longer-complex',
  improved: 'no-longer-complex',
  refused: 'refused-explicitly',
  moved: 'recognised-by-minister',
  'lost-contact': 'recognised-by-minister',
  died: 'died',
  institution: 'admitted',
  transferred: 'recognised-by-minister',
  'long-hold': 'recognised-by-minister',
  'aged-out': 'recognised-by-minister',
} as const satisfies Record<ClosureReason, CareEndGround>;

/** Under which ground of 규칙 제11조 a closure of 통합사례관리 also ends 통합지원. */
export function careEndGround(reason: ClosureReason): CareEndGround {
  return GROUND_OF[reason];
}
