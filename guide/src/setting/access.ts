import type { SettingDefinition } from './definition.ts';
import { readWhole } from './read.ts';

const always = <Value>(value: Value): Readonly<Record<'2019' | '2020' | '2026', Value>> => ({ '2019': value, '2020': value, '2026': value });

/** 열람기록의 소명과 내려받기: 안전성 확보조치 기준 제8조·제12조·제17조 ask for them and give no number. */
export const ACCESS_SETTINGS = {
  'access.explainDays': {
    key: 'access.explainDays', label: '열람 소명 기한', help: '업무 목적을 확인하지 못한 열람에 직원이 답할 수 있는 날수(업무일)입니다. 법령이 날수를 정하지 않은 예시이며, 이미 요청한 소명의 기한은 바뀌지 않습니다.',
    form: { kind: 'whole-number', min: 1, max: 60, unit: '업무일' }, grade: 'example', rules: ['MEDAID-A1-PIPA'], defaults: always(10), read: readWhole(1, 60),
  },
  'download.approvalAbove': {
    key: 'download.approvalAbove', label: '두 번째 승인이 필요한 명부', help: '이보다 많은 사람이 들어 있는 명부는 권한이 있는 다른 사람이 승인해야 내려받을 수 있습니다. 법령이 수를 정하지 않은 예시입니다.',
    form: { kind: 'whole-number', min: 1, max: 10_000, unit: '명 초과' }, grade: 'example', rules: ['MEDAID-A1-PIPA'], defaults: always(100), read: readWhole(1, 10_000),
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
