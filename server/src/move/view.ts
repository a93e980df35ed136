import type { StoredArrival, StoredMove } from '@dure/database/move';
import type { Scope } from '@dure/domain/access';
import { moveActsOpenTo, type MoveEvent, type MovePacket, type MoveState } from '@dure/domain/move';
import { nameSeen } from '../person/named.ts';
import type { MoveDetail, MovePacketView, MoveRow } from './contract.ts';
import type { PlaceNames } from './place.ts';

const sidesOf = ({ identity: { from, to } }: MoveState, names: PlaceNames): Pick<MoveRow, 'from' | 'to'> => {
  const organisation = (id: MoveState['identity']['from']['organisationId']) => {
    const { name, phone } = names.organisation(id);
    return { id, name, phone };
  };
  return {
    from: { municipality: names.municipality(from.sigungu), organisation: organisation(from.organisationId) },
    to: { municipality: names.municipality(to.sigungu), organisation: organisation(to.organisationId), emdCode: to.emdCode, town: names.town(to.emdCode) },
  };
};

const plain = (id: string, { status, identity, sentOn, nextOn }: MoveState) => ({ id, status, scope: identity.scope, programme: identity.programme, movesOn: identity.movesOn, sentOn, nextOn });

export function sentRow({ id, state, personId, caseId, person }: StoredMove, scope: Scope, names: PlaceNames): MoveRow {
  return { ...plain(id, state), ...sidesOf(state, names), side: 'sent', personId, caseId, personName: nameSeen(scope, personId, person) };
}

export function receivedRow({ id, state, personId, caseId, packet }: StoredArrival, names: PlaceNames): MoveRow {
  return { ...plain(id, state), ...sidesOf(state, names), side: 'received', personId, caseId, personName: (packet.person?.['name'] as string | undefined) ?? null };
}

export function packetView(packet: MovePacket): MovePacketView {
  const { fact, person, history } = packet;
  return { fact, person: person === null ? null : { ...person }, history: history.map(({ kind, on, code, words }) => ({ kind, on, code, words: [...words] })) };
}

function answerOf({ answer }: MoveState): MoveDetail['answer'] {
  const blank = { on: null, contactName: '', contactPhone: '', reason: '', because: '', words: '' };
  return answer.kind === 'none' ? { ...blank, kind: 'none' } : { ...blank, ...answer };
}

type Common = Omit<MoveDetail, keyof MoveRow | 'reason' | 'packet' | 'matches' | 'left' | 'events' | 'acts'>;

function common(state: MoveState): Common {
  const { version, openedOn, readableUntil, items, basis, settlement } = state;
  return {
    version, openedOn, readableUntil, items: [...items], answer: answerOf(state), settlement: settlement.kind === 'none' ? null : { step: settlement.step, words: settlement.words, on: settlement.on },
    basis: { kind: basis.kind, article: basis.kind === 'law' ? basis.article : '', words: 'words' in basis ? basis.words : '' },
  };
}

interface AtHome {
  readonly scope: Scope;
  readonly names: PlaceNames;
  readonly staffName: (id: string) => string;
  readonly history: readonly MoveEvent[];
  readonly left: MoveDetail['left'];
  readonly mayAct: boolean;
}

/** Who did it is named for the own people only; of the other municipality the act is told and its contact. */
function eventView(event: MoveEvent, staffName: AtHome['staffName']): MoveDetail['events'][number] {
  const words = 'words' in event ? event.words : event.action === 'send' ? event.reason : '';
  return { at: event.at, action: event.action, side: event.party, by: event.party === 'sender' && event.by !== 'system' ? staffName(event.by) : event.action === 'accept' || event.action === 'note' ? event.contactName : '', words };
}

export function sentView(stored: StoredMove, { scope, names, staffName, history, left, mayAct }: AtHome): MoveDetail {
  const { state, packet } = stored;
  return {
    ...sentRow(stored, scope, names), ...common(state), reason: state.reason, packet: packetView(packet), matches: [], left, events: history.map((event) => eventView(event, staffName)),
    acts: mayAct ? [...moveActsOpenTo(state, 'sender')] : [],
  };
}

export function receivedView(stored: StoredArrival, names: PlaceNames, matches: MoveDetail['matches'], mayAct: boolean): MoveDetail {
  const { state, packet } = stored;
  return { ...receivedRow(stored, names), ...common(state), reason: '', packet: packetView(packet), matches, left: [], events: [], acts: mayAct ? [...moveActsOpenTo(state, 'receiver')] : [] };
}
