import { CASE_MODELS, COMPLEXITIES, foldCase, SELECTIONS } from '@dure/domain/case';
import { CONFERENCE_STATUSES } from '@dure/domain/conference';
import { parseResidentNumber } from '@dure/domain/person';
import { PLAN_STATUSES } from '@dure/domain/plan';
import { foldVisit, VISIT_STATUSES } from '@dure/domain/visit';
import { costOf, isNoWorse, jointWeek, problemsOf, separatePlan } from '@dure/domain/visit/joint';
import { describe, expect, test } from 'vitest';
import { createRng } from '../prng.ts';
import { registrations } from '../seed/peopleRows.ts';
import { inventedNumber, residentNumberRows } from '../seed/residentNumberRows.ts';
import { generateTown } from '../town.ts';
import { generateRecords } from './index.ts';

const TODAY = '2026-11-23';
const town = generateTown({ seed: 1, today: TODAY });
const records = generateRecords(town);
const seen = <Value>(values: readonly Value[]): ReadonlySet<Value> => new Set(values);
const desks = town.staff.filter(({ demo }) => demo);

describe('every screen of casework has something to show, in every state', () => {
  const states = records.cases.map(({ state }) => state);
  test('cases with each classification, each model and co-managers, and what is kept is what the history leaves', () => {
    const decided = states.flatMap(({ classification }) => (classification.kind === 'decided' ? [classification] : []));
    expect(seen(decided.map(({ complexity }) => complexity))).toEqual(seen(COMPLEXITIES));
    expect([...seen(decided.map(({ selection }) => selection))].every((one) => SELECTIONS.includes(one))).toBe(true);
    expect(seen(states.flatMap(({ model }) => (model.kind === 'chosen' ? [model.model] : [])))).toEqual(seen(CASE_MODELS));
    expect(states.filter(({ members }) => members.some(({ ended }) => !ended)).length).toBeGreaterThan(30);
    for (const { state, events } of records.cases) expect(foldCase(events.map(({ event }) => event))).toEqual(state);
  });
  test('visits in each state, each as its history leaves it, some of them late', () => {
    expect(seen(records.visits.map(({ state }) => state.status))).toEqual(seen(VISIT_STATUSES));
    expect(records.visits.filter(({ state: { status, plan } }) => status === 'planned' && plan.on < TODAY).length).toBeGreaterThan(5);
    for (const { state, events } of records.visits) expect(foldVisit(events)).toEqual(state);
  });
  test('conferences and plans in each state', () => {
    expect(seen(records.conferences.map(({ state }) => state.status))).toEqual(seen(CONFERENCE_STATUSES));
    expect(seen(records.plans.map(({ state }) => state.status))).toEqual(seen(PLAN_STATUSES));
  });
  test('notes between a lead and an owner, answered and not, only where the owner is led by somebody else', () => {
    expect(seen(records.supervision.map(({ answer }) => answer === null))).toEqual(seen([true, false]));
    for (const { lead, caseRecord: { state } } of records.supervision) expect([lead.organisationId, lead.id === state.owner.staffId]).toEqual([state.owner.organisationId, false]);
    expect(seen(records.supervision.map(({ caseRecord: { state } }) => state.owner.staffId)).size).toBeGreaterThan(2);
  });
  test('pictures of both kinds, drawn by the desks that are offered at one click', () => {
    expect(seen(records.pictures.map(({ drawn }) => drawn.kind))).toEqual(seen(['genogram', 'ecomap']));
    expect(records.pictures.every(({ caseRecord: { state } }) => desks.some(({ id }) => id === state.owner.staffId))).toBe(true);
  });
  test('a week planned together that can be carried out and costs no more than apart', () => {
    const [one] = records.jointWeeks;
    const week = jointWeek(one!.input);
    const plan = new Map(one!.assignments.map((assignment) => [assignment.visitId, assignment]));
    expect(problemsOf(week, plan)).toEqual([]);
    expect(isNoWorse(costOf(week, plan), costOf(week, separatePlan(week.input)))).toBe(true);
    expect(week.input.visits.length).toBeGreaterThan(20);
  });
});

describe('resident numbers', () => {
  const rows = residentNumberRows(1, registrations(town), records, (_id, digits) => ({ cipher: Buffer.from(digits), keyId: 'k1', blindIndex: Buffer.from(digits) })).rows;
  const people = new Map(town.people.map((person) => [person.id as string, person]));
  const digitsOf = (row: (typeof rows)[number]): string => Buffer.from(String(row['cipher']).slice(2), 'hex').toString();

  test('are of no living person: an invented birth date before October 2020 and a wrong check digit', () => {
    expect(rows.length).toBeGreaterThan(300);
    for (const row of rows) {
      const parsed = parseResidentNumber(digitsOf(row));
      const person = people.get(String(row['person_id']))!;
      expect(parsed).toMatchObject({ ok: true, value: { birthOn: person.birthOn, sex: person.sex, foreign: false, checkDigitDiffers: true } });
      expect(person.birthOn < '2020-10-01').toBe(true);
    }
  });
  test('are kept only for a task whose law allows it, and of nobody twice', () => {
    expect(seen(rows.map((row) => row['task_code']))).toEqual(seen(['social-security/needs', 'social-security/application']));
    expect(seen(rows.map(digitsOf)).size).toBe(rows.length);
    expect(rows.length).toBeLessThan(town.people.length);
  });
  test('are not made at all where nobody can seal them', () => {
    expect(residentNumberRows(1, registrations(town), records, undefined).rows).toEqual([]);
  });
  test('never fit their check digit, whoever they are of', () => {
    const rng = createRng(3, 'numbers');
    for (const birthOn of ['1931-01-02', '1999-12-31', '2000-01-01', '2020-09-30'] as const) for (const sex of ['female', 'male'] as const) for (let turn = 0; turn < 50; turn += 1) {
      expect(parseResidentNumber(inventedNumber(rng, birthOn, sex))).toMatchObject({ ok: true, value: { birthOn, sex, checkDigitDiffers: true } });
    }
  });
});
