import type { CareEndGround, CaseStatus, ClosureReason } from '@dure/domain/case';
import type { Urgency } from '@dure/domain/clock';
import type { GuardianRelation } from '@dure/domain/consent';
import { PROGRAMME_NAMES, isProgrammeId } from '@dure/domain/programme';
import type { DisclosureBasis, ItemOutcome, ReferralCloseReason, ReferralStatus } from '@dure/domain/referral';

/** Codes of the record in the words of the papers. The screens say them in two languages; a paper is always in Korean. */
export const OUTCOMES: Readonly<Record<ItemOutcome, string>> = { 'provided': '제공함', 'partly': '일부 제공', 'not-provided': '제공하지 못함', 'person-declined': '본인이 거절' };

export const CLOSES: Readonly<Record<ReferralCloseReason, string>> = { 'done': '목적 달성', 'person-declined': '본인 거절·포기', 'cannot-contact': '연락 두절', 'moved': '이사', 'died': '사망', 'institution': '시설 입소·입원', 'need-met-elsewhere': '다른 서비스로 해결', 'other': '그 밖의 사유' };

export const CLOSURES: Readonly<Record<ClosureReason, string>> = {
  'goal-reached': '목표 달성', 'improved': '상황 호전', 'refused': '거절·포기', 'moved': '이주', 'lost-contact': '연락 두절', 'died': '사망', 'institution': '시설 입소', 'transferred': '타 기관 이관', 'long-hold': '장기 보류', 'aged-out': '연령 도래',
};

/** 통합지원이 끝나는 사유 (돌봄통합지원법 시행규칙 제11조). */
export const CARE_ENDS: Readonly<Record<CareEndGround, string>> = {
  'died': '사망', 'admitted': '병원·시설 입원·입소', 'no-longer-complex': '복합 지원이 필요하지 않게 됨', 'refused-explicitly': '명시적인 거부', 'recognised-by-minister': '그 밖에 인정되는 사유',
};

export const GUARDIANS: Readonly<Record<GuardianRelation, string>> = { 'parent': '부모', 'minor-guardian': '미성년후견인', 'adult-guardian': '성년후견인', 'institution-head': '보호시설의 장' };

const BASES: Readonly<Record<Exclude<DisclosureBasis['kind'], 'law'> | 'none', string>> = {
  none: '해당 없음', consent: '본인 동의(개인정보 보호법 제17조제1항제1호)', emergency: '응급(개인정보 보호법 제18조제2항제3호)', crisis: '위기(개인정보 보호법 제18조제2항제3호)',
};

export const basisWords = (basis: DisclosureBasis | { readonly kind: 'none' }): string => (basis.kind === 'law' ? basis.article : BASES[basis.kind]);

/** A programme by its official name; what is none keeps its own words. */
export const serviceWords = (service: string): string => (isProgrammeId(service) ? PROGRAMME_NAMES[service] : service);

export const URGENCIES: Readonly<Record<string, string>> = { emergency: '응급', crisis: '위기', intensive: '집중', general: '일반' } satisfies Record<Urgency, string>;

export const REFERRAL_STATUSES_IN_WORDS: Readonly<Record<ReferralStatus, string>> = {
  'draft': '작성 중', 'sent': '보냄', 'opened': '열람', 'needs-info': '보완 요청', 'accepted': '접수', 'returned': '반려', 'redirected': '다른 기관 안내', 'expired': '기한 종료', 'recalled': '회수',
};

export const CASE_STATUSES_IN_WORDS: Readonly<Record<CaseStatus, string>> = {
  'registered': '등록', 'assessing': '욕구·위기도 조사', 'conference': '사례회의', 'planning': '계획 수립', 'in-service': '서비스 제공·점검', 'on-hold': '보류', 'closing': '종결 심사', 'closed': '종결', 'aftercare': '사후관리', 'ended': '완료', 'reopened': '재개',
};
