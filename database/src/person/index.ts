export { addDistinctPeople, addMerge, findDistinctPeople, findMerge, findMergesOf, markMergeUndone, type LiveMerge } from './merge.ts';
export { NAMED_PERSON, namedBeside, type NamedPerson } from './named.ts';
export { findPerson, findPersons, lockPerson, lockPersonForProduct } from './read.ts';
export { findResidentNumber, keepResidentNumber, type SealedNumber } from './residentNumber.ts';
export type { StoredPerson } from './row.ts';
export { addSafetyNote, endSafetyNote, findSafetyNotes, findSafetyNotesOf } from './safety.ts';
export { findSimilarPeople, searchPeople, type PersonQuestion } from './search.ts';
export { sharePerson } from './share.ts';
export { addPerson, addPersonEvent, changePersonRow, placePerson, type PersonEvent } from './write.ts';
