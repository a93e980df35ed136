import type { ClauseVerdict, Comparison, DecidingLeaf, FactValue, Leaf } from '@dure/domain/eligibility';
import { josa } from '@dure/domain/korean';
import { PROGRAMME_NAMES } from '@dure/domain/programme';
import { type FactDefinition, findFact, periodWords } from '../facts/index.ts';

type LeafKind = Leaf['kind'];
type Criteria = { readonly [Kind in LeafKind]: (leaf: Extract<Leaf, { kind: Kind }>, unit: string) => string };

const FIELD_LABELS: Readonly<Record<string, string>> = {
  'disability.activitySupport.using': '장애인 활동지원 이용', 'disability.activitySupport.entitled': '장애인 활동지원 수급자격', awarded: '등급 판정', grade: '판정 등급',
  '#sender': '의뢰하는 곳', '#emergency': '응급 여부', '#householdAddiction': '가구의 중독 문제',
};

/** What a fact is called on screen. */
export function labelOf(fact: string): string {
  return findFact(fact)?.label ?? FIELD_LABELS[fact] ?? fact;
}

/** What the officer asks to learn it. */
export function questionOf(fact: string): string {
  const known = fact.startsWith('disability.activitySupport') ? 'disability.activitySupport' : fact;
  return findFact(known)?.ask ?? `${josa(labelOf(fact), '을/를')} 확인해 주십시오.`;
}

/** The vocabulary's key under which an officer can answer it. */
export function askableFact(fact: string): string {
  return fact.startsWith('disability.activitySupport') ? 'disability.activitySupport' : fact;
}

const BOUNDS: Readonly<Record<Comparison, string>> = { '<': '미만', '<=': '이하', '>=': '이상', '>': '초과' };
/** No officer knows a programme by its code. */
const NAMES: Readonly<Record<string, string>> = PROGRAMME_NAMES;
const spell = (value: FactValue | undefined): string => {
  if (value === true) return '예';
  if (value === false) return '아니요';
  if (value === null) return '없음';
  return NAMES[String(value)] ?? String(value);
};

const CRITERIA: Criteria = {
  always: () => '누구나',
  equals: ({ value }) => spell(value),
  compare: ({ op, value }, unit) => `${value}${unit} ${BOUNDS[op]}`,
  'one-of': ({ values }) => `${values.map(spell).join('·')} 중 하나`,
  'includes-any': ({ values }) => `${values.map(spell).join('·')} 중 하나 이상`,
  counts: ({ atLeast }) => `${atLeast}가지 이상`,
  empty: () => '없음',
  mentions: ({ words }) => `${words.join('·')} 언급`,
  code: ({ include, exclude }) => include.map(({ from, to }) => (from === to ? from : `${from}~${to}`)).join(', ') + (exclude === undefined || exclude.length === 0 ? '' : ` (제외 ${exclude.map(({ from }) => from).join(', ')})`),
  lasted: ({ atLeast }) => `${periodWords(atLeast)} 이상`,
  some: ({ where }) => `${'fact' in where ? labelOf(where.fact) : ''} 해당 건 있음`.trim(),
  rated: ({ as }) => (as === null ? '결정표에 정함 없음' : as ? '유사중복 해당으로 정함' : '유사중복 아님으로 정함'),
};

function criterionOf(leaf: Leaf, unit: string): string {
  const criterion = CRITERIA[leaf.kind] as (leaf: Leaf, unit: string) => string;
  return criterion(leaf, unit);
}

function recordWords(value: Readonly<Record<string, FactValue | undefined>>): string {
  return Object.entries(value).map(([field, content]) => `${labelOf(field)} ${spell(content)}`).join(', ');
}

function valueWords(value: FactValue, definition: FactDefinition | undefined): string {
  const unit = definition?.type === 'integer' ? (definition.unit ?? '') : '';
  if (Array.isArray(value)) return value.length === 0 ? '없음' : (value as readonly FactValue[]).map((item) => valueWords(item, undefined)).join(', ');
  if (typeof value === 'object' && value !== null) return recordWords(value as Readonly<Record<string, FactValue | undefined>>);
  if (definition?.type === 'duration') return periodWords(String(value));
  return spell(value) + unit;
}

function leafFact(leaf: Leaf): string | undefined {
  if (leaf.kind === 'always') return undefined;
  return leaf.kind === 'rated' ? leaf.list : leaf.fact;
}

/** What a leaf always says, whatever is known. */
interface LeafFrame {
  readonly definition: FactDefinition | undefined;
  readonly before: string;
  readonly after: string;
}

const frames = new WeakMap<Leaf, LeafFrame>();

function newFrame(leaf: Leaf, fact: string): LeafFrame {
  const definition = findFact(fact);
  const unit = definition?.type === 'integer' ? (definition.unit ?? '') : '';
  // 예·아니요로 답하는 사실은 그 자체가 기준이다.
  const speaksForItself = leaf.kind === 'equals' && typeof leaf.value === 'boolean';
  const frame = { definition, before: `${labelOf(fact)}: `, after: speaksForItself ? '' : ` (기준 ${criterionOf(leaf, unit)})` };
  frames.set(leaf, frame);
  return frame;
}

function leafWords({ leaf, value }: DecidingLeaf): string {
  const fact = leafFact(leaf);
  if (fact === undefined) return '누구나 대상';
  const { definition, before, after } = frames.get(leaf) ?? newFrame(leaf, fact);
  return before + (value === undefined ? '확인되지 않음' : valueWords(value, definition)) + after;
}

const ENDINGS: Readonly<Record<ClauseVerdict, string>> = { met: '해당', 'not-met': '해당하지 않음', unknown: '확인 필요' };

/** Why a clause came out as it did, in the words of the desk. */
export function becauseOf(leaves: readonly DecidingLeaf[], verdict: ClauseVerdict): string {
  const words = [...new Set(leaves.map(leafWords))];
  return `${words.slice(0, 6).join('; ')} → ${ENDINGS[verdict]}`;
}
