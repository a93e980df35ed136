import { findPlan, findPlanHistory, type StoredPlan } from '@dure/database/plan';
import type { StoredPerson } from '@dure/database/person';
import { findVisitsOfPerson } from '@dure/database/visit';
import type { Approval, Form } from '@dure/documents/form';
import { personPlanCopyForm } from '@dure/documents/personPlanCopy';
import { servicePlanForm } from '@dure/documents/servicePlan';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { OrganisationId, PlanId } from '@dure/domain/ids';
import type { PlanEvent, PlanState } from '@dure/domain/plan';
import { disclosedTo } from '../person/reach.ts';
import { aroundOf, findSubject, personEntries, type Around } from './around.ts';
import type { Mark, PaperSource, Reading } from './paper.ts';
import { personPlanCopyOf } from './personPlanCopy.ts';
import { servicePlanOf } from './servicePlan.ts';

interface Found {
  readonly stored: StoredPlan;
  readonly person: StoredPerson;
  readonly around: Around;
  readonly events: readonly PlanEvent[];
}

/** A plan that nobody agreed to is still being written; what is handed over is what was agreed. */
const isAgreed = ({ status, agreement }: PlanState): boolean => agreement !== null || status !== 'draft';

const planPaper = (drawing: (reading: Reading, found: Found) => Promise<(mark: Mark) => Form>): PaperSource => async (reading, id) => {
  const stored = await findPlan(reading.work, reading.scope.sigungus, id as PlanId);
  const person = stored && (await findSubject(reading, stored.personId));
  if (stored === undefined || person === undefined) return refuse({ code: 'absent' });
  const { state, sigungu, personId, emdCode, restricted } = stored;
  if (state.owner.organisationId !== reading.scope.organisationId) return refuse({ code: 'document/not-yours' });
  if (!isAgreed(state)) return refuse({ code: 'document/not-agreed' });
  const events = (await findPlanHistory(reading.work, sigungu, stored.id)).map(({ event }) => event);
  const around = await aroundOf(reading, sigungu, staffIn(state, events));
  return allow({ place: { sigungu, personId, emdCode, restricted, members: [] }, organisationId: state.owner.organisationId, draw: await drawing(reading, { stored, person, around, events }) });
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

/** 서비스 제공계획서, and under its own name every other plan of the same shape. */
export const servicePlanPaper: PaperSource = planPaper(async ({ scope, today }, { stored: { state }, person, around, events }) => {
  const onPaper = { state, writtenOn: today, organisation: around.organisation(state.owner.organisationId), nameOf: around.organisation, staffName: around.staff, person: personEntries(scope, person), approvals: approvalsOf(events, around) };
  return (mark) => servicePlanForm(servicePlanOf(onPaper, mark));
});

async function nextVisitOf({ work, scope, today }: Reading, { sigungu, personId }: StoredPlan): Promise<PlainDate | null> {
  const coming = (await findVisitsOfPerson(work, sigungu, personId)).filter(({ state: { status, plan, identity } }) => status === 'planned' && plan.on >= today && identity.organisationId === scope.organisationId);
  return coming.map(({ state }) => state.plan.on).toSorted()[0] ?? null;
}

/** The person's own sheet: plain words, large type, one page. */
export const personPlanCopyPaper: PaperSource = planPaper(async (reading, { stored, person, around }) => {
  const { state } = stored;
  const onPaper = {
    state, writtenOn: reading.today, organisation: around.organisation(state.owner.organisationId), name: disclosedTo(reading.scope, person).name ?? '', nameOf: around.organisation,
    phoneOf: (id: string) => around.directory.get(id as OrganisationId)?.phone ?? '', worker: around.staff(state.owner.staffId), nextVisitOn: await nextVisitOf(reading, stored),
  };
  return () => personPlanCopyForm(personPlanCopyOf(onPaper));
});
