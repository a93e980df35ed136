export { changesOf, neededWith, planWith, savingOf, workerChanges, type ChangeKind, type JointChange, type Saving, type WorkerChange } from './changes.ts';
export { costOf, isNoWorse, jointWeek, minutesOf, weightOf, workerDays, type JointCost, type JointWeek, type WorkerDay } from './cost.ts';
export { canBeCovered, commonDays, problemsOf, workersFor } from './feasible.ts';
export { bestPlan, greedyPlan, pairMoves, withAssignments, withPairs } from './greedy.ts';
export { improve } from './improve.ts';
export {
  COVERED_MINUTES, mayKnowEachOther, separatePlan, VISIT_SKILLS, type Assignment, type JointInput, type JointPlace, type JointPlan, type JointVisit, type JointWorker, type VisitSkill,
} from './model.ts';
export { pairsOf, type Pair } from './pairs.ts';
export { mayName, nameableTo, shareChanges, shareSchedule, type Counted, type SharedSchedule, type SharedVisit } from './share.ts';
export { travelOf, type Travel } from './travel.ts';
