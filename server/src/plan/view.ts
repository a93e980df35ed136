import type { PlanHistoryLine, StoredPlan } from '@dure/database/plan';
import { planActsOpenTo, planProblems, type PlanContext, type PlanOwner, type PlanState } from '@dure/domain/plan';
import type { Staff } from '@dure/domain/staff';
import { standInOf } from './context.ts';
import type { PlanBrief, PlanDetail } from './contract.ts';

export function planBrief({ id, state }: StoredPlan): PlanBrief {
  const { identity, content, agreement, status, step, nextOn, draftedOn, activeOn, reviews } = state;
  return {
    id, seriesId: identity.seriesId, number: identity.number, caseId: identity.caseId, kind: identity.kind, status, step, nextOn, draftedOn, agreedOn: agreement?.on ?? null, activeOn, reviews: reviews.length,
    goals: content.goals.length, services: content.services.length, standsFor: content.standsFor?.kind ?? null,
  };
}

const staffIn = (owner: PlanOwner | null): readonly string[] => (owner?.kind === 'staff' ? [owner.staffId] : []);

/** Everybody whom the page names. */
export function staffOf(state: PlanState, history: readonly PlanHistoryLine[]): readonly string[] {
  const acted = history.flatMap(({ event: { by } }) => (by === 'system' ? [] : [by]));
  const { content, owner } = state;
  return [...new Set([...acted, owner.staffId, ...content.services.flatMap((one) => staffIn(one.owner)), ...content.tasks.flatMap((one) => staffIn(one.owner))])];
}

interface Around {
  readonly staff: Staff;
  readonly personName: string | null;
  readonly names: (id: string) => string;
  readonly staffNames: ReadonlyMap<string, string>;
  readonly history: readonly PlanHistoryLine[];
  readonly versions: readonly StoredPlan[];
  readonly context: PlanContext;
  readonly latestReviewOn: string;
}

function approvalView({ approval }: PlanState, staffName: (id: string) => string): PlanDetail['approval'] {
  return {
    kind: approval.kind, on: approval.kind === 'none' ? null : approval.on, by: approval.kind === 'given' && approval.by !== 'system' ? staffName(approval.by) : '', reason: approval.kind === 'declined' ? approval.reason : '',
  };
}

export function planView({ id, caseId, personId, state }: StoredPlan, around: Around): PlanDetail {
  const { identity, owner, content, agreement } = state;
  const staffName = (one: string): string => around.staffNames.get(one) ?? '–';
  const organisations = content.services.flatMap(({ provider }) => (provider?.kind === 'organisation' ? [provider.organisationId] : []));
  const { staff } = around;
  return {
    id, version: state.version, seriesId: identity.seriesId, number: identity.number, caseId, personId, personName: around.personName, programme: identity.programme, kind: identity.kind, edition: identity.edition,
    status: state.status, step: state.step, nextOn: state.nextOn, draftedOn: state.draftedOn, activeOn: state.activeOn,
    owner: { ...owner, organisation: around.names(owner.organisationId), staff: staffName(owner.staffId) },
    content, problems: planProblems(content, identity.kind).map((problem) => ({ ...problem })),
    agreement: agreement === null ? null : { by: agreement.by, name: agreement.name, method: agreement.method, on: agreement.on, signed: agreement.signatureId !== null },
    approval: approvalView(state, staffName), wantsApproval: around.context.wantsApproval,
    reviews: state.reviews.map(({ outcomes, by, ...review }) => ({ ...review, by: by === 'system' ? '' : staffName(by), outcomes: outcomes.map((outcome) => ({ ...outcome })) })),
    end: state.end, standIn: standInOf(identity.kind, identity.edition), latestReviewOn: around.latestReviewOn,
    acts: planActsOpenTo(state, { staffId: staff.id, organisationId: staff.organisationId, role: staff.role }).map((act) => ({ ...act })),
    versions: around.versions.filter((one) => one.state.identity.seriesId === identity.seriesId).map(planBrief),
    organisations: Object.fromEntries(organisations.map((one) => [one, around.names(one)])), staff: Object.fromEntries(around.staffNames),
    events: around.history.map(({ seq, event: { at, action, by } }) => ({ seq, at, action, by: by === 'system' ? '' : staffName(by) })),
  };
}
