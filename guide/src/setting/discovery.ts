import { DEFAULT_CANDIDATE_TERMS, DEFAULT_FINDING_TERMS } from '@dure/domain/discovery';
import type { SettingDefinition } from './definition.ts';
import { type Numbers, readNumbers } from './read.ts';

const CASEWORK = [
  { name: 'dueDays', label: '배분한 날부터 첫 연락까지', min: 1, max: 90, unit: '일 이내' },
  { name: 'absences', label: '방문을 청하는 부재', min: 1, max: 10, unit: '회' },
  { name: 'retryDays', label: '부재 뒤 다시 연락하기까지', min: 1, max: 30, unit: '일 이내' },
  { name: 'refusedMonths', label: '거절한 분을 다시 뽑지 않는 기간', min: 1, max: 60, unit: '개월' },
] as const;

const KEPT = [
  { name: 'runs', label: '명단을 남겨 두는 최근 실행', min: 1, max: 60, unit: '번' },
  { name: 'months', label: '명단을 남겨 두는 기간', min: 1, max: 60, unit: '개월' },
] as const;

const OURS: Numbers = { ...DEFAULT_CANDIDATE_TERMS };

/** How whoever was found is sought. No text of the ministry gives these figures. */
export const DISCOVERY_SETTINGS = {
  'discovery.casework': {
    key: 'discovery.casework', label: '발굴 대상자 연락', help: '배분받은 팀이 언제까지 연락하고 몇 번 부재하면 방문하는지 정합니다. 비워 둔 칸은 예시 값으로 셉니다. 이미 배분한 대상자의 기한은 바뀌지 않습니다.',
    form: { kind: 'numbers', fields: CASEWORK }, grade: 'example', rules: ['INTEGT-BIGDATA', 'RS-IN-14'], defaults: { '2019': OURS, '2020': OURS, '2026': OURS }, read: readNumbers(CASEWORK),
  },
  'discovery.findings': {
    key: 'discovery.findings', label: '발굴 명단 보존', help: '실행이 찾은 사람의 명단(가명)을 언제 지울지 정합니다. 횟수와 기간 가운데 먼저 찬 것에 따라 발굴 처리기가 지우고 접근기록에 남깁니다. 찾은 수와 기준, 이미 배분한 대상자는 남습니다. 다음 실행부터 새 값을 따릅니다.',
    form: { kind: 'numbers', fields: KEPT }, grade: 'example', rules: ['INTEGT-BIGDATA'], defaults: { '2019': { ...DEFAULT_FINDING_TERMS }, '2020': { ...DEFAULT_FINDING_TERMS }, '2026': { ...DEFAULT_FINDING_TERMS } }, read: readNumbers(KEPT),
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
