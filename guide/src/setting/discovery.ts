import { DEFAULT_CANDIDATE_TERMS } from '@dure/domain/discovery';
import type { SettingDefinition } from './definition.ts';
import { type Numbers, readNumbers } from './read.ts';

const CASEWORK = [
  { name: 'dueDays', label: '배분한 날부터 첫 연락까지', min: 1, max: 90, unit: '일 이내' },
  { name: 'absences', label: '방문을 청하는 부재', min: 1, max: 10, unit: '회' },
  { name: 'retryDays', label: '부재 뒤 다시 연락하기까지', min: 1, max: 30, unit: '일 이내' },
  { name: 'refusedMonths', label: '거절한 분을 다시 뽑지 않는 기간', min: 1, max: 60, unit: '개월' },
] as const;

const OURS: Numbers = { ...DEFAULT_CANDIDATE_TERMS };

/** How whoever was found is sought. No text of the ministry gives these figures. */
export const DISCOVERY_SETTINGS = {
  'discovery.casework': {
    key: 'discovery.casework', label: '발굴 대상자 연락', help: '배분받은 팀이 언제까지 연락하고 몇 번 부재하면 방문하는지 정합니다. 비워 둔 칸은 예시 값으로 셉니다. 이미 배분한 대상자의 기한은 바뀌지 않습니다.',
    form: { kind: 'numbers', fields: CASEWORK }, grade: 'example', rules: ['INTEGT-BIGDATA', 'RS-IN-14'], defaults: { '2019': OURS, '2020': OURS, '2026': OURS }, read: readNumbers(CASEWORK),
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
