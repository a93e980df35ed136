import type { CaseContext } from './context.ts';
import type { CaseCommand } from './facts.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';

type Of<Name> = Extract<CaseCommand, { action: Name }>;

/** Assigning stays in the house; a case leaves it only by transfer. */
export function refuseAssign({ owner }: CaseState, { staffId }: Of<'assign'>, { staffOrganisation }: CaseContext): CaseRefusal | undefined {
  if (staffId === owner.staffId) return { code: 'case/already-owner', staffId };
  return staffOrganisation === owner.organisationId ? undefined : { code: 'case/other-organisation' };
}

export function refuseOffer({ owner }: CaseState, { to }: Of<'transfer'>): CaseRefusal | undefined {
  return to === owner.organisationId ? { code: 'case/transfer-to-itself', organisationId: to } : undefined;
}

export function refuseRequest({ owner }: CaseState, { organisationId }: Of<'request-transfer'>, context: CaseContext): CaseRefusal | undefined {
  if (organisationId === owner.organisationId) return { code: 'case/transfer-to-itself', organisationId };
  return organisationId === context.organisationId ? undefined : { code: 'case/other-organisation' };
}

/** Only the organisation that was offered the case takes it, for one of its own. */
export function refuseAccept({ pending }: CaseState, _command: unknown, context: CaseContext): CaseRefusal | undefined {
  const takes = pending.kind !== 'none' && pending.to === context.organisationId && context.staffOrganisation === pending.to;
  return takes ? undefined : { code: 'case/other-organisation' };
}

/** An offer is declined by the one who got it and cancelled by the one who made it; a request the other way round. */
export function refuseSide({ pending }: CaseState, { action }: Of<'decline-transfer' | 'cancel-transfer'>, context: CaseContext): CaseRefusal | undefined {
  const byOther = (pending.kind === 'offered') === (action === 'decline-transfer');
  if (byOther !== (context.party === 'other')) {
    return { code: 'case/not-your-act', action, party: context.party, allowed: byOther ? ['other'] : ['owner', 'lead'] };
  }
  const isOther = pending.kind !== 'none' && pending.to === context.organisationId;
  return byOther && !isOther ? { code: 'case/other-organisation' } : undefined;
}
