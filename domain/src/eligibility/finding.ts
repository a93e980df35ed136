import { compile } from './compile.ts';
import type { Condition, Facts } from './condition.ts';
import type { ClauseFinding, CompiledGate, Gate, GateFinding, GateVerdict, MissingFact } from './gate.ts';
import { type Compiled, explained } from './join.ts';
import type { Observed, Observer } from './observe.ts';
import { bestOf, liftedBy, type Ready, type ReadyGate, readyGate, type ReadyGround, type Standing, standingOf } from './standing.ts';
import { MET, nameOf, NOT_MET, type Truth, UNKNOWN } from './truth.ts';
import { conclude, verdictOf } from './verdict.ts';

/** A clause with its truth; what made it so is only looked up where it decides. */
interface Judged<Rule extends string, State> {
  readonly clause: Ready<Rule, State>;
  readonly truth: Truth;
}
interface JudgedGround<Rule extends string, State> {
  readonly parts: readonly Judged<Rule, State>[];
  readonly standing: Standing;
}
/** Every clause of a gate judged once. */
interface JudgedGate<Rule extends string, State> {
  readonly requires: readonly Judged<Rule, State>[];
  readonly excludes: readonly Judged<Rule, State>[];
  readonly reviews: readonly Judged<Rule, State>[];
  readonly bars: readonly Judged<Rule, State>[];
  readonly refusals: readonly Judged<Rule, State>[];
  readonly waived: readonly Judged<Rule, State>[];
  readonly grounds: readonly JudgedGround<Rule, State>[];
}

const NONE: readonly never[] = [];

function having<Rule extends string, State>(judged: readonly Judged<Rule, State>[], truth: Truth): readonly Judged<Rule, State>[] {
  let found: Judged<Rule, State>[] | undefined;
  for (const one of judged) {
    if (one.truth !== truth) continue;
    found ??= [];
    found.push(one);
  }
  return found ?? NONE;
}

type Lifted<Rule extends string> = ReadonlySet<Rule> | undefined;

function judgeAll<Rule extends string, State>(clauses: readonly Ready<Rule, State>[], lifted: Lifted<Rule>, state: State): readonly Judged<Rule, State>[] {
  const judged: Judged<Rule, State>[] = [];
  for (const clause of clauses) if (lifted?.has(clause.rules[0]) !== true) judged.push({ clause, truth: clause.compiled.test(state) });
  return judged;
}

function metOf<Rule extends string, State>(clauses: readonly Ready<Rule, State>[], lifted: Lifted<Rule>, state: State): readonly Judged<Rule, State>[] {
  let met: Judged<Rule, State>[] | undefined;
  for (const clause of clauses) {
    if (lifted?.has(clause.rules[0]) === true || clause.compiled.test(state) !== MET) continue;
    met ??= [];
    met.push({ clause, truth: MET });
  }
  return met ?? NONE;
}

function judgeGround<Rule extends string, State>(ground: ReadyGround<Rule, State>, state: State): JudgedGround<Rule, State> {
  const own: Judged<Rule, State> = { clause: ground, truth: ground.compiled.test(state) };
  if (ground.judgement === undefined) return { parts: [own], standing: standingOf(own.truth, MET) };
  const judged: Judged<Rule, State> = { clause: ground.judgement, truth: ground.judgement.compiled.test(state) };
  return { parts: [own, judged], standing: standingOf(own.truth, judged.truth) };
}

function judgeGate<Rule extends string, State>(gate: ReadyGate<Rule, State>, lifted: Lifted<Rule>, state: State): JudgedGate<Rule, State> {
  const grounds: JudgedGround<Rule, State>[] = [];
  for (const ground of gate.grounds) grounds.push(judgeGround(ground, state));
  return {
    requires: judgeAll(gate.requires, lifted, state),
    excludes: judgeAll(gate.excludes, lifted, state),
    reviews: metOf(gate.reviews, lifted, state),
    bars: metOf(gate.bars, lifted, state),
    refusals: metOf(gate.refusals, undefined, state),
    waived: lifted === undefined ? NONE : metOf(gate.exceptions.map(({ clause }) => clause), undefined, state),
    grounds,
  };
}

function shutTruth<Rule extends string, State>({ bars, excludes, requires }: JudgedGate<Rule, State>): Truth {
  if (bars.length > 0) return MET;
  let shut: Truth = NOT_MET;
  for (const { truth } of excludes) if (truth > shut) shut = truth;
  for (const { truth } of requires) if (MET - truth > shut) shut = (MET - truth) as Truth;
  return shut;
}

/** The clauses of the grounds of these standings that are of these truths. */
function groundClauses<Rule extends string, State>({ grounds }: JudgedGate<Rule, State>, standings: readonly Standing[], truths: readonly Truth[]): Judged<Rule, State>[] {
  const found: Judged<Rule, State>[] = [];
  for (const { standing, parts } of grounds) {
    if (!standings.includes(standing)) continue;
    for (const part of parts) if (truths.includes(part.truth)) found.push(part);
  }
  return found;
}

