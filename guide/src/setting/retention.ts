import { RETENTION } from '@dure/domain/retention';
import type { SettingDefinition } from './definition.ts';
import { type Numbers, readNumbers } from './read.ts';

const LABELS: Readonly<Record<keyof typeof RETENTION, string>> = {
  'access-log': '열람기록과 권한 이력', 'break-glass': '긴급 열람', case: '종결한 사례', referral: '끝난 의뢰', intake: '접수와 초기상담', assessment: '조사·평가', consent: '동의', person: '남은 기록이 없는 대상자', 'download-request': '큰 목록의 승인 요청', notice: '알림', session: '끝난 접속', draft: '임시 저장', outbox: '보낸 알림 신호', idempotency: '중복 방지 열쇠',
};

const FIELDS = (Object.keys(RETENTION) as (keyof typeof RETENTION)[]).map((name) => {
  const { unit, least } = RETENTION[name];
  return { name, label: LABELS[name], min: least, max: unit === 'months' ? 600 : 3650, unit: unit === 'months' ? '개월' : '일' };
});

const OURS: Numbers = Object.fromEntries(Object.entries(RETENTION).map(([name, { term }]) => [name, term]));

/** How long something is kept after it is over; never less than the law asks. */
export const RETENTION_SETTINGS = {
  'retention.terms': {
    key: 'retention.terms', label: '보존 기간', help: '끝난 날부터 세며, 기간이 지나면 파기하고 파기대장에 적습니다. 법정 기간보다 짧게 정할 수 없습니다. 비워 둔 칸은 보이는 예시로 셉니다.',
    form: { kind: 'numbers', fields: FIELDS }, grade: 'example', rules: ['MEDAID-A1-PIPA'], defaults: { '2019': OURS, '2020': OURS, '2026': OURS }, read: readNumbers(FIELDS),
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
