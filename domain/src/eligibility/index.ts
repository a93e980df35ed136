export * from './condition.ts';
export { compile, type Compiled, type DecidingLeaf } from './compile.ts';
export { type CalendarDuration, findDuration, hasLasted } from './duration.ts';
export { normalCode } from './code.ts';
export { type Clause, type ClauseFinding, compileGate, type CompiledGate, type Gate, type GateFinding, type GateVerdict, type Ground, type MissingFact } from './gate.ts';
export { factsOf, type Probes, probesOf } from './probe.ts';
export { type ClauseVerdict, MET, nameOf, NOT_MET, type Truth, UNKNOWN } from './truth.ts';
