import { koreanDay, type Instant, type PlainDate } from '../calendar/index.ts';
import type { EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { Organisation, OrganisationKind } from '../organisation/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { Role, Staff } from '../staff/index.ts';
import { isGlassOpen, type BreakGlass } from './breakGlass.ts';
import type { Purpose } from './purpose.ts';

/** What a member of staff may reach at one moment. The row policies read the same values from the transaction's settings. */
export interface Scope {
  readonly staffId: StaffId;
  readonly role: Role;
  /** The home municipality; for an insurer branch also those it serves, but in discovery the one for which it acts, and none where that is not served any more. */
  readonly sigungus: readonly Sigungu[];
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKind;
  /** Areas of a town office; empty for every other organisation. */
  readonly emds: readonly EmdCode[];
  /** Sees everyone and every unrestricted record of its municipalities. */
  readonly wide: boolean;
  readonly programmes: readonly ProgrammeId[];
  /** May read safety notes of people it sees in full. */
  readonly safety: boolean;
  readonly today: PlainDate;
  /** People opened by an unexpired break-glass of this member of staff. */
  readonly glass: readonly PersonId[];
  readonly purpose: Purpose;
}

export interface ScopeOrigin {
  readonly staff: Staff;
  readonly organisation: Organisation;
  /** Municipalities the organisation serves besides its own; counts for insurer branches only. */
  readonly served: readonly Sigungu[];
  /** Which of them was chosen for discovery; absent or null is the home. */
  readonly acting?: Sigungu | null;
  readonly glass: readonly BreakGlass[];
  readonly purpose: Purpose;
  readonly at: Instant;
}

/** Roles that keep or check the system, or work with pseudonyms, and therefore never see a person's record (안전성 확보조치 기준 제5조: 업무에 필요한 최소한). */
export function seesNobody(role: Role): boolean {
  return role === 'analyst' || role === 'auditor' || role === 'administrator';
}

const READS_SAFETY = { 'town-officer': true, 'case-manager': true, 'team-lead': true, 'coordinator': true, 'agency-staff': false, 'analyst': false, 'auditor': false, 'administrator': false } as const satisfies Record<Role, boolean>;

/** The scope of a member of staff at a moment. Who no longer works here has an empty one. */
export function scopeOf(origin: ScopeOrigin): Scope {
  const { staff, glass, purpose, at } = origin;
  const reach = reachOf(origin);
  const blind = !staff.active || seesNobody(staff.role);
  return {
    staffId: staff.id,
    role: staff.role,
    organisationId: staff.organisationId,
    organisationKind: staff.organisationKind,
    programmes: staff.programmes,
    ...reach,
    safety: staff.active && READS_SAFETY[staff.role],
    today: koreanDay(at),
    glass: blind ? [] : glass.filter((one) => one.staffId === staff.id && isGlassOpen(one, at)).map((one) => one.personId),
    purpose,
  };
}

function reachOf(origin: ScopeOrigin): Pick<Scope, 'sigungus' | 'emds' | 'wide'> {
  const { staff, organisation } = origin;
  if (!staff.active) return { sigungus: [], emds: [], wide: false };
  const emds = staff.organisationKind === 'town-office' && !seesNobody(staff.role) ? organisation.areas : [];
  const sigungus = staff.organisationKind === 'insurer-branch' ? sigungusOfBranch(origin) : [staff.sigungu];
  return { sigungus, emds, wide: isWide(staff) };
}

/** Two municipalities' lists are never one list: discovery is done for one of them at a time. */
function sigungusOfBranch({ staff, served, acting, purpose }: ScopeOrigin): readonly Sigungu[] {
  const reach = [...new Set([staff.sigungu, ...served])];
  if (purpose !== 'discovery') return reach;
  const chosen = actingAmong(reach, staff, acting);
  return chosen === undefined ? [] : [chosen];
}

/** Of the municipalities that are served, the one for which discovery is done: the chosen one or the home. Undefined where that is not served any more. */
export function actingAmong(reach: readonly Sigungu[], staff: Staff, acting: Sigungu | null = null): Sigungu | undefined {
  const chosen = staff.organisationKind === 'insurer-branch' ? acting : null;
  return reach.find((one) => one === (chosen ?? staff.sigungu));
}

/** Where what somebody does is written down: the municipality for which a branch of the insurer acts in discovery, the home of everybody else. */
export function actsFor({ sigungus: [first] }: Scope): Sigungu {
  if (first === undefined) throw new Error('A scope without a municipality reached the database');
  return first;
}

function isWide(staff: Staff): boolean {
  return staff.role === 'coordinator' || (staff.role === 'team-lead' && staff.organisationKind === 'hope-welfare');
}
