import type { Condition, ConditionKind, ConditionOf, Leaf } from './condition.ts';
import type { Clause, Gate, GateVerdict, Ground } from './gate.ts';
import type { Observer } from './observe.ts';

/** What a written gate answers, as a number. */
export const VERDICT_CODES = ['excluded', 'unknown', 'possible', 'eligible', 'review'] as const satisfies readonly GateVerdict[];
const CODE = { excluded: 0, unknown: 1, possible: 2, eligible: 3, review: 4 } as const satisfies Record<GateVerdict, number>;

/** Three values as two JavaScript booleans: is it met, and may it be met. */
interface Written {
  readonly is: string;
  readonly may: string;
}

type JoinKind = Exclude<ConditionKind, Leaf['kind']>;
type Joins = { readonly [Kind in JoinKind]: (condition: ConditionOf<Kind>, part: (of: Condition) => Written) => Written };

const both = (parts: readonly Written[], by: string, empty: string): Written => {
  const join = (texts: readonly string[]): string => (texts.length === 0 ? empty : `(${texts.join(by)})`);
  return { is: join(parts.map(({ is }) => is)), may: join(parts.map(({ may }) => may)) };
};

const JOINS: Joins = {
  all: ({ of }, part) => both(of.map(part), '&&', 'true'),
  any: ({ of }, part) => both(of.map(part), '||', 'false'),
  not: ({ of }, part) => {
    const { is, may } = part(of);
    return { is: `!${may}`, may: `!${is}` };
  },
  unless: ({ of }, part) => {
    const { is } = part(of);
    return { is: `!${is}`, may: `!${is}` };
  },
};

const isJoin = (condition: Condition): condition is Exclude<Condition, Leaf> => Object.hasOwn(JOINS, condition.kind);

/** A condition over the observed bits `b`. No text of the guide gets into it: only places of bits. */
function written(condition: Condition, observer: Observer): Written {
  if (isJoin(condition)) {
    const join = JOINS[condition.kind] as (condition: Condition, part: (of: Condition) => Written) => Written;
    return join(condition, (of) => written(of, observer));
  }
  const { slot, shift } = observer.placeOf(condition);
  return { is: `((b[${slot}]&${2 << shift})!==0)`, may: `((b[${slot}]&${1 << shift})!==0)` };
}

const anyOf = (texts: readonly string[]): string => (texts.length === 0 ? 'false' : texts.join('||'));

function groundLine({ judgement, ...ground }: Ground, observer: Observer): string {
  const own = written(ground.when, observer);
  if (judgement === undefined) return `if(r<3&&${own.may})r=${own.is}?3:r<1?1:r;`;
  const judged = written(judgement.when, observer);
  return `if(r<3&&${own.may}&&${judged.may}){const s=${own.is}?(${judged.is}?3:2):1;if(s>r)r=s;}`;
}

/** The statements of `conclude` for one gate, under what an exception lifts. */
function concluded(gate: Gate, lifts: readonly string[] | undefined, observer: Observer): string {
  const standing = (clauses: readonly Clause[] = []): readonly Written[] => clauses.filter(({ rules }) => lifts?.includes(rules[0]) !== true).map(({ when }) => written(when, observer));
  const [bars, excludes, requires, reviews] = [standing(gate.bars), standing(gate.excludes), standing(gate.requires), standing(gate.reviews)];
  const refusals = (gate.refusals ?? []).map(({ when }) => written(when, observer));
  const shut = anyOf([...bars.map(({ is }) => is), ...excludes.map(({ is }) => is), ...requires.map(({ may }) => `!${may}`)]);
  const open = anyOf([...excludes.map(({ may }) => may), ...requires.map(({ is }) => `!${is}`)]);
  return [
    `if(${shut})return ${CODE.excluded};`,
    `if(${anyOf(reviews.map(({ is }) => is))})return ${CODE.review};`,
    `let r=${gate.grounds.length === 0 ? 3 : 0};${gate.grounds.map((ground) => groundLine(ground, observer)).join('')}`,
    `if(r===0)return ${CODE.excluded};`,
    `if(${open})return ${lifts === undefined ? CODE.unknown : CODE.review};`,
    lifts === undefined ? '' : `if(r===1)return ${CODE.review};`,
    `return r===3&&(${anyOf(refusals.map(({ is }) => is))})?${CODE.excluded}:r;`,
  ].join('');
}

/** A gate as the body of a JavaScript function of the observed bits `b`, which answers a code of `VERDICT_CODES`. Whether it may be run is the caller's decision. */
export function gateSource(gate: Gate, observer: Observer): string {
  const lifted = (gate.exceptions ?? []).map(({ when, lifts }) => `if(${written(when, observer).is}){${concluded(gate, lifts, observer)}}`);
  return lifted.join('') + concluded(gate, undefined, observer);
}

/** A condition likewise: whether it is known to be met. */
export function conditionSource(condition: Condition, observer: Observer): string {
  return `return ${written(condition, observer).is};`;
}
