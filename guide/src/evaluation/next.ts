import type { GateVerdict, Observed } from '@dure/domain/eligibility';
import { FACTS } from '../facts/index.ts';
import type { EvaluationAnswer } from './answer.ts';
import type { CompiledEdition } from './compiled.ts';
import type { Judged, PartFinding } from './judge.ts';
import { askableFact, questionOf } from './wording.ts';

const isOpen = (verdict: GateVerdict): boolean => verdict === 'unknown' || verdict === 'possible';

/** Whether some answer to the fact would make the verdict one that stands. */
function settles({ observer }: CompiledEdition, subject: Observed, { part }: PartFinding, fact: string): boolean {
  const stands = (observed: Observed): boolean => {
    const verdict = part.gate.verdictOf(observed);
    return verdict === 'eligible' || verdict === 'excluded';
  };
  return (part.probes.get(fact) ?? []).some((value) => observer.supposing(subject, fact, value, stands));
}

/** The questions of one open verdict, each with whether an answer to it alone can settle the verdict. */
function questionsOf(compiled: CompiledEdition, subject: Observed, found: PartFinding): ReadonlyMap<string, boolean> {
  const questions = new Map<string, boolean>();
  for (const { fact } of found.finding.missing) {
    if (fact.startsWith('#')) continue;
    const key = askableFact(fact);
    questions.set(key, questions.get(key) === true || settles(compiled, subject, found, fact));
  }
  return questions;
}

interface Weight {
  settles: number;
  /** How many open verdicts hang on it among others. */
  bears: number;
}

const ORDER = new Map(Object.keys(FACTS).map((key, index) => [key, index]));
const orderOf = (fact: string): number => ORDER.get(fact) ?? ORDER.size;

/** The unknown facts: first the one whose answer would settle most open verdicts, then the one on which most hang, then in the order of a conversation. */
export function nextQuestions(compiled: CompiledEdition, everybody: readonly Judged[]): EvaluationAnswer['next'] {
  const weights = new Map<string, Weight>();
  for (const judged of everybody) {
    for (const found of judged.findings) {
      if (!isOpen(found.finding.verdict)) continue;
      for (const [key, settling] of questionsOf(compiled, judged.observed, found)) {
        const weight = weights.get(key) ?? { settles: 0, bears: 0 };
        weights.set(key, weight);
        weight.bears += 1;
        if (settling) weight.settles += 1;
      }
    }
  }
  const ranked = [...weights].toSorted(([left, one], [right, other]) => other.settles - one.settles || other.bears - one.bears || orderOf(left) - orderOf(right));
  return ranked.map(([fact, { settles: count }]) => ({ fact, ask: questionOf(fact), settles: count }));
}
