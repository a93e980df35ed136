import type { OrganisationId } from '../ids/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { ClosureReason } from './closure.ts';

/** What the guide asks of the town office after closure, and by which rule. */
export type AftercareDuty =
  | { readonly strength: 'none' }
  | { readonly strength: 'may'; readonly rule: 'M1-EMD-AFTER'; readonly to: OrganisationId }
  | { readonly strength: 'must'; readonly rule: 'M3-EMD-AFTER'; readonly to: OrganisationId }
  /** The town office takes the child on by referral. */
  | { readonly strength: 'must-refer'; readonly rule: 'M2-DREAM-AGEOUT'; readonly to: OrganisationId };

export interface AftercareFacts {
  readonly programme: ProgrammeId;
  readonly reason: ClosureReason;
  /** `risk.household` is 고위험. */
  readonly highRisk: boolean;
  /** Case management is still needed after the age limit. */
  readonly ongoingNeed: boolean;
  /** 읍·면·동 of the person's address. */
  readonly townOffice: OrganisationId;
}

/** C48: after a high-risk 통합사례관리 case it is the town office's duty, elsewhere as needed. The dead need no visit. */
export function aftercareDuty({ programme, reason, highRisk, ongoingNeed, townOffice }: AftercareFacts): AftercareDuty {
  if (reason === 'died') return { strength: 'none' };
  if (programme === 'DREAM' && reason === 'aged-out' && ongoingNeed) return { strength: 'must-refer', rule: 'M2-DREAM-AGEOUT', to: townOffice };
  if (programme === 'ICM' && highRisk) return { strength: 'must', rule: 'M3-EMD-AFTER', to: townOffice };
  return { strength: 'may', rule: 'M1-EMD-AFTER', to: townOffice };
}
