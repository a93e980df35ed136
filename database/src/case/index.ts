export { findHandovers, findHeld, findLoad, giveTasksTo, recordHandover, type HandoverRecord, type LoadRow } from './caseload.ts';
export { countOpenCases, findOpenCases, type OpenCase } from './open.ts';
export { findCase, findCaseHistory, findCasesOfPerson, findCasesWithEndedMembers, findDueCases, findTeamCases, findWaitingCases, lockCase, lockCasesWithMembers, type CaseHistoryLine } from './read.ts';
export type { CaseListRow, StoredCase } from './row.ts';
export { addSupervision, answerSupervision, findSupervision, lockSupervision, type SupervisionNote } from './supervision.ts';
export { addCase, changeCase } from './write.ts';
