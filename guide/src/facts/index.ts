export type { FactDefinition, FactScope, FactType, FactVocabulary } from './definition.ts';
export { withImplied } from './implied.ts';
export { isDay, readFact } from './read.ts';
export { FACTS, type FactKey, findFact, MEMBER_KEYS } from './vocabulary.ts';
export { periodWords } from './period.ts';
