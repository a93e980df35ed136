export * from './assessment.ts';
export * from './instrument.ts';
