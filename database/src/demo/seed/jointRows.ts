import type { JointRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';

export function jointRows(records: readonly JointRecord[]): Bulk {
  return {
    table: 'joint_plan',
    rows: records.map(({ id, sigungu, coordinator, participants, weekOn, input, assignments, at }) => ({
      sigungu, id, organisation_id: coordinator.organisationId, staff_id: coordinator.id, participants, week_on: weekOn, status: 'ready', input, proposal: { assignments, foundBy: 'greedy', milliseconds: 0 }, accepted: [], created_at: at, finished_at: at,
    })),
  };
}
