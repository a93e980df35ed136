import { changeReferral, findLiveReferrals, lockReferral, takeLetterNumber, type StoredReferral } from '@dure/database/referral';
import { findPerson } from '@dure/database/person';
import { addToOutbox } from '@dure/database/outbox';
import { findLeads } from '@dure/database/staff';
import { isDisclosureBasis } from '@dure/domain/consent';
import { allow, refuse } from '@dure/domain/decision';
import type { OrganisationId, ReferralId, StaffId } from '@dure/domain/ids';
import { personFacts } from '@dure/domain/person';
import { applyReferralEvent, awaitsReceipt, decideReferral, type ReferralCommand, type ReferralContext, type ReferralState, type SendingContext } from '@dure/domain/referral';
import { holidaysOf } from '../clock/holidays.ts';
import type { Handled } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import { referralDeadlinesOf } from '../setting/inForce.ts';
import { changeAccess } from './access.ts';
import type { Act, ActCall } from './call.ts';
import type { Command } from './command.ts';
import { consentStanding, kindsInForce } from './consent.ts';
import { tellOthers } from './notices.ts';
import { partyOf } from './party.ts';
import { passOn } from './passOn.ts';
import { routeFor } from './route.ts';


/** One act of one party on a referral that nobody else can change meanwhile. */
export async function actOnReferral(call: ActCall): Handled<Act> {
  const { params, scope, staff, work, at, today, version, server } = call;
  const stored = await lockReferral(work, scope.sigungus, params.id as ReferralId);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.state.version !== version) return refuse({ code: 'version/stale', current: stored.state.version });
  const party = partyOf(scope, stored);
  const [isHoliday, deadlines] = await Promise.all([holidaysOf(server, stored.sigungu), referralDeadlinesOf(server, stored.sigungu, today)]);
  const base = { at, on: today, by: staff.id, party, isHoliday, deadlines, ...(await receiptOf(call, stored, party)) };
  const childId = call.body.action === 'redirect' ? (call.newId() as ReferralId) : null;
  const { command, context } = await prepared(call, stored, base, childId);
  const decided = decideReferral(stored.state, command, context);
  if (!decided.ok) return decided;
  let state = stored.state;
  for (const event of decided.value) {
    state = applyReferralEvent(state, event);
    changeReferral(work, state, event, { organisationId: staff.organisationId, restricted: stored.restricted, receiverUntil: stored.receiverUntil });
  }
  await changeAccess(call, stored, state, command);
  const passed = command.action === 'redirect' ? await passOn(call, stored, { childId: command.childReferralId, to: command.to }) : undefined;
  if (passed?.ok === false) return passed;
  const live = tellOthers(call, stored, state, command);
  addToOutbox(work, { sigungu: stored.sigungu, id: call.newId(), topic: `referral.${command.action}`, payload: { referralId: stored.id }, at });
  return allow({
    answer: { id: stored.id, version: state.version, status: state.status, delivery: state.delivery, childId },
    version: state.version, seen: [stored.personId], subject: { referralId: stored.id, action: command.action, party }, live,
  });
}

type Base = Omit<ReferralContext, 'sending'>;

/** The command with what only the server knows: the letter's number, the child's id, the consent and the other live referrals. */
async function prepared(call: ActCall, stored: StoredReferral, base: Base, childId: ReferralId | null): Promise<{ readonly command: ReferralCommand; readonly context: ReferralContext }> {
  const { body } = call;
  if (body.action === 'redirect' && childId !== null) return { command: { ...body, to: body.to as OrganisationId, childReferralId: childId }, context: base };
  if (body.action === 'request-approval') return { command: body as ReferralCommand, context: { ...base, approvers: await approversOf(call) } };
  if (body.action !== 'send') return { command: body as ReferralCommand, context: base };
  const sending = await sendingContext(call, stored, body);
  const letter = stored.state.letter === 'approved' && base.party === 'sender' ? await letterMark(call, stored) : { kind: 'none' as const };
  // What a client ticks never stands in for a consent.
  const confirmed = body.confirmed.filter(({ code }) => !code.startsWith('consent:'));
  return { command: { ...body, confirmed, letter } as ReferralCommand, context: { ...base, sending } };
}

async function sendingContext({ work, staff, today, server }: ActCall, { state: { identity } }: { readonly state: ReferralState }, send: Extract<Command, { action: 'send' }>): Promise<SendingContext> {
  const to = identity.receiver.organisationId;
  const directory = await directoryOf(server, identity.sigungu);
  const receiver = directory.get(to);
  const wanted = send.basis.kind === 'consent' ? send.basis.consentId : null;
  const [live, consent, person, inForce] = await Promise.all([
    findLiveReferrals(work, identity.sigungu, identity.personId), consentStanding(work, identity.sigungu, identity.personId, to, wanted, today),
    findPerson(work, [identity.sigungu], identity.personId), kindsInForce(work, identity.sigungu, identity.personId, to, today),
  ]);
  const facts = person === undefined ? {} : personFacts(person.person, today);
  const { preconditions } = routeFor({ sender: staff, receiver, programme: identity.programme, urgency: identity.urgency, on: today, facts });
  // A consent that the channel asks for is confirmed by the ledger and by nothing else; where a law orders the report, disclosure asks for none.
  const isOpen = ({ consent: kind }: (typeof preconditions)[number]): boolean => kind === null || !(inForce.has(kind) || (send.basis.kind === 'law' && isDisclosureBasis(kind)));
  return { direction: receiver?.direction ?? null, preconditions: preconditions.filter(isOpen), consent: consent.standing, live };
}

/** Leads of the sender's own organisation. */
async function approversOf({ work, staff }: ActCall): Promise<readonly StaffId[]> {
  return (await findLeads(work, staff.sigungu, [staff.organisationId])).map(({ id }) => id as StaffId);
}

/** 접수등록번호: the receiver's own running number of the year, of the same register as its outgoing letters. */
async function receiptOf({ work, staff, today, principal }: ActCall, { sigungu, state }: StoredReferral, party: ReferralContext['party']): Promise<Pick<ReferralContext, 'receipt'>> {
  if (!awaitsReceipt(state, party)) return {};
  const last = await takeLetterNumber(work, sigungu, staff.organisationId, Number(today.slice(0, 4)));
  return { receipt: { number: `${principal.organisationName}-${last}`, on: today } };
}

/** 생산등록번호: the team's name and its running number of the year (행정업무규정 제11조). */
async function letterMark({ work, staff, today, principal }: ActCall, { sigungu }: StoredReferral): Promise<{ readonly kind: 'letter'; readonly number: string; readonly sentOn: typeof today }> {
  const last = await takeLetterNumber(work, sigungu, staff.organisationId, Number(today.slice(0, 4)));
  return { kind: 'letter', number: `${principal.organisationName}-${last}`, sentOn: today };
}
