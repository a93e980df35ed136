import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aGrant, aPersonRow, aScope, EVERY_ITEM, organisationIdOf, OTHER_AREA } from '../../testing/access.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { ConsentId } from '../ids/index.ts';
import { addGrant, canSeePerson, endGrants, itemsSeen, itemsSharedWith, PURPOSE_CODES, PURPOSES, type ShareGrant, type Shared } from './index.ts';

const organisations = (['visiting-health', 'mental-health-centre', 'guarantee-agency'] as const).map((kind) => ({ kind, id: organisationIdOf(kind) }));
const aDay: fc.Arbitrary<PlainDate> = fc.constantFrom('2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2027-11-21');
const grants: fc.Arbitrary<ShareGrant> = fc.record({
  until: aDay,
  items: fc.subarray([...EVERY_ITEM]),
  basis: fc.constantFrom('consent', 'law', 'emergency'),
  consentId: fc.constantFrom('c1', 'c2', 'c3') as fc.Arbitrary<ConsentId>,
});
const shares: fc.Arbitrary<Shared> = fc
  .array(fc.tuple(fc.constantFrom(...organisations), grants), { maxLength: 8 })
  .map((list) => list.reduce<Shared>((shared, [{ id }, grant]) => addGrant(shared, id, grant), {}));
const receivers = organisations.map(({ kind }) => aScope(kind === 'guarantee-agency' ? 'agency-staff' : 'case-manager', kind));
const personWith = (shared: Shared) => aPersonRow({ emdCode: OTHER_AREA, shared });

describe('shares', () => {
  test('adding one never hides anything from anybody', () => {
    fc.assert(fc.property(shares, fc.constantFrom(...organisations), grants, (shared, { id }, grant) => {
      const more = addGrant(shared, id, grant);
      for (const scope of receivers) {
        expect(canSeePerson(scope, personWith(shared)) && !canSeePerson(scope, personWith(more))).toBe(false);
        const after = itemsSeen(scope, personWith(more));
        expect([...itemsSeen(scope, personWith(shared))].filter((item) => !after.has(item))).toEqual([]);
      }
    }));
  });
  test('ending what rests on a consent never widens, and leaves nothing of it', () => {
    fc.assert(fc.property(shares, fc.constantFrom('c1', 'c2', 'c3'), (shared, consentId) => {
      const less = endGrants(shared, (grant) => grant.consentId === consentId);
      for (const scope of receivers) {
        expect(canSeePerson(scope, personWith(less)) && !canSeePerson(scope, personWith(shared))).toBe(false);
        const before = itemsSeen(scope, personWith(shared));
        expect([...itemsSeen(scope, personWith(less))].filter((item) => !before.has(item))).toEqual([]);
      }
      expect(Object.values(less).flatMap((share) => share.grants).filter((grant) => grant.consentId === consentId)).toEqual([]);
    }));
  });
  test('the one day the row policy reads is the latest of the grants, so the row is visible exactly while a grant holds', () => {
    fc.assert(fc.property(shares, aDay, (shared, on) => {
      for (const [organisationId, share] of Object.entries(shared)) {
        expect(share.until >= on).toBe(share.grants.some((grant) => grant.until >= on));
        expect(organisations.map(({ id }) => id as string)).toContain(organisationId);
      }
    }));
  });
});

describe('two referrals to one organisation', () => {
  const id = organisationIdOf('visiting-health');
  const both = addGrant(addGrant({}, id, aGrant({ items: ['health'], until: '2026-11-22' })), id, aGrant({ items: ['contact'], until: '2027-11-21' }));
  test('show the items of both while both last', () => {
    expect([...itemsSharedWith(both, id, '2026-11-22')]).toEqual(['health', 'contact']);
  });
  test('and what the first disclosed goes with the first', () => {
    expect([...itemsSharedWith(both, id, '2026-11-23')]).toEqual(['contact']);
  });
  test('leave no entry when the last one ends', () => {
    expect(endGrants(both, () => true)).toEqual({});
  });
  test('of which one may be ended for one organisation only', () => {
    const other = addGrant(both, organisationIdOf('mental-health-centre'), aGrant());
    expect(Object.keys(endGrants(other, (_grant, organisationId) => organisationId === id))).toEqual([organisationIdOf('mental-health-centre')]);
  });
});

describe('an organisation whose name is a word of the language', () => {
  test.each(['constructor', '__proto__', 'toString'])('%s is shared with nobody', (name) => {
    const scope = { ...aScope('case-manager', 'visiting-health'), organisationId: name as never };
    expect(canSeePerson(scope, personWith({}))).toBe(false);
  });
});

describe('개인정보 보호법 제19조: what was received to help a person', () => {
  const shared = addGrant({}, organisationIdOf('visiting-health'), aGrant());
  test.each(PURPOSE_CODES)('is read for %s only if that helps the person', (purpose) => {
    const seen = itemsSeen(aScope('case-manager', 'visiting-health', { purpose }), personWith(shared));
    expect([...seen]).toEqual(PURPOSES[purpose].care ? ['identity', 'contact', 'reason'] : []);
  });
});
