import { DISCLOSURE_ITEM_CODES } from '@dure/domain/access';
import { REFERRAL_DEADLINES } from '@dure/domain/clock';
import { agreedItems, findDisclosureBasis, isInForce } from '@dure/domain/consent';
import type { ConsentId, OrganisationId, ReferralId, StaffId } from '@dure/domain/ids';
import {
  ACTION_RULES, applyReferralEvent, availableActions, beginReferral, CHANNELS, decideReferral, DELIVERY_STATUSES, draftOnward, draftReferral, FOLLOW_UP_STATUSES, foldReferral, isLive,
  LETTER_STATUSES, PARTIES, REFERRAL_ACTIONS, REFERRAL_STATUSES, STEPS,
  type DraftedEvent, type Party, type ReferralAction, type ReferralCommand, type ReferralContext, type ReferralEvent, type ReferralIdentity, type ReferralRefusalCode, type ReferralState, type SendingContext,
} from '@dure/domain/referral';
import type { Course, Noun, Try } from './course.ts';
import { referralFacts } from './referralFacts.ts';
import { referralInvariants } from './referralInvariants.ts';
import { MISTAKES, spoilt } from './spoil.ts';
import { HOME, isHoliday, momentOf, newId, officeOf, reach, residentOf, type Office, type Resident, type World } from './world.ts';

const REFUSALS = {
  'referral/action-not-available': true, 'referral/not-your-act': true, 'referral/facts-missing': true, 'referral/duplicate-live': true, 'referral/to-itself': true, 'referral/one-way': true,
  'referral/preconditions-unconfirmed': true, 'referral/consent-missing': true, 'referral/consent-recipient-not-named': true, 'referral/items-beyond-consent': true, 'referral/basis-not-open': true,
  'referral/consent-not-the-basis': true, 'referral/access-ended': true, 'referral/letter-not-approved': true, 'referral/letter-number-missing': true, 'referral/self-approval': true,
  'referral/approver-not-entitled': true, 'referral/not-the-approver': true, 'referral/clause-missing': true, 'referral/days-out-of-range': true, 'referral/not-overdue': true, 'referral/already-signalled': true,
  'referral/result-missing': true, 'referral/result-items-mismatch': true, 'referral/review-in-the-past': true, 'referral/other-side': true,
} as const satisfies Record<ReferralRefusalCode, true>;

type ReferralCourse = Course<ReferralState, ReferralEvent>;
const sender = (world: World, state: ReferralState): Office => officeOf(world, state.identity.sender.organisationId);

/** What the handler loads before sending: the ledger, the other live referrals, the receiver's row in 부록3, now and then not in order. */
function sendingOf(world: World, identity: ReferralIdentity): SendingContext {
  const { chance, today } = world;
  const to = identity.receiver.organisationId;
  const basis = findDisclosureBasis(residentOf(world, identity.personId).consents, { to, on: today, preferred: null });
  const given = { standing: 'given', consentId: basis?.id ?? ('consent-0' as ConsentId), recipients: [chance.chance(0.03) ? ('office-x' as OrganisationId) : to], items: basis === undefined ? DISCLOSURE_ITEM_CODES : agreedItems(basis) } as const;
  const live = world.pools.referral.live.filter(({ state }) => state.identity.personId === identity.personId && isLive(state));
  return {
    direction: chance.chance(0.02) ? { inbound: true, outbound: chance.pick([false, 'unconfirmed'] as const) } : null,
    preconditions: chance.chance(0.1) ? [{ code: '사전협의', required: true }] : [],
    consent: basis === undefined && world.fault !== 'data sent without consent' ? { standing: chance.pick(['missing', 'refused', 'withdrawn', 'expired'] as const) } : given,
    live: live.map(({ state }) => ({ referralId: state.identity.referralId, personId: state.identity.personId, service: state.identity.service, to: state.identity.receiver.organisationId })),
  };
}

function actorOf(world: World, state: ReferralState, party: Party): StaffId | 'system' {
  if (party === 'system') return 'system';
  const office = officeOf(world, party === 'receiver' ? state.identity.receiver.organisationId : state.identity.sender.organisationId);
  return world.chance.pick(office.staff);
}

export function referralContext(world: World, state: ReferralState, action: ReferralAction, party: Party): ReferralContext {
  const asked = state.approval.kind === 'asked' && world.chance.chance(0.9) ? state.approval.approver : undefined;
  const by = asked !== undefined && (action === 'approve-letter' || action === 'decline-letter') ? asked : actorOf(world, state, party);
  const receipt = world.chance.chance(0.5) ? { receipt: { number: '접수-1', on: world.today } } : {};
  return {
    at: momentOf(world), on: world.today, by, party, isHoliday, deadlines: REFERRAL_DEADLINES, approvers: [sender(world, state).lead], ...receipt,
    ...(action === 'send' ? { sending: sendingOf(world, state.identity) } : {}),
  };
}

/** Every other letter is written because somebody has just agreed to it. */
function agreedTo(world: World): { readonly person: Resident; readonly to: OrganisationId } | undefined {
  const { chance, people, today } = world;
  const agreed = chance.chance(0.5) ? people.flatMap((person) => person.consents.filter((one) => isInForce(one, today)).map(({ terms }) => ({ person, to: terms.recipient.organisationId }))) : [];
  return agreed.length === 0 ? undefined : chance.pick(agreed);
}

