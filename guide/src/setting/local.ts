import type { SettingDefinition } from './definition.ts';
import { readAmounts, readChoice, readDecisions, readNames } from './read.ts';

const everyEdition = <Value>(value: Value): Readonly<Record<'2019' | '2020' | '2026', Value>> => ({ '2019': value, '2020': value, '2026': value });

/** 부록3: the four hospitals of which the text's two lists disagree (C15). */
const DOUBTFUL_HOSPITALS = ['안동의료원', '경기의료원', '천안의료원', '서귀포의료원'] as const;

/** What the 2020 guide itself leaves to the municipality. */
export const LOCAL_SETTINGS = {
  'similarService.table': {
    key: 'similarService.table', label: '유사중복 결정표', help: '국가·지자체의 재가서비스마다 노인맞춤돌봄서비스와 유사중복인지 미리 정합니다. 정하지 않은 서비스는 배제하지도 승인하지도 않습니다.',
    form: { kind: 'decisions' }, grade: 'ministry', rules: ['ECARE-LOCAL-TABLE'], defaults: everyEdition({}), fact: 'sgg.similarServiceTable', read: readDecisions,
  },
  'visit.groupScheme': {
    key: 'visit.groupScheme', label: '방문건강관리 군 분류 방식', help: '2개군(집중·자기역량지원) 또는 3개군(집중·정기·자기역량지원)으로 운영할 수 있습니다.',
    form: { kind: 'choice', options: [{ value: 2, label: '2개군' }, { value: 3, label: '3개군' }] }, grade: 'ministry', rules: ['VISIT-GROUP'], defaults: everyEdition(3), fact: 'sgg.visitGroupScheme', read: readChoice([2, 3]),
  },
  'outbound.hospitals': {
    key: 'outbound.hospitals', label: '서비스 의뢰를 받는 지방의료원', help: '업무안내의 두 목록이 서로 다른 의료원입니다. 의뢰를 받는지 확인한 곳만 고르십시오.',
    form: { kind: 'names', options: DOUBTFUL_HOSPITALS }, grade: 'ministry', rules: ['RS-OUT-LIMIT'], defaults: everyEdition([]), read: readNames(DOUBTFUL_HOSPITALS),
  },
  'referral.fourteenDays': {
    key: 'referral.fourteenDays', label: '14일을 세는 방법', help: "업무안내는 '가능한 14일 이내'라고만 적었습니다. 달력의 날로 세는지 일하는 날로 세는지 정합니다.",
    form: { kind: 'choice', options: [{ value: 'calendar', label: '달력의 날' }, { value: 'business', label: '일하는 날' }] },
    grade: 'ministry', rules: ['RS-IN-14'], defaults: everyEdition('calendar'), read: readChoice(['calendar', 'business']),
  },
  'benefit.caps': {
    key: 'benefit.caps', label: '재가 의료급여 월 한도액', help: '연도별 한도액을 확인해 적습니다. 적지 않은 해에는 한도를 말하지 않습니다.',
    form: { kind: 'amounts', unit: '원' }, grade: 'unverified', rules: ['HOMEMED-CAP'], defaults: everyEdition({}), read: readAmounts,
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
