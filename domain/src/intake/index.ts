export * from './intake.ts';
export * from './sections.ts';
export * from './sources.ts';
