import { findEdition } from '../edition/editions.ts';
import { gradeOf, type RuleGrade, SOURCE_TITLES } from '../rule/index.ts';

/** A sentence of the guide with its place: what is shown beside everything that follows from it. */
export interface CitedRule {
  readonly rule: string;
  readonly says: string;
  readonly source: string;
  readonly page: string | null;
  readonly quote: string;
  readonly grade: RuleGrade;
}

export function citedRule(edition: string, rule: string): CitedRule | undefined {
  const entry = findEdition(edition)?.rules[rule];
  if (entry === undefined) return undefined;
  const { says, cite } = entry;
  return { rule, says, source: SOURCE_TITLES[cite.seed], page: cite.page, quote: cite.quote, grade: gradeOf(entry) };
}
