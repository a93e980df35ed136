export { findPerson, lockPerson } from './read.ts';
export type { StoredPerson } from './row.ts';
export { sharePerson } from './share.ts';
