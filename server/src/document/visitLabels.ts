import type { Activity, Attendance, CompanionKind, NotMetReason, VisitPurpose } from '@dure/domain/visit';

/** Codes of a visit in the words of the paper. */
export const PURPOSES: Readonly<Record<VisitPurpose, string>> = { 'check-in': '안부 확인', 'first-visit': '초기 방문', 'assessment': '욕구·위기도 조사', 'plan': '계획 설명·서명', 'health': '건강 관리', 'service': '서비스 제공', 'monitoring': '점검', 'aftercare': '사후관리', 'other': '그 밖' };

export const NOT_MET: Readonly<Record<NotMetReason, string>> = { 'absent': '부재', 'refused': '거부', 'admitted': '입원·입소', 'moved': '이사·전출', 'deceased': '사망', 'intoxicated': '주취', 'unsafe': '안전 우려', 'other': '그 밖' };

export const ATTENDANCES: Readonly<Record<Attendance, string>> = { 'person': '본인', 'family': '가족', 'guardian': '보호자', 'neighbour': '이웃', 'care-worker': '돌봄 인력', 'other': '그 밖의 사람' };

export const COMPANIONS: Readonly<Record<CompanionKind, string>> = {
  'child-protection': '아동보호전문기관 상담원', 'elder-protection': '노인보호전문기관 상담원', 'assistant': '보조인력', 'mental-specialist': '정신건강전문요원', 'pair': '동료(2인 동행)', 'trusted': '신뢰관계자', 'medical-aid': '의료급여관리사',
  'referrer': '의뢰기관 사례관리자', 'co-manager': '타 사례관리 담당자', 'other': '그 밖의 사람',
};

export const ACTIVITY_WORDS: Readonly<Record<Activity, string>> = {
  'wellbeing-check': '안부 확인', 'listening': '이야기 듣기', 'information': '제도 안내', 'benefit-application': '급여 신청 도움', 'resource-link': '자원 연계', 'home-safety': '집 안 안전 확인', 'emergency-response': '응급 대응',
  'safety-check': '안전 확인', 'social-participation': '사회참여', 'daily-life-education': '생활교육', 'daily-life-support': '일상생활 지원', 'meal-delivery': '식사 지원', 'child-development': '아동 발달 확인', 'parenting-support': '양육 상담', 'school-link': '학교 연계',
  'blood-pressure': '혈압', 'blood-sugar': '혈당', 'medication': '복약', 'nutrition': '영양', 'exercise': '운동', 'pain': '통증', 'wound-care': '상처 관리', 'dementia-depression-screening': '치매·우울 선별', 'health-education': '건강교육',
  'medical-use': '의료이용 상담', 'duplicate-prescription': '중복처방 확인', 'hospital-choice': '병원 이용 안내', 'long-stay': '장기입원 상담', 'care-plan': '케어플랜 점검', 'housing': '주거', 'mobility': '이동 지원', 'work-will': '근로 의욕', 'job-plan': '취업 계획', 'attendance-trouble': '출석 어려움',
  'craving': '갈망 확인', 'relapse-prevention': '재발 예방', 'family-support': '가족 상담', 'symptom': '증상 확인', 'suicide-risk': '자살위험 확인', 'needs-assessment': '욕구조사', 'plan-explained': '계획 설명', 'service-check': '서비스 점검',
};
