import { findHomecareOfCase } from '@dure/database/homecare';
import { findPlan, findPlanHistory, type StoredPlan } from '@dure/database/plan';
import type { StoredPerson } from '@dure/database/person';
import { findVisitsOfPerson } from '@dure/database/visit';
import { carePlanForm } from '@dure/documents/carePlan';
import type { Approval, Form } from '@dure/documents/form';
import { personPlanCopyForm } from '@dure/documents/personPlanCopy';
import { servicePlanForm } from '@dure/documents/servicePlan';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import { planPaper, type DocumentForm } from '@dure/domain/document';
import type { OrganisationId, PlanId } from '@dure/domain/ids';
import type { PlanEvent, PlanState } from '@dure/domain/plan';
import { disclosedTo } from '../person/reach.ts';
import { aroundOf, findSubject, personEntries, type Around } from './around.ts';
import { carePlanOf } from './carePlan.ts';
import { placeOf, type Mark, type PaperSource, type Reading } from './paper.ts';
import { personPlanCopyOf } from './personPlanCopy.ts';
import { servicePlanOf, type PlanOnPaper } from './servicePlan.ts';

interface Found {
  readonly stored: StoredPlan;
  readonly person: StoredPerson;
  readonly around: Around;
  readonly events: readonly PlanEvent[];
}

/** A plan that nobody agreed to is still being written; what is handed over is what was agreed. */
const isAgreed = ({ status, agreement }: PlanState): boolean => agreement !== null || status !== 'draft';

type Drawing = (reading: Reading, found: Found) => Promise<(mark: Mark) => Form>;

/** Undefined as `form`: the paper is the same for every kind of plan. */
const paperOfPlan = (form: DocumentForm | undefined, drawing: Drawing): PaperSource => async (reading, id) => {
  const stored = await findPlan(reading.work, reading.scope.sigungus, id as PlanId);
  const person = stored && (await findSubject(reading, stored.personId));
  if (stored === undefined || person === undefined) return refuse({ code: 'absent' });
  const { state, sigungu } = stored;
  if (state.owner.organisationId !== reading.scope.organisationId) return refuse({ code: 'document/not-yours' });
  if (form !== undefined && planPaper(state.identity.kind) !== form) return refuse({ code: 'document/other-plan' });
  if (!isAgreed(state)) return refuse({ code: 'document/not-agreed' });
  const events = (await findPlanHistory(reading.work, sigungu, stored.id)).map(({ event }) => event);
  const around = await aroundOf(reading, sigungu, staffIn(state, events));
  return allow({ place: placeOf(stored, [], state.identity.caseId), organisationId: state.owner.organisationId, draw: await drawing(reading, { stored, person, around, events }) });
};

function staffIn({ owner, content }: PlanState, events: readonly PlanEvent[]): readonly string[] {
  const named = [...content.services, ...content.tasks].flatMap(({ owner: doer }) => (doer?.kind === 'staff' ? [doer.staffId] : []));
  return [owner.staffId, ...named, ...events.flatMap(({ by }) => (by === 'system' ? [] : [by]))];
}

const ACTS: Readonly<Partial<Record<PlanEvent['action'], string>>> = { draft: '작성', approve: '결재' };

function approvalsOf(events: readonly PlanEvent[], { staff }: Around): readonly Approval[] {
  const acted = events.flatMap(({ action, by, on }) => (ACTS[action] === undefined || by === 'system' ? [] : [{ act: ACTS[action] ?? '', name: staff(by), on }]));
  return [...new Map(acted.map((approval) => [approval.act, approval])).values()];
}

function planOnPaper({ scope, today }: Reading, { stored: { state }, person, around, events }: Found): PlanOnPaper {
  return { state, writtenOn: today, organisation: around.organisation(state.owner.organisationId), nameOf: around.organisation, staffName: around.staff, person: personEntries(scope, person), approvals: approvalsOf(events, around) };
}

const phoneIn = ({ directory }: Around) => (id: string): string => directory.get(id as OrganisationId)?.phone ?? '';

/** 서비스 제공계획서, and under its own name every other plan of the same shape: 자활 IAP·ISP, 개인별지원계획, 통합재가서비스 계획. */
export const servicePlanPaper = (form: DocumentForm): PaperSource => paperOfPlan(form, async (reading, found) => {
  const onPaper = planOnPaper(reading, found);
  return (mark) => servicePlanForm(servicePlanOf(onPaper, mark));
});

/** 케어플랜 of home Medical Aid. */
export const carePlanPaper: PaperSource = paperOfPlan('care-plan', async (reading, found) => {
  const { sigungu, state } = found.stored;
  const course = await findHomecareOfCase(reading.work, sigungu, state.identity.caseId);
  const onPaper = { ...planOnPaper(reading, found), facts: disclosedTo(reading.scope, found.person).facts, phoneOf: phoneIn(found.around), course: course?.state };
  return (mark) => carePlanForm(carePlanOf(onPaper, mark));
});

async function nextVisitOf({ work, scope, today }: Reading, { sigungu, personId }: StoredPlan): Promise<PlainDate | null> {
  const coming = (await findVisitsOfPerson(work, sigungu, personId)).filter(({ state: { status, plan, identity } }) => status === 'planned' && plan.on >= today && identity.organisationId === scope.organisationId);
  return coming.map(({ state }) => state.plan.on).toSorted()[0] ?? null;
}

/** The person's own sheet: plain words, large type, one page. */
export const personPlanCopyPaper: PaperSource = paperOfPlan(undefined, async (reading, { stored, person, around }) => {
  const { state } = stored;
  const onPaper = {
    state, writtenOn: reading.today, organisation: around.organisation(state.owner.organisationId), name: disclosedTo(reading.scope, person).name ?? '', nameOf: around.organisation,
    phoneOf: phoneIn(around), worker: around.staff(state.owner.staffId), nextVisitOn: await nextVisitOf(reading, stored),
  };
  return () => personPlanCopyForm(personPlanCopyOf(onPaper));
});
