import { writesRestricted } from '../access/index.ts';
import type { EmdCode, Sigungu } from '../ids/index.ts';
import type { Organisation } from '../organisation/index.ts';
import type { ProgrammeId } from '../programme/index.ts';

export interface Destination {
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode;
  readonly programme: ProgrammeId;
  /** The case is a centre's own: only a centre of the same kind of work takes it over. */
  readonly restricted: boolean;
}

/** Whether an organisation may take the case of somebody over who moves into this 동. */
export function takesMove({ sigungu, kind, areas, programmes }: Organisation, to: Destination): boolean {
  if (sigungu !== to.sigungu || (areas.length > 0 && !areas.includes(to.emdCode))) return false;
  if (to.restricted) return writesRestricted(kind) && programmes.includes(to.programme);
  // 희망복지지원단 takes in whoever comes, and hands the case to the right team over there.
  if (kind === 'hope-welfare') return true;
  if (kind === 'town-office') return to.programme === 'ICM';
  return !writesRestricted(kind) && programmes.includes(to.programme);
}

/** The usual one first: 희망복지지원단, then the town office of the 동, then the counterparts. */
export function receiversOf<One extends Organisation>(organisations: readonly One[], to: Destination): readonly One[] {
  const rank = ({ kind }: Organisation): number => (kind === 'hope-welfare' ? 0 : kind === 'town-office' ? 1 : 2);
  return organisations.filter((one) => takesMove(one, to)).toSorted((one, other) => rank(one) - rank(other));
}
