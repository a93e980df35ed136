import type { Answer, ConferenceAction, ConferenceMode, ConferenceStatus, Decided, FollowUp, MainService, Presence, SeatStrength } from '@dure/domain/conference';
import type { Tone } from '../design/tone.ts';
import { AGENDA_TERMS, CONFERENCE_TERMS, SEAT_TERMS } from '@dure/domain/document';
import { defineMessages } from '../messages/index.ts';

export const conferenceKindLabels = defineMessages(
  CONFERENCE_TERMS,
  {
    'integrated-case': 'Case conference', 'closure': 'Closure conference', 'coordination': 'Coordination of programmes', 'integrated-care': 'Integrated care conference', 'selection': 'Selection (Dream Start)', 'self-support': 'Self-support case conference', 'visiting-plan': 'Planning of visiting services',
  },
);

export const agendaLabels = defineMessages(
  AGENDA_TERMS,
  {
    'classification': 'Classification', 'plan': 'Service plan', 'admission-discharge': 'Admission or discharge', 'coordination': 'Coordination', 'review': 'Review', 'closure': 'Closure', 'selection': 'Selection', 'self-support': 'Self-support', 'first-visit': 'First visits', 'aftercare': 'Aftercare plan',
  },
);

export const statusLabels = defineMessages(
  { preparing: '준비 중', called: '소집', 'in-session': '진행 중', confirmed: '서명 중', signed: '서명 완료', cancelled: '취소' } satisfies Record<ConferenceStatus, string>,
  { preparing: 'Preparing', called: 'Called', 'in-session': 'In session', confirmed: 'Being signed', signed: 'Signed', cancelled: 'Cancelled' },
);

export const STATUS_TONES: Readonly<Record<ConferenceStatus, Tone>> = { preparing: 'neutral', called: 'info', 'in-session': 'warning', confirmed: 'warning', signed: 'success', cancelled: 'neutral' };

export const modeLabels = defineMessages(
  { meeting: '대면', written: '서면' } satisfies Record<ConferenceMode, string>,
  { meeting: 'Face to face', written: 'In writing' },
);

export const strengthLabels = defineMessages(
  SEAT_TERMS,
  { must: 'Must', should: 'Should', may: 'May' },
);
export const STRENGTH_TONES: Readonly<Record<SeatStrength, Tone>> = { must: 'danger', should: 'info', may: 'neutral' };

export const answerLabels = defineMessages(
  { attends: '참석', absent: '불참', proxy: '대리 참석', awaited: '답 기다림' } satisfies Record<Answer | 'awaited', string>,
  { attends: 'Attends', absent: 'Does not', proxy: 'Sends somebody', awaited: 'No answer yet' },
);
export const ANSWER_TONES: Readonly<Record<Answer | 'awaited', Tone>> = { attends: 'success', absent: 'danger', proxy: 'info', awaited: 'neutral' };

export const presenceLabels = defineMessages(
  { present: '참석', proxy: '대리', absent: '불참', unknown: '확인 전' } satisfies Record<Presence | 'unknown', string>,
  { present: 'Present', proxy: 'By proxy', absent: 'Absent', unknown: 'Not noted' },
);

export const decisionLabels = defineMessages(
  { approve: '승인', change: '변경', close: '종결', hold: '보류', none: '결정 전' } satisfies Record<Decided['kind'], string>,
  { approve: 'Approved', change: 'Changed', close: 'Closed', hold: 'On hold', none: 'Not decided' },
);
export const DECISION_TONES: Readonly<Record<Decided['kind'], Tone>> = { approve: 'success', change: 'info', close: 'neutral', hold: 'warning', none: 'neutral' };

export const followUpLabels = defineMessages(
  { task: '할 일', referral: '의뢰', plan: '계획에 반영' } satisfies Record<FollowUp, string>,
  { task: 'Task', referral: 'Referral', plan: 'Into the plan' },
);

export const mainServiceLabels = defineMessages(
  { 'health': '보건', 'mental-health': '정신건강', 'care': '돌봄', 'livelihood': '생계', 'housing': '주거', 'work': '일자리·자활', 'child': '아동', 'other': '기타' } satisfies Record<MainService, string>,
  { 'health': 'Health', 'mental-health': 'Mental health', 'care': 'Care', 'livelihood': 'Livelihood', 'housing': 'Housing', 'work': 'Work', 'child': 'Children', 'other': 'Other' },
);

/** What happened to a conference. */
export const conferenceEventLabels = defineMessages(
  {
    'prepare': '회의를 만들었습니다', 'add-item': '안건을 추가했습니다', 'change-item': '안건을 고쳤습니다', 'remove-item': '안건을 뺐습니다', 'set-attendees': '참석 대상을 정했습니다', 'set-seats': '지침에 따라 참석 대상을 계산했습니다', 'schedule': '일시와 장소를 정했습니다',
    'call': '회의를 소집했습니다', 'answer': '참석 여부에 답했습니다', 'cancel': '회의를 취소했습니다', 'start': '회의를 시작했습니다', 'attend': '참석을 확인했습니다', 'record-item': '논의와 결정을 적었습니다', 'confirm': '결정을 확정했습니다', 'edit-minutes': '회의록을 고쳤습니다',
    'sign': '회의록에 서명했습니다', 'complete': '서명이 모두 끝났습니다', 'distribute': '회의록을 배포했습니다',
  } satisfies Record<ConferenceAction | 'prepare', string>,
  {
    'prepare': 'Made the conference', 'add-item': 'Added to the agenda', 'change-item': 'Changed the agenda', 'remove-item': 'Took from the agenda', 'set-attendees': 'Chose whom to ask', 'set-seats': 'Worked out from the guide who should come', 'schedule': 'Set time and place',
    'call': 'Called the conference', 'answer': 'Answered', 'cancel': 'Called it off', 'start': 'Began', 'attend': 'Noted who is there', 'record-item': 'Recorded discussion and decision', 'confirm': 'Confirmed the decisions', 'edit-minutes': 'Edited the minutes',
    'sign': 'Signed the minutes', 'complete': 'All have signed', 'distribute': 'Sent the minutes round',
  },
);

/** What the course of a person says of a conference. */
export const happeningLabels = defineMessages(
  { called: '회의 안건으로 올렸습니다', decided: '회의에서 결정했습니다', signed: '회의록에 모두 서명했습니다' },
  { called: 'Brought before a conference', decided: 'A conference decided', signed: 'The minutes were signed' },
);
