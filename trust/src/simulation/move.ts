import { DISCLOSURE_ITEM_CODES, type DisclosureItem } from '@dure/domain/access';
import { addDays } from '@dure/domain/calendar';
import { agreedItems, findDisclosureBasis } from '@dure/domain/consent';
import { allow } from '@dure/domain/decision';
import type { EmdCode, OrganisationId } from '@dure/domain/ids';
import {
  applyMoveEvent, beginMove, decideMove, dueMoveSignals, foldMove, isMoveLive, MOVE_ACTIONS, MOVE_ACTORS, MOVE_PARTIES, MOVE_RETURN_REASONS, MOVE_SETTLEMENTS, MOVE_STATUSES, moveHolder, nextMoveStatus, responsibleOf, sendMove,
  type MoveAction, type MoveBasis, type MoveCommand, type MoveContext, type MoveEvent, type MoveFacts, type MoveParty, type MoveRefusalCode, type MoveState,
} from '@dure/domain/move';
import type { Organisation } from '@dure/domain/organisation';
import type { Course, Invariant, Noun, Try } from './course.ts';
import { MISTAKES, spoilt } from './spoil.ts';
import { AWAY, HOME, isHoliday, momentOf, newId, reach, residentOf, type World } from './world.ts';

type MoveCourse = Course<MoveState, MoveEvent>;

const REFUSALS = {
  'move/same-municipality': true, 'move/case-not-open': true, 'move/transfer-pending': true, 'move/already-under-way': true, 'move/receiver-unsuited': true, 'move/no-consent': true, 'move/identity-not-covered': true, 'move/items-not-covered': true,
  'move/facts-missing': true, 'move/law-unconfirmed': true, 'move/not-your-act': true, 'move/action-not-available': true, 'move/only-the-fact': true, 'move/history-awaits': true, 'move/not-the-same-person': true, 'move/case-over': true,
} as const satisfies Record<MoveRefusalCode, true>;

const RECEIVER: Organisation = { id: 'away-hope' as OrganisationId, sigungu: AWAY, kind: 'hope-welfare', name: '완주군 희망복지지원단', programmes: ['ICM'], areas: [], phone: '063-000-0200' };
const NEVER: readonly DisclosureItem[] = ['identifier'];

function basisOf(world: World, personId: string): { readonly basis: MoveBasis; readonly agreed: readonly DisclosureItem[]; readonly until: ReturnType<typeof addDays> | null } {
  const { chance, today } = world;
  // A person may agree to the neighbour as to anybody else: the ledger's line stands for that one too.
  const line = residentOf(world, personId).consents.find((one) => findDisclosureBasis([one], { to: one.terms.recipient.organisationId, on: today, preferred: null }) !== undefined);
  const kind = chance.pick(['consent', 'consent', 'consent', 'refused', 'law', 'emergency', 'crisis'] as const);
  const agreed = line === undefined ? [] : agreedItems(line);
  if (kind === 'consent') return { basis: { kind, consentId: line?.id ?? ('consent-0' as never) }, agreed, until: line?.terms.endsOn ?? null };
  if (kind === 'law') return { basis: { kind, article: chance.chance(0.9) ? '사회보장급여법 제13조제2항' : '', words: '위기가구입니다.' }, agreed, until: null };
  return { basis: { kind, words: chance.chance(0.9) ? '알리지 말라고 하십니다.' : '' }, agreed, until: null };
}

function begin(world: World): MoveCourse | undefined {
  const { chance, pools, today } = world;
  const course = chance.pick([...pools.case.live, ...pools.case.over.slice(-3)]);
  if (course === undefined) return undefined;
  const { identity, owner } = course.state;
  const { basis, agreed, until } = basisOf(world, course.personId);
  const items = basis.kind === 'refused' ? [] : basis.kind === 'consent' ? agreed : DISCLOSURE_ITEM_CODES.filter((item) => !NEVER.includes(item) && (item === 'identity' || chance.chance(0.5)));
  const moveId = newId(world, 'move');
  const isUnderWay = pools.move.live.some(({ state }) => state.identity.caseId === identity.caseId);
  const sent = sendMove({
    identity: { moveId, personId: identity.personId, caseId: identity.caseId, programme: identity.programme, from: { sigungu: HOME, organisationId: owner.organisationId, staffId: owner.staffId }, to: { sigungu: chance.chance(0.95) ? AWAY : HOME, organisationId: RECEIVER.id, emdCode: '5271025000' as EmdCode }, movesOn: addDays(today, chance.int(0, 30)) },
    basis, items: chance.chance(0.95) ? items : [...items, 'identifier'], reason: chance.chance(0.97) ? '딸네 집 근처로 이사' : '', lawConfirmed: chance.chance(0.8),
  }, {
    at: momentOf(world), on: today, by: owner.staffId, party: 'sender', case: course.state, parties: chance.chance(0.95) ? ['owner'] : ['referrer'], restricted: false, receiver: chance.chance(0.95) ? RECEIVER : undefined,
    isUnderWay, isHoliday, seen: new Set(DISCLOSURE_ITEM_CODES), agreed, consentUntil: until,
  });
  if (sent.ok) return { id: moveId, personId: course.personId, state: beginMove(sent.value), events: [sent.value], acknowledged: 1 };
  reach(world, `refusal:${sent.refusal.code}`);
  return undefined;
}

