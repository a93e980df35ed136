import type { EmdCode, OrganisationId, Sigungu } from '../ids/index.ts';
import type { ProgrammeId } from '../programme/index.ts';

export const ORGANISATION_KINDS = [
  'town-office', // 읍·면·동 찾아가는 보건복지전담팀
  'hope-welfare', // 희망복지지원단
  'medical-aid-team', // 의료급여 담당부서
  'self-support-team', // 시·군·구 자활팀
  'dream-start', // 드림스타트
  'visiting-health', // 보건소 방문건강관리팀
  'mental-health-centre', // 정신건강복지센터
  'addiction-centre', // 중독관리통합지원센터
  'self-support-centre', // 지역자활센터
  'elder-care-provider', // 노인맞춤돌봄 수행기관
  'insurer-branch', // 국민건강보험공단 지사
  'guarantee-agency', // 부록3 보장기관
  'audit-office', // 감사·개인정보 보호 담당
  'municipal-it', // 시스템 관리
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** 부록3: whether an agency may send to local government, and whether local government may send to it. */
export interface ReferralDirection {
  readonly inbound: boolean;
  readonly outbound: boolean | 'unconfirmed';
}

export interface Organisation {
  readonly id: OrganisationId;
  /** Home municipality; the areas it serves may lie in others (공단 지사). */
  readonly sigungu: Sigungu;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly programmes: readonly ProgrammeId[];
  /** 행정동 served; empty means the whole home municipality. */
  readonly areas: readonly EmdCode[];
  readonly phone: string;
  /** Number in the list of guarantee agencies (부록3), where it is one. */
  readonly guaranteeNumber?: number;
  readonly direction?: ReferralDirection;
}
