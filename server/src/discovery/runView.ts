import type { StoredFinding, StoredRun } from '@dure/database/discovery';
import { may, type Scope } from '@dure/domain/access';
import { type DiscoveryCounts, isRunOver, leavesOf, type ResolvedCriterion, secondsLeft, shortPseudonym, told, toldChange } from '@dure/domain/discovery';
import { reasonFact, resolvedLines, THRESHOLDS } from '@dure/guide/discovery';
import { RUN_FAILURE_TEXTS } from './refusals.ts';
import type { DiscoveryFindingView, DiscoveryRunDetail, DiscoveryRunView } from './contract.ts';

export interface Viewing {
  readonly scope: Scope;
  readonly at: string;
  readonly staffName: (id: string) => string;
  readonly organisationName: (id: string) => string;
}

/**
 * Whoever may read the findings of a run may count them. Of a preview nobody reads any, and values could be tried until a number is
 * one person: its small numbers are not told, nor what would give them away.
 */
const isWithheld = ({ kind }: Pick<StoredRun, 'kind'>): boolean => kind === 'preview';

function countsTold({ kind, counts }: Pick<StoredRun, 'kind' | 'counts'>): DiscoveryCounts | null {
  return counts === null || !isWithheld({ kind }) ? counts : told(counts);
}

function actsOf({ kind, status }: Pick<StoredRun, 'kind' | 'status'>, scope: Scope): DiscoveryRunView['acts'] {
  if (!may(scope, 'discovery:run')) return [];
  if (!isRunOver(status)) return status === 'cancelling' ? [] : ['cancel'];
  return status !== 'done' && kind === 'full' ? ['resume'] : [];
}

function thresholdsOf({ question: { thresholds } }: StoredRun): DiscoveryRunView['thresholds'] {
  return thresholds.flatMap(({ key, value, isTried }) => {
    const known = THRESHOLDS.find((one) => one.key === key);
    return known === undefined ? [] : [{ key, label: known.label, unit: known.unit, value, isTried }];
  });
}

export function runView(run: StoredRun, { scope, at, staffName, organisationName }: Viewing): DiscoveryRunView {
  const { id, kind, status, purpose, asOf, askedAt, partsDone, partsTotal, people, startedAt, endedAt, dataVersion, baseRun, version, question: { screen, names } } = run;
  return {
    id, kind, status, purpose, asOf, askedAt, by: staffName(run.staffId), organisation: organisationName(run.organisationId),
    criteria: screen.criteria.map((criterion) => ({ id: criterion.id, version: criterion.version, name: names[criterion.id]?.name ?? criterion.id })),
    partsDone, partsTotal, people, secondsLeft: secondsLeft(run, at), startedAt, endedAt, failure: run.failure === null ? null : { code: run.failure, ...RUN_FAILURE_TEXTS[run.failure] },
    dataVersion, baseRun, found: countsTold(run)?.found ?? null, thresholds: thresholdsOf(run), findingsRemovedAt: run.findingsRemovedAt, acts: [...actsOf(run, scope)], version,
  };
}

export function runDetail(run: StoredRun, viewing: Viewing, beside: Pick<DiscoveryRunDetail, 'base' | 'leftOut'>): DiscoveryRunDetail {
  const { question: { screen, names } } = run;
  return {
    ...runView(run, viewing), ...beside, counts: countsTold(run), change: run.change === null || !isWithheld(run) ? run.change : toldChange(run.change), isSuppressed: isWithheld(run),
    asked: screen.criteria.map((criterion) => ({ id: criterion.id, version: criterion.version, name: names[criterion.id]?.name ?? criterion.id, says: names[criterion.id]?.says ?? '', when: criterion.when, lines: [...resolvedLines(criterion.when)] })),
  };
}

function reasonView(criterion: ResolvedCriterion | undefined, reason: StoredFinding['reasons'][number]['reasons'][number]): DiscoveryFindingView['criteria'][number]['reasons'] {
  const leaf = criterion === undefined ? undefined : leavesOf(criterion.when)[reason.leaf];
  return leaf === undefined ? [] : [{ leaf: reason.leaf, ...reasonFact(leaf, reason) }];
}

/** A finding with its reasons in words, under the beginning of its pseudonym. */
export function findingView({ pseudonym, emd, sex, birthYear, weight, suppressed, reasons }: StoredFinding, { question: { screen, names } }: StoredRun): DiscoveryFindingView {
  return {
    pseudonym: shortPseudonym(pseudonym), emd, sex, birthYear, weight, suppressed,
    criteria: reasons.map(({ criterion, version, reasons: found }) => {
      const asked = screen.criteria.find(({ id }) => id === criterion);
      return { id: criterion, version, name: names[criterion]?.name ?? criterion, reasons: found.flatMap((reason) => reasonView(asked, reason)) };
    }),
  };
}
