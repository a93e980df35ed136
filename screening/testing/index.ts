export { columnsOf, dictionariesOf, placeOf } from './columns.ts';
export { someCriteria } from './criteria.ts';
export { AROUND, someHistories } from './histories.ts';
export { relationsOf } from './relations.ts';
export { storedHistories, storedPlaces } from './stored.ts';
export { storeOf } from './store.ts';
