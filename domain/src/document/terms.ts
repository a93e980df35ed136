import type { CareEndGround, CaseStatus, ClosureReason } from '../case/index.ts';
import type { Urgency } from '../clock/index.ts';
import type { AgendaKind, ConferenceKind, SeatStrength } from '../conference/index.ts';
import type { CostUnit, NeedKey, Payer } from '../plan/index.ts';
import type { ItemOutcome, ReferralCloseReason, ReferralStatus } from '../referral/index.ts';
import type { Activity, Attendance, CompanionKind, NotMetReason, VisitPurpose } from '../visit/index.ts';

/*
 * 업무 용어: codes of the record in the words of the papers. The screens say the same words in Korean, so they stand here once;
 * what a screen says in its own words (a status of a form, a button) stays with the screen.
 */

export const REFERRAL_STATUS_TERMS: Readonly<Record<ReferralStatus, string>> = {
  'draft': '작성 중', 'sent': '보냄', 'opened': '열람', 'needs-info': '보완 요청', 'accepted': '접수', 'returned': '반려', 'redirected': '다른 기관 안내', 'expired': '기한 종료', 'recalled': '회수',
};

export const URGENCY_TERMS: Readonly<Record<Urgency, string>> = { emergency: '응급', crisis: '위기', intensive: '집중', general: '일반' };

export const OUTCOME_TERMS: Readonly<Record<ItemOutcome, string>> = { 'provided': '제공함', 'partly': '일부 제공', 'not-provided': '제공하지 못함', 'person-declined': '본인이 거절' };

export const REFERRAL_CLOSE_TERMS: Readonly<Record<ReferralCloseReason, string>> = {
  'done': '목적 달성', 'person-declined': '본인 거절·포기', 'cannot-contact': '연락 두절', 'moved': '이사', 'died': '사망', 'institution': '시설 입소·입원', 'need-met-elsewhere': '다른 서비스로 해결', 'other': '그 밖의 사유',
};

export const CASE_STATUS_TERMS: Readonly<Record<CaseStatus, string>> = {
  'registered': '등록', 'assessing': '욕구·위기도 조사', 'conference': '사례회의', 'planning': '계획 수립', 'in-service': '서비스 제공·점검', 'on-hold': '보류', 'closing': '종결 심사', 'closed': '종결', 'aftercare': '사후관리', 'ended': '완료', 'reopened': '재개',
};

export const CLOSURE_TERMS: Readonly<Record<ClosureReason, string>> = {
  'goal-reached': '목표 달성', 'improved': '상황 호전', 'refused': '거절·포기', 'moved': '이주', 'lost-contact': '연락 두절', 'died': '사망', 'institution': '시설 입소', 'transferred': '타 기관 이관', 'long-hold': '장기 보류', 'aged-out': '연령 도래',
};

/** 통합지원이 끝나는 사유 (돌봄통합지원법 시행규칙 제11조). */
export const CARE_END_TERMS: Readonly<Record<CareEndGround, string>> = {
  'died': '사망', 'admitted': '병원·시설 입원·입소', 'no-longer-complex': '복합 지원이 필요하지 않게 됨', 'refused-explicitly': '명시적인 거부', 'recognised-by-minister': '그 밖에 인정되는 사유',
};

export const CONFERENCE_TERMS: Readonly<Record<ConferenceKind, string>> = {
  'integrated-case': '통합사례회의', 'closure': '종결회의', 'coordination': '사업 간 조정 회의', 'integrated-care': '통합지원회의', 'selection': '선정회의(드림스타트)', 'self-support': '자활사례회의', 'visiting-plan': '방문형 서비스 계획 회의',
};

export const AGENDA_TERMS: Readonly<Record<AgendaKind, string>> = {
  'classification': '대상자 구분·선정', 'plan': '서비스 제공계획', 'admission-discharge': '입·퇴원 결정', 'coordination': '사업 간 조정', 'review': '점검·재사정', 'closure': '종결 심사', 'selection': '대상 선정', 'self-support': '자활 지원', 'first-visit': '초기방문 계획', 'aftercare': '사후관리 계획',
};

