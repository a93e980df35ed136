export { addDelivery, findDeliveries, findDeliveriesOfPerson } from './delivery.ts';
export { findPlan, findPlanHistory, findPlansOfCase, findWaitingPlans, lockLivePlans, lockPlan, type PlanHistoryLine } from './read.ts';
export type { StoredPlan } from './row.ts';
export { beginServices, endServices, findPlanService, findPlanServicesOfPerson, findPlanServicesOfTeam, moveServices, type StoredPlanService } from './service.ts';
export { addPlan, changePlan, findPlanSignature, keepPlanSignature, type PlanSignature } from './write.ts';
