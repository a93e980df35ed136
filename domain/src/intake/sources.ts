/** How the person came to the town office (접수경로). */
export const INTAKE_SOURCES = ['self', 'family', 'neighbour', 'village-head', 'public-programme', 'guarantee-agency', 'discovery-list', 'hotline-129', 'other'] as const;
export type IntakeSource = (typeof INTAKE_SOURCES)[number];

export const INTAKE_SOURCE_LABELS = {
  self: '본인',
  family: '가족·친족',
  neighbour: '이웃',
  'village-head': '통장·반장·이장',
  'public-programme': '공공 사례관리 사업',
  'guarantee-agency': '범정부 서비스 의뢰', // RS-IN-2B: 초기상담 접수경로가 '범정부 서비스 의뢰'로 선택됨
  'discovery-list': '발굴 명단',
  'hotline-129': '보건복지상담센터 129',
  other: '기타',
} as const satisfies Record<IntakeSource, string>;

export const INTAKE_KINDS = ['case', 'information-only', 'emergency'] as const;
export type IntakeKind = (typeof INTAKE_KINDS)[number];

export const INTAKE_KIND_LABELS = {
  case: '상담·사례',
  'information-only': '단순 안내',
  emergency: '응급',
} as const satisfies Record<IntakeKind, string>;

export const NEXT_STEPS = ['assess', 'refer', 'home-visit', 'hope-welfare', 'information-given', 'watch', 'none'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export const NEXT_STEP_LABELS = {
  assess: '욕구·위기도 조사',
  refer: '서비스 의뢰',
  'home-visit': '가정 방문',
  'hope-welfare': '희망복지지원단 요청',
  'information-given': '안내 후 마침',
  watch: '지켜보며 다시 연락',
  none: '추가 조치 없음',
} as const satisfies Record<NextStep, string>;
