import { describe, expect, test } from 'vitest';
import { aGrant, organisationIdOf, TODAY } from '../../testing/access.ts';
import { aConsentAfter, aGivenConsent, asked, giving, theTerms } from '../../testing/consent.ts';
import { addGrant, itemsSharedWith, type Shared } from '../access/index.ts';
import type { ConsentId } from '../ids/index.ts';
import { applyConsentEvent, followRenewal, renewalChain, type Consent } from './index.ts';

const NURSES = organisationIdOf('visiting-health');
const CENTRE = organisationIdOf('mental-health-centre');
const id = (name: string): ConsentId => name as ConsentId;
const terms = theTerms({ items: ['identity', 'contact', 'health'], startsOn: TODAY, endsOn: '2028-10-31' });
const successor = aConsentAfter([asked(terms, id('new'), id('old')), { ...giving(terms), agreed: ['general'] }]);
const old = aGrant({ consentId: id('old'), items: ['identity', 'health'], until: '2027-10-31' });

describe('after a renewal', () => {
  const shared: Shared = addGrant(addGrant(addGrant({}, NURSES, old), NURSES, aGrant({ consentId: id('other'), items: ['address'], until: '2027-01-01' })), CENTRE, aGrant({ consentId: id('old'), items: ['identity'], until: '2026-11-01' }));
  const after = followRenewal(shared, id('old'), successor, TODAY);

  test('the receiver goes on seeing what the new consent allows, to its last day', () => {
    expect([...itemsSharedWith(after, NURSES, '2028-10-31')]).toEqual(['identity']);
    expect(after[NURSES]?.until).toBe('2028-10-31');
  });
  test('what rests on another consent stays as it was', () => {
    expect(after[NURSES]?.grants.find(({ consentId }) => consentId === 'other')).toMatchObject({ items: ['address'], until: '2027-01-01' });
  });
  test('nothing rests on the old one any more, and access that had ended does not come back', () => {
    expect(Object.values(after).flatMap(({ grants }) => grants).map(({ consentId }) => consentId)).not.toContain('old');
    expect(after[CENTRE]).toBeUndefined();
  });
});

describe('what rests on a line rests on the line that renewed it', () => {
  const renewed = (consent: Consent, by: string): Consent => applyConsentEvent(consent, { action: 'renew', renewedBy: id(by), at: '2026-11-22T00:00:00Z', by: 'system' });
  const first = aGivenConsent({}, id('first'));
  const second = { ...aGivenConsent({}, id('second')), renews: id('first') };
  const third = { ...aGivenConsent({}, id('third')), renews: id('second') };

  test('however often', () => {
    expect(renewalChain([renewed(first, 'second'), renewed(second, 'third'), third], id('third'))).toEqual(['third', 'second', 'first']);
  });
  test('but not when the renewal was asked for and never given', () => {
    expect(renewalChain([first, second], id('second'))).toEqual(['second']);
  });
});
