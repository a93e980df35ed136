export { findCase, findCaseHistory, findCasesOfPerson, findDueCases, findTeamCases, findWaitingCases, lockCase } from './read.ts';
export type { CaseListRow, StoredCase } from './row.ts';
export { addCase, changeCase } from './write.ts';
