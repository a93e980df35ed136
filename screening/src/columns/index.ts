export { type AnyColumn, COLUMN_NAMES, type ColumnName, type Columns, type Dictionaries, NEVER, newColumn, peopleIn } from './columns.ts';
export { readColumns, writeColumns } from './file.ts';
export { type Keys, readKeys, writeKeys } from './keys.ts';
export { Room } from './room.ts';
