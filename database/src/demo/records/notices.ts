import { addDays } from '@dure/domain/calendar';
import type { Instant } from '@dure/domain/calendar';
import type { OrganisationId, PersonId, ReferralId, Sigungu, StaffId } from '@dure/domain/ids';
import { foldReferral } from '@dure/domain/referral';
import type { ReferralAction, ReferralEvent } from '@dure/domain/referral';
import { createRng } from '../prng.ts';
import type { Rng } from '../prng.ts';
import type { ReferralRecord } from './compose.ts';
import type { Directory } from './directory.ts';
import type { InboundRecord } from './inbound.ts';
import { koreanMoment, OPENING } from '../officeHours.ts';

export interface NoticeRecord {
  readonly id: string;
  readonly sigungu: Sigungu;
  readonly referralId: ReferralId | null;
  readonly personId: PersonId | null;
  readonly kind: string;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

type Side = 'sender' | 'receiver';

/** Which side hears of an act of the other. Acts not named are heard of by nobody. */
const TOLD: Readonly<Partial<Record<ReferralAction, Side>>> = {
  send: 'receiver', recall: 'receiver', 'ask-info': 'sender', 'answer-info': 'receiver', accept: 'sender', return: 'sender', redirect: 'sender', 'start-service': 'sender',
  hold: 'sender', resume: 'sender', 'report-progress': 'sender', 'return-result': 'sender', acknowledge: 'receiver', object: 'receiver', 'withdraw-consent': 'receiver',
};

/** How far back the bell still rings. */
const DAYS = 14;

/** What the last two weeks of referrals told each side; nearly all of what is older than three days has been read. */
export function notices(directory: Directory, referrals: readonly ReferralRecord[], requests: readonly InboundRecord[]): readonly NoticeRecord[] {
  const { seed, today } = directory.town;
  const rng = createRng(seed, 'notices');
  const since = addDays(today, -DAYS);
  const settled = addDays(today, -3);
  const ofReferrals = referrals.flatMap((record) =>
    record.events.flatMap(({ event }, index): NoticeRecord[] => {
      if (event.on < since) return [];
      const told = event.action === 'escalate' ? leads(directory, record) : [sideOf(record, index, event)].filter((each) => each !== undefined);
      return told.map((to) => ({
        id: rng.uuid(), ...aboutOf(record), kind: kindOf(event), ...to, at: event.at, body: bodyOf(record, event),
        readAt: readAt(rng, event, settled),
      }));
    }));
  return [...ofReferrals, ...ofRequests(rng, requests, since)];
}

/** A request of an agency that waits: its town office was told, and nobody of it has looked. */
function ofRequests(rng: Rng, requests: readonly InboundRecord[], since: string): NoticeRecord[] {
  return requests.filter(({ request }) => request.reception.state === 'waiting' && request.inbound.requestedOn >= since).map(({ request, office }) => ({
    id: rng.uuid(), sigungu: request.sigungu, referralId: null, personId: null, kind: 'intake.inbound-received', organisationId: office.id, staffId: null,
    body: { intakeId: request.id, agency: request.inbound.agencyName, dueOn: request.dueOn }, at: request.sentAt, readAt: null,
  }));
}

function aboutOf({ state: { identity } }: ReferralRecord): Pick<NoticeRecord, 'sigungu' | 'referralId' | 'personId'> {
  return { sigungu: identity.sigungu, referralId: identity.referralId, personId: identity.personId };
}

function kindOf(event: ReferralEvent): string {
  return event.action === 'remind' ? `referral.${event.signal}` : `referral.${event.action}`;
}

function bodyOf({ state: { identity, next, status } }: ReferralRecord, event: ReferralEvent): NoticeRecord['body'] {
  const about = { service: identity.service, programme: identity.programme };
  return 'forOn' in event ? { ...about, forOn: event.forOn, step: next.step } : { ...about, status };
}

function readAt(rng: Rng, event: ReferralEvent, settled: string): Instant | null {
  return event.on < settled && rng.chance(0.92) ? koreanMoment(nextMorning(event), OPENING + rng.int(0, 60)) : null;
}

function nextMorning(event: ReferralEvent): ReferralEvent['on'] {
  return addDays(event.on, 1);
}

function leads(directory: Directory, { state: { identity } }: ReferralRecord): { organisationId: OrganisationId; staffId: StaffId }[] {
  return [identity.sender.organisationId, identity.receiver.organisationId].map((id) => ({ organisationId: id, staffId: directory.lead(directory.organisation(id)).id }));
}

/** A reminder goes to whoever had to act at that moment, everything else to the other side. */
function sideOf(record: ReferralRecord, index: number, event: ReferralEvent): { organisationId: OrganisationId; staffId: StaffId | null } | undefined {
  const side = TOLD[event.action as ReferralAction];
  if (event.action === 'remind') {
    const { owner } = foldReferral(record.events.slice(0, index + 1).map((each) => each.event));
    return { organisationId: owner.organisationId, staffId: owner.kind === 'staff' ? owner.staffId : null };
  }
  if (side === undefined) return undefined;
  const { identity, senderStaff, receiverHolder } = record.state;
  if (side === 'sender') return { organisationId: identity.sender.organisationId, staffId: senderStaff };
  return { organisationId: identity.receiver.organisationId, staffId: receiverHolder.kind === 'staff' && event.action !== 'send' ? receiverHolder.staffId : null };
}
