import { changeReferral, findReferral, lockReferral, type StoredReferral } from '@dure/database/referral';
import { changeVisit, findVisit, lockVisit, type StoredVisit } from '@dure/database/visit';
import type { HandoverItem } from '@dure/domain/case';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { ReferralId, StaffId, VisitId } from '@dure/domain/ids';
import { applyReferralEvent, decideReferral, type ReferralEvent } from '@dure/domain/referral';
import { applyVisitEvent, decideVisit, NO_REQUIREMENTS, type VisitEvent } from '@dure/domain/visit';
import { holidaysOf } from '../clock/holidays.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import { referralDeadlinesOf } from '../setting/inForce.ts';
import { tellOfVisit } from '../visit/notices.ts';

type Giving = Pick<Call<Endpoint>, 'staff' | 'work' | 'server' | 'at' | 'today' | 'newId'>;

export interface GiveOrder {
  readonly from: StaffId;
  readonly to: StaffId;
  readonly words: string;
}

/** What stays with whom it was, and the code of the refusal. */
export interface Left {
  readonly kind: HandoverItem['kind'];
  readonly id: string;
  readonly why: string;
}

/** Gives referrals and visits to another hand. What refuses stays, and is named: nothing is dropped on the way. */
export async function giveItems(call: Giving, items: readonly HandoverItem[], order: GiveOrder): Promise<{ readonly left: readonly Left[]; readonly live: readonly LiveEvent[] }> {
  const left: Left[] = [];
  const live: LiveEvent[] = [];
  for (const { kind, id } of items) {
    const done = kind === 'referral' ? await giveReferral(call, id as ReferralId, order) : kind === 'visit' ? await giveVisit(call, id as VisitId, order) : allow([]);
    if (done.ok) live.push(...done.value);
    else left.push({ kind, id, why: done.refusal.code });
  }
  return { left, live };
}

/** What of these would stay, asked before anybody presses. */
export async function wouldStay(call: Giving, items: readonly HandoverItem[], from: StaffId): Promise<ReadonlyMap<string, string>> {
  const order = { from, to: call.staff.id, words: '' };
  const asked = await Promise.all(items.map(async ({ kind, id }) => [id, kind === 'referral' ? await askReferral(call, id as ReferralId, order) : kind === 'visit' ? await askVisit(call, id as VisitId, order) : undefined] as const));
  return new Map(asked.flatMap(([id, why]) => (why === undefined ? [] : [[id, why] as const])));
}

type Given<Event> = Decision<readonly Event[], { readonly code: string }>;

/** On whichever side he held it; one side that refuses refuses the whole. */
async function referralEvents({ staff, server, at, today }: Giving, stored: StoredReferral, { from, to }: GiveOrder): Promise<Given<ReferralEvent>> {
  const [isHoliday, deadlines] = await Promise.all([holidaysOf(server, stored.sigungu), referralDeadlinesOf(server, stored.sigungu, today)]);
  const { state: before } = stored;
  const sides = [
    ...(before.identity.sender.organisationId === staff.organisationId && before.senderStaff === from ? ['sender' as const] : []),
    ...(before.receiverHolder.kind === 'staff' && before.receiverHolder.organisationId === staff.organisationId && before.receiverHolder.staffId === from ? ['receiver' as const] : []),
  ];
  const events: ReferralEvent[] = [];
  let state = before;
  for (const side of sides) {
    const decided = decideReferral(state, { action: 'assign', side, staffId: to }, { at, on: today, by: staff.id, party: side, isHoliday, deadlines });
    if (!decided.ok) return refuse({ code: decided.refusal.code });
    for (const event of decided.value) state = applyReferralEvent(state, event);
    events.push(...decided.value);
  }
  return allow(events);
}

async function askReferral(call: Giving, id: ReferralId, order: GiveOrder): Promise<string | undefined> {
  const stored = await findReferral(call.work, [call.staff.sigungu], id);
  const events = stored === undefined ? refuse({ code: 'absent' }) : await referralEvents(call, stored, order);
  return events.ok ? undefined : events.refusal.code;
}

async function giveReferral(call: Giving, id: ReferralId, order: GiveOrder): Promise<Decision<readonly LiveEvent[], { readonly code: string }>> {
  const { work, staff } = call;
  const stored = await lockReferral(work, [staff.sigungu], id);
  const events = stored === undefined ? refuse({ code: 'absent' }) : await referralEvents(call, stored, order);
  if (stored === undefined || !events.ok) return refuse({ code: events.ok ? 'absent' : events.refusal.code });
  let { state } = stored;
  for (const event of events.value) {
    state = applyReferralEvent(state, event);
    changeReferral(work, state, event, { organisationId: staff.organisationId, restricted: stored.restricted, receiverUntil: stored.receiverUntil });
  }
  return allow([{ topic: 'referral', organisations: [staff.organisationId] }]);
}

/** Another hand makes the visit; when, where and whether it may be made was decided when it was planned. */
function visitEvent({ staff, at, today }: Giving, { state }: StoredVisit, { to, words }: GiveOrder): Decision<VisitEvent, { readonly code: string }> {
  // Who asks before it is decided to whom asks for somebody else than now.
  const staffId = to === state.plan.staffId ? ('' as StaffId) : to;
  return decideVisit(state, { action: 'assign', staffId, words }, { at, on: today, by: staff.id, party: 'lead', requirements: NO_REQUIREMENTS });
}

async function askVisit(call: Giving, id: VisitId, order: GiveOrder): Promise<string | undefined> {
  const stored = await findVisit(call.work, [call.staff.sigungu], id);
  const decided = stored === undefined ? refuse({ code: 'absent' }) : visitEvent(call, stored, order);
  return decided.ok ? undefined : decided.refusal.code;
}

async function giveVisit(call: Giving, id: VisitId, order: GiveOrder): Promise<Decision<readonly LiveEvent[], { readonly code: string }>> {
  const stored = await lockVisit(call.work, [call.staff.sigungu], id);
  if (stored === undefined) return refuse({ code: 'absent' });
  const decided = visitEvent(call, stored, order);
  if (!decided.ok) return decided;
  const state = applyVisitEvent(stored.state, decided.value);
  changeVisit(call.work, stored, state, decided.value);
  return allow(tellOfVisit(call, stored.state, state, decided.value));
}
