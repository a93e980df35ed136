export type { FactDefinition, FactScope, FactType, FactVocabulary } from './definition.ts';
export { ENGLISH_ANSWERS, ENGLISH_FACTS } from './english.ts';
export { withImplied } from './implied.ts';
export { isDay, readFact } from './read.ts';
export { FACTS, type FactKey, findFact, MEMBER_KEYS } from './vocabulary.ts';
export { periodWords } from './period.ts';