/** The grounds that keep a gate from being shut while something else is unknown: what may yet open it, else what does. */
function openGrounds<Rule extends string, State>(judged: JudgedGate<Rule, State>): readonly Judged<Rule, State>[] {
  const undecided = groundClauses(judged, ['unknown'], [UNKNOWN]);
  const possible = groundClauses(judged, ['possible'], [MET, UNKNOWN]);
  return undecided.length + possible.length > 0 ? [...undecided, ...possible] : groundClauses(judged, ['eligible'], [MET]);
}

function closedBy<Rule extends string, State>(judged: JudgedGate<Rule, State>, standing: Standing): readonly Judged<Rule, State>[] {
  const shut = [...having(judged.excludes, MET), ...judged.bars, ...having(judged.requires, NOT_MET)];
  if (shut.length > 0) return shut;
  return standing === 'closed' ? groundClauses(judged, ['closed'], [NOT_MET]) : judged.refusals;
}

/** The clauses that decide the verdict, and only those. */
function decidingClauses<Rule extends string, State>(judged: JudgedGate<Rule, State>, verdict: GateVerdict, standing: Standing): readonly Judged<Rule, State>[] {
  const { requires, excludes } = judged;
  switch (verdict) {
    case 'eligible':
      return [...judged.waived, ...requires, ...groundClauses(judged, ['eligible'], [MET]), ...excludes];
    case 'possible':
      return [...requires, ...groundClauses(judged, ['possible'], [MET, UNKNOWN]), ...excludes];
    case 'review':
      // Without a clause that asks for a person, it is the authority’s word that leaves the answer open.
      return [...(judged.reviews.length > 0 ? judged.reviews : judged.waived), ...having(requires, MET), ...having(requires, UNKNOWN), ...having(excludes, UNKNOWN)];
    case 'unknown':
      return [...having(requires, UNKNOWN), ...having(excludes, UNKNOWN), ...openGrounds(judged)];
    case 'excluded':
      return closedBy(judged, standing);
  }
}

function missingOf<Rule extends string, State>(judged: readonly Judged<Rule, State>[], state: State): MissingFact<Rule>[] {
  const missing: MissingFact<Rule>[] = [];
  const named = new Set<string>();
  const asked = new Set<string>();
  for (const { clause, truth } of judged) {
    if (truth !== UNKNOWN) continue;
    asked.clear();
    clause.compiled.ask(state, asked);
    for (const fact of asked) {
      if (named.has(fact)) continue;
      named.add(fact);
      missing.push({ fact, rule: clause.rules[0] });
    }
  }
  return missing;
}

interface Reading<State> {
  readonly compile: (condition: Condition) => Compiled<State>;
  readonly factsIn: (state: State) => Facts;
}

function explain<Rule extends string, State>(gate: ReadyGate<Rule, State>, state: State, facts: Facts): GateFinding<Rule> {
  const lifted = liftedBy(gate, state);
  const judged = judgeGate(gate, lifted, state);
  const standing = bestOf(judged.grounds);
  const verdict = conclude({ shut: shutTruth(judged), lifted: lifted !== undefined, reviewed: judged.reviews.length > 0, standing, refused: judged.refusals.length > 0 });
  const deciding = decidingClauses(judged, verdict, standing);
  const clauses: ClauseFinding<Rule>[] = [];
  for (const { clause, truth } of deciding) {
    const { leaves } = explained(clause.compiled, state, facts);
    for (const rule of clause.rules) clauses.push({ rule, verdict: nameOf(truth), leaves });
  }
  const settled = verdict === 'eligible' || verdict === 'excluded';
  return { verdict, clauses, missing: settled ? NONE : missingOf(deciding, state) };
}

function compiledGate<Rule extends string, State>(gate: Gate<Rule>, { compile: compiler, factsIn }: Reading<State>): CompiledGate<Rule, State> {
  const parts = readyGate(gate, compiler);
  return { verdictOf: (state) => verdictOf(parts, state), explain: (state) => explain(parts, state, factsIn(state)) };
}

/** Makes a gate ready: once per edition, then asked for every subject. */
export function compileGate<Rule extends string>(gate: Gate<Rule>): CompiledGate<Rule> {
  return compiledGate(gate, { compile, factsIn: (facts) => facts });
}

/** The same gate over what was observed once for many gates. */
export function observedGate<Rule extends string>(gate: Gate<Rule>, observer: Observer): CompiledGate<Rule, Observed> {
  return compiledGate(gate, { compile: (condition) => observer.compile(condition), factsIn: ({ facts }) => facts });
}
