import type { History } from './history.ts';
import { dayNumberOf, type DayNumber, type ResolvedCondition, type ResolvedCriterion, type ResolvedLeaf, type Screen } from './resolve.ts';
import { leafReason } from './oracleLeaf.ts';
import type { DiscoveryFinding, Reason } from './reason.ts';

/*
 * The plain reading of a criterion, for one person: slow and obvious. Nothing that screens a population may differ from it, in whom
 * it finds or for what reasons; what does is wrong.
 */

/** The reasons that are met, under the conditions that are met, in the order of writing; undefined where the condition is not met. */
function reasonsOf(condition: ResolvedCondition, judge: (leaf: ResolvedLeaf) => Reason | undefined): readonly Reason[] | undefined {
  switch (condition.kind) {
    case 'all': case 'any': {
      // Every part is judged, so that each leaf is counted in its place.
      const parts = condition.of.map((part) => reasonsOf(part, judge));
      const met = parts.filter((part) => part !== undefined);
      const holds = condition.kind === 'all' ? met.length === parts.length : met.length > 0;
      return holds ? met.flat() : undefined;
    }
    case 'not':
      return reasonsOf(condition.of, judge) === undefined ? [] : undefined;
    default: {
      const reason = judge(condition);
      return reason === undefined ? undefined : [reason];
    }
  }
}

/** Why one criterion finds a person; undefined where it does not. */
export function explainCriterion(history: History, { when }: ResolvedCriterion, asOf: DayNumber): readonly Reason[] | undefined {
  let leaf = -1;
  return reasonsOf(when, (asked) => {
    leaf += 1;
    const found = leafReason(asked, history, asOf);
    return found === undefined ? undefined : { leaf, ...found };
  });
}

/** What the criteria find of one person. The dead are not looked for. */
export function findingsOf(history: History, { asOf, criteria }: Screen): readonly DiscoveryFinding[] {
  const day = dayNumberOf(asOf);
  if (history.diedOn !== null && history.diedOn <= day) return [];
  return criteria.flatMap((criterion) => {
    const reasons = explainCriterion(history, criterion, day);
    return reasons === undefined ? [] : [{ person: history.person, criterion: criterion.id, reasons }];
  });
}
