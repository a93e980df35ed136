import { compile } from './compile.ts';
import type { Condition } from './condition.ts';
import type { ClauseFinding, CompiledGate, Gate, GateFinding, GateVerdict, MissingFact } from './gate.ts';
import type { Compiled } from './join.ts';
import type { Observed } from './observed.ts';
import type { Observer } from './observe.ts';
import { liftedBy, RANK, type Ready, type ReadyGate, readyGate, type ReadyGround, type Standing, standingOf } from './standing.ts';
import { MET, nameOf, NOT_MET, type Truth, UNKNOWN } from './truth.ts';
import { conclude, verdictOf } from './verdict.ts';

/** A clause that an exception lifts says nothing, whatever is known. */
const LIFTED = 3;

/** Every clause of a gate judged once. The truth of a clause lies at its number, so that a person costs no object a clause. */
interface Judged<Rule extends string, State> {
  readonly gate: ReadyGate<Rule, State>;
  readonly truths: Uint8Array;
  readonly lifted: boolean;
}

function judgeGate<Rule extends string, State>(gate: ReadyGate<Rule, State>, state: State, truths: Uint8Array): Judged<Rule, State> {
  for (const clause of gate.clauses) truths[clause.at] = clause.compiled.test(state);
  const lifted = liftedBy(gate, state);
  if (lifted === undefined) return { gate, truths, lifted: false };
  for (const clause of gate.liftable) if (lifted.has(clause.rules[0])) truths[clause.at] = LIFTED;
  return { gate, truths, lifted: true };
}

type Clauses<Rule extends string, State> = readonly Ready<Rule, State>[];
type Deciding<Rule extends string, State> = Ready<Rule, State>[];

function has<Rule extends string, State>(clauses: Clauses<Rule, State>, truths: Uint8Array, truth: Truth): boolean {
  for (const { at } of clauses) if (truths[at] === truth) return true;
  return false;
}

function take<Rule extends string, State>(into: Deciding<Rule, State>, clauses: Clauses<Rule, State>, truths: Uint8Array, truth: Truth): void {
  for (const clause of clauses) if (truths[clause.at] === truth) into.push(clause);
}

function shutTruth<Rule extends string, State>({ gate: { bars, excludes, requires }, truths }: Judged<Rule, State>): Truth {
  if (has(bars, truths, MET) || has(excludes, truths, MET) || has(requires, truths, NOT_MET)) return MET;
  return has(excludes, truths, UNKNOWN) || has(requires, truths, UNKNOWN) ? UNKNOWN : NOT_MET;
}

function standingIn<Rule extends string, State>({ at, judgement }: ReadyGround<Rule, State>, truths: Uint8Array): Standing {
  return standingOf(truths[at] as Truth, judgement === undefined ? MET : (truths[judgement.at] as Truth));
}

/** The best of all grounds; a gate without grounds stands open by what it requires. */
function bestStanding<Rule extends string, State>({ gate: { grounds }, truths }: Judged<Rule, State>): Standing {
  let best: Standing = grounds.length === 0 ? 'eligible' : 'closed';
  for (const ground of grounds) {
    const standing = standingIn(ground, truths);
    if (RANK[standing] > RANK[best]) best = standing;
  }
  return best;
}

/** Takes the clauses of the grounds of one standing that have one of two truths. */
function takeGrounds<Rule extends string, State>(into: Deciding<Rule, State>, { gate, truths }: Judged<Rule, State>, wanted: Standing, truth: Truth, or: Truth = truth): void {
  for (const ground of gate.grounds) {
    if (standingIn(ground, truths) !== wanted) continue;
    const own = truths[ground.at];
    if (own === truth || own === or) into.push(ground);
    const judged = ground.judgement === undefined ? undefined : truths[ground.judgement.at];
    if (ground.judgement !== undefined && (judged === truth || judged === or)) into.push(ground.judgement);
  }
}

/** The grounds that keep a gate from being shut while something else is unknown: what may yet open it, else what does. */
function takeOpenGrounds<Rule extends string, State>(into: Deciding<Rule, State>, judged: Judged<Rule, State>): void {
  const before = into.length;
  takeGrounds(into, judged, 'unknown', UNKNOWN);
  takeGrounds(into, judged, 'possible', MET, UNKNOWN);
  if (into.length === before) takeGrounds(into, judged, 'eligible', MET);
}

