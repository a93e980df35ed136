import type { OrganisationId, PersonId, PlanId } from '@dure/domain/ids';
import type { Delivery } from '@dure/domain/plan';
import { statement, type Work } from '../scope/index.ts';
import type { StoredPlanService } from './service.ts';

const COLUMNS = `d.body || jsonb_build_object('id', d.id, 'seriesId', d.series_id, 'planId', d.plan_id, 'serviceId', d.service_id, 'on', d.on_day, 'outcome', d.outcome, 'groupId', d.group_id, 'corrects', d.corrects, 'by', d.staff_id, 'organisationId', d.organisation_id) AS delivery`;
const ofSeries = statement<{ delivery: Delivery }>('plan-delivery.of-series', `SELECT ${COLUMNS} FROM dure.plan_delivery d WHERE d.sigungu = $1 AND d.series_id = $2 ORDER BY d.on_day DESC, d.at DESC LIMIT 3000`);
const ofPerson = statement<{ delivery: Delivery }>('plan-delivery.of-person', `SELECT ${COLUMNS} FROM dure.plan_delivery d WHERE d.sigungu = $1 AND d.person_id = $2 ORDER BY d.on_day DESC, d.at DESC LIMIT 300`);
const add = statement(
  'plan-delivery.add',
  `INSERT INTO dure.plan_delivery (sigungu, id, series_id, plan_id, service_id, person_id, emd_code, organisation_id, staff_id, restricted, member_organisations, on_day, outcome, body, group_id, corrects, at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
);

/** The log of a plan through all its versions that the caller may read, the latest first. */
export async function findDeliveries(work: Work, sigungu: string, seriesId: PlanId): Promise<readonly Delivery[]> {
  return (await work.rows(ofSeries, [sigungu, seriesId])).map(({ delivery }) => delivery);
}

export async function findDeliveriesOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly Delivery[]> {
  return (await work.rows(ofPerson, [sigungu, personId])).map(({ delivery }) => delivery);
}

/** A line is read by who wrote it, by whose plan it is and by who gives the service. */
export function addDelivery(work: Work, { sigungu, personId, emdCode, restricted, organisationId, service }: StoredPlanService, line: Delivery, at: string): void {
  const provider: readonly OrganisationId[] = service.provider?.kind === 'organisation' ? [service.provider.organisationId] : [];
  const members = [...new Set([organisationId, ...provider])].filter((id) => id !== line.organisationId);
  const { amount, reason, words } = line;
  work.write(add, [
    sigungu, line.id, line.seriesId, line.planId, line.serviceId, personId, emdCode, line.organisationId, line.by, restricted, members, line.on, line.outcome, JSON.stringify({ amount, reason, words, service: service.what }), line.groupId, line.corrects, at,
  ]);
}
