export * from './draft.ts';
export * from './intake.ts';
export * from './reception.ts';
export * from './register.ts';
export * from './sections.ts';
export * from './sources.ts';
export * from './validate.ts';
