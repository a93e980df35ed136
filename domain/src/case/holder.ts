import type { Holder } from '../referral/index.ts';
import type { CaseNextStep } from './next-step.ts';
import type { CaseState } from './state.ts';

type Sides = Pick<CaseState, 'owner' | 'pending' | 'notices' | 'aftercare'>;

/** Who must act next. */
export function caseHolder(sides: Sides, next: CaseNextStep): Holder {
  if (next.party === 'other' && sides.pending.kind !== 'none') return { kind: 'team', organisationId: sides.pending.to };
  if (next.party === 'aftercare' && sides.aftercare.strength !== 'none') return { kind: 'team', organisationId: sides.aftercare.to };
  const awaited = sides.notices.find(({ answer }) => answer === 'awaited');
  if (next.party === 'referrer' && awaited !== undefined) return { kind: 'team', organisationId: awaited.organisationId };
  return { kind: 'staff', ...sides.owner };
}

/** Who is told when the next date passes: the owner while another acts, the owner's own team while the owner acts. */
export function caseWatcher({ owner }: Sides, next: CaseNextStep): Holder {
  return next.party === 'owner' || next.party === 'none' ? { kind: 'team', organisationId: owner.organisationId } : { kind: 'staff', ...owner };
}
