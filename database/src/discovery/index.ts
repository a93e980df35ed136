export { countTeams, findCandidate, findCandidatesOfRound, findCandidatesOfTeam, findDueCandidates, findSought, findWaitingCandidates, lockCandidate, lockCandidateOfPerson, lockCandidatesOfRound, type StoredCandidate, type TeamCount } from './candidate.ts';
export { findUnnamedCandidates, nameCandidate, type UnnamedCandidate } from './candidateBatch.ts';
export { findIdentities, findPersonByNumber, findSamePerson, findSpentIdentities, removeIdentities, type KnownPerson, type SealedIdentity } from './candidateIdentity.ts';
export { addCandidates, type CandidateChange, type CandidateHistoryLine, candidateRow, changeCandidates, findCandidateHistory } from './candidateWrite.ts';
export { findEffectProgrammes, findEffects, findRunsAsked } from './effect.ts';
export { addImport, findImport, findImports, findImportsTold, type StoredImport } from './import.ts';
export { findRunsWithFindings, removeFindingsOf } from './keeping.ts';
export { addRound, changeRound, findRound, findRounds, lockRound, type RoundLine, type StoredRound } from './round.ts';
export { countFindings, type FindingCount, findRankedFindings, type RankedFinding } from './roundFindings.ts';
export { addRun, type AskedRun, changeRun, type ClaimsData, findClaimsData, findLastDoneRunId, findLiveRunId, findRun, findRuns, lockRun, WORK_CHANNEL } from './run.ts';
export {
  addFinishedPart, beatRun, changeBetween, endRun, type Ended, findFinishedParts, findNextRun, findWorkPlaces, type FinishedPart, forgetFinished, holdRun, keepClaimsData, passParts, PROGRESS_CHANNEL, takeRun, type Taken, type WorkPlace,
} from './runBatch.ts';
export { countLeftOut, type FindingFilter, findRunFindings, type StoredFinding } from './runFinding.ts';
export { findKnownCandidates, findKnownPeople, type MatchedCandidate, type MatchedPerson, type RosterLine } from './runKnown.ts';
export type { RunQuestion, StoredRun } from './runRow.ts';
export { addThreshold, addWording, findThresholds, findWordings, type StoredThreshold, type StoredWording } from './wording.ts';
