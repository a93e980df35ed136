export { DERIVED_FROM_HOUSEHOLD } from './derived.ts';
export { discloseHousehold, type DisclosedHousehold, type DisclosedMember, type HouseholdAudience, type KnownHousehold } from './disclose.ts';
export * from './facts.ts';
export * from './household.ts';
export * from './members.ts';
export * from './type.ts';
