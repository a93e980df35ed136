import type { InstrumentId } from '@dure/domain/assessment';
import type { ConsentAction } from '@dure/domain/consent';
import type { IntakeKind } from '@dure/domain/intake';
import { defineMessages } from '../messages/index.ts';

export const NOUNS = ['homecare', 'plan', 'person', 'intake', 'emergency', 'assessment', 'guide', 'consent', 'referral', 'case', 'visit', 'task', 'conference', 'move', 'document'] as const;
export type Noun = (typeof NOUNS)[number];

export const nounLabels = defineMessages(
  { homecare: '재가 의료급여', plan: '지원 계획', person: '대상자 정보', intake: '상담', emergency: '응급·위기 대응', assessment: '조사·평가', guide: '사업 판단', consent: '동의', referral: '의뢰', case: '사례', visit: '방문', task: '할 일', conference: '회의', move: '전출·이관', document: '문서' } satisfies Record<Noun, string>,
  { homecare: 'Medical Aid at home', plan: 'Plans', person: 'Person', intake: 'Interviews', emergency: 'Emergencies', assessment: 'Assessments', guide: 'Programmes', consent: 'Consents', referral: 'Referrals', case: 'Cases', visit: 'Visits', task: 'Tasks', conference: 'Conferences', move: 'Moves', document: 'Papers' } satisfies Record<Noun, string>,
);

type PersonHappening = 'registered' | 'changed' | 'facts' | 'moved' | 'merged' | 'unmerged' | 'distinct' | 'safety' | 'resident-number' | 'household';

export const personEventLabels = defineMessages(
  {
    'registered': '대상자로 등록했습니다', 'changed': '대상자 정보를 고쳤습니다', 'facts': '확인된 사실을 적었습니다', 'moved': '주소를 옮겼습니다', 'merged': '같은 분의 기록을 합쳤습니다', 'unmerged': '합친 기록을 되돌렸습니다',
    'distinct': '다른 분임을 확인했습니다', 'safety': '방문 안전 유의사항을 적었습니다', 'resident-number': '주민등록번호를 적었습니다', 'household': '가구 정보를 고쳤습니다',
  } satisfies Record<PersonHappening, string>,
  {
    'registered': 'Registered', 'changed': 'Corrected', 'facts': 'Facts were recorded', 'moved': 'Moved', 'merged': 'Two records were joined', 'unmerged': 'A join was undone',
    'distinct': 'Found to be another person', 'safety': 'A safety note was written', 'resident-number': 'The resident number was kept', 'household': 'The household was changed',
  },
);

export const intakeEventLabels = defineMessages(
  { 'case': '초기 상담을 했습니다', 'information-only': '문의에 안내했습니다', 'emergency': '응급 상황으로 접수했습니다' } satisfies Record<IntakeKind, string>,
  { 'case': 'First interview', 'information-only': 'Information was given', 'emergency': 'Received as an emergency' },
);

/** Each ends in 조사 or 검사, so that one particle fits all. */
export const instrumentLabels = defineMessages(
  {
    'needs': '욕구조사', 'risk': '위기도조사', 'AUDIT-K': 'AUDIT-K 알코올 사용장애 선별검사', 'AUDIT-KR': 'AUDIT-KR 알코올 사용장애 선별검사', 'PHQ-9': 'PHQ-9 우울 선별검사', 'K-IADL': 'K-IADL 일상생활 수행능력 검사',
    'SGDS-K': 'SGDS-K 노인우울검사', 'CIST': 'CIST 인지선별검사',
  } satisfies Record<InstrumentId, string>,
  {
    'needs': 'Needs', 'risk': 'Risk', 'AUDIT-K': 'AUDIT-K (alcohol)', 'AUDIT-KR': 'AUDIT-KR (alcohol)', 'PHQ-9': 'PHQ-9 (depression)', 'K-IADL': 'K-IADL (daily living)', 'SGDS-K': 'SGDS-K (depression in old age)', 'CIST': 'CIST (cognition)',
  },
);

export const consentEventLabels = defineMessages(
  { request: '동의를 요청했습니다', give: '본인이 동의했습니다', refuse: '본인이 동의를 거부했습니다', withdraw: '본인이 동의를 철회했습니다', expire: '동의 기간이 끝났습니다', renew: '동의를 새로 받았습니다' } satisfies Record<ConsentAction, string>,
  { request: 'Consent was asked', give: 'The person consented', refuse: 'The person refused', withdraw: 'The person withdrew consent', expire: 'A consent expired', renew: 'A consent was renewed' },
);
