export { addInbound, changeInbound, findInbound, findInboundRequests, lockInbound, type StoredInbound } from './inbound.ts';
export { findIntake, findIntakesOfPerson, findTeamIntakes, lockIntake, type IntakeListRow, type StoredIntake } from './read.ts';
export { addIntake, changeIntake } from './write.ts';
