import type { DatedThreshold } from '@dure/domain/discovery';
import type { RuleGrade } from '../rule/index.ts';

/** A number on which a criterion turns: what a form asks, how far it may go, and of what weight its default is. */
export interface ThresholdDefinition {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  /** `unverified`: ours to begin with, until a municipality sets its own. */
  readonly grade: RuleGrade;
  /** The sentences that it comes from or that leave it open. */
  readonly rules: readonly [string, ...string[]];
}

type Written = Omit<ThresholdDefinition, 'key'>;

const WRITTEN = {
  'stay.days': { label: '동일상병 입원일수', unit: '일 이상', min: 1, max: 3650, value: 31, grade: 'ministry', rules: ['HOMEMED-TARGET'] },
  'stay.gap': { label: '이어진 입원으로 볼 간격', unit: '일 이내', min: 1, max: 30, value: 1, grade: 'unverified', rules: ['MEDAID-L-LONG'] },
  'readmission.days': { label: '퇴원 뒤 다시 입원하기까지', unit: '일 이내', min: 1, max: 365, value: 30, grade: 'unverified', rules: ['MEDAID-L-LONG'] },
  'readmission.times': { label: '되풀이한 입원', unit: '회 이상', min: 1, max: 50, value: 3, grade: 'unverified', rules: ['MEDAID-L-LONG'] },
  'frequent.institutions': { label: '같은 질병으로 다닌 의료기관', unit: '곳 이상', min: 2, max: 50, value: 3, grade: 'unverified', rules: ['MEDAID-L-FREQ'] },
  'frequent.days': { label: '여러 의료기관을 다닌 기간', unit: '일 안에', min: 1, max: 365, value: 90, grade: 'unverified', rules: ['MEDAID-L-FREQ'] },
  'frequent.overlap': { label: '같은 성분이 겹친 날', unit: '일 이상', min: 1, max: 365, value: 7, grade: 'unverified', rules: ['MEDAID-L-FREQ'] },
  // A municipality was reported to watch over those above 700 days a year, so 701 and more; no rule of the ministry says so.
  'days.year': { label: '한 해 급여일수 또는 방문일수', unit: '일 이상', min: 1, max: 5000, value: 701, grade: 'unverified', rules: ['MEDAID-L-FREQ'] },
  'elder.age': { label: '먼저 보는 나이', unit: '세 이상', min: 50, max: 110, value: 75, grade: 'ministry', rules: ['INTEGB-PRIORITY'] },
  'discharge.quiet': { label: '퇴원으로 볼 조용한 날', unit: '일', min: 1, max: 31, value: 2, grade: 'unverified', rules: ['INTEGT-DISCHARGE'] },
  'discharge.days': { label: '퇴원 전 요양병원 입원일수', unit: '일 이상', min: 1, max: 3650, value: 7, grade: 'unverified', rules: ['INTEGT-DISCHARGE'] },
  'year-round.visits': { label: '두 해 동안 같은 질병으로 다닌 날', unit: '일 이상', min: 1, max: 730, value: 100, grade: 'unverified', rules: ['MEDAID-L-YEAR'] },
  'chronic.visits': { label: '만성질환으로 다니던 횟수', unit: '회 이상', min: 1, max: 100, value: 3, grade: 'unverified', rules: ['BIG-EXTRACT'] },
} as const satisfies Readonly<Record<string, Written>>;

export type ThresholdKey = keyof typeof WRITTEN;

export const THRESHOLDS: readonly ThresholdDefinition[] = Object.entries(WRITTEN).map(([key, written]) => ({ key, ...written }));

/** Names a threshold inside a criterion. */
export const setting = (key: ThresholdKey): { readonly setting: ThresholdKey } => ({ setting: key });

/** What holds while a municipality has decided nothing. */
export const DEFAULT_THRESHOLDS: readonly DatedThreshold[] = THRESHOLDS.map(({ key, value }) => ({ key, value, from: '2019-01-01', until: null }));
