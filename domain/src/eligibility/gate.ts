import type { Condition, Facts } from './condition.ts';
import { compile, type Compiled, type DecidingLeaf } from './compile.ts';
import { type ClauseVerdict, MET, nameOf, NOT_MET, type Truth, UNKNOWN } from './truth.ts';

/** One sentence of a guide as a condition; `rules` are its citations, the first one the sentence itself. */
export interface Clause<Rule extends string = string> {
  readonly rules: readonly [Rule, ...Rule[]];
  readonly when: Condition;
}

/** A way into a programme. Where the guide asks for somebody's judgement besides, `judgement` holds what must be judged. */
export interface Ground<Rule extends string = string> extends Clause<Rule> {
  readonly judgement?: Clause<Rule>;
}

/** What the guide says of one programme, or of a part that it treats apart. */
export interface Gate<Rule extends string = string> {
  /** All must be met. */
  readonly requires: readonly Clause<Rule>[];
  /** One must be met. */
  readonly grounds: readonly Ground<Rule>[];
  /** Each that is met shuts the gate. */
  readonly excludes: readonly Clause<Rule>[];
  /** Each that is met leaves the answer to a person. */
  readonly reviews: readonly Clause<Rule>[];
  /** Shuts where it is known to hold; where it is not known, nobody needs to ask. */
  readonly bars?: readonly Clause<Rule>[];
  /** Consent that the guide makes a condition of the link: refused, it shuts a gate that would be open; not yet asked, it is a question for the consent ledger. */
  readonly refusals?: readonly Clause<Rule>[];
  /** Met, it lifts the named rules: an authority has decided otherwise. Unknown, it lifts nothing. */
  readonly exceptions?: readonly (Clause<Rule> & { readonly lifts: readonly Rule[] })[];
}

export type GateVerdict = 'eligible' | 'possible' | 'excluded' | 'unknown' | 'review';

export interface ClauseFinding<Rule extends string = string> {
  readonly rule: Rule;
  readonly verdict: ClauseVerdict;
  readonly leaves: readonly DecidingLeaf[];
}

export interface MissingFact<Rule extends string = string> {
  readonly fact: string;
  readonly rule: Rule;
}

export interface GateFinding<Rule extends string = string> {
  readonly verdict: GateVerdict;
  readonly clauses: readonly ClauseFinding<Rule>[];
  readonly missing: readonly MissingFact<Rule>[];
}

interface Ready<Rule extends string> {
  readonly rules: readonly [Rule, ...Rule[]];
  readonly compiled: Compiled;
}
interface ReadyGround<Rule extends string> extends Ready<Rule> {
  readonly judgement?: Ready<Rule>;
}
interface Judged<Rule extends string> {
  readonly clause: Ready<Rule>;
  readonly truth: Truth;
}

export interface CompiledGate<Rule extends string = string> {
  /** The verdict alone, without words. */
  readonly verdictOf: (facts: Facts) => GateVerdict;
  readonly explain: (facts: Facts) => GateFinding<Rule>;
}

const ready = <Rule extends string>(clause: Clause<Rule>): Ready<Rule> => ({ rules: clause.rules, compiled: compile(clause.when) });

function readyGround<Rule extends string>(ground: Ground<Rule>): ReadyGround<Rule> {
  return ground.judgement === undefined ? ready(ground) : { ...ready(ground), judgement: ready(ground.judgement) };
}

type Standing = 'eligible' | 'possible' | 'unknown' | 'closed';

function standingOf<Rule extends string>(ground: ReadyGround<Rule>, facts: Facts): Standing {
  const truth = ground.compiled.test(facts);
  if (truth === NOT_MET) return 'closed';
  const judged = ground.judgement?.compiled.test(facts) ?? MET;
  if (judged === NOT_MET) return 'closed';
  if (truth === UNKNOWN) return 'unknown';
  return judged === MET ? 'eligible' : 'possible';
}

const RANK: Readonly<Record<Standing, number>> = { closed: 0, unknown: 1, possible: 2, eligible: 3 };

function bestStanding<Rule extends string>(grounds: readonly ReadyGround<Rule>[], facts: Facts): Standing {
  let best: Standing = grounds.length === 0 ? 'eligible' : 'closed';
  for (const ground of grounds) {
    const standing = standingOf(ground, facts);
    if (RANK[standing] > RANK[best]) best = standing;
  }
  return best;
}

interface Parts<Rule extends string> {
  readonly requires: readonly Ready<Rule>[];
  readonly grounds: readonly ReadyGround<Rule>[];
  readonly excludes: readonly Ready<Rule>[];
  readonly reviews: readonly Ready<Rule>[];
  readonly bars: readonly Ready<Rule>[];
  readonly refusals: readonly Ready<Rule>[];
  readonly exceptions: readonly { readonly clause: Ready<Rule>; readonly lifts: ReadonlySet<Rule> }[];
}

function liftedBy<Rule extends string>(parts: Parts<Rule>, facts: Facts): ReadonlySet<Rule> | undefined {
  for (const exception of parts.exceptions) if (exception.clause.compiled.test(facts) === MET) return exception.lifts;
  return undefined;
}

/** MET: shut. UNKNOWN: it may yet be shut. NOT_MET: nothing of it shuts. */
function shutTruth<Rule extends string>(parts: Parts<Rule>, lifted: ReadonlySet<Rule> | undefined, facts: Facts): Truth {
  let result: Truth = NOT_MET;
  const weigh = (clause: Ready<Rule>, truth: Truth): void => {
    if (lifted?.has(clause.rules[0]) !== true && truth > result) result = truth;
  };
  for (const clause of parts.excludes) weigh(clause, clause.compiled.test(facts));
  for (const clause of parts.requires) weigh(clause, (MET - clause.compiled.test(facts)) as Truth);
  for (const clause of parts.bars) if (clause.compiled.test(facts) === MET) weigh(clause, MET);
  return result;
}

