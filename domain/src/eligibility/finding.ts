import { type DecidingLeaf, explained } from './compile.ts';
import type { Facts } from './condition.ts';
import type { ClauseFinding, CompiledGate, Gate, GateFinding, GateVerdict, MissingFact } from './gate.ts';
import { bestOf, liftedBy, type Ready, type ReadyGate, readyGate, type Standing, standingOf } from './standing.ts';
import { MET, nameOf, NOT_MET, type Truth, UNKNOWN } from './truth.ts';
import { conclude, verdictOf } from './verdict.ts';

/** A clause with its truth and the leaves that made it so. */
interface Judged<Rule extends string> {
  readonly clause: Ready<Rule>;
  readonly truth: Truth;
  readonly leaves: readonly DecidingLeaf[];
}
interface JudgedGround<Rule extends string> {
  readonly parts: readonly Judged<Rule>[];
  readonly standing: Standing;
}
/** Every clause of a gate judged once. */
interface JudgedGate<Rule extends string> {
  readonly requires: readonly Judged<Rule>[];
  readonly excludes: readonly Judged<Rule>[];
  readonly reviews: readonly Judged<Rule>[];
  readonly bars: readonly Judged<Rule>[];
  readonly refusals: readonly Judged<Rule>[];
  readonly waived: readonly Judged<Rule>[];
  readonly grounds: readonly JudgedGround<Rule>[];
}

function judge<Rule extends string>(clause: Ready<Rule>, facts: Facts): Judged<Rule> {
  return { clause, ...explained(clause.compiled, facts) };
}

const having = <Rule extends string>(judged: readonly Judged<Rule>[], ...truths: readonly Truth[]): Judged<Rule>[] => judged.filter(({ truth }) => truths.includes(truth));

function judgeGate<Rule extends string>(gate: ReadyGate<Rule>, lifted: ReadonlySet<Rule> | undefined, facts: Facts): JudgedGate<Rule> {
  const each = (clauses: readonly Ready<Rule>[]): Judged<Rule>[] => clauses.map((clause) => judge(clause, facts));
  const held = (clauses: readonly Ready<Rule>[]): Judged<Rule>[] => each(lifted === undefined ? clauses : clauses.filter((clause) => !lifted.has(clause.rules[0])));
  return {
    requires: held(gate.requires),
    excludes: held(gate.excludes),
    reviews: having(held(gate.reviews), MET),
    bars: having(held(gate.bars), MET),
    refusals: having(each(gate.refusals), MET),
    waived: having(each(gate.exceptions.map(({ clause }) => clause)), MET),
    grounds: gate.grounds.map((ground) => {
      const parts = each(ground.judgement === undefined ? [ground] : [ground, ground.judgement]);
      return { parts, standing: standingOf(parts[0]?.truth ?? UNKNOWN, parts[1]?.truth ?? MET) };
    }),
  };
}

function shutTruth<Rule extends string>({ bars, excludes, requires }: JudgedGate<Rule>): Truth {
  if (bars.length > 0 || having(excludes, MET).length > 0 || having(requires, NOT_MET).length > 0) return MET;
  return having([...excludes, ...requires], UNKNOWN).length > 0 ? UNKNOWN : NOT_MET;
}

/** The clauses of the grounds of these standings that are of these truths. */
function groundClauses<Rule extends string>({ grounds }: JudgedGate<Rule>, standings: readonly Standing[], ...truths: readonly Truth[]): Judged<Rule>[] {
  return grounds.flatMap(({ standing, parts }) => (standings.includes(standing) ? having(parts, ...truths) : []));
}

function closedBy<Rule extends string>(judged: JudgedGate<Rule>, standing: Standing): readonly Judged<Rule>[] {
  const shut = [...having(judged.excludes, MET), ...judged.bars, ...having(judged.requires, NOT_MET)];
  if (shut.length > 0) return shut;
  return standing === 'closed' ? groundClauses(judged, ['closed'], NOT_MET) : judged.refusals;
}

/** The clauses that decide the verdict, and only those. */
function decidingClauses<Rule extends string>(judged: JudgedGate<Rule>, verdict: GateVerdict, standing: Standing): readonly Judged<Rule>[] {
  const { requires, excludes } = judged;
  switch (verdict) {
    case 'eligible':
      return [...judged.waived, ...requires, ...groundClauses(judged, ['eligible'], MET), ...excludes];
    case 'possible':
      return [...requires, ...groundClauses(judged, ['possible'], MET, UNKNOWN), ...excludes];
    case 'review':
      return [...judged.reviews, ...having(requires, MET), ...having(requires, UNKNOWN), ...having(excludes, UNKNOWN)];
    case 'unknown':
      return [...having(requires, UNKNOWN), ...having(excludes, UNKNOWN), ...groundClauses(judged, ['unknown', 'possible'], UNKNOWN)];
    case 'excluded':
      return closedBy(judged, standing);
  }
}

function missingOf<Rule extends string>(judged: readonly Judged<Rule>[], facts: Facts): MissingFact<Rule>[] {
  const missing = new Map<string, Rule>();
  for (const { clause, truth } of judged) {
    if (truth !== UNKNOWN) continue;
    const asked = new Set<string>();
    clause.compiled.ask(facts, asked);
    for (const fact of asked) if (!missing.has(fact)) missing.set(fact, clause.rules[0]);
  }
  return [...missing].map(([fact, rule]) => ({ fact, rule }));
}

function findingsOf<Rule extends string>({ clause, truth, leaves }: Judged<Rule>): readonly ClauseFinding<Rule>[] {
  return clause.rules.map((rule) => ({ rule, verdict: nameOf(truth), leaves }));
}

function explain<Rule extends string>(gate: ReadyGate<Rule>, facts: Facts): GateFinding<Rule> {
  const lifted = liftedBy(gate, facts);
  const judged = judgeGate(gate, lifted, facts);
  const standing = bestOf(judged.grounds.map((ground) => ground.standing));
  const verdict = conclude({ shut: shutTruth(judged), lifted: lifted !== undefined, reviewed: () => judged.reviews.length > 0, standing: () => standing, refused: () => judged.refusals.length > 0 });
  const deciding = decidingClauses(judged, verdict, standing);
  const settled = verdict === 'eligible' || verdict === 'excluded';
  return { verdict, clauses: deciding.flatMap(findingsOf), missing: settled ? [] : missingOf(deciding, facts) };
}

/** Makes a gate ready: once per edition, then asked for every subject. */
export function compileGate<Rule extends string>(gate: Gate<Rule>): CompiledGate<Rule> {
  const parts = readyGate(gate);
  return { verdictOf: (facts) => verdictOf(parts, facts), explain: (facts) => explain(parts, facts) };
}
