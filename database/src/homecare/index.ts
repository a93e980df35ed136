export {
  findDueHomecares, findHomecare, findHomecareHistory, findHomecareOfCase, findHomecares, findLiveHomecareId, findLongStays, findWaitingHomecares, lockHomecare, lockLiveHomecares, type HomecareHistoryLine, type LongStay,
} from './read.ts';
export type { StoredHomecare } from './row.ts';
export { addHomecareRow, changeHomecare, moveHomecare, type HomecareKeeper } from './write.ts';
