import type { PlainDate } from '../calendar/index.ts';
import type { IsHoliday } from '../clock/index.ts';
import type { ConsentId, OrganisationId, ReferralId } from '../ids/index.ts';
import type { CaseDeadlines } from './deadlines.ts';
import type { CaseAct } from './event.ts';
import type { Outgoing } from './outgoing.ts';

/** What the handler loads before a case may close. */
export interface ClosingContext {
  /** Services that were delivered to the household under this case, and whether a result is written down for each. */
  readonly delivered: readonly { readonly service: string; readonly result: 'recorded' | 'missing'; readonly referralId?: ReferralId; readonly serviceId?: string }[];
  /** Whether the household has a 개인별지원계획 under this case, so that 통합지원 ends with it (규칙 제11조). */
  readonly integrated?: boolean;
  /** Referrals out of this case on which something is still waited for. */
  readonly outgoing?: readonly Outgoing[];
  /** `risk.household` is 고위험. */
  readonly highRisk: boolean;
  /** 읍·면·동 of the person's address. */
  readonly townOffice: OrganisationId;
}

/** The ground on which an organisation that is to manage the case too may see it, from the ledger and the directory. */
export type MembershipContext =
  | { readonly ground: 'consent'; readonly consentId: ConsentId; readonly until: PlainDate }
  | { readonly ground: 'public-programme' | 'none' };

/** Who acts, from where, when. `closing` must be given for `close`, `staffOrganisation` for acts that name a staff member. */
export interface CaseContext extends CaseAct {
  readonly organisationId: OrganisationId;
  readonly isHoliday: IsHoliday;
  readonly deadlines: CaseDeadlines;
  readonly closing?: ClosingContext;
  /** For `add-member`. */
  readonly membership?: MembershipContext;
  /** 희망복지지원단 of the municipality, for `object-to-closure`: it is told, and may therefore look. */
  readonly reviewers?: readonly OrganisationId[];
  /** For `set-group`: the groups that the edition and the municipality know. */
  readonly groups?: readonly string[];
  /** Organisation of the staff member that `assign` or `accept-transfer` names. */
  readonly staffOrganisation?: OrganisationId;
}
