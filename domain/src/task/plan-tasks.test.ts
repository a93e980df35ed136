import { expect, test } from 'vitest';
import { aCase, OWNER } from '../../testing/case.ts';
import { aPlan, PLANNER, type PlanBuilder } from '../../testing/plan.ts';
import type { OrganisationId, StaffId } from '../ids/index.ts';
import { tasksFromCase, tasksFromPlan, withoutPlanned, type Task, type Viewer } from './index.ts';

const manager: Viewer = { ...PLANNER, role: 'case-manager' };
const lead: Viewer = { staffId: 'staff-lead' as StaffId, organisationId: PLANNER.organisationId, role: 'team-lead' };
const colleague: Viewer = { staffId: 'staff-colleague' as StaffId, organisationId: PLANNER.organisationId, role: 'case-manager' };
const stranger: Viewer = { staffId: 'x' as StaffId, organisationId: 'org-x' as OrganisationId, role: 'team-lead' };
const kinds = (tasks: readonly Task[]): readonly string[] => tasks.map(({ kind, byOn }) => `${kind} ${byOn}`);

test.each<[string, PlanBuilder, Viewer, readonly string[]]>([
  ['its writer to finish it', aPlan(), manager, ['plan-make 2026-12-05']],
  ['the lead to approve it', aPlan().asked(), lead, ['plan-approve 2026-11-25']],
  ['no colleague to approve it', aPlan().asked(), colleague, []],
  ['its writer to let it take effect', aPlan().approved(), manager, ['plan-start 2026-11-27']],
  ['its writer to review it', aPlan().active(), manager, ['plan-review 2027-02-20']],
  ['nobody, once it is revised', aPlan().revised(), manager, []],
  ['nobody, once it has ended', aPlan().ended(), manager, []],
  ['no stranger', aPlan().asked(), stranger, []],
])('a plan asks %s', (_what, { state }, viewer, expected) => {
  expect(kinds(tasksFromPlan(state, viewer))).toEqual(expected);
});

test('a case does not ask for the plan that is being made, nor for the review that its plan asks for', () => {
  const owner: Viewer = { ...OWNER, role: 'case-manager' };
  for (const [place, alone] of [[aCase().planning(), 'plan-make'], [aCase().inService(), 'case-next']] as const) {
    const { state } = place;
    const tasks = tasksFromCase(state, owner);
    expect(tasks.map(({ kind }) => kind)).toEqual([alone]);
    expect(withoutPlanned(tasks, state.next.step, state.identity.caseId, new Set())).toEqual(tasks);
    expect(withoutPlanned(tasks, state.next.step, state.identity.caseId, new Set([state.identity.caseId]))).toEqual([]);
  }
  const assessing = aCase().assessing().state;
  expect(withoutPlanned(tasksFromCase(assessing, owner), assessing.next.step, assessing.identity.caseId, new Set([assessing.identity.caseId]))).toHaveLength(1);
});
