import type { OrganisationId } from '@dure/domain/ids';
import { isLivePlan, type PlanEvent, type PlanState } from '@dure/domain/plan';
import { statement, type Work } from '../scope/index.ts';
import type { StoredPlan } from './row.ts';

/** Organisations that see the plan besides its owner, for the row policy. */
type Place = Pick<StoredPlan, 'emdCode' | 'restricted'> & { readonly members?: readonly OrganisationId[] };

const insert = statement(
  'plan.insert',
  `INSERT INTO dure.plan (organisation_id, staff_id, status, stands_for, next_on, live, state, changed_at, version, member_organisations, sigungu, id, person_id, emd_code, restricted, series_id, number, case_id, kind)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
);
const change = statement(
  'plan.change',
  `UPDATE dure.plan SET organisation_id = $1, staff_id = $2, status = $3, stands_for = $4, next_on = $5, live = $6, state = $7, changed_at = $8, version = $9, member_organisations = $10 WHERE sigungu = $11 AND id = $12`,
);
const append = statement(
  'plan.append',
  `INSERT INTO dure.plan_event (sigungu, plan_id, seq, person_id, emd_code, organisation_id, staff_id, restricted, member_organisations, at, action, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const sign = statement('plan.sign', `INSERT INTO dure.plan_signature (sigungu, id, plan_id, person_id, emd_code, organisation_id, restricted, media_type, content, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`);
const signature = statement<PlanSignature>('plan.signature', `SELECT g.media_type AS "mediaType", g.content FROM dure.plan_signature g WHERE g.sigungu = $1 AND g.id = $2 AND g.plan_id = $3`);

export interface PlanSignature {
  readonly mediaType: string;
  readonly content: Uint8Array;
}

function planValues(state: PlanState, members: readonly OrganisationId[]): readonly unknown[] {
  const { owner, status, content, nextOn, lastChangeAt, version } = state;
  return [owner.organisationId, owner.staffId, status, content.standsFor?.kind ?? null, nextOn, isLivePlan(status), JSON.stringify(state), lastChangeAt, version, members];
}

/** A new version with its first event. */
export function addPlan(work: Work, place: Place, state: PlanState, event: PlanEvent): void {
  const { sigungu, planId, personId, seriesId, number, caseId, kind } = state.identity;
  work.write(insert, [...planValues(state, place.members ?? []), sigungu, planId, personId, place.emdCode, place.restricted, seriesId, number, caseId, kind]);
  appendPlanEvent(work, place, state, event);
}

/** The folded row after one event more, and the event. */
export function changePlan(work: Work, place: Place, state: PlanState, event: PlanEvent): void {
  work.write(change, [...planValues(state, place.members ?? []), state.identity.sigungu, state.identity.planId]);
  appendPlanEvent(work, place, state, event);
}

function appendPlanEvent(work: Work, { emdCode, restricted, members = [] }: Place, { identity, owner, version }: PlanState, event: PlanEvent): void {
  work.write(append, [
    identity.sigungu, identity.planId, version, identity.personId, emdCode, owner.organisationId, event.by === 'system' ? owner.staffId : event.by, restricted, members, event.at, event.action, JSON.stringify(event),
  ]);
}

export function keepPlanSignature(work: Work, { sigungu, id, personId, emdCode, restricted, state }: StoredPlan, signatureId: string, { mediaType, content }: PlanSignature, at: string): void {
  work.write(sign, [sigungu, signatureId, id, personId, emdCode, state.owner.organisationId, restricted, mediaType, content, at]);
}

export async function findPlanSignature(work: Work, sigungu: string, signatureId: string, planId: string): Promise<PlanSignature | undefined> {
  const [found] = await work.rows(signature, [sigungu, signatureId, planId]);
  return found;
}
