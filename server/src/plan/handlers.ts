import { findCase } from '@dure/database/case';
import { findDeliveries, findPlan, findPlanHistory, findPlansOfCase, findPlanSignature, type StoredPlan } from '@dure/database/plan';
import { findStaffNames } from '@dure/database/staff';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import { dueDate } from '@dure/domain/clock';
import { allow, refuse } from '@dure/domain/decision';
import type { CaseId, PlanId } from '@dure/domain/ids';
import { planAgainstDelivery, stillOffered, type PlanOffer } from '@dure/domain/plan';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { nameSeen } from '../person/named.ts';
import { actOnPlan, writePlan } from './act.ts';
import { contextFor } from './context.ts';
import type { planContract } from './contract.ts';
import { beginPlanFor, mayPlanFor } from './create.ts';
import { deliver, deliveryLines, listPersonServices, listTeamServices } from './deliver.ts';
import { certainOffer, guideOffer } from './offer.ts';
import { deliveredOf } from './unsettled.ts';
import { planBrief, planView, staffOf } from './view.ts';

type Contract = typeof planContract;

async function listPlans(call: Call<Contract['GET /api/cases/:id/plans']>): Handled<Contract['GET /api/cases/:id/plans']> {
  const { params, scope, work } = call;
  const kept = await findCase(work, scope.sigungus, params.id as CaseId);
  if (kept === undefined) return refuse({ code: 'absent' });
  const [plans, delivered] = await Promise.all([findPlansOfCase(work, kept.sigungu, kept.id), deliveredOf(work, kept.sigungu, kept.id)]);
  const unsettled = delivered.filter(({ result }) => result === 'missing').map(({ serviceId, service }) => ({ serviceId, service }));
  return allow({ answer: { rows: plans.map(planBrief), mayPlan: mayPlanFor(kept, call).ok, unsettled }, seen: [kept.personId], subject: { rows: plans.length } });
}

async function readPlan(call: Call<Contract['GET /api/plans/:id']>): Handled<Contract['GET /api/plans/:id']> {
  const { params, scope, staff, work, server, today } = call;
  const stored = await findPlan(work, scope.sigungus, params.id as PlanId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const [history, versions, names, context] = await Promise.all([findPlanHistory(work, stored.sigungu, stored.id), findPlansOfCase(work, stored.sigungu, stored.caseId), organisationNames(server, scope.sigungus), contextFor(call, stored, 'owner')]);
  const staffNames = await findStaffNames(work, staffOf(stored.state, history));
  const latestReviewOn = dueDate(context.deadlines.nextReview, today, context.isHoliday);
  const answer = planView(stored, { staff, personName: nameSeen(scope, stored.personId, stored.person), names, staffNames, history, versions, context, latestReviewOn });
  return allow({ answer, version: stored.state.version, seen: [stored.personId], subject: { planId: stored.id } });
}

function joined(one: PlanOffer, other: PlanOffer): PlanOffer {
  return { goals: [...one.goals, ...other.goals], services: [...one.services, ...other.services], tasks: [...one.tasks, ...other.tasks] };
}

/** What could stand in the plan too; the names of organisations that it speaks of. */
async function readOffer(call: Call<Contract['GET /api/plans/:id/offer']>): Handled<Contract['GET /api/plans/:id/offer']> {
  const { params, scope, work, server } = call;
  const stored = await findPlan(work, scope.sigungus, params.id as PlanId);
  const kept = stored && (await findCase(work, scope.sigungus, stored.caseId));
  if (stored === undefined || kept === undefined) return refuse({ code: 'absent' });
  const [certain, guide, names] = await Promise.all([certainOffer(call, kept), guideOffer(call, kept), organisationNames(server, scope.sigungus)]);
  const offer = stillOffered(stored.state.content, joined(certain, guide));
  const organisations = offer.services.flatMap(({ provider }) => (provider?.kind === 'organisation' ? [provider.organisationId] : []));
  return allow({ answer: { ...offer, labels: Object.fromEntries(organisations.map((id) => [id, names(id)])) }, seen: [stored.personId], subject: { planId: stored.id, services: offer.services.length } });
}

const WEEKS_AHEAD = 4;
const WEEKS_BEHIND = 12;

/** From the beginning of the plan, at most twelve weeks back, to four weeks ahead. */
function spanOf({ state }: StoredPlan, today: PlainDate): readonly [PlainDate, PlainDate] {
  const last = state.end?.on ?? today;
  const back = addDays(last, -7 * WEEKS_BEHIND);
  const begun = state.activeOn ?? today;
  return [begun > back ? begun : back, addDays(last, 7 * WEEKS_AHEAD)];
}

async function readCourse(call: Call<Contract['GET /api/plans/:id/course']>): Handled<Contract['GET /api/plans/:id/course']> {
  const { params, scope, work, today } = call;
  const stored = await findPlan(work, scope.sigungus, params.id as PlanId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const lines = await findDeliveries(work, stored.sigungu, stored.state.identity.seriesId);
  const [from, until] = spanOf(stored, today);
  const courses = planAgainstDelivery(stored.state.content, lines, from, until).map(({ service, weeks }) => ({ serviceId: service.id, what: service.what, weeks: weeks.map((week) => ({ ...week })) }));
  return allow({ answer: { from, until, courses, lines: await deliveryLines(call, lines) }, seen: [stored.personId], subject: { planId: stored.id, lines: lines.length } });
}

async function readSignature({ params, scope, work }: Call<Contract['GET /api/plans/:id/signature']>): Handled<Contract['GET /api/plans/:id/signature']> {
  const stored = await findPlan(work, scope.sigungus, params.id as PlanId);
  const signatureId = stored?.state.agreement?.signatureId ?? null;
  const signature = stored === undefined || signatureId === null ? undefined : await findPlanSignature(work, stored.sigungu, signatureId, stored.id);
  if (stored === undefined || signature === undefined) return refuse({ code: 'absent' });
  return allow({ answer: { mediaType: signature.mediaType, fileName: `plan-signature.${signature.mediaType.split('/')[1] ?? 'bin'}`, content: signature.content }, seen: [stored.personId], subject: { planId: stored.id } });
}

export const planHandlers: Handlers<Contract> = {
  'GET /api/cases/:id/plans': listPlans,
  'POST /api/plans': beginPlanFor,
  'GET /api/plans/:id': readPlan,
  'PUT /api/plans/:id': writePlan,
  'GET /api/plans/:id/offer': readOffer,
  'POST /api/plans/:id/actions': actOnPlan,
  'GET /api/plans/:id/signature': readSignature,
  'GET /api/plans/:id/course': readCourse,
  'GET /api/plan-services': listTeamServices,
  'GET /api/persons/:id/plan-services': listPersonServices,
  'POST /api/plan-deliveries': deliver,
};