export function moveContext(world: World, party: MoveParty): MoveContext {
  const { chance } = world;
  return { at: momentOf(world), on: world.today, party, by: party === 'system' ? 'system' : ('staff-2-1' as never), isHoliday, accepting: { isCaseOpen: chance.chance(0.95), isSamePerson: chance.chance(0.95) } };
}

type Facts = { readonly [Name in MoveAction]: (world: World, state: MoveState) => MoveFacts[Name] };
const CONTACT = { contactName: '김담당', contactPhone: '063-000-0201', words: '' };

const FACTS: Facts = {
  'open': () => ({}),
  'accept': () => CONTACT,
  'note': () => CONTACT,
  'return': ({ chance }) => ({ reason: chance.pick(MOVE_RETURN_REASONS), words: '전입이 확인되지 않습니다.' }),
  'recall': () => ({ words: '이사를 그만두셨습니다.' }),
  'withdraw-consent': () => ({}),
  'settle': ({ chance }) => ({ step: chance.pick(MOVE_SETTLEMENTS), words: '계속 맡습니다.' }),
  'remind': ({ today }, state) => dueMoveSignals(state, today).find(({ signal }) => signal !== 'escalate') ?? { signal: 'remind-1', forOn: today },
  'escalate': ({ today }, state) => ({ forOn: dueMoveSignals(state, today).find(({ signal }) => signal === 'escalate')?.forOn ?? today }),
};

function attempt(world: World, { state }: MoveCourse): Try<MoveCommand, MoveContext> {
  const { chance } = world;
  const open = MOVE_ACTIONS.filter((action) => nextMoveStatus(state.status, action) !== undefined && (action !== 'withdraw-consent' || chance.chance(0.1)));
  const action = open.length === 0 || chance.chance(MISTAKES.action) ? chance.pick(MOVE_ACTIONS) : chance.pick(open);
  const party = chance.chance(MISTAKES.party) ? chance.pick(MOVE_PARTIES) : chance.pick(MOVE_ACTORS[action]);
  const command = { action, ...(FACTS[action](world, state) as object) } as MoveCommand;
  return { command: chance.chance(MISTAKES.facts) ? spoilt(chance, command) : command, context: moveContext(world, party) };
}

const invariants: readonly Invariant<MoveState, MoveEvent>[] = [
  { says: 'exactly one team answers for who moves: the receiver once it took over, the sender until then', holds: ({ after }) => responsibleOf(after) === (after.status === 'accepted' ? after.identity.to.organisationId : after.identity.from.organisationId) },
  { says: 'no move under way without somebody whose turn it is and a date', holds: ({ after }) => !isMoveLive(after.status) || (moveHolder(after) !== null && after.nextOn !== null) },
  { says: 'who refused has nothing handed on', holds: ({ after }) => after.basis.kind !== 'refused' || (after.items.length === 0 && after.identity.scope === 'fact') },
  { says: 'numbers that identify uniquely never go along', holds: ({ after }) => !after.items.includes('identifier') },
  { says: 'reading ends with a return, a recall or a withdrawn consent, and never begins again', holds: ({ before, event, after }) => after.readableUntil <= before.readableUntil && (!['return', 'recall', 'withdraw-consent'].includes(event.action) || after.readableUntil < event.on) },
  { says: 'a case is taken over with its history, a fact is only noted', holds: ({ event, after }) => (event.action !== 'accept' || after.identity.scope === 'history') && (event.action !== 'note' || after.identity.scope === 'fact') },
  { says: 'a return is settled by the sender', holds: ({ before, event, after }) => after.status !== 'settled' || before.status === 'settled' || (before.status === 'returned' && event.party === 'sender') },
];

export const MOVE: Noun<MoveState, MoveEvent, MoveCommand, MoveContext> = {
  name: 'move', wanted: 20, apply: applyMoveEvent, fold: foldMove, begin, attempt, invariants,
  decide: (state, command, context) => {
    const decided = decideMove(state, command, context);
    return decided.ok ? allow([decided.value]) : decided;
  },
  isOver: ({ status }) => !isMoveLive(status),
  places: ({ status, answer, settlement }) => [`move.status:${status}`, `move.answer:${answer.kind}`, ...(settlement.kind === 'settled' ? [`move.settled:${settlement.step}`] : [])],
  points: [
    ...MOVE_STATUSES.map((one) => `move.status:${one}`), ...MOVE_ACTIONS.map((one) => `move.done:${one}`), ...['accepted', 'noted', 'returned', 'recalled'].map((one) => `move.answer:${one}`), ...MOVE_SETTLEMENTS.map((one) => `move.settled:${one}`),
    ...Object.keys(REFUSALS).map((code) => `refusal:${code}`),
  ],
};
