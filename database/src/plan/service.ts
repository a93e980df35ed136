import type { CaseId, EmdCode, OrganisationId, PersonId, PlanId, Sigungu } from '@dure/domain/ids';
import type { PlanKind, PlanService } from '@dure/domain/plan';
import { NAMED_PERSON, namedBeside, type NamedPerson } from '../person/named.ts';
import { ownAndShared, statement, type Work } from '../scope/index.ts';
import type { StoredPlan } from './row.ts';

/** A service that is under way, as its provider may read it. */
export interface StoredPlanService {
  readonly sigungu: Sigungu;
  readonly planId: PlanId;
  readonly seriesId: PlanId;
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly restricted: boolean;
  /** Whose plan it is. */
  readonly organisationId: OrganisationId;
  readonly kind: PlanKind;
  readonly service: PlanService;
  readonly person: NamedPerson | null;
}

const COLUMNS = `s.sigungu, s.plan_id AS "planId", s.series_id AS "seriesId", s.case_id AS "caseId", s.person_id AS "personId", s.emd_code AS "emdCode", s.restricted, s.organisation_id AS "organisationId", s.kind, s.body AS service, ${NAMED_PERSON}`;
// Without the row of the person there is no consent any more: then the service is not shown either.
const FROM = `FROM dure.plan_service s JOIN dure.person p ON p.sigungu = s.sigungu AND p.id = s.person_id`;
const OF_SOMEBODY_SEEN = 'EXISTS (SELECT 1 FROM dure.person p WHERE p.sigungu = s.sigungu AND p.id = s.person_id)';
const ofPerson = statement<StoredPlanService>('plan-service.of-person', `SELECT ${COLUMNS} ${FROM} WHERE s.sigungu = $1 AND s.person_id = $2 AND s.live ORDER BY s.from_on, s.service_id LIMIT 100`);
const ofTeam = statement<StoredPlanService>(
  'plan-service.of-team',
  `SELECT ${COLUMNS} FROM ${ownAndShared({ table: 'plan_service', alias: 's', where: `s.sigungu = $1 AND s.live AND s.from_on <= $3 AND s.until_on >= $3 AND ${OF_SOMEBODY_SEEN}`, order: 's.until_on, s.plan_id, s.service_id', limit: '$4', places: 1 })} ${namedBeside('s')} ORDER BY p.name, s.service_id`,
);
const oneOf = statement<StoredPlanService>('plan-service.one', `SELECT ${COLUMNS} ${FROM} WHERE s.sigungu = ANY($1) AND s.plan_id = $2 AND s.service_id = $3 AND s.live`);
const insert = statement(
  'plan-service.insert',
  `INSERT INTO dure.plan_service (sigungu, plan_id, service_id, series_id, case_id, person_id, emd_code, organisation_id, restricted, member_organisations, kind, from_on, until_on, live, body)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, true, $14)`,
);
const end = statement('plan-service.end', `UPDATE dure.plan_service SET live = false WHERE sigungu = $1 AND plan_id = $2 AND live`);
const move = statement('plan-service.move', `UPDATE dure.plan_service SET organisation_id = $3 WHERE sigungu = $1 AND plan_id = $2 AND live`);

const providerOf = ({ provider }: PlanService): readonly OrganisationId[] => (provider?.kind === 'organisation' ? [provider.organisationId] : []);

/** The services of a version that takes effect; each is read by its provider. */
export function beginServices(work: Work, { sigungu, id, caseId, personId, emdCode, restricted, state }: StoredPlan): void {
  for (const service of state.content.services) {
    if (service.from === null || service.until === null) continue;
    work.write(insert, [sigungu, id, service.id, state.identity.seriesId, caseId, personId, emdCode, state.owner.organisationId, restricted, providerOf(service), state.identity.kind, service.from, service.until, JSON.stringify(service)]);
  }
}

export function endServices(work: Work, sigungu: string, planId: PlanId): void {
  work.write(end, [sigungu, planId]);
}

/** Whose plan it is now. */
export function moveServices(work: Work, sigungu: string, planId: PlanId, to: OrganisationId): void {
  work.write(move, [sigungu, planId, to]);
}

export function findPlanServicesOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly StoredPlanService[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

/** Services of the day that an organisation gives, or for whose plan it answers; of more than the limit in a municipality those that end first. */
export async function findPlanServicesOfTeam(work: Work, sigungus: readonly string[], organisationId: OrganisationId, on: string, limit: number): Promise<readonly StoredPlanService[]> {
  return (await Promise.all(sigungus.map((sigungu) => work.rows(ofTeam, [sigungu, organisationId, on, limit])))).flat();
}

export async function findPlanService(work: Work, sigungus: readonly string[], planId: string, serviceId: string): Promise<StoredPlanService | undefined> {
  const [found] = await work.rows(oneOf, [sigungus, planId, serviceId]);
  return found;
}
