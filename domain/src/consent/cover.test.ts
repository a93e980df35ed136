import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPersonRow, aScope, EVERY_ITEM, organisationIdOf, OTHER_AREA, TODAY } from '../../testing/access.ts';
import { aConsentAfter, aGivenConsent, asked, giving, theTerms } from '../../testing/consent.ts';
import { addGrant, canSeePerson, endGrants, itemsSeen, type DisclosureItem, type Shared, type ShareGrant } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { ConsentId, ReferralId } from '../ids/index.ts';
import { agreedItems, consentCovers, endedAccessUntil, grantsOf, restsOn, type Consent, type ConsentNeed } from './index.ts';

const nurses = organisationIdOf('visiting-health');
const REFERRAL = 'referral-1' as ReferralId;
const need: ConsentNeed = { kind: 'CONSENT-3P', recipient: nurses, items: ['identity', 'health'], on: TODAY };
const after = (...acts: readonly ('refuse' | 'withdraw')[]): Consent => {
  const terms = theTerms();
  const refused = aConsentAfter([asked(terms), { action: 'refuse', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], words: '' }]);
  return acts.includes('refuse') ? refused : aConsentAfter([asked(terms), giving(terms), { action: 'withdraw', who: 'person', words: '' }]);
};
const answer = (consents: readonly Consent[], changed: Partial<ConsentNeed> = {}) => {
  const decision = consentCovers(consents, { ...need, ...changed });
  if (decision.ok) return 'covered';
  return decision.refusal.code === 'consent/not-covered' ? decision.refusal.because : decision.refusal.missing;
};

describe('whether the ledger covers a need', () => {
  test.each([
    ['nothing was ever asked', [], {}, 'missing'],
    ['asked, not answered', [aConsentAfter([asked(theTerms())])], {}, 'requested'],
    ['given', [aGivenConsent()], {}, 'covered'],
    ['refused', [after('refuse')], {}, 'refused'],
    ['withdrawn', [after('withdraw')], {}, 'withdrawn'],
    ['refused, then given', [after('refuse'), aGivenConsent()], {}, 'covered'],
    ['given for another kind', [aGivenConsent({ kind: 'CONSENT-ICM' })], {}, 'missing'],
    ['given for another recipient', [aGivenConsent({ recipient: { organisationId: organisationIdOf('mental-health-centre'), name: '정신건강복지센터' } })], {}, 'missing'],
    ['on its first day', [aGivenConsent()], { on: '2026-11-01' as PlainDate }, 'covered'],
    ['the day before it starts', [aGivenConsent()], { on: '2026-10-31' as PlainDate }, 'not-started'],
    ['on its last day', [aGivenConsent()], { on: '2027-10-31' as PlainDate }, 'covered'],
    ['the day after, whether or not the clock has marked it', [aGivenConsent()], { on: '2027-11-01' as PlainDate }, 'expired'],
    ['given for fewer items', [aGivenConsent()], { items: ['identity', 'addiction', 'mental-health'] as DisclosureItem[] }, ['mental-health', 'addiction']],
    ['two consents together', [aGivenConsent(), aGivenConsent({ items: ['addiction'] })], { items: ['identity', 'addiction'] as DisclosureItem[] }, 'covered'],
    ['given without the sensitive part', [aConsentAfter([asked(theTerms()), { ...giving(theTerms()), agreed: ['general'] }])], {}, ['health']],
    ['given, nothing needed but the consent', [aGivenConsent({ kind: 'CONSENT-MHSVC' })], { kind: 'CONSENT-MHSVC', items: [] }, 'covered'],
  ] as const)('%s', (_how, consents, changed: Partial<ConsentNeed>, expected) => {
    expect(answer(consents, changed)).toEqual(expected);
  });
});

