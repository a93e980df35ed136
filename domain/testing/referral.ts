import { addDays, type PlainDate } from '../src/calendar/index.ts';
import { REFERRAL_DEADLINES, type Urgency } from '../src/clock/index.ts';
import type { CaseId, ConsentId, OrganisationId, PersonId, ReferralId, Sigungu, StaffId } from '../src/ids/index.ts';
import type { ProgrammeId } from '../src/programme/index.ts';
import {
  applyReferralEvent, decideReferral, draftReferral, foldReferral, needsLetter,
  type Channel, type Party, type ReferralCommand, type ReferralContext, type ReferralEvent, type ReferralIdentity, type ReferralState, type ResultItem, type ReturnReason, type SendingContext,
} from '../src/referral/index.ts';

export const SENDER = 'org-town-office' as OrganisationId;
export const RECEIVER = 'org-receiver' as OrganisationId;
export const SENDER_STAFF = 'staff-officer' as StaffId;
export const SENDER_LEAD = 'staff-lead' as StaffId;
export const RECEIVER_STAFF = 'staff-receiver' as StaffId;
const CONSENT = 'consent-1' as ConsentId;

const BEGAN_ON: PlainDate = '2026-11-02';

/** A Monday-to-Friday week without holidays. */
export const NO_HOLIDAYS = (): boolean => false;

/** Everything that sending needs, in order. */
export const READY_TO_SEND: SendingContext = {
  direction: null,
  preconditions: [],
  consent: { standing: 'given', consentId: CONSENT, recipients: [RECEIVER], items: ['identity', 'contact', 'reason'] },
  live: [],
};

/** A moment at noon in Korea on that day, and who acts in it. */
export function referralContext(on: PlainDate, party: Party = 'sender', more: Partial<ReferralContext> = {}): ReferralContext {
  return {
    at: `${on}T03:00:00Z`, on, party, by: STAFF_OF[party], isHoliday: NO_HOLIDAYS, deadlines: REFERRAL_DEADLINES, sending: READY_TO_SEND, approvers: [SENDER_LEAD], ...more,
  };
}

const STAFF_OF: Record<Party, StaffId | 'system'> = {
  sender: SENDER_STAFF,
  receiver: RECEIVER_STAFF,
  coordinator: 'staff-coordinator' as StaffId,
  system: 'system',
};

export const SEND: Extract<ReferralCommand, { action: 'send' }> = {
  action: 'send', basis: { kind: 'consent', consentId: CONSENT }, disclosed: ['identity', 'contact', 'reason'], confirmed: [], letter: { kind: 'none' },
};
export const ACCEPT: Extract<ReferralCommand, { action: 'accept' }> = {
  action: 'accept', contactName: '김담당', contactPhone: '063-000-0000', staffId: RECEIVER_STAFF, words: '',
};

export interface ReferralBuilder {
  readonly events: readonly ReferralEvent[];
  readonly state: ReferralState;
  /** The day on which the builder stands. */
  readonly today: PlainDate;
  /** Days pass; nothing happens. */
  later(days: number): ReferralBuilder;
  act(command: ReferralCommand, party: Party, more?: Partial<ReferralContext>): ReferralBuilder;
  sent(): ReferralBuilder;
  sentTo(programme: ProgrammeId): ReferralBuilder;
  approvalAsked(): ReferralBuilder;
  approved(): ReferralBuilder;
  opened(): ReferralBuilder;
  askedForInfo(): ReferralBuilder;
  answeredInfo(): ReferralBuilder;
  accepted(): ReferralBuilder;
  returned(reason?: ReturnReason): ReferralBuilder;
  redirected(): ReferralBuilder;
  recalled(): ReferralBuilder;
  expired(): ReferralBuilder;
  settled(): ReferralBuilder;
  inService(): ReferralBuilder;
  onHold(): ReferralBuilder;
  withResult(items?: readonly ResultItem[]): ReferralBuilder;
  acknowledged(): ReferralBuilder;
  closed(): ReferralBuilder;
  /** The reply is late by so many days, and nobody has been told. */
  overdueBy(days: number): ReferralBuilder;
}

export interface ReferralBeginning {
  readonly id?: string;
  readonly programme?: ProgrammeId;
  readonly from?: ProgrammeId;
  readonly urgency?: Urgency;
  readonly channel?: Channel;
  readonly on?: PlainDate;
}

/** A referral whose every step was decided by the domain itself, so no builder can make an impossible one. */
export function aReferral(beginning: ReferralBeginning = {}): ReferralBuilder {
  const on = beginning.on ?? BEGAN_ON;
  const drafted = draftReferral(
    { identity: identityOf(beginning), reason: '혼자 지내시며 도움이 필요합니다.', requested: [{ item: 'counselling', words: '방문 상담' }, { item: 'meals', words: '식사 지원' }] },
    { ...referralContext(on), sending: READY_TO_SEND },
  );
  if (!drafted.ok) throw new Error(drafted.refusal.code);
  return builder([drafted.value], foldReferral([drafted.value]), on, beginning);
}

