import { demoAccounts } from './staff.ts';
import { organisations } from './organisations.ts';

export type { DemoAccount } from './accounts.ts';
export { PLACES_ATTRIBUTION } from './data/haengjeongdong.ts';
export type { TownHousehold, TownPerson } from './household.ts';
export type { TownOrganisation } from './organisations.ts';
export { askFirstRun } from './firstRun.ts';
export { lastDayOfClaims } from './records/discoveryRun.ts';
export { claimsIdentities, type ClaimsIdentity, type ClaimsPerson } from './roster.ts';
export { seedDemo, type SeedOptions, type SeedSummary } from './seed/index.ts';
export type { TownStaff } from './staff.ts';
export { generateTown, getStory, type Town, type TownSeed } from './town.ts';

/** The accounts of the sign-in page; their names and organisations are the same for every seed. */
export const DEMO_ACCOUNTS = demoAccounts(organisations(1));
