import type { CaseId, OrganisationId, StaffId } from '../ids/index.ts';
import type { CaseParty } from './actions.ts';
import type { ClosureReason } from './closure.ts';
import type { Outgoing } from './outgoing.ts';
import type { CaseAxes } from './state.ts';
import type { CaseAction } from './transitions.ts';

/** Why an act on a case is not allowed. */
export type CaseRefusal =
  | ({ readonly code: 'case/action-not-available'; readonly action: CaseAction } & CaseAxes)
  | { readonly code: 'case/not-your-act'; readonly action: CaseAction; readonly party: CaseParty; readonly allowed: readonly CaseParty[] }
  | { readonly code: 'case/facts-missing'; readonly action: CaseAction | 'register'; readonly fields: readonly string[] }
  | { readonly code: 'case/result-missing'; readonly services: readonly string[] }
  | { readonly code: 'case/referrals-open'; readonly referrals: readonly Outgoing[] }
  | { readonly code: 'case/transfer-pending'; readonly to: OrganisationId }
  | { readonly code: 'case/not-a-referrer'; readonly organisationId: OrganisationId }
  | { readonly code: 'case/already-answered' }
  | { readonly code: 'case/notices-awaited'; readonly from: readonly OrganisationId[] }
  | { readonly code: 'case/aftercare-owed'; readonly rule: 'M3-EMD-AFTER' | 'M2-DREAM-AGEOUT' }
  | { readonly code: 'case/other-organisation' }
  | { readonly code: 'case/already-owner'; readonly staffId: StaffId }
  | { readonly code: 'case/transfer-to-itself'; readonly organisationId: OrganisationId }
  | { readonly code: 'case/no-aftercare-office' }
  | { readonly code: 'case/date-in-the-past'; readonly field: string }
  | { readonly code: 'case/not-selected' | 'case/nothing-to-hand-over' }
  | { readonly code: 'case/member-is-lead' | 'case/already-member' | 'case/member-without-ground' | 'case/not-a-member'; readonly organisationId: OrganisationId }
  | { readonly code: 'case/reason-not-of-programme'; readonly reason: ClosureReason }
  | { readonly code: 'case/restarted-already'; readonly caseId: CaseId }
  | { readonly code: 'case/still-open'; readonly caseId: CaseId }
  | { readonly code: 'case/group-unknown' | 'case/group-same'; readonly group: string }
  | { readonly code: 'case/notice-given' }
  | { readonly code: 'case/not-overdue' | 'case/moved-away' };

export type CaseRefusalCode = CaseRefusal['code'];
