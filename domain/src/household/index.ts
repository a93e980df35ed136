export * from './facts.ts';
export * from './household.ts';
export * from './members.ts';
export * from './type.ts';
