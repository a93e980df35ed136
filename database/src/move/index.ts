export { actOnBothSides } from './reach.ts';
export {
  findArrival, findArrivalsOfPerson, findArrivalsOfTeam, findLiveMoves, findMove, findMoveHistory, findMovesOfPerson, findMovesOfTeam, findWaitingArrivals, findWaitingMoves, isMoveUnderWay, lockMove, lockMovesRestingOn,
} from './read.ts';
export type { StoredArrival, StoredMove } from './row.ts';
export { addMove, changeMove, takeOverArrival } from './write.ts';
