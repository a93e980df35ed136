import { expect, test } from 'vitest';
import { aCase, OTHER_OFFICE, REFERRER, TOWN_OFFICE } from '../../testing/case.ts';
import type { OrganisationId } from '../ids/index.ts';
import { caseEventMembers, caseMembers, foldCase, type CaseEvent } from './index.ts';

const HOPE = 'org-hope' as OrganisationId;
const confirmed = aCase().closed().act({ action: 'confirm-closure', organisationId: REFERRER.organisationId, words: '' }, 'referrer');
const objected = aCase().closed().act({ action: 'object-to-closure', organisationId: REFERRER.organisationId, words: '아직 위험합니다.' }, 'referrer', { reviewers: [HOPE] });

/** Who reads the line of an act, as it stood when it was written. */
const readersOf = (events: readonly CaseEvent[], action: CaseEvent['action']) => {
  const at = events.findLastIndex((event) => event.action === action);
  return caseEventMembers(foldCase(events.slice(0, at + 1)), { action });
};

test('a case is the affair of its owner until it is offered or closed', () => {
  expect(caseMembers(aCase().inService().state)).toEqual([]);
  expect(caseMembers(aCase().inService().offered().state)).toEqual([OTHER_OFFICE]);
});

test('a referrer that was told of the closure goes on seeing the case after its answer', () => {
  expect(caseMembers(aCase().closed().state)).toEqual([REFERRER.organisationId, TOWN_OFFICE]);
  expect(caseMembers(confirmed.state)).toContain(REFERRER.organisationId);
  expect(caseMembers(confirmed.act({ action: 'end', words: '끝' }).state)).toContain(REFERRER.organisationId);
});

test('an objection is recorded with who looks at it, and both sides see what becomes of it', () => {
  expect(objected.events.at(-1)).toMatchObject({ action: 'object-to-closure', reviewers: [HOPE] });
  expect(caseMembers(objected.state)).toEqual([REFERRER.organisationId, HOPE]);
  expect(caseMembers(objected.act({ action: 'start-planning' }).act({ action: 'start-service' }).state)).toEqual([REFERRER.organisationId, HOPE]);
});

test('they read how it closed and what was said to that, not the course of the work', () => {
  expect(readersOf(objected.events, 'close')).toContain(REFERRER.organisationId);
  expect(readersOf(objected.events, 'object-to-closure')).toEqual([REFERRER.organisationId, HOPE]);
  const again = objected.act({ action: 'start-service' }).act({ action: 'report-monitoring', words: '방문' });
  expect(readersOf(again.events, 'report-monitoring')).toEqual([]);
});

test('the town office that owes aftercare reads its part', () => {
  const visited = aCase().aftercare().act({ action: 'report-aftercare', words: '안정', nextVisitOn: null }, 'aftercare');
  expect(readersOf(visited.events, 'report-aftercare')).toEqual([TOWN_OFFICE]);
});

test('a history from before reviewers were recorded still folds', () => {
  const [last, ...before] = objected.events.toReversed();
  const { reviewers: _none, ...old } = last as Extract<CaseEvent, { action: 'object-to-closure' }>;
  expect(foldCase([...before.toReversed(), old]).told).toEqual([REFERRER.organisationId]);
});