const isRefused = <Rule extends string>(parts: Parts<Rule>, facts: Facts): boolean => parts.refusals.some((clause) => clause.compiled.test(facts) === MET);

function verdictOf<Rule extends string>(parts: Parts<Rule>, facts: Facts): GateVerdict {
  const lifted = liftedBy(parts, facts);
  const shut = shutTruth(parts, lifted, facts);
  if (shut === MET) return 'excluded';
  if (parts.reviews.some((clause) => lifted?.has(clause.rules[0]) !== true && clause.compiled.test(facts) === MET)) return 'review';
  const standing = bestStanding(parts.grounds, facts);
  if (standing === 'closed') return 'excluded';
  // An exception that lifted a closed gate leaves what is still open to the officer: a settled answer never falls back to "unknown".
  if (lifted !== undefined && (shut === UNKNOWN || standing === 'unknown')) return 'review';
  if (shut === UNKNOWN) return 'unknown';
  return standing === 'eligible' && isRefused(parts, facts) ? 'excluded' : standing;
}

/** The clauses of the grounds of one standing: the ground and what was judged of it. */
function groundClauses<Rule extends string>(parts: Parts<Rule>, standings: readonly Standing[], truths: readonly Truth[], facts: Facts): Judged<Rule>[] {
  const clauses = parts.grounds.flatMap((ground) => {
    if (!standings.includes(standingOf(ground, facts))) return [];
    return ground.judgement === undefined ? [ground] : [ground, ground.judgement];
  });
  return having(clauses.map((clause) => judgedBy(clause, facts)), ...truths);
}

const judgedBy = <Rule extends string>(clause: Ready<Rule>, facts: Facts): Judged<Rule> => ({ clause, truth: clause.compiled.test(facts) });
const having = <Rule extends string>(judged: readonly Judged<Rule>[], ...truths: readonly Truth[]): Judged<Rule>[] => judged.filter(({ truth }) => truths.includes(truth));

/** The clauses that decide the verdict, and only those. */
function decidingClauses<Rule extends string>(parts: Parts<Rule>, verdict: GateVerdict, facts: Facts): Judged<Rule>[] {
  const lifted = liftedBy(parts, facts);
  const held = (clauses: readonly Ready<Rule>[]): Judged<Rule>[] => clauses.filter((clause) => lifted?.has(clause.rules[0]) !== true).map((clause) => judgedBy(clause, facts));
  const requires = held(parts.requires);
  const excludes = held(parts.excludes);
  switch (verdict) {
    case 'eligible': {
      const waived = having(parts.exceptions.map(({ clause }) => judgedBy(clause, facts)), MET);
      return [...waived, ...requires, ...groundClauses(parts, ['eligible'], [MET], facts), ...excludes];
    }
    case 'possible':
      return [...requires, ...groundClauses(parts, ['possible'], [MET, UNKNOWN], facts), ...excludes];
    case 'review':
      return [...having(held(parts.reviews), MET), ...having(requires, MET), ...having(requires, UNKNOWN), ...having(excludes, UNKNOWN)];
    case 'unknown':
      return [...having(requires, UNKNOWN), ...having(excludes, UNKNOWN), ...groundClauses(parts, ['unknown', 'possible'], [UNKNOWN], facts)];
    case 'excluded': {
      const shut = [...having([...excludes, ...held(parts.bars)], MET), ...having(requires, NOT_MET)];
      const closed = groundClauses(parts, ['closed'], [NOT_MET], facts);
      return shutBy(shut, closed, having(parts.refusals.map((clause) => judgedBy(clause, facts)), MET), bestStanding(parts.grounds, facts));
    }
  }
}

function shutBy<Rule extends string>(shut: Judged<Rule>[], closed: Judged<Rule>[], refused: Judged<Rule>[], standing: Standing): Judged<Rule>[] {
  if (shut.length > 0) return shut;
  return standing === 'closed' ? closed : refused;
}

function findingsOf<Rule extends string>({ clause, truth }: Judged<Rule>, facts: Facts): ClauseFinding<Rule>[] {
  const leaves: DecidingLeaf[] = [];
  clause.compiled.explain(facts, leaves);
  return clause.rules.map((rule) => ({ rule, verdict: nameOf(truth), leaves }));
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

/** Makes a gate ready: once per edition, then asked for every subject. */
export function compileGate<Rule extends string>(gate: Gate<Rule>): CompiledGate<Rule> {
  const parts: Parts<Rule> = {
    requires: gate.requires.map(ready),
    grounds: gate.grounds.map(readyGround),
    excludes: gate.excludes.map(ready),
    reviews: gate.reviews.map(ready),
    bars: (gate.bars ?? []).map(ready),
    refusals: (gate.refusals ?? []).map(ready),
    exceptions: (gate.exceptions ?? []).map((exception) => ({ clause: ready(exception), lifts: new Set(exception.lifts) })),
  };
  return {
    verdictOf: (facts) => verdictOf(parts, facts),
    explain: (facts) => {
      const verdict = verdictOf(parts, facts);
      const judged = decidingClauses(parts, verdict, facts);
      const settled = verdict === 'eligible' || verdict === 'excluded';
      return { verdict, clauses: judged.flatMap((one) => findingsOf(one, facts)), missing: settled ? [] : missingOf(judged, facts) };
    },
  };
}
