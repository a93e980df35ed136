import type { CancelReason, DayBand, EmergencyBasis, PostponeReason, VisitEvent, VisitStatus } from '@dure/domain/visit';
import { ACTIVITY_TERMS, ATTENDANCE_TERMS, COMPANION_TERMS, NOT_MET_TERMS, PURPOSE_TERMS } from '@dure/domain/document';
import { defineMessages } from '../messages/index.ts';

export const visitStatusLabels = defineMessages(
  { planned: '계획', 'in-progress': '방문 중', done: '마침', 'not-met': '만나지 못함', cancelled: '취소', postponed: '미룸' } satisfies Record<VisitStatus, string>,
  { planned: 'Planned', 'in-progress': 'Under way', done: 'Made', 'not-met': 'Not met', cancelled: 'Cancelled', postponed: 'Put off' },
);

export const purposeLabels = defineMessages(
  PURPOSE_TERMS,
  { 'check-in': 'Check in', 'first-visit': 'First visit', assessment: 'Assessment', plan: 'Plan and signature', health: 'Health care', service: 'Service', monitoring: 'Monitoring', aftercare: 'Aftercare', other: 'Other' },
);

export const bandLabels = defineMessages(
  { morning: '오전', afternoon: '오후', any: '아무 때나' } satisfies Record<DayBand, string>,
  { morning: 'Morning', afternoon: 'Afternoon', any: 'Any time' },
);

export const companionLabels = defineMessages(
  COMPANION_TERMS,
  {
    'child-protection': 'Child protection counsellor', 'elder-protection': 'Elder protection counsellor', assistant: 'Assistant', 'mental-specialist': 'Mental-health specialist', pair: 'A colleague', trusted: 'Somebody trusted',
    'medical-aid': 'Medical Aid case manager', referrer: 'Case manager of the referrer', 'co-manager': 'Another programme’s case manager', other: 'Somebody else',
  },
);

export const attendanceLabels = defineMessages(
  ATTENDANCE_TERMS,
  { person: 'The person', family: 'Family', guardian: 'Guardian', neighbour: 'Neighbour', 'care-worker': 'Care worker', other: 'Somebody else' },
);

export const notMetLabels = defineMessages(
  NOT_MET_TERMS,
  { absent: 'Absent', refused: 'Refused', admitted: 'Admitted', moved: 'Moved', deceased: 'Deceased', intoxicated: 'Drunk', unsafe: 'Not safe', other: 'Other' },
);

export const cancelLabels = defineMessages(
  { 'not-needed': '필요 없어짐', 'person-asked': '본인 요청', 'case-ended': '사례 종결', 'merged-trip': '다른 방문이 함께 함', 'series-ended': '반복 방문 종료', 'staff-unavailable': '담당자 사정', 'entered-wrongly': '잘못 입력' } satisfies Record<CancelReason, string>,
  { 'not-needed': 'No longer needed', 'person-asked': 'The person asked', 'case-ended': 'Case closed', 'merged-trip': 'Done along with another', 'series-ended': 'Series ended', 'staff-unavailable': 'Staff unavailable', 'entered-wrongly': 'Entered wrongly' },
);

export const postponeLabels = defineMessages(
  { intoxicated: '주취', 'consent-awaited': '동의 대기', 'companion-awaited': '동행 대기', 'person-asked': '본인 요청', admitted: '입원·입소', weather: '날씨·재난', 'staff-unavailable': '담당자 사정' } satisfies Record<PostponeReason, string>,
  { intoxicated: 'Drunk', 'consent-awaited': 'Awaiting consent', 'companion-awaited': 'Awaiting a companion', 'person-asked': 'The person asked', admitted: 'Admitted', weather: 'Weather', 'staff-unavailable': 'Staff unavailable' },
);

export const calledLabels = defineMessages(
  { police: '112', ambulance: '119', 'crisis-team': '정신건강위기대응팀', nobody: '아직 부르지 않음' } satisfies Record<EmergencyBasis['called'], string>,
  { police: 'Police 112', ambulance: 'Ambulance 119', 'crisis-team': 'Crisis team', nobody: 'Nobody yet' },
);

export const visitActionLabels = defineMessages(
  {
    plan: '방문을 계획했습니다', enter: '계획 없이 다녀온 방문을 적었습니다', reschedule: '날짜를 바꾸었습니다', assign: '가는 사람을 바꾸었습니다', start: '방문을 시작했습니다', record: '방문을 기록했습니다', 'record-not-met': '만나지 못했습니다', postpone: '방문을 미루었습니다', cancel: '방문을 취소했습니다',
    join: '합동 방문으로 바꾸었습니다', 'ask-companion': '동행을 요청했습니다', 'answer-companion': '동행 요청에 답했습니다', 'add-words': '말을 덧붙였습니다',
  } satisfies Record<VisitEvent['action'], string>,
  {
    plan: 'Planned', enter: 'Entered afterwards', reschedule: 'Moved', assign: 'Another visitor', start: 'Begun', record: 'Recorded', 'record-not-met': 'Nobody was met', postpone: 'Put off', cancel: 'Cancelled', join: 'Made a joint visit', 'ask-companion': 'A companion was asked', 'answer-companion': 'The companion answered', 'add-words': 'Words were added',
  },
);

export const activityLabels = defineMessages(
  ACTIVITY_TERMS,
  {
    'wellbeing-check': 'Well-being', listening: 'Listening', information: 'Information', 'benefit-application': 'Help with an application', 'resource-link': 'Link to resources', 'home-safety': 'Safety at home', 'emergency-response': 'Emergency',
    'safety-check': 'Safety check', 'social-participation': 'Social participation', 'daily-life-education': 'Daily-life education', 'daily-life-support': 'Daily-life support', 'meal-delivery': 'Meals', 'child-development': 'Child development', 'parenting-support': 'Parenting', 'school-link': 'School',
    'blood-pressure': 'Blood pressure', 'blood-sugar': 'Blood sugar', medication: 'Medication', nutrition: 'Nutrition', exercise: 'Exercise', pain: 'Pain', 'wound-care': 'Wound care', 'dementia-depression-screening': 'Screening', 'health-education': 'Health education',
    'medical-use': 'Use of medical care', 'duplicate-prescription': 'Double prescriptions', 'hospital-choice': 'Choice of hospital', 'long-stay': 'Long stay', 'care-plan': 'Care plan', housing: 'Housing', mobility: 'Mobility', 'work-will': 'Will to work', 'job-plan': 'Job plan', 'attendance-trouble': 'Attendance',
    craving: 'Craving', 'relapse-prevention': 'Relapse prevention', 'family-support': 'Family', symptom: 'Symptoms', 'suicide-risk': 'Suicide risk', 'needs-assessment': 'Needs', 'plan-explained': 'Plan explained', 'service-check': 'Service check',
  },
);
