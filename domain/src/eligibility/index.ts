export * from './condition.ts';
export { compile, type Compiled, type DecidingLeaf, explained } from './compile.ts';
export { type CalendarDuration, findDuration, hasLasted } from './duration.ts';
export { normalCode } from './code.ts';
export { compileGate } from './finding.ts';
export type { Clause, ClauseFinding, CompiledGate, Gate, GateFinding, GateVerdict, Ground, MissingFact } from './gate.ts';
export { factsOf, type Probes, probesOf } from './probe.ts';
export { type ClauseVerdict, MET, nameOf, NOT_MET, type Truth, UNKNOWN } from './truth.ts';
