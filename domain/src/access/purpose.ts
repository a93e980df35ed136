import type { Role } from '../staff/index.ts';

interface PurposeTerms {
  /** 화면과 접속기록에 쓰는 이름. */
  readonly label: string;
  readonly basis: string;
  /** True where a person's record is opened to help that person: what a receiver was given by consent may be read only for these (개인정보 보호법 제19조). */
  readonly care: boolean;
  readonly roles: readonly Role[];
}

const CARE_ROLES = ['town-officer', 'case-manager', 'team-lead', 'coordinator'] as const satisfies readonly Role[];
const REFERRAL_ROLES = [...CARE_ROLES, 'agency-staff'] as const satisfies readonly Role[];
const EVERYONE = [...REFERRAL_ROLES, 'analyst', 'auditor', 'administrator'] as const satisfies readonly Role[];

/** Why a record is opened. Every scope, grant and access-log row carries one of these (개인정보 보호법 제15조·제18조). */
export const PURPOSES = {
  'intake': { label: '상담·접수', basis: '사회보장급여의 이용·제공 및 수급권자 발굴에 관한 법률(초기상담·신청 접수)', care: true, roles: REFERRAL_ROLES },
  'case-management': { label: '통합사례관리', basis: '사회보장급여의 이용·제공 및 수급권자 발굴에 관한 법률 제42조의2', care: true, roles: REFERRAL_ROLES },
  'referral': { label: '서비스 의뢰·회신', basis: '사회보장급여의 이용·제공 및 수급권자 발굴에 관한 법률 제16조, 개인정보 보호법 제17조제1항제1호(동의)', care: true, roles: REFERRAL_ROLES },
  'emergency': { label: '긴급(생명·신체 보호)', basis: '개인정보 보호법 제18조제2항제3호', care: true, roles: CARE_ROLES },
  'consent': { label: '동의 관리', basis: '개인정보 보호법 제22조·제37조', care: true, roles: REFERRAL_ROLES },
  // Analysts read pseudonyms only; whoever gets a name to visit has it from here, too.
  'discovery': { label: '발굴 조사', basis: '사회보장급여의 이용·제공 및 수급권자 발굴에 관한 법률 제9조의2(위기가구의 발굴)·제12조의2(발굴조사)', care: false, roles: [...REFERRAL_ROLES, 'analyst'] },
  'audit': { label: '감사', basis: '개인정보의 안전성 확보조치 기준 제8조, 지방자치단체 감사 사무', care: false, roles: ['auditor'] },
  'access-review': { label: '열람기록 점검', basis: '개인정보의 안전성 확보조치 기준 제8조(접속기록의 보관 및 점검)', care: false, roles: ['auditor', 'team-lead', 'coordinator'] },
  'statistics': { label: '통계', basis: '개인정보 보호법 제58조의2(개인을 알아볼 수 없는 집계)', care: false, roles: ['team-lead', 'coordinator', 'auditor', 'administrator'] },
  'account': { label: '계정·권한 관리', basis: '개인정보의 안전성 확보조치 기준 제5조(접근 권한의 관리)', care: false, roles: EVERYONE },
  'guide-lookup': { label: '업무안내·기관 조회(개인정보 없음)', basis: '개인정보를 처리하지 않음', care: false, roles: EVERYONE },
} as const satisfies Record<string, PurposeTerms>;

export type Purpose = keyof typeof PURPOSES;
export const PURPOSE_CODES = Object.keys(PURPOSES) as readonly Purpose[];

export function isPurpose(text: string): text is Purpose {
  return Object.hasOwn(PURPOSES, text);
}

/** Whether somebody in this role may work for this purpose at all. */
export function mayWorkFor(role: Role, purpose: Purpose): boolean {
  const roles: readonly Role[] = PURPOSES[purpose].roles;
  return roles.includes(role);
}
