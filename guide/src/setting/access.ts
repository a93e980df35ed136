import type { SettingDefinition } from './definition.ts';
import { readWhole } from './read.ts';

const always = <Value>(value: Value): Readonly<Record<'2019' | '2020' | '2026', Value>> => ({ '2019': value, '2020': value, '2026': value });

/** 열람기록의 소명: 안전성 확보조치 기준 제17조 asks for it and gives no number. */
export const ACCESS_SETTINGS = {
  'access.explainDays': {
    key: 'access.explainDays', label: '열람 소명 기한', help: '업무 목적을 확인하지 못한 열람에 직원이 답할 수 있는 날수(업무일)입니다. 법령이 날수를 정하지 않은 예시이며, 이미 요청한 소명의 기한은 바뀌지 않습니다.',
    form: { kind: 'whole-number', min: 1, max: 60, unit: '업무일' }, grade: 'example', rules: ['MEDAID-A1-PIPA'], defaults: always(10), read: readWhole(1, 60),
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
