import { writesRestricted } from '@dure/domain/access';
import { applyVisitEvent, beginVisit, isOpen, visitMembers } from '@dure/domain/visit';
import type { VisitState } from '@dure/domain/visit';
import type { VisitRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';

export function visitRows(records: readonly VisitRecord[]): Bulk {
  return {
    table: 'visit',
    rows: records.map(({ state, organisation }) => {
      const { identity, plan, status, version, lastChangeAt } = state;
      return {
        sigungu: identity.sigungu, id: identity.visitId, person_id: identity.personId, emd_code: identity.emdCode, organisation_id: identity.organisationId, staff_id: plan.staffId, restricted: writesRestricted(organisation.kind),
        member_organisations: visitMembers(state), case_id: identity.caseId, series_id: identity.series?.seriesId ?? null, status, planned_on: plan.on, open: isOpen(state), state, seq: version, changed_at: lastChangeAt, version,
      };
    }),
  };
}

export function visitEventRows(records: readonly VisitRecord[]): Bulk {
  return {
    table: 'visit_event',
    rows: records.flatMap(({ events, organisation }) => {
      let state: VisitState | undefined;
      return events.map((event, index) => {
        state = state === undefined ? beginVisit(event) : applyVisitEvent(state, event);
        const { identity } = state;
        return {
          sigungu: identity.sigungu, visit_id: identity.visitId, seq: index + 1, person_id: identity.personId, emd_code: identity.emdCode, organisation_id: identity.organisationId, staff_id: event.by,
          restricted: writesRestricted(organisation.kind), member_organisations: visitMembers(state), at: event.at, action: event.action, body: event,
        };
      });
    }),
  };
}