export const SEAT_TERMS = { must: '필수', should: '권고', may: '선택' } as const satisfies Record<SeatStrength, string>;

/** 욕구조사의 열 영역. */
export const NEED_TERMS: Readonly<Record<NeedKey, string>> = {
  'safety': '안전', 'health': '건강', 'daily-living': '일상생활유지', 'family': '가족관계', 'social': '사회적관계', 'economy': '경제', 'education': '교육', 'employment': '직업', 'living-environment': '생활환경', 'legal': '법률 및 권익보장',
};

export const PAYER_TERMS: Readonly<Record<Payer, string>> = { 'national': '국비', 'local': '지방비', 'long-term-care': '장기요양보험', 'medical-aid': '의료급여', 'voucher': '바우처', 'donation': '민간 후원', 'self': '본인 부담', 'free': '무료' };

export const COST_UNIT_TERMS: Readonly<Record<CostUnit, string>> = { time: '한 번에', month: '한 달에', total: '모두' };

export const PURPOSE_TERMS: Readonly<Record<VisitPurpose, string>> = { 'check-in': '안부 확인', 'first-visit': '초기 방문', 'assessment': '욕구·위기도 조사', 'plan': '계획 설명·서명', 'health': '건강 관리', 'service': '서비스 제공', 'monitoring': '점검', 'aftercare': '사후관리', 'other': '그 밖' };

export const NOT_MET_TERMS: Readonly<Record<NotMetReason, string>> = { 'absent': '부재', 'refused': '거부', 'admitted': '입원·입소', 'moved': '이사·전출', 'deceased': '사망', 'intoxicated': '주취', 'unsafe': '안전 우려', 'other': '그 밖' };

export const ATTENDANCE_TERMS: Readonly<Record<Attendance, string>> = { 'person': '본인', 'family': '가족', 'guardian': '보호자', 'neighbour': '이웃', 'care-worker': '돌봄 인력', 'other': '그 밖의 사람' };

export const COMPANION_TERMS: Readonly<Record<CompanionKind, string>> = {
  'child-protection': '아동보호전문기관 상담원', 'elder-protection': '노인보호전문기관 상담원', 'assistant': '보조인력', 'mental-specialist': '정신건강전문요원', 'pair': '동료(2인 동행)', 'trusted': '신뢰관계자', 'medical-aid': '의료급여관리사',
  'referrer': '의뢰기관 사례관리자', 'co-manager': '타 사례관리 담당자', 'other': '그 밖의 사람',
};

export const ACTIVITY_TERMS: Readonly<Record<Activity, string>> = {
  'wellbeing-check': '안부 확인', 'listening': '이야기 듣기', 'information': '제도 안내', 'benefit-application': '급여 신청 도움', 'resource-link': '자원 연계', 'home-safety': '집 안 안전 확인', 'emergency-response': '응급 대응',
  'safety-check': '안전 확인', 'social-participation': '사회참여', 'daily-life-education': '생활교육', 'daily-life-support': '일상생활 지원', 'meal-delivery': '식사 지원', 'child-development': '아동 발달 확인', 'parenting-support': '양육 상담', 'school-link': '학교 연계',
  'blood-pressure': '혈압', 'blood-sugar': '혈당', 'medication': '복약', 'nutrition': '영양', 'exercise': '운동', 'pain': '통증', 'wound-care': '상처 관리', 'dementia-depression-screening': '치매·우울 선별', 'health-education': '건강교육',
  'medical-use': '의료이용 상담', 'duplicate-prescription': '중복처방 확인', 'hospital-choice': '병원 이용 안내', 'long-stay': '장기입원 상담', 'care-plan': '케어플랜 점검', 'housing': '주거', 'mobility': '이동 지원', 'work-will': '근로 의욕', 'job-plan': '취업 계획', 'attendance-trouble': '출석 어려움',
  'craving': '갈망 확인', 'relapse-prevention': '재발 예방', 'family-support': '가족 상담', 'symptom': '증상 확인', 'suicide-risk': '자살위험 확인', 'needs-assessment': '욕구조사', 'plan-explained': '계획 설명', 'service-check': '서비스 점검',
};
