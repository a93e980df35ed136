import type { CaseContext } from './context.ts';
import { activeMembers } from './agencies.ts';
import type { CaseCommand } from './facts.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';

type Of<Name> = Extract<CaseCommand, { action: Name }>;

/** A co-manager is another organisation, once at a time, and sees the case on a ground that lasts as long as it does. */
export function refuseMember({ owner, members }: CaseState, { organisationId, until }: Of<'add-member'>, { on, membership }: CaseContext): CaseRefusal | undefined {
  if (membership === undefined) throw new Error('Adding a co-manager needs its ground');
  if (organisationId === owner.organisationId) return { code: 'case/member-is-lead', organisationId };
  if (activeMembers(members).some((member) => member.organisationId === organisationId)) return { code: 'case/already-member', organisationId };
  if (until !== null && until < on) return { code: 'case/date-in-the-past', field: 'until' };
  return membership.ground === 'none' ? { code: 'case/member-without-ground', organisationId } : undefined;
}

/** A co-manager leaves by itself; the lead and the clock end any of them. */
export function refuseEndMember({ members }: CaseState, { organisationId, lastOn }: Of<'end-member'>, { on, party, organisationId: own }: CaseContext): CaseRefusal | undefined {
  if (party === 'member' && organisationId !== own) return { code: 'case/other-organisation' };
  if (!activeMembers(members).some((member) => member.organisationId === organisationId)) return { code: 'case/not-a-member', organisationId };
  return lastOn !== null && lastOn < on && party !== 'system' ? { code: 'case/date-in-the-past', field: 'lastOn' } : undefined;
}
