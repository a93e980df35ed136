export { countTeams, findCandidate, findCandidatesOfRound, findCandidatesOfTeam, findDueCandidates, findWaitingCandidates, lockCandidate, lockCandidateOfPerson, lockCandidatesOfRound, type RoundPage, type StoredCandidate, type TeamCount } from './candidate.ts';
export { findUnnamedCandidates, nameCandidate, type UnnamedCandidate } from './candidateBatch.ts';
export { addIdentity, findIdentities, findPersonByNumber, findSpentIdentities, removeIdentities, type SealedIdentity } from './candidateIdentity.ts';
export { addCandidates, type CandidateChange, type CandidateHistoryLine, candidateRow, changeCandidates, findCandidateHistory } from './candidateWrite.ts';
export { findEffectProgrammes, findEffects } from './effect.ts';
export { addRound, changeRound, findRound, findRoundNames, findRounds, lockRound, type RoundLine, type StoredRound } from './round.ts';
export { countFindings, type FindingCount, findRankedFindings, type RankedFinding } from './roundFindings.ts';
