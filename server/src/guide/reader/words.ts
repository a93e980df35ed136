import type { Comparison, Condition, ConditionOf, Leaf, Scalar } from '@dure/domain/eligibility';
import { findFact, labelOf, type Edition } from '@dure/guide';
import { periodWords } from '@dure/guide/facts';
import { chapterName } from './chapters.ts';
import type { ConditionWords } from './contract.ts';

/** What the evaluation itself finds and later clauses read. */
const FOUND: Readonly<Record<string, string>> = {
  '#sender': '의뢰하는 곳', '#eligible': '대상으로 판정된 사업', '#possible': '가능으로 판정된 사업', '#review': '사람이 판단할 사업', '#excluded': '제외된 사업', '#unknown': '아직 모르는 사업',
  '#tier': '긴급도', '#closing': '종결 단계', '#emergency': '응급', '#referrer': '의뢰한 기관이 있음', '#agency': '보내려는 기관',
};
const BOUNDS: Readonly<Record<Comparison, string>> = { '<': '미만', '<=': '이하', '>=': '이상', '>': '초과' };

const factWords = (fact: string): string => FOUND[fact] ?? labelOf(fact);

type Spell = (value: Scalar) => string;
type Speakers = { readonly [Kind in Leaf['kind']]: (leaf: ConditionOf<Kind>, spell: Spell, edition: Edition) => string };

function equalsWords({ fact, value }: ConditionOf<'equals'>, spell: Spell): string {
  if (value === true) return factWords(fact);
  if (value === false) return `${factWords(fact)}: 아님`;
  return value === null ? `${factWords(fact)}: 없음` : `${factWords(fact)}: ${spell(value)}`;
}

const unitOf = (fact: string): string => {
  const definition = findFact(fact);
  return definition?.type === 'integer' ? (definition.unit ?? '') : '';
};
const rangeWords = ({ from, to }: { readonly from: string; readonly to: string }): string => (from === to ? from : `${from}~${to}`);
const RATED = new Map([[true, '해당으로 정함'], [false, '해당하지 않음으로 정함'], [null, '정하지 않음']]);

/** One sentence for each kind of leaf; a new kind does not compile without its words. */
const SPEAKERS: Speakers = {
  always: () => '누구나',
  equals: equalsWords,
  compare: ({ fact, op, value }) => `${factWords(fact)} ${value}${unitOf(fact)} ${BOUNDS[op]}`,
  'one-of': ({ fact, values }, spell) => `${factWords(fact)}: ${values.map(spell).join(' · ')}`,
  'includes-any': ({ fact, values }, spell) => `${factWords(fact)}: ${values.map(spell).join(' · ')}`,
  counts: ({ fact, among, atLeast }, spell) => `${factWords(fact)} ${atLeast}가지 이상${among === undefined ? '' : ` (${among.map(spell).join(' · ')})`}`,
  empty: ({ fact }) => `${factWords(fact)}: 없음`,
  mentions: ({ fact, words }) => `${factWords(fact)}에 ‘${words.join('·')}’ 언급`,
  code: ({ fact, include, exclude = [] }) => `${factWords(fact)} ${include.map(rangeWords).join(', ')}${exclude.length === 0 ? '' : ` (${exclude.map(rangeWords).join(', ')} 제외)`}`,
  lasted: ({ fact, atLeast }) => `${factWords(fact)} ${periodWords(atLeast)} 이상`,
  some: ({ fact, where }, _spell, edition) => `${factWords(fact)} 가운데 ‘${flat(conditionWords(where, edition))}’인 건이 있음`,
  rated: ({ list, as }) => `${factWords(list)}: 결정표에 ${RATED.get(as) ?? ''}`,
};

/** A nested condition in one line, where there is no room for a list. */
function flat(words: ConditionWords): string {
  if ('text' in words) return words.text;
  const joined = words.of.map(flat).join(words.join === 'any' ? ' 또는 ' : ' · ');
  return words.join === 'not' ? `아님: ${joined}` : joined;
}

const PLAIN = new Map<Scalar, string>([[true, '예'], [false, '아니요'], [null, '없음']]);

/** Codes of programmes and senders go by their names. */
function speller(edition: Edition, fact: string): Spell {
  return (value) => {
    if (typeof value !== 'string') return PLAIN.get(value) ?? String(value);
    if (fact === '#sender') return edition.actors[value as keyof Edition['actors']]?.[0] ?? value;
    const [programme = value, part] = value.split('/');
    const name = edition.programmes.some(({ id }) => id === programme) ? chapterName(edition, programme) : programme;
    return part === undefined ? name : `${name}(${part})`;
  };
}

function leafWords(leaf: Leaf, edition: Edition): string {
  const speak = SPEAKERS[leaf.kind] as (leaf: Leaf, spell: Spell, edition: Edition) => string;
  return speak(leaf, speller(edition, 'fact' in leaf ? leaf.fact : ''), edition);
}

/** What is not empty is there: nobody should have to undo two negations. */
function denied(condition: Condition, edition: Edition): ConditionWords {
  if (condition.kind === 'empty') return { text: `${factWords(condition.fact)}: 있음` };
  return { join: 'not', of: [conditionWords(condition, edition)] };
}

/** A condition of the evaluator in the words of the desk, nested as it is evaluated. */
export function conditionWords(condition: Condition, edition: Edition): ConditionWords {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { join: condition.kind, of: condition.of.map((one) => conditionWords(one, edition)) };
    case 'not':
    case 'unless':
      return denied(condition.of, edition);
    default:
      return { text: leafWords(condition, edition) };
  }
}
