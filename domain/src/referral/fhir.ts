import type { DeliveryStatus, ReferralStatus } from './transitions.ts';

/** FHIR R4 `Task.status`, the codes a referral uses. */
export type FhirTaskStatus = 'draft' | 'requested' | 'received' | 'accepted' | 'rejected' | 'in-progress' | 'on-hold' | 'completed' | 'failed' | 'cancelled';

export interface FhirTask {
  readonly status: FhirTaskStatus;
  readonly businessStatus: string;
}

const BY_STATUS = {
  draft: 'draft',
  sent: 'requested',
  opened: 'received',
  'needs-info': 'on-hold',
  accepted: 'accepted',
  returned: 'rejected',
  redirected: 'rejected',
  expired: 'failed',
  recalled: 'cancelled',
} as const satisfies Record<ReferralStatus, FhirTaskStatus>;

const BY_DELIVERY = {
  none: 'accepted',
  accepted: 'accepted',
  'in-service': 'in-progress',
  'on-hold': 'on-hold',
  'result-returned': 'in-progress',
  acknowledged: 'completed',
  closed: 'completed',
} as const satisfies Record<DeliveryStatus, FhirTaskStatus>;

/** Each place on the two axes is one `Task.status`; `businessStatus` keeps the place apart from its neighbours. */
export function fhirTask(axes: { readonly status: ReferralStatus; readonly delivery: DeliveryStatus }): FhirTask {
  if (axes.status !== 'accepted') return { status: BY_STATUS[axes.status], businessStatus: axes.status };
  return { status: BY_DELIVERY[axes.delivery], businessStatus: axes.delivery };
}