function takeShutting<Rule extends string, State>(into: Deciding<Rule, State>, judged: Judged<Rule, State>, standing: Standing): void {
  const { gate, truths } = judged;
  take(into, gate.excludes, truths, MET);
  take(into, gate.bars, truths, MET);
  take(into, gate.requires, truths, NOT_MET);
  if (into.length > 0) return;
  if (standing === 'closed') takeGrounds(into, judged, 'closed', NOT_MET);
  else take(into, gate.refusals, truths, MET);
}

/** The clauses that decide the verdict, and only those. */
function decidingClauses<Rule extends string, State>(judged: Judged<Rule, State>, verdict: GateVerdict, standing: Standing): Clauses<Rule, State> {
  const { gate, truths, lifted } = judged;
  const into: Deciding<Rule, State> = [];
  switch (verdict) {
    case 'eligible': case 'possible':
      if (verdict === 'eligible' && lifted) take(into, gate.waivers, truths, MET);
      take(into, gate.requires, truths, MET);
      if (verdict === 'eligible') takeGrounds(into, judged, 'eligible', MET);
      else takeGrounds(into, judged, 'possible', MET, UNKNOWN);
      take(into, gate.excludes, truths, NOT_MET);
      return into;
    case 'review':
      take(into, gate.reviews, truths, MET);
      // Without a clause that asks for a person, it is the authority’s word that leaves the answer open.
      if (into.length === 0) take(into, gate.waivers, truths, MET);
      take(into, gate.requires, truths, MET);
      take(into, gate.requires, truths, UNKNOWN);
      take(into, gate.excludes, truths, UNKNOWN);
      return into;
    case 'unknown':
      take(into, gate.requires, truths, UNKNOWN);
      take(into, gate.excludes, truths, UNKNOWN);
      takeOpenGrounds(into, judged);
      return into;
    case 'excluded':
      takeShutting(into, judged, standing);
      return into;
  }
}

const NONE: readonly never[] = [];

function missingOf<Rule extends string, State>(deciding: Clauses<Rule, State>, truths: Uint8Array, state: State): readonly MissingFact<Rule>[] {
  const missing: MissingFact<Rule>[] = [];
  const named = new Set<string>();
  for (const { at, compiled, rules } of deciding) {
    if (truths[at] !== UNKNOWN) continue;
    const asked = new Set<string>();
    compiled.ask(state, asked);
    for (const fact of asked) {
      if (named.has(fact)) continue;
      named.add(fact);
      missing.push({ fact, rule: rules[0] });
    }
  }
  return missing;
}

function explain<Rule extends string, State>(gate: ReadyGate<Rule, State>, state: State, scratch: Uint8Array): GateFinding<Rule> {
  const judged = judgeGate(gate, state, scratch);
  const { truths, lifted } = judged;
  const standing = bestStanding(judged);
  const verdict = conclude({ shut: shutTruth(judged), lifted, reviewed: has(gate.reviews, truths, MET), standing, refused: has(gate.refusals, truths, MET) });
  const deciding = decidingClauses(judged, verdict, standing);
  const clauses: ClauseFinding<Rule>[] = [];
  for (const { compiled, at, rules } of deciding) {
    const { leaves } = compiled.explain(state);
    const name = nameOf(truths[at] as Truth);
    for (const rule of rules) clauses.push({ rule, verdict: name, leaves });
  }
  const settled = verdict === 'eligible' || verdict === 'excluded';
  return { verdict, clauses, missing: settled ? NONE : missingOf(deciding, truths, state) };
}

function compiledGate<Rule extends string, State>(gate: Gate<Rule>, compiler: (condition: Condition) => Compiled<State>): CompiledGate<Rule, State> {
  const parts = readyGate(gate, compiler);
  // One for all who are judged, one after another: nothing of it outlives an explanation.
  const scratch = new Uint8Array(parts.clauses.length);
  return { verdictOf: (state) => verdictOf(parts, state), explain: (state) => explain(parts, state, scratch) };
}

/** Makes a gate ready: once per edition, then asked for every subject. */
export function compileGate<Rule extends string>(gate: Gate<Rule>): CompiledGate<Rule> {
  return compiledGate(gate, compile);
}

/** The same gate over what was observed once for many gates. */
export function observedGate<Rule extends string>(gate: Gate<Rule>, observer: Observer): CompiledGate<Rule, Observed> {
  return compiledGate(gate, (condition) => observer.compile(condition));
}
