import type { BypassableStep, CONTINUED_ADMISSIONS, EmergencyPart, UrgencyTier } from '@dure/domain/urgency';

const TIER = { 응급: '응급', 위기: '위기', 집중: '집중', 의뢰: '의뢰', 일반: '일반' } as const satisfies Record<UrgencyTier, string>;
const STEP = { consent: '동의', screening: '사전 스크리닝', letter: '공문·결재' } as const satisfies Record<BypassableStep, string>;
const PART = { calls: '112 또는 119 통화', account: '본 것과 한 일', bypass: '생략한 절차와 근거', admission: '응급입원 결과' } as const satisfies Record<EmergencyPart, string>;
const CONTINUED = { voluntary: '자의입원', agreed: '동의입원', guardian: '보호의무자에 의한 입원', municipal: '시장·군수·구청장에 의한 입원', discharged: '퇴원' } as const satisfies Record<keyof typeof CONTINUED_ADMISSIONS | 'discharged', string>;

const of = (table: Readonly<Record<string, string>>) => (code: string): string => table[code] ?? code;

export const ko = {
  tier: of(TIER), step: of(STEP), part: of(PART), continued: of(CONTINUED),

  call: (label: string, number: string) => `${label} ${number} 전화 걸기`,
  order: '지금 할 일',
  fromGuide: '업무안내',
  bypassed: (steps: string) => `${steps} 없이 먼저 돕습니다. 근거는 뒤에 기록합니다.`,
  record: '긴급 기록 남기기',
  recordHint: '전화를 먼저 거신 뒤에 기록합니다.',

  newTitle: '긴급 상황',
  newLead: '보이는 위험을 표시하면 먼저 할 일을 보여 드립니다. 저장은 나중에 해도 됩니다.',
  seen: '보이는 위험',
  raise: '표시한 항목에는 없지만 위급합니다',
  raiseTier: '담당자가 판단한 단계',
  raiseBecause: '판단한 사유',

  startTitle: '긴급 기록',
  startLead: '짧게 남기고, 나머지는 다음 근무일까지 채웁니다.',
  who: '대상자',
  whoUnknown: '아직 모름',
  whoHidden: '이름 비공개',
  calledWhom: '전화한 곳',
  calledNow: (label: string) => `${label}에 알림`,
  bypassLegend: '생략한 절차',
  basis: '법적 근거',
  basisHint: (words: string) => `「${words}」`,
  reason: '무엇을 보았습니까',
  reasonHint: '기다릴 수 없다고 판단한 사유를 본 대로 적습니다.',
  reasonMissing: '무엇을 보았는지 적어 주십시오.',
  start: '기록 시작',
  started: (day: string) => `긴급 기록을 시작했습니다. ${day}까지 채워 주십시오.`,

  title: '긴급 기록',
  heading: (tier: string) => `${tier} 기록`,
  occurred: '일어난 때',
  recordedBy: '기록한 사람',
  completeBy: '완료 기한',
  completed: '완료',
  notComplete: '보완 필요',
  missingTitle: '아직 빠진 것',
  calls: '전화',
  callNumber: '전화한 곳',
  callAt: '시각',
  callCaller: '건 사람',
  callAnswer: '들은 답',
  addCall: '전화 추가',
  removeCall: '전화 삭제',
  account: '본 것과 한 일',
  accountHint: '시간 순서대로, 누가 무엇을 했는지 적습니다.',
  bypassTitle: '생략한 절차와 근거',
  bypassNone: '생략한 절차가 없습니다.',
  saveOn: '이어서 저장',
  complete: '기록 완료',
  savedOn: '저장했습니다.',
  completedNow: '긴급 기록을 완료했습니다.',
  savedTogether: '그사이 다른 분이 고친 내용과 함께 저장했습니다.',

  duties: '뒤에 할 일',
  dutyDone: '완료로 표시',
  dutyDue: (day: string) => `${day}까지`,
  dutyDoneAt: (when: string) => `${when} 완료`,
  dutyWords: '어떻게 했는지',
  dutyWithRecord: '기록을 완료하면 함께 끝납니다.',

  admission: '응급입원',
  admissionLead: '의사와 경찰관의 동의로 3일(공휴일 제외) 이내 입원합니다(정신건강복지법 제50조).',
  admissionStart: '응급입원 의뢰 기록',
  admissionNeedsPerson: '대상자를 연결한 뒤 기록할 수 있습니다.',
  finder: '발견자', doctor: '동의한 의사', police: '동의한 경찰관', escort: '호송자', name: '이름', affiliation: '소속',
  escortKind: '호송', byPolice: '경찰관', byParamedic: '구급대원',
  institution: '정신의료기관', requestedAt: '의뢰한 때',
  admissionState: (kind: string) => ({ waiting: '의뢰함', returned: '반려됨', admitted: '입원함', discharged: '퇴원함', continued: '다른 입원으로 전환' })[kind] ?? kind,
  admit: '입원함', admissionReturned: '반려됨', admissionEnd: '입원 끝', admissionEndAs: '어떻게 되었습니까',
  admissionUntil: (day: string) => `${day}까지(3일, 공휴일 제외)`,
  admissionReturnReason: '반려 사유',
  afterReturn: '반려되었을 때',
  list: '보완할 긴급 기록',
  listEmpty: '보완할 긴급 기록이 없습니다.',
} as const;
