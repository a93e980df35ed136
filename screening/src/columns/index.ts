export { type AnyColumn, COLUMN_NAMES, type ColumnName, type Columns, type Dictionaries, NEVER, newColumn, PEOPLE_COLUMNS, peopleIn, TEXTS_OF } from './columns.ts';
export { baseOf, type Later, readLater, writeColumns, writeLater } from './file.ts';
export { type Keys, KeysOnDemand, readHashes, writeHashes, writeKeys } from './keys.ts';
export { renumber, tellsPeople } from './later.ts';
export { readColumns, Room } from './room.ts';
