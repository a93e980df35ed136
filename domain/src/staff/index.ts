import type { PlainDate } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
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

export interface BirthRefusal {
  readonly code: 'staff/birth-in-future';
}

/** A birth date taken over from the personnel records: nobody who works here is still to be born. */
export function checkBirth(birthOn: PlainDate, today: PlainDate): Decision<PlainDate, BirthRefusal> {
  return birthOn > today ? refuse({ code: 'staff/birth-in-future' }) : allow(birthOn);
}
