import { addGrant, scopeOf, type BreakGlass, type Scope, type ShareGrant, type Shared } from '@dure/domain/access';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import { ORGANISATION_KINDS, type Organisation, type OrganisationKind } from '@dure/domain/organisation';
import { ROLES, type Staff } from '@dure/domain/staff';
import fc from 'fast-check';

/** Invented towns, organisations, people and rows in every relation to each other; the same seed makes the same world. */
export const TOWNS = ['52110', '52710', '52720'] as readonly string[] as readonly Sigungu[];
const AREAS_OF_A_TOWN = 3;
const DAYS: readonly PlainDate[] = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2027-11-22'];
/** Midnight in Korea is 15:00 UTC: the second before belongs to the 22nd, the next to the 23rd. */
const MOMENTS: readonly Instant[] = ['2026-11-22T03:00:00.000Z', '2026-11-22T14:59:59.000Z', '2026-11-22T15:00:00.000Z'];

function uuid(kind: number, index: number): string {
  return `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}

const areasOf = (sigungu: Sigungu): readonly EmdCode[] =>
  Array.from({ length: AREAS_OF_A_TOWN }, (_area, index) => `${sigungu}${51000 + index * 1000}` as EmdCode);

const ORGANISATIONS: readonly Organisation[] = TOWNS.flatMap((sigungu, town) =>
  ORGANISATION_KINDS.flatMap((kind, index) => organisationsOf(kind, sigungu, (town * ORGANISATION_KINDS.length + index) * 4)),
);

/** A town office for each area but the last, which has none; one of every other kind. */
function organisationsOf(kind: OrganisationKind, sigungu: Sigungu, from: number): readonly Organisation[] {
  const areas = kind === 'town-office' ? areasOf(sigungu).slice(0, -1).map((area) => [area]) : [[]];
  return areas.map((served, index) => ({ id: uuid(1, from + index) as OrganisationId, sigungu, kind, name: kind, programmes: [], areas: served, phone: '' }));
}

const anOrganisation = fc.constantFrom(...ORGANISATIONS);
const aTown = fc.constantFrom(...TOWNS);
const aPlace = aTown.chain((sigungu) => fc.record({ sigungu: fc.constant(sigungu), emdCode: fc.constantFrom(...areasOf(sigungu)) }));
const aDay = fc.constantFrom(...DAYS);
const organisationIds = anOrganisation.map((organisation) => organisation.id);
export const PEOPLE = Array.from({ length: 160 }, (_person, index) => uuid(2, index) as PersonId);
/** Few, so that a break-glass often meets a record of its person. */
const aPersonId = fc.constantFrom(...PEOPLE.slice(0, 40));

const aGlass = (staffId: StaffId): fc.Arbitrary<BreakGlass> =>
  fc.record({
    staffId: fc.constantFrom(staffId, staffId, staffId, uuid(3, 9999) as StaffId),
    personId: aPersonId,
    reason: fc.constant('life-threat' as const),
    words: fc.constant('이웃이 며칠째 인기척이 없다고 신고함'),
    openedAt: fc.constantFrom('2026-11-22T00:00:00Z', '2026-11-22T14:00:00Z'),
    expiresAt: fc.constantFrom('2026-11-22T02:59:59Z', '2026-11-22T03:00:00Z', '2026-11-22T03:00:01Z', '2026-11-22T15:00:00Z', '2026-11-22T17:00:00Z'),
  });

const aStaff = (index: number): fc.Arbitrary<Staff & { organisation: Organisation }> =>
  fc.record({ organisation: anOrganisation, role: fc.constantFrom(...ROLES), active: fc.constantFrom(true, true, true, true, true, true, true, false) })
    .map(({ organisation, role, active }) => ({
      id: uuid(3, index) as StaffId, sigungu: organisation.sigungu, login: `staff.${index}`, name: '나담당', role,
      organisationId: organisation.id, organisationKind: organisation.kind, programmes: [], active, organisation,
    }));

export const aScope = (index: number): fc.Arbitrary<Scope> =>
  aStaff(index).chain(({ organisation, ...staff }) =>
    fc.record({
      served: fc.subarray([...TOWNS]),
      glass: fc.array(aGlass(staff.id), { maxLength: 12 }),
      purpose: fc.constant('case-management' as const),
      at: fc.constantFrom(...MOMENTS),
      overreaching: fc.constantFrom(...Array<boolean>(9).fill(false), true),
    }).map(({ overreaching, ...moment }) => (overreaching ? overreach(scopeOf({ staff, organisation, ...moment })) : scopeOf({ staff, organisation, ...moment }))),
  );

/** A scope that `scopeOf` never makes: roles that see nobody must see nobody even if the rest of their scope were wrong. */
function overreach(scope: Scope): Scope {
  return { ...scope, role: 'administrator', sigungus: TOWNS, wide: true, safety: true, emds: TOWNS.flatMap(areasOf), glass: PEOPLE };
}

const aGrant: fc.Arbitrary<ShareGrant> = fc.record({ until: aDay, items: fc.constant(['identity', 'contact'] as const), basis: fc.constantFrom('consent', 'law', 'emergency') });
const shares: fc.Arbitrary<Shared> = fc.array(fc.tuple(organisationIds, aGrant), { maxLength: 10 })
  .map((list) => list.reduce<Shared>((shared, [id, grant]) => addGrant(shared, id, grant), {}));

export const aPersonRow = (index: number) => fc.record({ shared: shares, place: aPlace }).map(({ shared, place }) => ({ id: PEOPLE[index]!, ...place, shared }));

export const aRecordRow = (index: number) =>
  fc.record({ place: aPlace, personId: aPersonId, organisationId: organisationIds, restricted: fc.boolean(), memberOrganisations: fc.array(organisationIds, { maxLength: 4 }) })
    .map(({ place, ...row }) => ({ key: uuid(4, index), ...place, ...row }));

export const aConsentRow = (index: number) =>
  fc.record({ row: aRecordRow(index), recipientOrganisationId: fc.option(organisationIds), state: fc.constantFrom('given', 'given', 'withdrawn', 'expired', 'requested'), endsOn: aDay })
    .map(({ row: { memberOrganisations: _none, ...row }, ...terms }) => ({ ...row, ...terms }));

export const aReferralRow = (index: number) =>
  fc.record({
    place: aPlace, personId: aPersonId, fromOrganisationId: organisationIds, toOrganisationId: organisationIds,
    status: fc.constantFrom('draft', 'sent', 'opened', 'accepted', 'returned', 'recalled'), receiverUntil: aDay, restricted: fc.boolean(),
  }).map(({ place, ...row }) => ({ key: uuid(5, index), ...place, ...row }));

/** As many as asked, each made with its own number; `seed` decides all of them. */
export function sampled<Value>(seed: number, count: number, arbitraryOf: (index: number) => fc.Arbitrary<Value>): readonly Value[] {
  return fc.sample(fc.tuple(...Array.from({ length: count }, (_one, index) => arbitraryOf(index))), { numRuns: 1, seed })[0] as readonly Value[];
}

/** The world of the mutants of write policies; a row of two named people is met by nobody unless it is made for them. */
const FIXED_SCOPES = 20_261_123;

/** Notes between a lead and an owner, each made for a member of staff that some scope is of, and now and then for one beside him. */
export function supervisionRows(seed: number, count: number) {
  const rows = sampled(seed, count, aRecordRow);
  const queues = [FIXED_SCOPES, seed].map((world) => {
    const known = sampled(world, 150, aScope).filter(({ sigungus }) => sigungus.length > 0);
    const leads = known.filter(({ role }) => role === 'team-lead' || role === 'coordinator');
    const blind = known.filter(({ role }) => role === 'auditor' || role === 'administrator');
    return [leads, blind, known.filter((scope) => !leads.includes(scope) && !blind.includes(scope))];
  });
  return rows.map((row, index) => {
    const queue = queues[index % 2]?.[Math.floor(index / 2) % 3] ?? [];
    const round = Math.floor(index / 6);
    const pair = Math.floor(round / 2);
    const beside = uuid(3, 9000 + index) as StaffId;
    const scope = queue[pair % queue.length];
    if (scope === undefined) return { ...row, staffId: beside, ownerStaffId: beside };
    const own = { ...row, sigungu: scope.sigungus[0] ?? row.sigungu, organisationId: scope.organisationId, staffId: scope.staffId, ownerStaffId: scope.staffId };
    const variants = [{ sigungu: TOWNS.find((town) => !scope.sigungus.includes(town)) ?? row.sigungu }, { organisationId: row.organisationId }, { ownerStaffId: beside }, { staffId: beside }];
    return round % 2 === 0 ? own : { ...own, ...variants[pair % variants.length] };
  });
}
