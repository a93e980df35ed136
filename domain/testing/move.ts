import type { DisclosureItem } from '../src/access/index.ts';
import { addDays, type PlainDate } from '../src/calendar/index.ts';
import type { CaseState } from '../src/case/index.ts';
import type { CaseId, ConsentId, EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '../src/ids/index.ts';
import { applyMoveEvent, beginMove, decideMove, sendMove, type MoveCommand, type MoveContext, type MoveEvent, type MoveOrder, type MoveParty, type MoveState, type SendingMove } from '../src/move/index.ts';
import type { Organisation } from '../src/organisation/index.ts';
import { aCase } from './case.ts';
import { NO_HOLIDAYS } from './referral.ts';

export const HOME = '52110' as Sigungu;
export const AWAY = '52710' as Sigungu;
export const NEW_EMD = '5271025000' as EmdCode;
export const SENDER = 'org-hope-welfare' as OrganisationId;
export const RECEIVER: Organisation = { id: 'org-wanju-hope' as OrganisationId, sigungu: AWAY, kind: 'hope-welfare', name: '완주군 희망복지지원단', programmes: ['ICM'], areas: [], phone: '063-000-0200' };
export const AGREED: readonly DisclosureItem[] = ['identity', 'contact', 'address', 'progress', 'reason'];

export function anOrder(more: Partial<MoveOrder> = {}): MoveOrder {
  return {
    identity: {
      moveId: 'move-1', personId: 'person-1' as PersonId, caseId: 'case-1' as CaseId, programme: 'ICM', from: { sigungu: HOME, organisationId: SENDER, staffId: 'staff-manager' as StaffId },
      to: { sigungu: AWAY, organisationId: RECEIVER.id, emdCode: NEW_EMD }, movesOn: '2026-11-30',
    },
    basis: { kind: 'consent', consentId: 'consent-1' as ConsentId }, items: AGREED, reason: '딸네 집 근처로 이사', lawConfirmed: false, ...more,
  };
}

export function sendingContext(more: Partial<SendingMove> = {}): SendingMove {
  return {
    at: '2026-11-23T03:00:00Z', on: '2026-11-23', by: 'staff-manager' as StaffId, party: 'sender', case: aCase().inService().state as CaseState, parties: ['owner'], restricted: false, receiver: RECEIVER, isUnderWay: false,
    isHoliday: NO_HOLIDAYS, seen: new Set<DisclosureItem>([...AGREED, 'health', 'identifier']), agreed: AGREED, consentUntil: '2027-11-22', ...more,
  };
}

export function moveContext(on: PlainDate, party: MoveParty, more: Partial<MoveContext> = {}): MoveContext {
  return { at: `${on}T03:00:00Z`, on, party, by: party === 'system' ? 'system' : (`staff-${party}` as StaffId), isHoliday: NO_HOLIDAYS, accepting: { isCaseOpen: true, isSamePerson: true }, ...more };
}

export interface MoveBuilder {
  readonly state: MoveState;
  readonly events: readonly MoveEvent[];
  readonly today: PlainDate;
  later(days: number): MoveBuilder;
  act(command: MoveCommand, party: MoveParty): MoveBuilder;
}

/** A move whose every step was decided by the domain itself. */
export function aMove(order: Partial<MoveOrder> = {}, context: Partial<SendingMove> = {}): MoveBuilder {
  const sent = sendMove(anOrder(order), sendingContext(context));
  if (!sent.ok) throw new Error(sent.refusal.code);
  return builder([sent.value], beginMove(sent.value), '2026-11-23');
}

function builder(events: readonly MoveEvent[], state: MoveState, today: PlainDate): MoveBuilder {
  return {
    events, state, today,
    later: (days) => builder(events, state, addDays(today, days)),
    act: (command, party) => {
      const decided = decideMove(state, command, moveContext(today, party));
      if (!decided.ok) throw new Error(decided.refusal.code);
      return builder([...events, decided.value], applyMoveEvent(state, decided.value), today);
    },
  };
}
