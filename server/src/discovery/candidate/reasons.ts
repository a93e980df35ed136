import type { StoredRun } from '@dure/database/discovery';
import { type CriterionReasons, leavesOf, type LeafKind } from '@dure/domain/discovery';
import { reasonWords } from '@dure/guide/discovery';
import type { z } from 'zod';
import type { Why } from './contract.ts';

/** Why a criterion found somebody, as a candidate keeps it: the team that gets it reads the words, not the run. */
export interface CandidateReason {
  readonly criterion: string;
  readonly version: number;
  readonly name: string;
  readonly says: string;
  readonly facts: readonly { readonly kind: LeafKind; readonly label: string; readonly words: string; readonly value: number; readonly group: string | null }[];
}

/** The reasons of a finding in the wording and with the numbers of its run. */
export function reasonsInWords({ question: { screen, names } }: Pick<StoredRun, 'question'>, found: readonly CriterionReasons[]): readonly CandidateReason[] {
  return found.flatMap(({ criterion, version, reasons }) => {
    const asked = screen.criteria.find(({ id }) => id === criterion);
    if (asked === undefined) return [];
    const leaves = leavesOf(asked.when);
    const facts = reasons.flatMap((reason) => {
      const leaf = leaves[reason.leaf];
      return leaf === undefined ? [] : [{ kind: leaf.kind, ...reasonWords(leaf, reason), value: reason.value, group: reason.group }];
    });
    return [{ criterion, version, name: names[criterion]?.name ?? criterion, says: names[criterion]?.says ?? '', facts }];
  });
}

/** What found somebody, for a list. */
export function whyOf(reasons: readonly CandidateReason[]): z.infer<typeof Why>[] {
  return reasons.map(({ criterion, name, facts }) => ({ id: criterion, name, facts: facts.map(({ words }) => words) }));
}

/** The first criterion and what it was measured by, in one line. */
export function whyInShort(reasons: readonly CandidateReason[]): string {
  const [first, ...rest] = reasons;
  if (first === undefined) return '';
  return `${first.name}: ${first.facts.map(({ words }) => words).join(' · ')}${rest.length > 0 ? ` (${rest.map(({ name }) => name).join(', ')})` : ''}`;
}
