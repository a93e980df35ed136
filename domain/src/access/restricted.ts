import type { OrganisationKind } from '../organisation/index.ts';

/**
 * Whose assessments, cases, consents and referrals stay with the centre that wrote them: mental-health and addiction work
 * (개인정보 보호법 제23조; 정신건강증진 및 정신질환자 복지서비스 지원에 관한 법률의 비밀 누설 금지).
 * Neither the town office of the area nor the coordinator sees such a row; break-glass does.
 */
const WRITES_RESTRICTED = {
  'town-office': false,
  'hope-welfare': false,
  'medical-aid-team': false,
  'self-support-team': false,
  'dream-start': false,
  'visiting-health': false,
  'mental-health-centre': true,
  'addiction-centre': true,
  'self-support-centre': false,
  'elder-care-provider': false,
  'insurer-branch': false,
  'guarantee-agency': false,
  'audit-office': false,
  'municipal-it': false,
} as const satisfies Record<OrganisationKind, boolean>;

/** Whether a row that this organisation writes about a person is restricted. */
export function writesRestricted(kind: OrganisationKind): boolean {
  return WRITES_RESTRICTED[kind];
}
