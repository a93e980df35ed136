import type { OrganisationId } from '../ids/index.ts';
import type { ReferralDirection } from '../organisation/index.ts';
import type { ConsentStanding, ReferralContext, SendingContext } from './context.ts';
import type { DisclosureBasis, ReferralFacts } from './facts.ts';
import { refuseLaw } from './law.ts';
import { findLiveDuplicate } from './live.ts';
import { isBlank } from './required.ts';
import type { ReferralRefusal } from './refusal.ts';
import type { ReferralState } from './state.ts';

type Send = ReferralFacts['send'];

/** 부록3: agencies 1 to 7 only send; which medical centres receive is open (C15). */
export function refuseDirection(to: OrganisationId, direction: ReferralDirection | null): ReferralRefusal | undefined {
  if (direction === null || direction.outbound === true) return undefined;
  if (direction.outbound === false) return { code: 'referral/one-way', rule: 'RS-TYPE-OUT', ambiguity: null, to };
  return { code: 'referral/one-way', rule: 'RS-OUT-LIMIT', ambiguity: 'C15', to };
}

/** Everything that must hold before a person's data leaves the house. */
export function refuseSending(state: ReferralState, send: Send, context: ReferralContext): ReferralRefusal | undefined {
  const { sending } = context;
  if (sending === undefined) throw new Error('Sending needs the receiver, its channel, the consent and the live referrals');
  const to = state.identity.receiver.organisationId;
  return (
    refuseDirection(to, sending.direction) ??
    refuseDuplicate(state, sending) ??
    refuseLetterMark(state, send) ??
    refusePreconditions(send, sending) ??
    refuseBasis(state, send, sending.consent)
  );
}

function refuseDuplicate({ identity }: ReferralState, { live }: SendingContext): ReferralRefusal | undefined {
  const duplicate = findLiveDuplicate({ ...identity, to: identity.receiver.organisationId }, live);
  return duplicate === undefined ? undefined : { code: 'referral/duplicate-live', existing: duplicate.referralId };
}

/** A 공문 takes effect under its number (행정업무규정 제6조·제11조). */
function refuseLetterMark({ letter }: ReferralState, send: Send): ReferralRefusal | undefined {
  if (letter !== 'approved') return undefined;
  return send.letter.kind === 'letter' && !isBlank(send.letter.number) ? undefined : { code: 'referral/letter-number-missing' };
}

function refusePreconditions({ confirmed }: Send, { preconditions }: SendingContext): ReferralRefusal | undefined {
  const done = new Set(confirmed.map(({ code }) => code));
  const open = preconditions.filter(({ code, required }) => required && !done.has(code)).map(({ code }) => code);
  return open.length === 0 ? undefined : { code: 'referral/preconditions-unconfirmed', preconditions: open };
}

function refuseBasis(state: ReferralState, send: Send, consent: ConsentStanding): ReferralRefusal | undefined {
  const { basis } = send;
  if (basis.kind === 'consent') return refuseConsent(state.identity.receiver.organisationId, basis, send, consent);
  if (isBlank(basis.words)) return { code: 'referral/facts-missing', action: 'send', fields: ['basis.words'] };
  return basis.kind === 'law' ? refuseLaw(basis, send.confirmed) : refuseUrgency(state, basis.kind);
}

/** C12: emergency and crisis go without consent, with the ground written down; 집중 and below do not. */
function refuseUrgency({ identity }: ReferralState, kind: 'emergency' | 'crisis'): ReferralRefusal | undefined {
  const open = kind === 'emergency' ? identity.urgency === 'emergency' : identity.urgency === 'emergency' || identity.urgency === 'crisis';
  return open ? undefined : { code: 'referral/basis-not-open', kind };
}

function refuseConsent(
  to: OrganisationId,
  basis: Extract<DisclosureBasis, { kind: 'consent' }>,
  { disclosed }: Send,
  consent: ConsentStanding,
): ReferralRefusal | undefined {
  if (consent.standing !== 'given') return { code: 'referral/consent-missing', standing: consent.standing, to };
  if (consent.consentId !== basis.consentId) return { code: 'referral/consent-missing', standing: 'missing', to };
  if (!consent.recipients.includes(to)) return { code: 'referral/consent-recipient-not-named', rule: 'ICM-A1-CONSENT3P', to };
  const beyond = disclosed.filter((item) => !consent.items.includes(item));
  return beyond.length === 0 ? undefined : { code: 'referral/items-beyond-consent', items: beyond };
}
