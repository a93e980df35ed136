import { describe, expect, test } from 'vitest';
import { organisationIdOf, TODAY } from '../../testing/access.ts';
import { aConsentAfter, aGivenConsent, asked, giving, theTerms } from '../../testing/consent.ts';
import type { ConsentId } from '../ids/index.ts';
import { CONSENT_KIND_CODES, disclosureConsents, findDisclosureBasis, isDisclosureBasis, type Consent, type ConsentKind } from './index.ts';

const NURSES = organisationIdOf('visiting-health');
const CENTRE = organisationIdOf('mental-health-centre');
const basis = (consents: readonly Consent[], preferred: string | null = null, to = NURSES): string | undefined => findDisclosureBasis(consents, { to, on: TODAY, preferred: preferred as ConsentId | null })?.id;
const given = (kind: ConsentKind, id: string = kind): Consent => aGivenConsent({ kind }, id as ConsentId);

describe('제3자 제공의 근거가 되는 동의', () => {
  test('are those by which somebody else receives data, and no other kind', () => {
    expect(CONSENT_KIND_CODES.filter(isDisclosureBasis)).toEqual(['CONSENT-3P', 'CONSENT-SCREENFU']);
  });

  test.each(CONSENT_KIND_CODES)('%s alone, naming the receiver', (kind) => {
    expect(basis([given(kind)])).toBe(isDisclosureBasis(kind) ? kind : undefined);
  });

  test('a wish or a use that was agreed to first never stands in the way of a disclosure that was agreed to later', () => {
    expect(basis([given('WISH-ECARE'), given('CONSENT-ICM'), given('CONSENT-3P')])).toBe('CONSENT-3P');
    expect(disclosureConsents([given('WISH-ECARE')], NURSES)).toEqual([]);
  });

  test('the line that was named goes before the one that allows most, and only if it holds', () => {
    const narrow = aGivenConsent({ items: ['identity'] }, 'narrow' as ConsentId);
    const wide = aGivenConsent({}, 'wide' as ConsentId);
    const over = aGivenConsent({ endsOn: '2026-11-23' }, 'over' as ConsentId);
    expect(basis([narrow, wide])).toBe('wide');
    expect(basis([wide, narrow], 'narrow')).toBe('narrow');
    expect(basis([narrow, { ...over, terms: { ...over.terms, endsOn: '2026-11-10' } }], 'over')).toBe('narrow');
    expect(basis([aGivenConsent({}, 'first' as ConsentId), aGivenConsent({}, 'second' as ConsentId)])).toBe('second');
  });

  test('withdrawn, only asked, or for another receiver it is none', () => {
    const terms = theTerms();
    expect(basis([aConsentAfter([asked(terms)]), aConsentAfter([asked(terms), giving(terms), { action: 'withdraw', who: 'person', words: '' }])])).toBeUndefined();
    expect(basis([given('CONSENT-3P')], null, CENTRE)).toBeUndefined();
  });
});
