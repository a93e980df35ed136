import type { Benefit, DiagnosisGroup, GateVerdict, HomecareAction, HomecareEndReason, HomecareGroup, HomecareStatus, HomecareStep, TeamRole } from '@dure/domain/homecare';
import { defineMessages } from '../messages/index.ts';

export const homecareStatusLabels = defineMessages(
  { candidate: '후보', surveying: '필요도 평가', active: '지원 중', paused: '재입원으로 멈춤', ended: '종료', declined: '미선정' } satisfies Record<HomecareStatus, string>,
  { candidate: 'Candidate', surveying: 'Being surveyed', active: 'Supported', paused: 'In hospital again', ended: 'Ended', declined: 'Not selected' },
);
export const homecareGroupLabels = defineMessages(
  { candidate: '후보', surveying: '평가·계획', active: '지원 중', ending: '종료 임박', ended: '종료·미선정' } satisfies Record<HomecareGroup, string>,
  { candidate: 'Candidates', surveying: 'Surveyed', active: 'Supported', ending: 'Ending soon', ended: 'Ended, not selected' },
);
export const homecareStepLabels = defineMessages(
  { 'decide': '선정 여부 정하기', 'survey': '필요도 평가', 'start': '케어플랜을 세우고 퇴원일에 시작', 'watch': '지원과 모니터링', 'prepare-end': '연장 또는 종료 준비', 'end': '종료 처리', 'decide-readmission': '재입원 뒤 계속할지 정하기', 'none': '남은 일 없음' } satisfies Record<HomecareStep, string>,
  { 'decide': 'Decide on the selection', 'survey': 'Survey of needs', 'start': 'Plan, and begin at the discharge', 'watch': 'Support and monitoring', 'prepare-end': 'Extend, or prepare the end', 'end': 'End it', 'decide-readmission': 'Decide after the readmission', 'none': 'Nothing left' },
);
export const diagnosisLabels = defineMessages(
  { circulatory: '순환계통(뇌졸중 등)', mental: '정신·행동', nervous: '신경계통', musculoskeletal: '근골격계통', respiratory: '호흡계통', endocrine: '내분비·대사(당뇨 등)', digestive: '소화계통', neoplasm: '신생물(암)', injury: '손상·골절', other: '그 밖' } satisfies Record<DiagnosisGroup, string>,
  { circulatory: 'Circulatory', mental: 'Mental, behavioural', nervous: 'Nervous', musculoskeletal: 'Musculoskeletal', respiratory: 'Respiratory', endocrine: 'Endocrine, metabolic', digestive: 'Digestive', neoplasm: 'Neoplasm', injury: 'Injury', other: 'Other' },
);
export const benefitLabels = defineMessages(
  { medical: '의료', care: '돌봄', meals: '식사', transport: '이동', optional: '선택급여', additional: '부가급여' } satisfies Record<Benefit, string>,
  { medical: 'Medical', care: 'Care', meals: 'Meals', transport: 'Transport', optional: 'Optional', additional: 'Additional' },
);
export const gateLabels = defineMessages({ 'met': '충족', 'not-met': '미충족', 'unknown': '확인 필요' } satisfies Record<GateVerdict, string>, { 'met': 'Met', 'not-met': 'Not met', 'unknown': 'Not known' });
export const teamRoleLabels = defineMessages(
  { 'doctor': '의사', 'nurse': '간호사', 'social-worker': '사회복지사', 'pharmacist': '약사', 'nutritionist': '영양사', 'physiotherapist': '물리치료사', 'other': '그 밖' } satisfies Record<TeamRole, string>,
  { 'doctor': 'Doctor', 'nurse': 'Nurse', 'social-worker': 'Social worker', 'pharmacist': 'Pharmacist', 'nutritionist': 'Nutritionist', 'physiotherapist': 'Physiotherapist', 'other': 'Other' },
);
export const endReasonLabels = defineMessages(
  { expired: '기간 만료', readmitted: '재입원', died: '사망', institution: '시설 입소', refused: '본인 거절', moved: '전출', other: '기타' } satisfies Record<HomecareEndReason, string>,
  { expired: 'Period over', readmitted: 'In hospital again', died: 'Death', institution: 'Moved into an institution', refused: 'Refused', moved: 'Moved away', other: 'Other' },
);
/** What happened to a course, one sentence for each act. */
export const homecareEventLabels = defineMessages(
  {
    'add': '재가 의료급여 후보로 올렸습니다', 'judge': '선정 기준의 답을 적었습니다', 'select': '재가 의료급여 대상자로 선정했습니다', 'decline': '재가 의료급여에 선정하지 않았습니다', 'survey': '재가 의료급여 필요도를 평가했습니다', 'name-team': '협력의료기관 케어팀을 정했습니다',
    'explain-cost': '월 한도액을 넘는 사유를 적었습니다', 'start': '퇴원하여 재가 의료급여를 시작했습니다', 'extend': '재가 의료급여 지원기간을 연장했습니다', 'prepare-end': '재가 의료급여 종료를 준비했습니다', 'readmit': '재입원하여 서비스를 멈추었습니다', 'resume': '퇴원하여 서비스를 다시 시작했습니다',
    'end': '재가 의료급여를 끝냈습니다', 'remind': '재가 의료급여 종료가 다가온다고 알렸습니다',
  } satisfies Record<HomecareAction | 'add', string>,
  {
    'add': 'Entered for Medical Aid at home', 'judge': 'A criterion was answered', 'select': 'Selected for Medical Aid at home', 'decline': 'Not selected for Medical Aid at home', 'survey': 'The needs at home were surveyed', 'name-team': 'The care team of the hospital was named',
    'explain-cost': 'A cost above the cap was explained', 'start': 'Discharged; Medical Aid at home began', 'extend': 'Medical Aid at home was extended', 'prepare-end': 'The end of Medical Aid at home was prepared', 'readmit': 'In hospital again; the services rest', 'resume': 'Discharged again; the services go on',
    'end': 'Medical Aid at home ended', 'remind': 'Told that Medical Aid at home ends soon',
  },
);