function begin(world: World): ReferralCourse | undefined {
  const { chance } = world;
  const agreed = agreedTo(world);
  const [from, to] = [chance.pick(world.offices), agreed === undefined ? chance.pick(world.offices) : officeOf(world, agreed.to)];
  const person = agreed?.person ?? chance.pick(world.people);
  const cases = world.pools.case.live.filter(({ personId }) => personId === person.id);
  const identity: ReferralIdentity = {
    referralId: newId(world, 'referral') as ReferralId, sigungu: HOME, personId: person.id, caseId: cases[0] === undefined ? null : cases[0].state.identity.caseId, programme: to.programme,
    service: chance.chance(0.01) ? '' : to.programme, urgency: chance.pick(['emergency', 'crisis', 'intensive', 'general', 'general', 'general'] as const), channel: chance.pick(CHANNELS),
    sender: { organisationId: from.id, staffId: chance.pick(from.staff), programme: from.programme }, receiver: { organisationId: to.id }, lineage: { kind: 'first' },
  };
  const drafted = draftReferral({ identity, reason: '혼자 지내십니다.', requested: [{ item: 'counselling', words: '방문 상담' }, { item: 'meals', words: '식사 지원' }] }, draftContext(world, identity));
  return drafted.ok ? courseOf(drafted.value) : refused(world, drafted.refusal.code);
}

function draftContext(world: World, identity: ReferralIdentity) {
  return { at: momentOf(world), on: world.today, by: identity.sender.staffId, party: 'sender', isHoliday, deadlines: REFERRAL_DEADLINES, sending: sendingOf(world, identity) } as const;
}

function refused(world: World, code: string): undefined {
  reach(world, `refusal:${code}`);
  return undefined;
}

const courseOf = (event: DraftedEvent): ReferralCourse => ({ id: event.identity.referralId, personId: event.identity.personId, state: beginReferral(event), events: [event], acknowledged: 1 });

/** After a return the sender writes to the next agency; the child is a draft of the same sender. */
export function passOn(world: World, { state }: ReferralCourse, to: OrganisationId): ReferralCourse | undefined {
  const office = officeOf(world, to);
  const drafted = draftOnward(state, 'after-return', { referralId: newId(world, 'referral') as ReferralId, to, programme: office.programme, service: office.programme, channel: 'social-security-system' }, draftContext(world, { ...state.identity, receiver: { organisationId: to } }));
  return drafted.ok ? courseOf(drafted.value) : refused(world, drafted.refusal.code);
}

const ONWARD: ReadonlySet<ReferralAction> = new Set(['send', 'open', 'accept', 'start-service', 'report-progress', 'return-result', 'acknowledge']);

/** What moves a referral along comes more often than what it waits with. */
function actionOf(world: World, state: ReferralState): ReferralAction {
  const { chance } = world;
  if (chance.chance(MISTAKES.action)) return chance.pick(REFERRAL_ACTIONS);
  const open = availableActions(state).filter((action) => action !== 'withdraw-consent' || chance.chance(0.1));
  const onward = open.filter((action) => ONWARD.has(action));
  if (onward.length > 0 && chance.chance(0.5)) return chance.pick(onward);
  return open.length === 0 ? chance.pick(REFERRAL_ACTIONS) : chance.pick(open);
}

function attempt(world: World, { state }: ReferralCourse): Try<ReferralCommand, ReferralContext> {
  const { chance } = world;
  const action = actionOf(world, state);
  const party = chance.chance(MISTAKES.party) ? chance.pick(PARTIES) : chance.pick(ACTION_RULES[action].who);
  const context = referralContext(world, state, action, party);
  const command = referralFacts(world, state, action, context);
  return { command: chance.chance(MISTAKES.facts) ? spoilt(chance, command) : command, context };
}

const kept = (state: ReferralState): boolean => state.next.step === 'none';

export const REFERRAL: Noun<ReferralState, ReferralEvent, ReferralCommand, ReferralContext> = {
  name: 'referral', wanted: 120,
  decide: decideReferral, apply: applyReferralEvent, fold: foldReferral, isOver: kept, begin, attempt, invariants: referralInvariants,
  places: ({ status, delivery, letter, followUp, next, owner, access, delay }) => [
    `referral.status:${status}`, `referral.delivery:${delivery}`, `referral.letter:${letter}`, `referral.followUp:${followUp}`, `referral.step:${next.step}`, `referral.owner:${owner.kind}`, `referral.access:${access}`, `referral.delay:${delay}`,
  ],
  points: [
    ...REFERRAL_STATUSES.map((one) => `referral.status:${one}`), ...DELIVERY_STATUSES.map((one) => `referral.delivery:${one}`), ...LETTER_STATUSES.map((one) => `referral.letter:${one}`),
    ...FOLLOW_UP_STATUSES.map((one) => `referral.followUp:${one}`), ...STEPS.map((one) => `referral.step:${one}`), ...REFERRAL_ACTIONS.map((one) => `referral.done:${one}`),
    ...['staff', 'team'].map((one) => `referral.owner:${one}`), ...['none', 'open', 'ended'].map((one) => `referral.access:${one}`), ...['none', 'reason-asked', 'explained'].map((one) => `referral.delay:${one}`),
    ...Object.keys(REFUSALS).map((code) => `refusal:${code}`),
  ],
};
