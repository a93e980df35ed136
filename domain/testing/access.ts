import { scopeOf, type BreakGlass, type PersonRow, type Purpose, type RecordRow, type ReferralRow, type Scope, type ShareGrant } from '../src/access/index.ts';
import { addGrant, DISCLOSURE_ITEM_CODES, mayWorkFor, PURPOSE_CODES } from '../src/access/index.ts';
import type { Instant, PlainDate } from '../src/calendar/index.ts';
import type { EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '../src/ids/index.ts';
import type { Organisation, OrganisationKind } from '../src/organisation/index.ts';
import type { Role, Staff } from '../src/staff/index.ts';

/** A small invented town: one municipality with two areas, one neighbour. */
export const TOWN = '52110' as Sigungu;
export const NEIGHBOUR_TOWN = '52710' as Sigungu;
export const AREA = '5211158000' as EmdCode;
export const OTHER_AREA = '5211159000' as EmdCode;
export const NOW: Instant = '2026-11-22T03:00:00.000Z';
export const TODAY: PlainDate = '2026-11-22';
export const YESTERDAY: PlainDate = '2026-11-21';
export const PERSON = '00000000-0000-4000-8000-0000000000a1' as PersonId;

/** The same words make the same id. */
export function organisationIdOf(kind: OrganisationKind, sigungu: Sigungu = TOWN): OrganisationId {
  return `${sigungu}000-0000-4000-8000-${[...kind].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 281_474_976_710_655, 7).toString(16).padStart(12, '0')}` as OrganisationId;
}

export interface StaffOptions {
  readonly sigungu?: Sigungu;
  readonly active?: boolean;
  readonly id?: string;
}

export function aStaff(role: Role, kind: OrganisationKind, { sigungu = TOWN, active = true, id }: StaffOptions = {}): Staff {
  const staffId = (id ?? `00000000-0000-4000-9000-${(role.length * 1000 + kind.length).toString(16).padStart(12, '0')}`) as StaffId;
  return { id: staffId, sigungu, login: `${kind}.${role}`, name: '나담당', role, organisationId: organisationIdOf(kind, sigungu), organisationKind: kind, programmes: [], active };
}

export interface ScopeOptions extends StaffOptions {
  readonly areas?: readonly EmdCode[];
  readonly served?: readonly Sigungu[];
  readonly acting?: Sigungu | null;
  readonly glass?: readonly BreakGlass[];
  readonly purpose?: Purpose;
  readonly at?: Instant;
}

/** The scope of somebody in this role at this kind of organisation; a town office serves AREA. */
export function aScope(role: Role, kind: OrganisationKind, options: ScopeOptions = {}): Scope {
  const staff = aStaff(role, kind, options);
  const { areas = [AREA], served = [], acting = null, glass = [], at = NOW } = options;
  const organisation: Organisation = { id: staff.organisationId, sigungu: staff.sigungu, kind, name: kind, programmes: [], areas, phone: '063-000-0000' };
  const purpose = options.purpose ?? PURPOSE_CODES.find((code) => mayWorkFor(role, code)) ?? 'account';
  return scopeOf({ staff, organisation, served, acting, glass, purpose, at });
}

export function aBreakGlass(staff: Pick<Staff, 'id'>, openedAt: Instant, expiresAt: Instant, personId: PersonId = PERSON): BreakGlass {
  return { staffId: staff.id, personId, reason: 'life-threat', words: '이웃이 며칠째 인기척이 없다고 신고함', openedAt, expiresAt };
}

export function aGrant(overrides: Partial<ShareGrant> = {}): ShareGrant {
  return { until: TODAY, items: ['identity', 'contact', 'reason'], basis: 'consent', ...overrides };
}

export function aPersonRow(overrides: Partial<PersonRow> = {}): PersonRow {
  return { id: PERSON, sigungu: TOWN, emdCode: AREA, shared: {}, ...overrides };
}

export function aPersonSharedWith(kind: OrganisationKind, grant: Partial<ShareGrant> = {}, overrides: Partial<PersonRow> = {}): PersonRow {
  return aPersonRow({ ...overrides, shared: addGrant(overrides.shared ?? {}, organisationIdOf(kind), aGrant(grant)) });
}

export function aRecordRow(kind: OrganisationKind, overrides: Partial<RecordRow> = {}): RecordRow {
  return { sigungu: TOWN, personId: PERSON, emdCode: AREA, organisationId: organisationIdOf(kind), restricted: false, ...overrides };
}

export function aReferralRow(from: OrganisationKind, to: OrganisationKind, overrides: Partial<ReferralRow> = {}): ReferralRow {
  return { sigungu: TOWN, fromOrganisationId: organisationIdOf(from), toOrganisationId: organisationIdOf(to), status: 'sent', receiverUntil: TODAY, restricted: false, ...overrides };
}

export const EVERY_ITEM = DISCLOSURE_ITEM_CODES;
