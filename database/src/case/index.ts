export { findConvened, findHandovers, findHeld, findLoad, giveTasksTo, recordHandover, type HandoverRecord, type LoadRow } from './caseload.ts';
export { countOpenCases, findOpenCases, type OpenCase } from './open.ts';
export { findAftercareCases, findCase, findCaseHistory, findCasesOfPerson, findCasesWithEndedMembers, findDueCases, findNoticedCases, findTeamCases, findWaitingCases, lockCase, lockCasesWithMembers, type CaseHistoryLine, type NoticedCase } from './read.ts';
export type { CaseListRow, StoredCase } from './row.ts';
export { addSupervision, answerSupervision, findSupervision, lockSupervision, type SupervisionNote } from './supervision.ts';
export { addCase, changeCase } from './write.ts';
