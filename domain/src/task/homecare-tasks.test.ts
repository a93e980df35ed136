import { expect, test } from 'vitest';
import { aHomecare, type HomecareBuilder } from '../../testing/homecare.ts';
import type { OrganisationId, StaffId } from '../ids/index.ts';
import type { Holder } from '../referral/index.ts';
import { tasksFromHomecare, type Viewer } from './index.ts';

const holder: Holder = { kind: 'staff', organisationId: 'org-medaid' as OrganisationId, staffId: 'staff-manager' as StaffId };
const manager: Viewer = { staffId: 'staff-manager' as StaffId, organisationId: 'org-medaid' as OrganisationId, role: 'case-manager' };
const asked = ({ state }: HomecareBuilder, viewer = manager) => tasksFromHomecare(state, holder, viewer).map(({ kind, byOn }) => `${kind} ${byOn}`);
const reminded = aHomecare().started().later(305).act({ action: 'remind', days: 60, forOn: '2027-11-23' }, 'system');

test.each([
  ['a candidate', aHomecare(), ['homecare-decide 2026-12-07']],
  ['a selected person', aHomecare().selected(), ['homecare-survey 2026-12-07']],
  ['a surveyed person', aHomecare().surveyed(), ['homecare-start 2026-12-23']],
  ['a course that runs', aHomecare().started(), []],
  ['sixty days before the end', reminded, ['homecare-ending 2027-10-08']],
  ['an end that is prepared', reminded.act({ action: 'prepare-end', words: '노인맞춤으로 잇습니다.' }), ['homecare-ending 2027-11-23']],
  ['a readmission', aHomecare().started().readmitted(), ['homecare-readmitted 2026-11-30']],
])('%s', (_name, course, tasks) => {
  expect(asked(course)).toEqual(tasks);
});

test('a colleague is not asked', () => {
  expect(asked(aHomecare(), { ...manager, staffId: 'staff-other' as StaffId })).toEqual([]);
});
