import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aJointWeek, type DrawnVisit } from '../../../testing/visit.ts';
import type { EmdCode, OrganisationId } from '../../ids/index.ts';
import {
  bestPlan, changesOf, costOf, greedyPlan, isNoWorse, jointWeek, mayKnowEachOther, neededWith, planWith, problemsOf, separatePlan, shareChanges, shareSchedule, travelOf, weightOf, workerChanges, type JointPlan,
} from './index.ts';

const drawn = fc.array(fc.record({
  person: fc.nat(5), service: fc.nat(2), worker: fc.nat(1), day: fc.nat(4), town: fc.nat(3), minutes: fc.integer({ min: 20, max: 90 }), general: fc.boolean(), fixed: fc.boolean(),
  slack: fc.nat(4), consent: fc.array(fc.nat(2), { maxLength: 3 }),
}) satisfies fc.Arbitrary<DrawnVisit>, { maxLength: 16 });

const one = (more: Partial<DrawnVisit>): DrawnVisit => ({ person: 0, service: 0, worker: 0, day: 0, town: 1, minutes: 40, general: false, fixed: false, slack: 4, consent: [], ...more });

describe('planning a week together', () => {
  test('costs no more than each service by itself, and can be carried out', () => {
    fc.assert(fc.property(drawn, (visits) => {
      const week = jointWeek(aJointWeek(visits));
      const plan = bestPlan(week, [greedyPlan(week)]);
      expect(isNoWorse(costOf(week, plan), costOf(week, separatePlan(week.input)))).toBe(true);
      expect(problemsOf(week, plan)).toEqual([]);
    }), { numRuns: 150 });
  });

  test('takes no plan that is worse or cannot be carried out, however it was made', () => {
    fc.assert(fc.property(drawn, fc.array(fc.nat(30), { minLength: 16, maxLength: 16 }), (visits, choices) => {
      const week = jointWeek(aJointWeek(visits));
      const random: JointPlan = new Map(week.input.visits.map((visit, index) => [visit.id, { visitId: visit.id, on: week.input.days[(choices[index] ?? 0) % 5] ?? visit.on, staffId: week.input.workers[(choices[index] ?? 0) % 6]?.staffId ?? visit.staffId, coveredBy: null, with: [] }]));
      const chosen = bestPlan(week, [random]);
      expect(isNoWorse(costOf(week, chosen), costOf(week, separatePlan(week.input)))).toBe(true);
      expect(problemsOf(week, chosen)).toEqual([]);
    }), { numRuns: 150 });
  });

  test('brings two services to one door only where each may know of the other', () => {
    fc.assert(fc.property(drawn, (visits) => {
      const week = jointWeek(aJointWeek(visits));
      for (const { visitId, coveredBy, with: together } of greedyPlan(week).values()) {
        const visit = week.visits.get(visitId)!;
        for (const id of [...together, ...(coveredBy === null ? [] : [coveredBy])]) expect(mayKnowEachOther(visit, week.visits.get(id)!)).toBe(true);
      }
    }), { numRuns: 150 });
  });

  test('does a general visit along with a skilled one when the person agreed', () => {
    const week = jointWeek(aJointWeek([one({ service: 1, day: 1, consent: [0, 1] }), one({ service: 0, day: 3, general: true, consent: [0, 1] })]));
    const plan = greedyPlan(week);
    expect([...plan.values()].map(({ coveredBy }) => coveredBy)).toEqual([null, 'visit-0']);
    expect(costOf(week, plan)).toMatchObject({ trips: 1, calls: 1 });
    expect(changesOf(week, plan)).toMatchObject([{ kind: 'covered', organisations: ['org-health', 'org-town'] }]);
    expect(workerChanges(week, plan).map(({ staffId }) => staffId)).toEqual(['staff-0-0', 'staff-1-0']);
  });

  test('leaves both where they are when the person did not agree', () => {
    const week = jointWeek(aJointWeek([one({ service: 1, day: 1 }), one({ service: 0, day: 3, general: true })]));
    expect(changesOf(week, greedyPlan(week))).toEqual([]);
  });

  test('sends one worker once to a 동 on one day instead of on three', () => {
    const week = jointWeek(aJointWeek([one({ person: 1, day: 0 }), one({ person: 2, day: 2 }), one({ person: 3, day: 4 })]));
    expect(costOf(week, greedyPlan(week)).trips).toBe(1);
  });

  test('keeps what was agreed', () => {
    const week = jointWeek(aJointWeek([one({ person: 1, day: 0, fixed: true }), one({ person: 2, day: 2 }), one({ person: 3, day: 4, fixed: true })]));
    const plan = greedyPlan(week);
    expect(['visit-0', 'visit-2'].map((id) => plan.get(id as never)?.on)).toEqual(['2026-11-23', '2026-11-27']);
    expect(costOf(week, plan).trips).toBe(2);
  });

  test('names what a change needs where it would leave the week worse by itself', () => {
    const week = jointWeek(aJointWeek([one({ person: 1, day: 0 }), one({ person: 2, day: 0 }), one({ person: 3, day: 3 })]));
    const before = costOf(week, separatePlan(week.input));
    // All three on Tuesday: the first alone would make three trips of two.
    const plan: JointPlan = new Map(week.input.visits.map(({ id, staffId }) => [id, { visitId: id, on: '2026-11-24', staffId, coveredBy: null, with: [] }]));
    const changes = changesOf(week, plan);
    expect(changes.map((change) => isNoWorse(costOf(week, planWith(week, [change])), before))).toEqual([false, false, true]);
    expect(changes.map((change) => neededWith(week, change, changes, [])?.map(({ id }) => id))).toEqual([['visit-1'], ['visit-0'], []]);
    expect(neededWith(week, changes[0]!, [], [])).toBeUndefined();
    expect(neededWith(week, changes[0]!, changes, [changes[2]!])).toEqual([]);
  });

  test('needs nothing that it cannot have, and with it the week is no worse', () => {
    fc.assert(fc.property(drawn, fc.array(fc.nat(4), { minLength: 16, maxLength: 16 }), (visits, days) => {
      const week = jointWeek(aJointWeek(visits));
      const before = costOf(week, separatePlan(week.input));
      const moved: JointPlan = new Map(week.input.visits.map(({ id, on, staffId }, at) => [id, { visitId: id, on: week.input.days[days[at] ?? 0] ?? on, staffId, coveredBy: null, with: [] }]));
      const changes = changesOf(week, moved);
      const found = changes.map((change) => [change, neededWith(week, change, changes, [])] as const);
      expect(found.flatMap(([change, needed]) => (needed === undefined || isNoWorse(costOf(week, planWith(week, [change, ...needed])), before) ? [] : [change.id]))).toEqual([]);
      // Where the whole is no worse, something always helps.
      expect(isNoWorse(costOf(week, moved), before) && found.some(([, needed]) => needed === undefined)).toBe(false);
    }), { numRuns: 40 });
  });

  test('can be taken in part: each change alone is a plan that can be carried out', () => {
    const week = jointWeek(aJointWeek([one({ service: 1, day: 1, consent: [0, 1] }), one({ service: 0, day: 3, general: true, consent: [0, 1] }), one({ person: 2, day: 2 }), one({ person: 3, day: 4 })]));
    const changes = changesOf(week, greedyPlan(week));
    expect(changes.length).toBeGreaterThan(1);
    for (const change of changes) expect(problemsOf(week, planWith(week, [change]))).toEqual([]);
    expect(weightOf(costOf(week, planWith(week, changes)))).toBeLessThan(weightOf(costOf(week, separatePlan(week.input))));
  });
});

