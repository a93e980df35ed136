import { addDays } from '@dure/domain/calendar';
import { dueSignals, escalationOn, type DueSignal } from '@dure/domain/clock';
import type { ReferralId } from '@dure/domain/ids';
import {
  CONTACT_METHODS, CONTACT_OUTCOMES, ITEM_OUTCOMES, LEGAL_CHECK_CODES, REFERRAL_CLOSE_REASONS, RETURN_REASONS, nextActionAfterReturn, supervisorsToTell,
  type ReferralAction, type ReferralCommand, type ReferralContext, type ReferralFacts, type ReferralState,
} from '@dure/domain/referral';
import { newId, officeOf, type World } from './world.ts';

type Facts = { readonly [Name in ReferralAction]: (world: World, state: ReferralState, context: ReferralContext) => ReferralFacts[Name] };

function signalled(world: World, state: ReferralState, signals: readonly string[]): DueSignal {
  const due = dueSignals(state, world.today).find(({ signal }) => signals.includes(signal));
  return due ?? { signal: signals[0] as DueSignal['signal'], forOn: (state.nextOn === null ? null : escalationOn(state.nextOn, world.today)) ?? world.today };
}

/** Mostly on the consent that is there; now and then on a ground that stands open only to some. */
function basisOf({ chance }: World, { sending }: ReferralContext): ReferralFacts['send']['basis'] {
  const consent = sending?.consent;
  if (consent?.standing === 'given' && chance.chance(0.85)) return { kind: 'consent', consentId: consent.consentId };
  const kind = chance.pick(['emergency', 'crisis', 'law', 'consent'] as const);
  if (kind === 'consent') return { kind, consentId: 'consent-0' as never };
  return kind === 'law' ? { kind, article: '노인복지법 제39조의6제2항', words: '학대가 의심됩니다.' } : { kind, words: '생명이 위험합니다.' };
}

function send(world: World, { letter }: ReferralState, context: ReferralContext): ReferralFacts['send'] {
  const { chance, today } = world;
  const basis = basisOf(world, context);
  const { sending } = context;
  const items = sending?.consent.standing === 'given' ? sending.consent.items : (['identity', 'reason'] as const);
  const beyond = chance.chance(0.03) ? (['identity', 'health', 'mental-health', 'abuse'] as const) : items;
  const confirmed = [...(chance.chance(0.8) ? (sending?.preconditions ?? []).map(({ code }) => ({ code, words: '확인함' })) : []), ...(chance.chance(0.8) ? LEGAL_CHECK_CODES.map((code) => ({ code, words: '' })) : [])];
  return { basis, disclosed: beyond, confirmed, letter: letter === 'none' || chance.chance(0.1) ? { kind: 'none' } : { kind: 'letter', number: '복지정책과-1', sentOn: today } };
}

function results({ chance }: World, { requested }: ReferralState): ReferralFacts['return-result'] {
  const items = requested.map(({ item }) => ({ requested: item, outcome: chance.pick(ITEM_OUTCOMES), words: '제공하였습니다.' }));
  return { items: chance.chance(0.9) ? items : chance.pick([items.slice(1), [...items, ...items], items.map((one) => ({ ...one, words: '' }))]) };
}

const FACTS: Facts = {
  'revise': (_world, state) => ({ reason: '더 자세히 씁니다.', requested: state.requested }),
  'request-approval': ({ chance }, _state, { approvers = [], by }) => ({ approver: chance.chance(0.85) ? (approvers[0] as never) : chance.pick([by, 'staff-0-3']) as never }),
  'approve-letter': () => ({}),
  'decline-letter': () => ({ words: '수신자를 확인해 주십시오.' }),
  'send': send,
  'recall': () => ({ reason: '잘못 보냈습니다.' }),
  'open': () => ({}),
  'contact-attempt': ({ chance }) => ({ method: chance.pick(CONTACT_METHODS), outcome: chance.pick(CONTACT_OUTCOMES), words: '' }),
  'ask-info': () => ({ question: '복용하시는 약이 있습니까?' }),
  'answer-info': () => ({ answer: '혈압약을 드십니다.' }),
  'accept': ({ chance, offices }, { identity }) => ({ contactName: '김담당', contactPhone: chance.chance(0.02) ? '' : '063-000-0000', staffId: chance.pick(offices.find(({ id }) => id === identity.receiver.organisationId)?.staff ?? []) , words: '' }),
  'return': ({ chance }) => ({ reason: chance.pick(RETURN_REASONS), ruleId: chance.chance(0.5) ? 'VISIT-TARGET' : null, words: '인력이 부족합니다.' }),
  'redirect': (world) => ({ childReferralId: newId(world, 'referral') as ReferralId, to: world.chance.pick(world.offices).id, words: '관할이 다릅니다.' }),
  'settle': (_world, { returned }) => ({ step: returned.kind === 'returned' ? nextActionAfterReturn(returned.reason) : 'consult-coordinator', newReferralId: null, words: '다른 기관을 찾습니다.' }),
  'remind': (world, state) => signalled(world, state, ['remind-1', 'remind-3', 'remind-7', 'cycle-reply-due']),
  'escalate': (world, state) => ({ forOn: signalled(world, state, ['escalate']).forOn, to: supervisorsToTell(state) }),
  'extend': ({ chance }) => ({ days: chance.pick([3, 7, 14, 30, 31, 0]), reason: '입원 중이십니다.' }),
  'explain-delay': () => ({ reason: '연락이 닿지 않습니다.' }),
  'notify-no-contact': (world, state) => ({ forOn: signalled(world, state, ['six-month-notice']).forOn }),
  'expire': () => ({ reason: '답이 없습니다.' }),
  'start-service': () => ({}),
  'hold': ({ chance, today }) => ({ reason: '입원하셨습니다.', reviewOn: chance.chance(0.5) ? addDays(today, chance.int(-1, 60)) : null }),
  'resume': () => ({}),
  'report-progress': () => ({ words: '주 1회 방문하고 있습니다.' }),
  'return-result': results,
  'acknowledge': () => ({}),
  'close': ({ chance }) => ({ because: chance.pick(REFERRAL_CLOSE_REASONS), reason: '모두 제공하였습니다.' }),
  'object': () => ({ words: '식사를 아직 못 받으십니다.' }),
  'withdraw-consent': () => ({}),
  'assign': (world, { identity }, { party }) => {
    const side = party === 'coordinator' || world.chance.chance(0.1) ? world.chance.pick(['sender', 'receiver'] as const) : party === 'receiver' ? 'receiver' : 'sender';
    return { side, staffId: world.chance.pick(officeOf(world, identity[side].organisationId).staff) };
  },
};

export function referralFacts(world: World, state: ReferralState, action: ReferralAction, context: ReferralContext): ReferralCommand {
  // The table's key and the command's action are the same name, which the compiler cannot follow through a union.
  return { action, ...(FACTS[action](world, state, context) as object) } as ReferralCommand;
}
