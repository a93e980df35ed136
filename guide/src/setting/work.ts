import { EXAMPLE_FACTORS } from '@dure/domain/case';
import { PRACTICE_MODELS } from '../practice/index.ts';
import type { SettingDefinition } from './definition.ts';
import { readNumbers } from './read.ts';

function since2026<Value, Earlier>(value: Value, earlier: Earlier): Readonly<Record<'2019' | '2020', Earlier>> & Readonly<Record<'2026', Value>> {
  return { '2019': earlier, '2020': earlier, '2026': value };
}

const GROUP_VISITS = [
  { name: 'intensive', label: '집중관리군, 3개월에', min: 1, max: 60, unit: '회 이상' },
  { name: 'regular', label: '정기관리군, 3개월에', min: 1, max: 60, unit: '회 이상' },
  { name: 'self', label: '자기역량지원군, 6개월에', min: 1, max: 60, unit: '회 이상' },
] as const;

const CARE_VISITS = [
  { name: 'general', label: '일반돌봄군(월 16시간 미만), 한 달에', min: 1, max: 28, unit: '회 이상' },
  { name: 'intensive', label: '중점돌봄군(월 16시간 이상 40시간 미만), 한 달에', min: 1, max: 28, unit: '회 이상' },
] as const;

const WEIGHTS = [
  { name: 'complex', label: '고난도', min: 10, max: 1000, unit: '%' },
  { name: 'linked', label: '서비스연계 대상', min: 10, max: 1000, unit: '%' },
  { name: 'resting', label: '보류·사후관리', min: 10, max: 1000, unit: '%' },
  ...PRACTICE_MODELS.map(({ id, name }) => ({ name: id, label: name, min: 10, max: 1000, unit: '%' })),
];

const percent = (factor: number): number => Math.round(factor * 100);
const EXAMPLE_WEIGHTS: Readonly<Record<string, number>> = Object.fromEntries([...Object.entries(EXAMPLE_FACTORS), ...PRACTICE_MODELS.map(({ id, weight }) => [id, weight] as const)].map(([name, factor]) => [name, percent(factor)]));

/** How often somebody is visited, and what a case weighs in a worker's load: a figure of the municipality's own wherever no ministry text gives one. */
export const WORK_SETTINGS = {
  'visit.groupVisits': {
    key: 'visit.groupVisits', label: '방문건강관리 군별 방문 횟수', help: '몇몇 시·군의 누리집에 적힌 횟수입니다. 비워 둔 군은 반복 방문에서 권하지 않습니다.',
    form: { kind: 'numbers', fields: GROUP_VISITS }, grade: 'public', rules: ['VISIT-FREQ-INTENSIVE', 'VISIT-FREQ-REGULAR', 'VISIT-FREQ-SELF'],
    defaults: since2026({ intensive: 8, regular: 1, self: 1 }, { intensive: null, regular: null, self: null }), read: readNumbers(GROUP_VISITS),
  },
  'ecare.visits': {
    key: 'ecare.visits', label: '노인맞춤돌봄서비스 군별 방문 횟수', help: '업무안내는 방문 횟수를 정하지 않았고 공개 자료에는 한 달 제공시간만 있습니다. 아래는 예시이니 수행기관의 기준을 확인해 고쳐 쓰십시오.',
    form: { kind: 'numbers', fields: CARE_VISITS }, grade: 'example', rules: ['ECARE-HOURS', 'ECARE-SVC-SAFE'],
    defaults: since2026({ general: 4, intensive: 8 }, { general: null, intensive: null }), read: readNumbers(CARE_VISITS),
  },
  'case.weights': {
    key: 'case.weights', label: '담당 현황의 사례 부담', help: '보통 사례 한 건을 100%로 볼 때의 크기입니다. 해당하는 것끼리 곱합니다. 법령이나 업무안내에 없는 예시이며, 비우면 보통 사례로 셉니다.',
    form: { kind: 'numbers', fields: WEIGHTS }, grade: 'example', rules: ['M1-HWD-ASSESS', 'M1-EMD-ROUTE'],
    defaults: { '2019': EXAMPLE_WEIGHTS, '2020': EXAMPLE_WEIGHTS, '2026': EXAMPLE_WEIGHTS }, read: readNumbers(WEIGHTS),
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;