describe('a shared schedule (C34)', () => {
  const viewers = ['org-town', 'org-health', 'org-care', 'org-hope-welfare'].map((id) => id as OrganisationId);

  test('names nobody whose consent does not name the reader, and counts them all', () => {
    fc.assert(fc.property(drawn, fc.constantFrom(...viewers), (visits, viewer) => {
      const { visits: all } = aJointWeek(visits);
      const { named, counted } = shareSchedule(all, viewer);
      const hidden = all.filter(({ organisationId, nameableTo }) => organisationId !== viewer && !nameableTo.includes(viewer));
      const told = JSON.stringify(counted);
      for (const { id, personId, emdCode, staffId } of hidden) for (const secret of [id, personId, emdCode, staffId]) expect(told).not.toContain(`"${secret}"`);
      expect(named.filter((visit) => hidden.includes(visit))).toEqual([]);
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(hidden.length);
    }), { numRuns: 300 });
  });

  test('shows no change that touches such a visit', () => {
    fc.assert(fc.property(drawn, fc.constantFrom(...viewers), (visits, viewer) => {
      const week = jointWeek(aJointWeek(visits));
      const changes = changesOf(week, greedyPlan(week));
      const { shown, hidden } = shareChanges(changes, week.visits, viewer);
      const told = JSON.stringify(shown);
      const unnamed = week.input.visits.filter(({ organisationId, nameableTo }) => organisationId !== viewer && !nameableTo.includes(viewer));
      expect(unnamed.filter(({ id }) => told.includes(`"${id}"`))).toEqual([]);
      expect(shown.length + hidden).toBe(changes.length);
    }), { numRuns: 150 });
  });
});

describe('the road', () => {
  const towns = [0, 1, 2, 3, 4, 5, 6].map((index) => ({ emdCode: `e${index}` as EmdCode, longitude: 127.05 + ((index * 37) % 11) * 0.01, latitude: 35.75 + ((index * 53) % 13) * 0.01 }));
  const travel = travelOf(towns);

  test('is as long one way as the other, and never shorter through a third place', () => {
    for (const { emdCode: from } of towns) for (const { emdCode: to } of towns) {
      expect(travel.between(from, to)).toBeCloseTo(travel.between(to, from));
      for (const { emdCode: through } of towns) expect(travel.between(from, to)).toBeLessThanOrEqual(travel.between(from, through) + travel.between(through, to) + 1e-9);
    }
  });

  test('through several 동 is the shortest of all orders', () => {
    const orders = (left: readonly EmdCode[]): EmdCode[][] => (left.length === 0 ? [[]] : left.flatMap((first) => orders(left.filter((other) => other !== first)).map((rest) => [first, ...rest])));
    const [home, ...others] = towns.slice(0, 6).map(({ emdCode }) => emdCode) as [EmdCode, ...EmdCode[]];
    const lengths = orders(others).map((order) => [home, ...order, home].reduce((sum, town, index, all) => (index === 0 ? 0 : sum + travel.between(all[index - 1]!, town)), 0));
    expect(travel.round(home, others)).toBeCloseTo(Math.min(...lengths));
  });
});