const items = fc.subarray([...EVERY_ITEM]);
const someItems = fc.subarray([...EVERY_ITEM], { minLength: 1 });
const days: fc.Arbitrary<PlainDate> = fc.constantFrom('2026-11-21', '2026-11-22', '2026-11-23', '2027-11-21');
const consents = fc.array(fc.record({ items: someItems, endsOn: days, state: fc.constantFrom('given', 'withdrawn', 'refused'), general: fc.boolean(), sensitive: fc.boolean() }), { maxLength: 5 })
  .map((list) => list.map(({ items: asked_, endsOn, state, general, sensitive }, index): Consent => ({
    ...aGivenConsent({ items: asked_, endsOn: '2027-11-21' }, `c${index}` as ConsentId),
    terms: theTerms({ items: asked_, endsOn }),
    state,
    agreed: [...(general ? ['general' as const] : []), ...(sensitive ? ['sensitive' as const] : [])],
  })));
const nurse = aScope('case-manager', 'visiting-health');
const personWith = (grants: readonly ShareGrant[]) => aPersonRow({ emdCode: OTHER_AREA, shared: grants.reduce<Shared>((shared, grant) => addGrant(shared, nurses, grant), {}) });

describe('what a receiver sees on the strength of consent', () => {
  test('is never more than was agreed to, asked for and still in force', () => {
    fc.assert(fc.property(consents, items, days, (ledger, wanted, until) => {
      const decision = consentCovers(ledger, { ...need, items: wanted });
      const seen = decision.ok ? itemsSeen(nurse, personWith(grantsOf(decision.value, REFERRAL, until))) : new Set<DisclosureItem>();
      const inForce = ledger.filter(({ state, terms }) => state === 'given' && terms.endsOn >= TODAY && until >= TODAY);
      const agreed = new Set(inForce.flatMap(agreedItems));
      expect([...seen].filter((item) => !agreed.has(item) || !wanted.includes(item))).toEqual([]);
    }));
  });
  test('is all that was asked for when the ledger covers it', () => {
    fc.assert(fc.property(consents, items, (ledger, wanted) => {
      const decision = consentCovers(ledger, { ...need, items: wanted });
      const seen = decision.ok ? itemsSeen(nurse, personWith(grantsOf(decision.value, REFERRAL, '2027-11-21'))) : new Set(wanted);
      expect([...seen].toSorted()).toEqual(wanted.toSorted());
    }));
  });
  test('ends with the consent, however long the referral runs', () => {
    const decision = consentCovers([aGivenConsent({ endsOn: '2026-12-31' })], need);
    expect(decision.ok && grantsOf(decision.value, REFERRAL, '2027-06-30')).toEqual([{ until: '2026-12-31', items: ['identity', 'health'], basis: 'consent', consentId: aGivenConsent().id, referralId: REFERRAL }]);
  });
  test('withdrawal ends it at once and never widens anything', () => {
    fc.assert(fc.property(consents, items, fc.nat(4), (ledger, wanted, index) => {
      const decision = consentCovers(ledger, { ...need, items: wanted });
      const before = personWith(decision.ok ? grantsOf(decision.value, REFERRAL, '2027-11-21') : []);
      const withdrawn = { ...before, shared: endGrants(before.shared, restsOn(`c${index}` as ConsentId)) };
      const seen = itemsSeen(nurse, before);
      expect([...itemsSeen(nurse, withdrawn)].filter((item) => !seen.has(item))).toEqual([]);
      expect(canSeePerson(nurse, withdrawn) && !canSeePerson(nurse, before)).toBe(false);
      expect(Object.values(withdrawn.shared).flatMap((share) => share.grants).some(restsOn(`c${index}` as ConsentId))).toBe(false);
    }));
  });
  test('a withdrawn consent covers nothing that it covered', () => {
    fc.assert(fc.property(consents, items, (ledger, wanted) => {
      const withdrawn = ledger.map((consent): Consent => ({ ...consent, state: 'withdrawn' }));
      expect(consentCovers(withdrawn, { ...need, items: wanted }).ok).toBe(false);
    }));
  });
  test('the last day of an access that ends today was yesterday', () => {
    expect(endedAccessUntil(TODAY)).toBe('2026-11-21');
  });
});
