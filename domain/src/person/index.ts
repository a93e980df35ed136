export * from './facts.ts';
export * from './person.ts';
