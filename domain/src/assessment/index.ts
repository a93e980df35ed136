export * from './assessment.ts';
export * from './catalogue.ts';
export * from './facts.ts';
export * from './instrument.ts';
export { NEED_DOMAINS } from './instruments/needs.ts';
export { RISK_FACTORS } from './instruments/risk.ts';
export * from './revise.ts';
export * from './score.ts';
export * from './signals.ts';
