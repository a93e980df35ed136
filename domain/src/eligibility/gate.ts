import type { Condition, Facts } from './condition.ts';
import type { DecidingLeaf } from './join.ts';
import type { ClauseVerdict } from './truth.ts';

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

export interface CompiledGate<Rule extends string = string, State = Facts> {
  /** The verdict alone, without words. */
  readonly verdictOf: (state: State) => GateVerdict;
  readonly explain: (state: State) => GateFinding<Rule>;
}
