export { columnsOf, dictionariesOf } from './columns.ts';
export { someCriteria } from './criteria.ts';
export { AROUND, someHistories } from './histories.ts';
export { relationsOf } from './relations.ts';
export { storedHistories } from './stored.ts';
