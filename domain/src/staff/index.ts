import type { OrganisationId, Sigungu, StaffId } from '../ids/index.ts';
import type { OrganisationKind } from '../organisation/index.ts';
import type { ProgrammeId } from '../programme/index.ts';

export const ROLES = ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff', 'analyst', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export interface Staff {
  readonly id: StaffId;
  readonly sigungu: Sigungu;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKind;
  /** Programmes this person works for; empty for town officers, auditors and administrators. */
  readonly programmes: readonly ProgrammeId[];
  readonly active: boolean;
}
