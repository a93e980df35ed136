import { RETENTION } from '@dure/domain/retention';
import type { SettingDefinition } from './definition.ts';
import { type Numbers, readNumbers } from './read.ts';

const LABELS: Readonly<Record<keyof typeof RETENTION, string>> = {
  'access-log': '열람기록과 권한 이력', 'break-glass': '긴급 열람', case: '종결한 사례', referral: '끝난 의뢰', intake: '접수와 초기상담', assessment: '조사·평가', consent: '동의',
  emergency: '응급·위기 기록', 'guide-decision': '안내 판정에 대한 결정', visit: '사례 없는 방문', task: '사례 없는 할 일', conference: '회의와 회의록', homecare: '재가 의료급여', move: '전출·전입 이관', document: '사례 없는 발급 문서', picture: '가계도·생태도',
  'discovery-candidate': '발굴 대상자', handover: '사례 인계 기록', explanation: '소명', 'access-review': '월 점검 기록', 'download-request': '큰 목록의 승인 요청', person: '남은 기록이 없는 대상자', household: '아무도 없는 가구', 'joint-plan': '합동 방문 계획',
  notice: '알림', session: '끝난 접속', draft: '임시 저장', outbox: '보낸 알림 신호', idempotency: '중복 방지 열쇠',
};

const FIELDS = (Object.keys(RETENTION) as (keyof typeof RETENTION)[]).map((name) => {
  const { unit, least } = RETENTION[name];
  return { name, label: LABELS[name], min: least, max: unit === 'months' ? 600 : 3650, unit: unit === 'months' ? '개월' : '일' };
});

const OURS: Numbers = Object.fromEntries(Object.entries(RETENTION).map(([name, { term }]) => [name, term]));

/** How long something is kept after it is over. A law gives the number of two fields; the others are ours until a records schedule says. */
export const RETENTION_SETTINGS = {
  'retention.terms': {
    key: 'retention.terms', label: '보존 기간', help: '끝난 날부터 세며, 기간이 지나면 파기하고 파기대장에 적습니다. 열람기록·권한 이력과 긴급 열람의 기간은 안전성 확보조치 기준에 따르고, 나머지는 법정 기간이 아닌 제품의 기본값입니다. 기록관리기준표를 확인해 정해 주십시오. 각 칸의 하한보다 짧게 정할 수 없고, 비워 둔 칸은 기본값으로 셉니다.',
    form: { kind: 'numbers', fields: FIELDS }, grade: 'example', rules: ['MEDAID-A1-PIPA'], defaults: { '2019': OURS, '2020': OURS, '2026': OURS }, read: readNumbers(FIELDS),
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
