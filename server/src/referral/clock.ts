import { addNotice } from '@dure/database/notice';
import { changeReferral, findDueReferrals, type StoredReferral } from '@dure/database/referral';
import { withScope, type Work } from '@dure/database/scope';
import { findLeads } from '@dure/database/staff';
import { koreanDay, type PlainDate } from '@dure/domain/calendar';
import { dueSignals, type DueSignal } from '@dure/domain/clock';
import { applyReferralEvent, commandOfSignal, decideReferral, supervisorsToTell, type ReferralContext, type ReferralState } from '@dure/domain/referral';
import { holidaysOf } from '../clock/holidays.ts';
import type { ServerContext } from '../http/handler.ts';
import { systemSettings } from '../session/settings.ts';
import { referralDeadlinesOf } from '../setting/inForce.ts';

const BATCH = 200;
const START = '00000000-0000-0000-0000-000000000000';

/** Says what the clocks of live referrals have to say today: reminders, escalation to both supervisors, notice after six months. */
export async function signalReferrals(server: ServerContext, sigungu: string, at: string): Promise<void> {
  const today = koreanDay(at);
  const [isHoliday, deadlines] = await Promise.all([holidaysOf(server, sigungu), referralDeadlinesOf(server, sigungu, today)]);
  const context: ReferralContext = { at, on: today, by: 'system', party: 'system', isHoliday, deadlines };
  for (let after: string | undefined = START; after !== undefined; ) {
    after = await withScope(server.pool, systemSettings(sigungu, today), (work) => signalBatch(server, work, { sigungu, after: after ?? START, today, context }));
  }
}

interface Batch {
  readonly sigungu: string;
  readonly after: string;
  readonly today: PlainDate;
  readonly context: ReferralContext;
}

async function signalBatch(server: ServerContext, work: Work, { sigungu, after, today, context }: Batch): Promise<string | undefined> {
  const due = await findDueReferrals(work, sigungu, today, after, BATCH);
  for (const stored of due) {
    let { state } = stored;
    for (const signal of dueSignals(state, today)) state = await say(server, work, stored, state, signal, context);
  }
  return due.length === BATCH ? due.at(-1)?.id : undefined;
}

async function say(server: ServerContext, work: Work, stored: StoredReferral, before: ReferralState, signal: DueSignal, context: ReferralContext): Promise<ReferralState> {
  const command = commandOfSignal(before, signal);
  const decided = decideReferral(before, command, context);
  if (!decided.ok) return before;
  let state = before;
  for (const event of decided.value) {
    state = applyReferralEvent(state, event);
    changeReferral(work, state, event, { organisationId: null, restricted: stored.restricted, receiverUntil: stored.receiverUntil });
  }
  await tell(server, work, state, signal, context.at);
  return state;
}

/** Reminders go to who must act; an escalation to the supervisors of both sides, or the whole team where there is none. */
async function tell(server: ServerContext, work: Work, state: ReferralState, { signal, forOn }: DueSignal, at: string): Promise<void> {
  const { identity, owner, next } = state;
  const sides = supervisorsToTell(state).map((lead) => (lead === 'sender-lead' ? identity.sender.organisationId : identity.receiver.organisationId));
  const found = signal === 'escalate' ? await findLeads(work, identity.sigungu, sides) : [];
  const told = signal === 'escalate'
    ? sides.flatMap((organisationId) => {
        const leads = found.filter((lead) => lead.organisationId === organisationId).map((lead) => ({ organisationId, staffId: lead.id as string | null }));
        return leads.length > 0 ? leads : [{ organisationId, staffId: null }];
      })
    : [{ organisationId: signal === 'six-month-notice' ? identity.sender.organisationId : owner.organisationId, staffId: signal !== 'six-month-notice' && owner.kind === 'staff' ? owner.staffId : null }];
  for (const { organisationId, staffId } of told) {
    addNotice(work, {
      sigungu: identity.sigungu, id: server.newId(), staffId, organisationId, kind: `referral.${signal}`, referralId: identity.referralId, caseId: null,
      personId: identity.personId, body: { forOn, step: next.step, service: identity.service, programme: identity.programme }, at,
    });
  }
  server.live.publish({ topic: 'notice', organisations: sides });
}
