import type { GateVerdict } from '@dure/domain/eligibility';
import type { EvaluationAnswer } from './answer.ts';
import type { Judged, PartFinding } from './judge.ts';
import { askableFact, questionOf } from './wording.ts';

const isOpen = (verdict: GateVerdict): boolean => verdict === 'unknown' || verdict === 'possible';

/** Whether some answer to the fact would make the verdict one that stands. */
function settles(judged: Judged, { part }: PartFinding, fact: string): boolean {
  const probes = part.probes.get(fact) ?? [];
  return probes.some((value) => {
    const verdict = part.gate.verdictOf({ ...judged.facts, [fact]: value });
    return verdict === 'eligible' || verdict === 'excluded';
  });
}

/** The unknown facts, first the one whose answer would settle most open verdicts. */
export function nextQuestions(everybody: readonly Judged[]): EvaluationAnswer['next'] {
  const settled = new Map<string, number>();
  for (const judged of everybody) {
    for (const found of judged.findings) {
      if (!isOpen(found.finding.verdict)) continue;
      for (const { fact } of found.finding.missing) {
        if (fact.startsWith('#')) continue;
        const key = askableFact(fact);
        settled.set(key, (settled.get(key) ?? 0) + (settles(judged, found, fact) ? 1 : 0));
      }
    }
  }
  return [...settled].map(([fact, count]) => ({ fact, ask: questionOf(fact), settles: count })).toSorted((left, right) => right.settles - left.settles || (left.fact < right.fact ? -1 : 1));
}
