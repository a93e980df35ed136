import type { GateVerdict } from '@dure/domain/eligibility';
import type { ProgrammeAnswer } from '@dure/guide';
import { programmeName } from './programme-name.ts';

/** What matters first stands first. */
const ORDER: Readonly<Record<GateVerdict, number>> = { eligible: 0, possible: 1, review: 2, unknown: 3, excluded: 4 };

export const inOrder = (programmes: readonly ProgrammeAnswer[]): readonly ProgrammeAnswer[] => programmes.toSorted((one, other) => ORDER[one.verdict] - ORDER[other.verdict]);

export function nameOf({ id, part }: Pick<ProgrammeAnswer, 'id' | 'part'>): string {
  return part === null ? programmeName(id) : `${programmeName(id)} ${part}`;
}
