import type { CareSetting, Grouping, InstitutionType, LeafKind, Measure, RunStatus, Sex, SpellKind, SpellValue, Suppression } from '@dure/domain/discovery';
import { defineMessages } from '../messages/index.ts';

export const runStatusLabels = defineMessages(
  { queued: '대기', running: '실행 중', cancelling: '멈추는 중', cancelled: '멈춤', failed: '실패', done: '완료' } satisfies Record<RunStatus, string>,
  { queued: 'Waiting', running: 'Running', cancelling: 'Stopping', cancelled: 'Stopped', failed: 'Failed', done: 'Done' },
);
export const suppressionLabels = defineMessages(
  { dead: '사망', moved: '관외 전출', 'in-case': '이미 사례관리 중', 'in-round': '이미 배분됨', refused: '최근 거부' } satisfies Record<Suppression, string>,
  { dead: 'Deceased', moved: 'Moved away', 'in-case': 'Already a case', 'in-round': 'Already handed out', refused: 'Refused lately' },
);
export const gradeLabels = defineMessages(
  { law: '법령', ministry: '업무안내', public: '공개 자료', carried: '업무안내', example: '예시', unverified: '미확인', municipality: '시·군·구 기준' },
  { law: 'Law', ministry: 'Guide', public: 'Public source', carried: 'Guide', example: 'Example', unverified: 'Unverified', municipality: 'Of the municipality' },
);
export const leafLabels = defineMessages(
  {
    'compare': '나이', 'one-of': '성별', 'spell': '자격·상태', 'began': '새로 시작한 자격·상태', 'amount': '이용량', 'burst': '짧은 기간에 몰린 이용', 'overlap': '같은 성분 약이 겹침', 'stay': '이어진 입원',
    'readmitted': '되풀이한 입원', 'first': '처음 받은 진료', 'none': '끊긴 진료',
  } satisfies Record<LeafKind, string>,
  { 'compare': 'Age', 'one-of': 'Sex', 'spell': 'Status', 'began': 'Status that began', 'amount': 'Amount of care', 'burst': 'Much care in few days', 'overlap': 'Same ingredient twice', 'stay': 'Stay in hospital', 'readmitted': 'Readmissions', 'first': 'First care', 'none': 'No care' },
);
export const settingLabels = defineMessages(
  { unknown: '구분 모름', inpatient: '입원', outpatient: '외래', 'day-ward': '낮병동', pharmacy: '약국' } satisfies Record<CareSetting, string>,
  { unknown: 'unknown', inpatient: 'inpatient', outpatient: 'outpatient', 'day-ward': 'day ward', pharmacy: 'pharmacy' },
);
export const institutionLabels = defineMessages(
  {
    'unknown': '종별 모름', 'tertiary-hospital': '상급종합병원', 'general-hospital': '종합병원', 'hospital': '병원', 'long-term-care-hospital': '요양병원', 'psychiatric-hospital': '정신병원', 'clinic': '의원', 'dental-hospital': '치과병원', 'dental-clinic': '치과의원',
    'korean-medicine-hospital': '한방병원', 'korean-medicine-clinic': '한의원', 'midwifery-clinic': '조산원', 'public-health-centre': '보건기관', 'pharmacy': '약국',
  } satisfies Record<InstitutionType, string>,
  {
    'unknown': 'unknown', 'tertiary-hospital': 'tertiary hospital', 'general-hospital': 'general hospital', 'hospital': 'hospital', 'long-term-care-hospital': 'long-term care hospital', 'psychiatric-hospital': 'psychiatric hospital', 'clinic': 'clinic', 'dental-hospital': 'dental hospital', 'dental-clinic': 'dental clinic',
    'korean-medicine-hospital': 'Korean medicine hospital', 'korean-medicine-clinic': 'Korean medicine clinic', 'midwifery-clinic': 'midwifery clinic', 'public-health-centre': 'public health centre', 'pharmacy': 'pharmacy',
  },
);
export const sexLabels = defineMessages({ unknown: '성별 모름', male: '남', female: '여' } satisfies Record<Sex, string>, { unknown: 'unknown', male: 'men', female: 'women' });
export const spellLabels = defineMessages(
  { 'coverage': '건강보험·의료급여 자격', 'long-term-care': '장기요양 등급', 'long-term-care-benefit': '장기요양 급여', 'check-up': '검진 결과', 'check-up-consent': '검진 사후관리 동의' } satisfies Record<SpellKind, string>,
  { 'coverage': 'coverage', 'long-term-care': 'long-term care grade', 'long-term-care-benefit': 'long-term care benefit', 'check-up': 'check-up', 'check-up-consent': 'consent to follow-up' },
);
export const spellValueLabels = defineMessages(
  {
    'employee': '직장가입', 'local': '지역가입', 'medical-aid-1': '의료급여 1종', 'medical-aid-2': '의료급여 2종', 'grade-1': '1등급', 'grade-2': '2등급', 'grade-3': '3등급', 'grade-4': '4등급', 'grade-5': '5등급', 'cognitive-support': '인지지원등급',
    'ungraded-a': '등급외 A', 'ungraded-b': '등급외 B', 'ungraded-c': '등급외 C', 'applied': '신청 중', 'home': '재가급여', 'facility': '시설급여', 'cash': '가족요양비', 'clear': '정상', 'suspected': '질환 의심', 'ill': '유질환', 'given': '동의함',
  } satisfies Record<SpellValue, string>,
  {
    'employee': 'employee insured', 'local': 'locally insured', 'medical-aid-1': 'Medical Aid type 1', 'medical-aid-2': 'Medical Aid type 2', 'grade-1': 'grade 1', 'grade-2': 'grade 2', 'grade-3': 'grade 3', 'grade-4': 'grade 4', 'grade-5': 'grade 5', 'cognitive-support': 'cognitive support',
    'ungraded-a': 'ungraded A', 'ungraded-b': 'ungraded B', 'ungraded-c': 'ungraded C', 'applied': 'applied', 'home': 'at home', 'facility': 'in a facility', 'cash': 'cash', 'clear': 'clear', 'suspected': 'illness suspected', 'ill': 'ill', 'given': 'given',
  },
);
export const measureLabels = defineMessages(
  { 'claims': '진료 건수', 'care-days': '입원·내원일수', 'benefit-days': '급여일수', 'visit-days': '방문한 날', 'institutions': '의료기관 수' } satisfies Record<Measure, string>,
  { 'claims': 'claims', 'care-days': 'days of care', 'benefit-days': 'benefit days', 'visit-days': 'days with a visit', 'institutions': 'institutions' },
);
export const groupingLabels = defineMessages(
  { person: '모두 합쳐서', illness: '같은 질병마다', institution: '의료기관마다' } satisfies Record<Grouping, string>,
  { person: 'all together', illness: 'for each illness', institution: 'for each institution' },
);
