export { packed, unpacked } from './packed.ts';
export { ownAndShared } from './parts.ts';
export { momentOf, openPool } from './pool.ts';
export { statement, statements, type Statement } from './statement.ts';
export { withScope, type ScopeSettings, type Work } from './scope.ts';
