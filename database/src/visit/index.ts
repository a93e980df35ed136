export { addJointPlan, findJointPlan, findLatestJointPlan, finishJointPlan, lockJointPlan, markAccepted, type AcceptedChanges, type JointProposal, type StoredJointPlan } from './joint.ts';
export { findVisitPhoto, findVisitPhotos, keepVisitPhoto, type VisitPhoto } from './photo.ts';
export {
  findVisit, findVisitHistory, findVisitsBetween, findVisitsOfPerson, findWaitingVisits, findWeekVisitsForProduct, lockSeriesFrom, lockVisit, lockVisitsForProduct, type VisitHistoryLine,
} from './read.ts';
export type { StoredVisit, WeekVisit } from './row.ts';
export { findConsentsOfPeople, findNamesByConsent, findPeopleNamed, findPlaces } from './sharing.ts';
export { addVisit, changeVisit } from './write.ts';
