import { SECOND_FACTOR_RULES } from '@dure/domain/session';
import type { SettingDefinition } from './definition.ts';
import { readChoice, readNames, readNumbers, readWhole } from './read.ts';

const always = <Value>(value: Value): Readonly<Record<'2019' | '2020' | '2026', Value>> => ({ '2019': value, '2020': value, '2026': value });

const HOURS = [{ name: 'from', label: '업무 시작', min: 0, max: 23, unit: '시부터' }, { name: 'until', label: '업무 끝', min: 1, max: 24, unit: '시까지' }] as const;
const NO_HOURS = { from: null, until: null };

/** 열람기록의 소명: 안전성 확보조치 기준 제17조 asks for it and gives no number. */
export const ACCESS_SETTINGS = {
  'access.explainDays': {
    key: 'access.explainDays', label: '열람 소명 기한', help: '업무 목적을 확인하지 못한 열람에 직원이 답할 수 있는 날수(업무일)입니다. 법령이 날수를 정하지 않은 예시이며, 이미 요청한 소명의 기한은 바뀌지 않습니다.',
    form: { kind: 'whole-number', min: 1, max: 60, unit: '업무일' }, grade: 'example', rules: ['MEDAID-A1-PIPA'], defaults: always(10), read: readWhole(1, 60),
  },
  'access.secondFactor': {
    key: 'access.secondFactor', label: '2단계 인증 의무', help: '의무인 직원은 로그인한 뒤 인증 앱을 등록해야 업무를 시작할 수 있습니다. 시·군·구 전체를 보는 직원은 팀장, 희망복지지원단, 분석, 감사, 시스템 관리자입니다.',
    form: { kind: 'choice', options: [{ value: 'optional', label: '직원이 선택' }, { value: 'wide', label: '시·군·구 전체를 보는 직원' }, { value: 'everybody', label: '모든 직원' }] }, grade: 'example', rules: ['MEDAID-A1-PIPA'], defaults: always('optional'), read: readChoice(SECOND_FACTOR_RULES),
  },
  'access.networks': {
    key: 'access.networks', label: '접속을 허용하는 네트워크', help: '적은 주소 범위(예: 10.20.0.0/16, 2001:db8::/32)에서만 로그인하고 일할 수 있습니다. 비워 두면 어디에서나 접속할 수 있습니다. 현장 방문에 쓰는 업무용 통신망도 함께 적어 주십시오.',
    form: { kind: 'names' }, grade: 'example', rules: ['MEDAID-A1-PIPA'], defaults: always<readonly string[]>([]), read: readNames(),
  },
  'access.hours': {
    key: 'access.hours', label: '업무 시간', help: '이 시간 밖에는 비밀번호를 다시 확인한 뒤 30분씩 일할 수 있고, 그 기록이 남습니다. 둘 다 비워 두면 시간을 가리지 않습니다.',
    form: { kind: 'numbers', fields: HOURS }, grade: 'example', rules: ['MEDAID-A1-PIPA'], defaults: always(NO_HOURS), read: readNumbers(HOURS),
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
