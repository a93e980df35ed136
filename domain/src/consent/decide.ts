import { isDisclosureItem, type DataClass } from '../access/index.ts';
import { ageOn, koreanDay, type Instant, type PlainDate } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import type { StaffId } from '../ids/index.ts';
import { isInForce, type Consent } from './consent.ts';
import type { ConsentAction, ConsentCommand, ConsentEvent, ConsentFacts } from './event.ts';
import { DISCLOSURE_KEYS, partsOf, type ConsentTerms, type DisclosureKey } from './terms.ts';
import { nextConsentState, type ConsentState } from './transitions.ts';

/** 개인정보 보호법 제22조의2: under fourteen the legal guardian consents. */
export const GUARDIAN_BELOW_AGE = 14;

export type ConsentRefusal =
  | { readonly code: 'consent/not-possible-now'; readonly state: ConsentState | 'none'; readonly action: ConsentAction }
  | { readonly code: 'consent/recipient-not-named' }
  | { readonly code: 'consent/purpose-missing' }
  | { readonly code: 'consent/items-none' }
  | { readonly code: 'consent/item-unknown'; readonly items: readonly string[] }
  | { readonly code: 'consent/period-empty'; readonly startsOn: PlainDate; readonly endsOn: PlainDate }
  | { readonly code: 'consent/period-over'; readonly endsOn: PlainDate }
  | { readonly code: 'consent/period-not-over'; readonly endsOn: PlainDate }
  | { readonly code: 'consent/disclosures-not-shown'; readonly missing: readonly DisclosureKey[] }
  | { readonly code: 'consent/nothing-agreed' }
  | { readonly code: 'consent/part-not-asked'; readonly parts: readonly DataClass[] }
  | { readonly code: 'consent/guardian-needed'; readonly age: number }
  | { readonly code: 'consent/guardian-incomplete' }
  | { readonly code: 'consent/renewal-mismatch' };

/** Who records it, when, and about whom. */
export interface ConsentContext {
  readonly at: Instant;
  readonly by: StaffId | 'system';
  /** Null while unknown: then nobody can say that a guardian is needed, and the officer asks. */
  readonly birthOn: PlainDate | null;
  /** The consent that takes this one's place; for `renew`. */
  readonly successor?: Consent;
}

type Check<Action extends ConsentAction> = (consent: Consent | undefined, facts: ConsentFacts[Action], context: ConsentContext) => ConsentRefusal | undefined;

/** Whether an act is possible and lawful; the value is the event to append. */
export function decideConsent(consent: Consent | undefined, command: ConsentCommand, context: ConsentContext): Decision<ConsentEvent, ConsentRefusal> {
  const state = consent?.state ?? 'none';
  if (nextConsentState(state, command.action) === undefined) return refuse({ code: 'consent/not-possible-now', state, action: command.action });
  const check = CHECKS[command.action] as Check<ConsentAction>;
  const refusal = check(consent, command as ConsentFacts[ConsentAction], context);
  return refusal === undefined ? allow({ ...command, at: context.at, by: context.by }) : refuse(refusal);
}

const CHECKS: { readonly [Action in ConsentAction]: Check<Action> } = {
  request: (_consent, { terms }) => judgeTerms(terms),
  give: judgeGiving,
  refuse: (_consent, { shown }) => judgeShown(shown),
  withdraw: () => undefined,
  expire: (consent, { on }) => (consent !== undefined && on <= consent.terms.endsOn ? { code: 'consent/period-not-over', endsOn: consent.terms.endsOn } : undefined),
  renew: (consent, { renewedBy }, { successor, at }) =>
    (successor?.id === renewedBy && consent !== undefined && continues(consent, successor, koreanDay(at)) ? undefined : { code: 'consent/renewal-mismatch' }),
};

function judgeTerms(terms: ConsentTerms): ConsentRefusal | undefined {
  if (terms.recipient.name.trim() === '' || terms.recipient.organisationId === '') return { code: 'consent/recipient-not-named' };
  if (terms.purpose.trim() === '') return { code: 'consent/purpose-missing' };
  if (terms.items.length === 0) return { code: 'consent/items-none' };
  const unknown = terms.items.filter((item) => !isDisclosureItem(item));
  if (unknown.length > 0) return { code: 'consent/item-unknown', items: unknown };
  if (terms.endsOn < terms.startsOn) return { code: 'consent/period-empty', startsOn: terms.startsOn, endsOn: terms.endsOn };
  return undefined;
}

function judgeGiving(consent: Consent | undefined, facts: ConsentFacts['give'], context: ConsentContext): ConsentRefusal | undefined {
  if (consent === undefined) return undefined;
  const on = koreanDay(context.at);
  if (consent.terms.endsOn < on) return { code: 'consent/period-over', endsOn: consent.terms.endsOn };
  return judgeShown(facts.shown) ?? judgeParts(consent.terms, facts.agreed) ?? judgeGuardian(facts, context.birthOn, on);
}

function judgeShown(shown: readonly DisclosureKey[]): ConsentRefusal | undefined {
  const missing = DISCLOSURE_KEYS.filter((key) => !shown.includes(key));
  return missing.length > 0 ? { code: 'consent/disclosures-not-shown', missing } : undefined;
}

function judgeParts(terms: ConsentTerms, agreed: readonly DataClass[]): ConsentRefusal | undefined {
  if (agreed.length === 0) return { code: 'consent/nothing-agreed' };
  const asked = partsOf(terms).map((part) => part.dataClass);
  const parts = agreed.filter((part) => !asked.includes(part));
  return parts.length > 0 ? { code: 'consent/part-not-asked', parts } : undefined;
}

function judgeGuardian({ guardian }: ConsentFacts['give'], birthOn: PlainDate | null, on: PlainDate): ConsentRefusal | undefined {
  if (guardian !== undefined) return guardian.name.trim() === '' || !/\d{3}/u.test(guardian.contact) ? { code: 'consent/guardian-incomplete' } : undefined;
  if (birthOn === null) return undefined;
  const age = ageOn(birthOn, on);
  return age < GUARDIAN_BELOW_AGE ? { code: 'consent/guardian-needed', age } : undefined;
}

/** A renewal is a consent of the same kind, person and recipient that is in force while the old one still is, so that no day is uncovered and no access that had ended comes back. */
function continues(consent: Consent, successor: Consent, on: PlainDate): boolean {
  return isInForce(consent, on)
    && isInForce(successor, on)
    && successor.renews === consent.id
    && successor.personId === consent.personId
    && successor.terms.kind === consent.terms.kind
    && successor.terms.recipient.organisationId === consent.terms.recipient.organisationId;
}
