import type { Page } from 'playwright-core';

import { MORNING } from './morning.ts';
import { read, write } from './request.ts';

/** What a journey takes as given when it begins; it is done through the same doors as on screen, and so fast that the journey can be about what follows. */
interface Arranged {
  readonly personId: string;
  readonly consentId: string;
  readonly referralId: string;
}

interface Receiver {
  readonly organisationId: string;
  readonly route: { readonly preconditions: readonly { readonly code: string; readonly consent: string | null }[] };
}

export async function personNamed(page: Page, name: string): Promise<string> {
  const { rows } = await write<{ rows: readonly { id: string; name: string }[] }>(page, '/api/persons/search', { q: name });
  const [found] = rows.filter((row) => row.name === name);
  if (found === undefined) throw new Error(`${name} is not to be seen from this desk`);
  return found.id;
}

async function receiverOf(page: Page, personId: string, programme: string): Promise<Receiver> {
  const { receivers } = await read<{ receivers: readonly Receiver[] }>(page, `/api/persons/${personId}/referral-options?programme=${programme}`);
  const [first] = receivers;
  if (first === undefined) throw new Error(`Nobody takes referrals for ${programme}`);
  return first;
}

const ITEMS = ['identity', 'contact', 'address', 'reason', 'needs', 'health'];

async function consented(page: Page, personId: string, to: string, kind: string): Promise<string> {
  const terms = { kind, recipientOrganisationId: to, purpose: '서비스 의뢰와 제공', items: ITEMS, startsOn: MORNING.today, endsOn: '2027-11-22' };
  const answer = { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general', 'sensitive'], method: 'typed' };
  const { id } = await write<{ id: string }>(page, `/api/persons/${personId}/consents`, { terms, answer });
  return id;
}

/** A referral that is written and not sent. */
export async function draftReferral(page: Page, name: string, programme: string): Promise<string> {
  const personId = await personNamed(page, name);
  const { organisationId } = await receiverOf(page, personId, programme);
  const draft = { personId, toOrganisationId: organisationId, programme, service: programme, urgency: 'general', reason: '혼자 지내며 끼니를 거르십니다.', requested: [{ item: '안부 확인', words: '' }] };
  return (await write<{ id: string }>(page, '/api/referrals', draft)).id;
}

/** A referral that was sent with consent and everything that its way asks for. */
export async function sendReferral(page: Page, { name, programme, reason, item }: { readonly name: string; readonly programme: string; readonly reason: string; readonly item: string }): Promise<Arranged> {
  const personId = await personNamed(page, name);
  const { organisationId, route } = await receiverOf(page, personId, programme);
  for (const { consent } of route.preconditions) if (consent !== null && consent !== 'CONSENT-3P') await consented(page, personId, organisationId, consent);
  const consentId = await consented(page, personId, organisationId, 'CONSENT-3P');
  const draft = { personId, toOrganisationId: organisationId, programme, service: programme, urgency: 'general', reason, requested: [{ item, words: '' }] };
  const { id, version } = await write<{ id: string; version: number }>(page, '/api/referrals', draft);
  const confirmed = route.preconditions.filter(({ consent }) => consent === null).map(({ code }) => ({ code, words: '본인과 통화하여 확인' }));
  await write(page, `/api/referrals/${id}/actions`, { action: 'send', basis: { kind: 'consent', consentId }, disclosed: ITEMS, confirmed }, version);
  return { personId, consentId, referralId: id };
}
