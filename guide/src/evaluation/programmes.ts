import type { ClauseFinding } from '@dure/domain/eligibility';
import { findAgency } from '../agency/index.ts';
import type { RuleEntry } from '../rule/index.ts';
import type { ClauseAnswer, MissingAnswer, ProgrammeAnswer } from './answer.ts';
import type { CompiledEdition } from './compiled.ts';
import type { Judged, PartFinding } from './judge.ts';
import { askableFact, becauseOf, questionOf } from './wording.ts';

function ruleOf(compiled: CompiledEdition, rule: string): RuleEntry {
  const entry = compiled.edition.rules[rule];
  if (entry === undefined) throw new Error(`Edition ${compiled.edition.id} cites ${rule} and does not hold it`);
  return entry;
}

function clauseAnswer(compiled: CompiledEdition, { rule, verdict, leaves }: ClauseFinding): ClauseAnswer {
  const { cite, grade } = ruleOf(compiled, rule);
  const answer = { rule, verdict, because: becauseOf(leaves, verdict), cite };
  return grade === undefined ? answer : { ...answer, grade };
}

function missingAnswers({ finding }: PartFinding): readonly MissingAnswer[] {
  const missing = new Map<string, MissingAnswer>();
  for (const { fact, rule } of finding.missing) {
    const askable = askableFact(fact);
    if (!askable.startsWith('#') && !missing.has(askable)) missing.set(askable, { fact: askable, ask: questionOf(askable), why: rule });
  }
  return [...missing.values()];
}

function partName(found: PartFinding, all: readonly PartFinding[]): string | null {
  const { source, programme } = found.part;
  if (source.part !== null || source.besides === undefined) return source.part;
  return all.some(({ part }) => part.programme === programme && part !== found.part) ? source.besides : null;
}

function programmeAnswer(compiled: CompiledEdition, judged: Judged, found: PartFinding): ProgrammeAnswer {
  return {
    id: found.part.programme,
    part: partName(found, judged.findings),
    member: judged.subject.member,
    verdict: found.finding.verdict,
    clauses: found.finding.clauses.map((clause) => clauseAnswer(compiled, clause)),
    missing: missingAnswers(found),
  };
}

const STANDINGS = {
  open: { verdict: 'eligible', rule: 'RS-TYPE-OUT', clause: 'met', because: '양방향 기관이므로 지자체가 서비스를 의뢰할 수 있습니다.' },
  closed: { verdict: 'excluded', rule: 'RS-TYPE-OUT', clause: 'not-met', because: '기관→지자체 단방향 기관이므로 지자체가 의뢰를 보낼 수 없습니다.' },
  unconfirmed: { verdict: 'review', rule: 'RS-OUT-LIMIT', clause: 'unknown', because: '지자체→기관 의뢰는 일부 지방의료원만 가능하며 이 의료원은 확인되지 않았습니다(C15).' },
} as const;

/** The agency that somebody wants to refer to, judged by its direction. */
function agencyAnswer(compiled: CompiledEdition, judged: Judged): ProgrammeAnswer | undefined {
  const standing = judged.agency;
  const to = judged.facts['referral.to'];
  if (judged.subject.judged === 'as-person') return undefined;
  if (typeof to !== 'string' || standing === 'none') return undefined;
  const { verdict, rule, clause, because } = STANDINGS[standing];
  const name = findAgency(compiled.edition.agencies, to)?.name ?? to;
  return { id: name, part: '행복e음 의뢰', member: judged.subject.member, verdict, clauses: [{ rule, verdict: clause, because, cite: ruleOf(compiled, rule).cite }], missing: [] };
}

export function programmeAnswers(compiled: CompiledEdition, judged: Judged): readonly ProgrammeAnswer[] {
  const agency = agencyAnswer(compiled, judged);
  const answers = judged.findings.map((found) => programmeAnswer(compiled, judged, found));
  return agency === undefined ? answers : [...answers, agency];
}
