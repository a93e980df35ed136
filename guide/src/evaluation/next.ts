import type { FactValue, GateVerdict } from '@dure/domain/eligibility';
import type { EvaluationAnswer } from './answer.ts';
import type { Judged, PartFinding } from './judge.ts';
import { askableFact, questionOf } from './wording.ts';

const isOpen = (verdict: GateVerdict): boolean => verdict === 'unknown' || verdict === 'possible';

type Scratch = Record<string, FactValue | undefined>;

/** Whether some answer to the fact would make the verdict one that stands. The scratch facts are left as they were. */
function settles(scratch: Scratch, { part }: PartFinding, fact: string): boolean {
  const settled = (part.probes.get(fact) ?? []).some((value) => {
    scratch[fact] = value;
    const verdict = part.gate.verdictOf(scratch);
    return verdict === 'eligible' || verdict === 'excluded';
  });
  scratch[fact] = undefined;
  return settled;
}

/** The questions of one open verdict, each with whether an answer to it alone can settle the verdict. */
function questionsOf(scratch: Scratch, found: PartFinding): ReadonlyMap<string, boolean> {
  const questions = new Map<string, boolean>();
  for (const { fact } of found.finding.missing) {
    if (fact.startsWith('#')) continue;
    const key = askableFact(fact);
    questions.set(key, questions.get(key) === true || settles(scratch, found, fact));
  }
  return questions;
}

/** The unknown facts, first the one whose answer would settle most open verdicts. */
export function nextQuestions(everybody: readonly Judged[]): EvaluationAnswer['next'] {
  const settled = new Map<string, number>();
  for (const judged of everybody) {
    const scratch: Scratch = { ...judged.facts };
    for (const found of judged.findings) {
      if (!isOpen(found.finding.verdict)) continue;
      for (const [key, settling] of questionsOf(scratch, found)) settled.set(key, (settled.get(key) ?? 0) + (settling ? 1 : 0));
    }
  }
  return [...settled].map(([fact, count]) => ({ fact, ask: questionOf(fact), settles: count })).toSorted((left, right) => right.settles - left.settles || (left.fact < right.fact ? -1 : 1));
}
