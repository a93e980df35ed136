import type { PlainDate } from '@dure/domain/calendar';
import type { GateVerdict } from '@dure/domain/eligibility';
import { evaluate, type EvaluationAnswer, type ProgrammeAnswer } from '../src/index.ts';

/** The answer of the 2020 edition; a refused case fails the test that asks. */
export function answerTo(facts: Readonly<Record<string, unknown>>, on: PlainDate = '2020-06-01'): EvaluationAnswer {
  const decided = evaluate({ edition: '2020', on, facts }, on);
  if (!decided.ok) throw new Error(`refused at ${decided.refusal.path}: ${decided.refusal.reason}`);
  return decided.value;
}

/** How a programme is named where tests compare: `ECARE`, `ECARE(특화서비스)`, with the member behind an @. */
function nameOf({ id, part, member }: ProgrammeAnswer): string {
  return id + (part === null ? '' : `(${part})`) + (member === null ? '' : `@${member}`);
}

export function withVerdict(answer: EvaluationAnswer, verdict: GateVerdict): readonly string[] {
  return answer.programmes.filter((programme) => programme.verdict === verdict).map(nameOf);
}

/** The verdict on one programme, by name. */
export function verdictOn(name: string, facts: Readonly<Record<string, unknown>>, on?: PlainDate): GateVerdict | undefined {
  return answerTo(facts, on).programmes.find((programme) => nameOf(programme) === name)?.verdict;
}

/** The rules that decide a programme's verdict. */
export function decidingRules(name: string, facts: Readonly<Record<string, unknown>>): readonly string[] {
  const programme = answerTo(facts).programmes.find((one) => nameOf(one) === name);
  return [...new Set(programme?.clauses.map(({ rule }) => rule) ?? [])];
}

export const neededConsents = (answer: EvaluationAnswer): readonly string[] => answer.consents.filter(({ needed }) => needed).map(({ code }) => code);
