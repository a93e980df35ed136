import { writesRestricted } from '@dure/domain/access';
import { applyPlanEvent, beginPlan, isLivePlan, type PlanState } from '@dure/domain/plan';
import type { PlanRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';

function placeOf({ caseRecord: { occasion }, state }: PlanRecord) {
  const { identity, owner } = state;
  return { sigungu: identity.sigungu, person_id: identity.personId, emd_code: occasion.person.address.emdCode, organisation_id: owner.organisationId, restricted: writesRestricted(occasion.organisation.kind) };
}

export function planRows(records: readonly PlanRecord[]): Bulk {
  return {
    table: 'plan',
    rows: records.map((record) => {
      const { state } = record;
      const { identity, owner, status, nextOn, lastChangeAt, version, content } = state;
      return {
        ...placeOf(record), id: identity.planId, staff_id: owner.staffId, member_organisations: [], series_id: identity.seriesId, number: identity.number, case_id: identity.caseId, kind: identity.kind, status, stands_for: content.standsFor?.kind ?? null, next_on: nextOn,
        live: isLivePlan(status), state, changed_at: lastChangeAt, version,
      };
    }),
  };
}

export function planEventRows(records: readonly PlanRecord[]): Bulk {
  return {
    table: 'plan_event',
    rows: records.flatMap((record) => {
      let state: PlanState | undefined;
      return record.events.map((event, index) => {
        state = state === undefined ? beginPlan(event) : applyPlanEvent(state, event);
        return { ...placeOf(record), plan_id: state.identity.planId, seq: index + 1, staff_id: event.by === 'system' ? state.owner.staffId : event.by, member_organisations: [], at: event.at, action: event.action, body: event };
      });
    }),
  };
}

const providerOf = ({ provider }: PlanState['content']['services'][number]): readonly string[] => (provider?.kind === 'organisation' ? [provider.organisationId] : []);

export function planServiceRows(records: readonly PlanRecord[]): Bulk {
  return {
    table: 'plan_service',
    rows: records.filter(({ state }) => state.status === 'active').flatMap((record) => {
      const { identity, content } = record.state;
      return content.services.map((service) => ({
        ...placeOf(record), plan_id: identity.planId, service_id: service.id, series_id: identity.seriesId, case_id: identity.caseId, member_organisations: providerOf(service), kind: identity.kind, from_on: service.from, until_on: service.until, live: true, body: service,
      }));
    }),
  };
}

export function planDeliveryRows(records: readonly PlanRecord[]): Bulk {
  return {
    table: 'plan_delivery',
    rows: records.flatMap((record) => record.deliveries.map(({ id, seriesId, planId, serviceId, on, outcome, amount, reason, words, by, organisationId, at }) => {
      const service = record.state.content.services.find((one) => one.id === serviceId);
      const members = service === undefined ? [] : providerOf(service).filter((one) => one !== organisationId);
      return { ...placeOf(record), id, series_id: seriesId, plan_id: planId, service_id: serviceId, staff_id: by, member_organisations: members, on_day: on, outcome, body: { amount, reason, words, service: service?.what ?? '' }, group_id: null, corrects: null, at };
    })),
  };
}
