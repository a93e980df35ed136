import { codeTest } from '../eligibility/code.ts';
import type { Grouping, Selection } from './criterion.ts';
import type { Claim } from './history.ts';

/** Whether a KCD code is one that the selection asks for; undefined where it asks for none. */
export function diagnosisTest({ diagnosis }: Selection): ((code: string) => boolean) | undefined {
  return diagnosis === undefined ? undefined : codeTest(diagnosis.include, diagnosis.exclude ?? []);
}

/** A test for the claims that a leaf reads. */
export function selectionTest(selection: Selection): (claim: Claim) => boolean {
  const { settings, institutions, diagnosis } = selection;
  const coded = diagnosisTest(selection);
  return ({ setting, institutionType, main, second }) =>
    settings?.includes(setting) !== false
    && institutions?.includes(institutionType) !== false
    && (coded === undefined || coded(main) || (diagnosis?.among === 'either' && second !== null && coded(second)));
}

/** The three characters by which KCD names an illness. */
export const illnessOf = (code: string): string => code.slice(0, 3);

/** What a claim is grouped under; together, under nothing. */
function groupOf(claim: Claim, per: Grouping): string | null {
  if (per === 'person') return null;
  return per === 'illness' ? illnessOf(claim.main) : claim.institution;
}

/** Claims by what they are grouped under. */
export function groupedBy(claims: readonly Claim[], per: Grouping): ReadonlyMap<string | null, readonly Claim[]> {
  const groups = new Map<string | null, Claim[]>();
  for (const claim of claims) {
    const group = groupOf(claim, per);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [claim]);
    else known.push(claim);
  }
  return groups;
}
