import { decideConsent, applyConsentEvent, type Consent, type ConsentCommand, type ConsentContext, type ConsentEvent, type ConsentTerms } from '../src/consent/index.ts';
import { DISCLOSURE_KEYS, partsOf } from '../src/consent/index.ts';
import type { ConsentId, StaffId } from '../src/ids/index.ts';
import { NOW, organisationIdOf, PERSON } from './access.ts';

export const CONSENT = '00000000-0000-4000-8000-0000000000c1' as ConsentId;
const OFFICER = '00000000-0000-4000-9000-000000000001' as StaffId;

export function theTerms(overrides: Partial<ConsentTerms> = {}): ConsentTerms {
  return {
    kind: 'CONSENT-3P',
    recipient: { organisationId: organisationIdOf('visiting-health'), name: '두레시 보건소 방문건강관리팀' },
    purpose: '방문건강관리 대상자 확인과 서비스 제공',
    items: ['identity', 'contact', 'address', 'health', 'reason'],
    startsOn: '2026-11-01',
    endsOn: '2027-10-31',
    ...overrides,
  };
}

export function aContext(overrides: Partial<ConsentContext> = {}): ConsentContext {
  return { at: NOW, by: OFFICER, birthOn: '1950-03-01', ...overrides };
}

/** Everything shown, every part ticked, signed on the screen. */
export function giving(terms: ConsentTerms): ConsentCommand & { action: 'give' } {
  return { action: 'give', shown: DISCLOSURE_KEYS, agreed: partsOf(terms).map((part) => part.dataClass), signature: { method: 'screen', at: NOW } };
}

export function asked(terms: ConsentTerms, id: ConsentId = CONSENT, renews?: ConsentId): ConsentCommand {
  return { action: 'request', consentId: id, personId: PERSON, terms, ...(renews === undefined ? {} : { renews }) };
}

/** The ledger line after these acts; an act that is refused fails the test. */
export function aConsentAfter(commands: readonly ConsentCommand[], context: ConsentContext = aContext()): Consent {
  let consent: Consent | undefined;
  for (const command of commands) {
    const decision = decideConsent(consent, command, context);
    if (!decision.ok) throw new Error(`${command.action} was refused: ${JSON.stringify(decision.refusal)}`);
    consent = applyConsentEvent(consent, decision.value);
  }
  if (consent === undefined) throw new Error('No act, no consent');
  return consent;
}

export function aGivenConsent(overrides: Partial<ConsentTerms> = {}, id: ConsentId = CONSENT): Consent {
  const terms = theTerms(overrides);
  return aConsentAfter([asked(terms, id), giving(terms)]);
}

export function eventOf(command: ConsentCommand): ConsentEvent {
  return { ...command, at: NOW, by: OFFICER };
}