function identityOf({ id = 'referral-1', programme = 'MENTAL', from, urgency = 'general', channel = 'social-security-system' }: ReferralBeginning): ReferralIdentity {
  return {
    referralId: id as ReferralId, sigungu: '52110' as Sigungu, personId: 'person-1' as PersonId, caseId: 'case-1' as CaseId,
    programme, service: programme, urgency, channel,
    sender: { organisationId: SENDER, staffId: SENDER_STAFF, programme: from ?? null },
    receiver: { organisationId: RECEIVER },
    lineage: { kind: 'first' },
  };
}

function builder(events: readonly ReferralEvent[], state: ReferralState, today: PlainDate, beginning: ReferralBeginning): ReferralBuilder {
  const at = (day: PlainDate): ReferralBuilder => builder(events, state, day, beginning);
  const act: ReferralBuilder['act'] = (command, party, more) => {
    const decision = decideReferral(state, command, referralContext(today, party, more));
    if (!decision.ok) throw new Error(`${command.action}: ${decision.refusal.code}`);
    return builder([...events, ...decision.value], decision.value.reduce(applyReferralEvent, state), today, beginning);
  };
  const self: ReferralBuilder = {
    events, state, today, act,
    later: (days) => at(addDays(today, days)),
    sentTo: (programme) => aReferral({ ...beginning, programme }).sent(),
    sent: () => (state.status === 'draft' ? send(self) : self),
    approvalAsked: () => act({ action: 'request-approval', approver: SENDER_LEAD }, 'sender'),
    approved: () => {
      const asked = state.letter === 'drafted' ? self.approvalAsked() : self;
      return asked.act({ action: 'approve-letter' }, 'sender', { by: SENDER_LEAD });
    },
    opened: () => {
      const sent = self.sent();
      return sent.state.status === 'sent' ? sent.act({ action: 'open' }, 'receiver') : sent;
    },
    askedForInfo: () => self.opened().act({ action: 'ask-info', question: '복용하시는 약이 있습니까?' }, 'receiver'),
    answeredInfo: () => {
      const asked = state.status === 'needs-info' ? self : self.askedForInfo();
      return asked.act({ action: 'answer-info', answer: '혈압약을 드십니다.' }, 'sender');
    },
    accepted: () => self.opened().act(ACCEPT, 'receiver'),
    returned: (reason = 'capacity') =>
      self.opened().act({ action: 'return', reason, ruleId: reason === 'not-eligible' ? 'VISIT-TARGET' : null, words: '인력이 부족합니다.' }, 'receiver'),
    redirected: () =>
      self.opened().act({ action: 'redirect', childReferralId: 'referral-child' as ReferralId, to: 'org-other' as OrganisationId, words: '관할이 다릅니다.' }, 'receiver'),
    recalled: () => self.sent().act({ action: 'recall', reason: '잘못 보냈습니다.' }, 'sender'),
    expired: () => {
      const late = self.sent().overdueBy(0);
      const told = late.act({ action: 'escalate', forOn: late.today, to: ['sender-lead', 'receiver-lead'] }, 'system');
      return told.act({ action: 'expire', reason: '답이 없습니다.' }, 'system');
    },
    settled: () =>
      (state.status === 'returned' ? self : self.returned()).act(
        { action: 'settle', step: 'hold-or-other-agency', newReferralId: null, words: '다른 기관을 찾습니다.' }, 'sender',
      ),
    inService: () => (state.delivery === 'accepted' ? self : self.accepted()).act({ action: 'start-service' }, 'receiver'),
    onHold: () => served(self).act({ action: 'hold', reason: '입원하셨습니다.', reviewOn: null }, 'receiver'),
    withResult: (items = resultsFor(state)) => served(self).act({ action: 'return-result', items }, 'receiver'),
    acknowledged: () => (state.delivery === 'result-returned' ? self : self.withResult()).act({ action: 'acknowledge' }, 'sender'),
    closed: () =>
      (state.delivery === 'acknowledged' ? self : self.acknowledged()).act({ action: 'close', because: 'done', reason: '모두 제공하였습니다.' }, 'receiver'),
    overdueBy: (days) => {
      if (state.dueOn === null) throw new Error('Only a referral that awaits an answer can be overdue');
      return at(addDays(state.dueOn, days));
    },
  };
  return self;
}

function send(draft: ReferralBuilder): ReferralBuilder {
  if (!needsLetter(draft.state.identity.channel)) return draft.act(SEND, 'sender');
  const approved = draft.state.letter === 'approved' ? draft : draft.approved();
  return approved.act({ ...SEND, letter: { kind: 'letter', number: '복지정책과-1024', sentOn: draft.today } }, 'sender');
}

function served(referral: ReferralBuilder): ReferralBuilder {
  return ['in-service', 'on-hold'].includes(referral.state.delivery) ? referral : referral.inService();
}

/** One result for each requested item. */
export function resultsFor({ requested }: Pick<ReferralState, 'requested'>): readonly ResultItem[] {
  return requested.map(({ item }) => ({ requested: item, outcome: 'provided', words: '제공하였습니다.' }));
}

export const CONTACT_REACHED: Extract<ReferralCommand, { action: 'contact-attempt' }> = {
  action: 'contact-attempt', method: 'phone', outcome: 'reached', words: '통화하였습니다.',
};
