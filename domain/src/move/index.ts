export { arrivingPerson, isSameArrival } from './arriving.ts';
export { commandOfMoveSignal, dueMoveSignals } from './clock.ts';
export { MOVE_DEADLINES } from './deadlines.ts';
export { decideMove, moveActsOpenTo, type MoveContext } from './decide.ts';
export type { MoveAct, MoveDates, MoveEvent, SentEvent } from './event.ts';
export {
  AFTER_RETURN, MOVE_RETURN_REASONS, MOVE_SETTLEMENTS, type MoveBasis, type MoveCommand, type MoveFacts, type MoveIdentity, type MoveReturnReason, type MoveScope, type MoveSettlement,
} from './facts.ts';
export { applyMoveEvent, beginMove, foldMove } from './fold.ts';
export { HISTORY_KINDS, historyTold, itemsOfInstrument, type HistoryEntry, type HistoryKind } from './history.ts';
export { itemsOffered, type Sharable } from './items.ts';
export { movePacketOf, type MoveFact, type MovePacket, type MoveSources } from './packet.ts';
export { receiversOf, takesMove, type Destination } from './receivers.ts';
export type { MoveRefusal, MoveRefusalCode } from './refusal.ts';
export { sendMove, type MoveOrder, type SendingMove } from './send.ts';
export { moveHolder, responsibleOf, type MoveAnswer, type MoveState } from './state.ts';
export { isMoveLive, MOVE_ACTIONS, MOVE_ACTORS, MOVE_PARTIES, MOVE_STATUSES, nextMoveStatus, type MoveAction, type MoveParty, type MoveStatus } from './transitions.ts';
