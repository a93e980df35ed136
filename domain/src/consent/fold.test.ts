import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aConsentAfter, aContext, asked, eventOf, giving, theTerms } from '../../testing/consent.ts';
import { applyConsentEvent, CONSENT_ACTIONS, CONSENT_KIND_CODES, CONSENT_KINDS, CONSENT_STATE_LABELS, CONSENT_STATES, decideConsent, DISCLOSURE_KEYS, foldConsent, isConsentKind, type Consent, type ConsentCommand, type ConsentEvent } from './index.ts';

const terms = theTerms();
const commands: fc.Arbitrary<ConsentCommand> = fc.constantFrom<ConsentCommand>(
  asked(terms), asked(theTerms({ items: ['identity'] })), giving(terms), { ...giving(terms), agreed: ['general'] },
  { action: 'refuse', shown: DISCLOSURE_KEYS, words: '' }, { action: 'refuse', shown: [], words: '' },
  { action: 'withdraw', who: 'guardian', words: '' }, { action: 'expire', on: '2027-11-01' }, { action: 'expire', on: '2026-11-22' }, { action: 'renew', renewedBy: 'x' as never },
);

function run(list: readonly ConsentCommand[]): { readonly events: readonly ConsentEvent[]; readonly stored: Consent | undefined } {
  const events: ConsentEvent[] = [];
  let stored: Consent | undefined;
  for (const command of list) {
    const decision = decideConsent(stored, command, aContext());
    if (!decision.ok) continue;
    events.push(decision.value);
    stored = applyConsentEvent(stored, decision.value);
  }
  return { events, stored };
}

describe('the ledger line is a fold over its history', () => {
  test('whatever is tried, stored equals folded and the state is known', () => {
    fc.assert(fc.property(fc.array(commands, { maxLength: 12 }), (list) => {
      const { events, stored } = run(list);
      expect(foldConsent(events)).toEqual(stored);
      expect(stored === undefined || CONSENT_STATES.includes(stored.state)).toBe(true);
    }));
  });
  test('what was asked never changes afterwards', () => {
    fc.assert(fc.property(fc.array(commands, { maxLength: 12 }), (list) => {
      const { events, stored } = run(list);
      const [first] = events;
      expect(first === undefined || (first.action === 'request' && first.terms === stored?.terms)).toBe(true);
    }));
  });
  test('an answer is final but for withdrawal, expiry and renewal', () => {
    fc.assert(fc.property(fc.array(commands, { maxLength: 12 }), (list) => {
      expect(run(list).events.length).toBeLessThanOrEqual(3);
    }));
  });
  test.each(CONSENT_ACTIONS.filter((action) => action !== 'request'))('a history that starts with %s is a fault', (action) => {
    expect(() => foldConsent([eventOf({ action } as ConsentCommand)])).toThrow(/cannot/u);
  });
  test('a history that goes on after a refusal is a fault', () => {
    expect(() => foldConsent([asked(terms), { action: 'refuse', shown: [], words: '' }, giving(terms)].map((command) => eventOf(command as ConsentCommand)))).toThrow('refused cannot give');
  });
  test('keeps who signed, how, and for whom', () => {
    const guardian = { name: '김보호', relation: 'parent', contact: '01000000000' } as const;
    expect(aConsentAfter([asked(terms), { ...giving(terms), guardian }])).toMatchObject({ state: 'given', guardian, signature: { method: 'screen' }, agreed: ['general', 'sensitive'] });
  });
});

describe.each(CONSENT_KIND_CODES)('%s', (kind) => {
  test('says when it is needed and what refusing means', () => {
    expect(isConsentKind(kind)).toBe(true);
    expect(CONSENT_KINDS[kind].neededWhen).toMatch(/[가-힣]/u);
    expect(CONSENT_KINDS[kind].refusalConsequence).toMatch(/거부할 권리가 있습니다\. .+/u);
    expect(CONSENT_KINDS[kind].rules.every((rule) => /^[A-Z]+-[A-Z0-9-]+$/u.test(rule))).toBe(true);
  });
});

test('every state has a name', () => {
  expect(CONSENT_STATES.every((state) => /[가-힣]/u.test(CONSENT_STATE_LABELS[state]))).toBe(true);
});
