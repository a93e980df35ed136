import { compile, compileGate, type Condition, factsOf, type Facts, type FactValue, gateSqlOf, MET, NOT_MET, POSTGRESQL, probesOf, sqlOf } from '@dure/domain/eligibility';
import { findEdition } from '@dure/guide';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../testing/index.ts';
import { createRng } from '../demo/prng.ts';

const edition = findEdition('2020')!;
const gates = edition.programmes.flatMap(({ id, parts }) => parts.map(({ part, gate }) => ({ name: part === null ? id : `${id}/${part}`, gate })));
const clauses = gates.flatMap(({ gate }) => [...gate.requires, ...gate.grounds, ...gate.grounds.flatMap(({ judgement }) => judgement ?? []), ...gate.excludes, ...gate.reviews, ...(gate.bars ?? []), ...(gate.refusals ?? []), ...(gate.exceptions ?? [])]);
/** What follows from a case is written in the same language, durations and records among it. */
const rows: readonly { readonly rules: readonly string[]; readonly when: Condition }[] = [...edition.urgency, ...edition.outbound, ...edition.deadlines, ...edition.duties, ...edition.attendees, ...edition.companions];
const probes = probesOf([...clauses, ...rows].map(({ when }) => when));

/** Shapes that no vocabulary would let through: both sides must still agree. */
const ODD: readonly FactValue[] = [null, [], {}, '', 0, -1, true, false, 'f20.9', 'F10.35', 'P6M', 'P183D', 'P1Y', 'P99999999D', 'P', [null], ['알코올', '알코올'], [{ awarded: true, on: '2019-02-28' }, {}], [{ awarded: 'x' }], [{ grade: '등급외 A' }], { '시 도시락배달': true }, ['시 도시락배달'], ['가사·간병 방문지원', '보훈 재가'], 12.5];

function drawn(count: number): readonly Facts[] {
  const { next, pick } = createRng(20_200_201, 'facts');
  return Array.from({ length: count }, () => {
    const share = next();
    const known = [...probes].flatMap(([fact, values]): [string, FactValue][] => (next() < share ? [[fact, pick(next() < 0.9 ? values : ODD)]] : []));
    return { ...Object.fromEntries(known), on: pick(['2020-06-01', '2020-02-29', '2020-08-31', '2021-03-01']) };
  });
}

const people = drawn(2400);
let database: FreshDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.admin);
  await client.connect();
  await client.query('SET jit = off');
  await client.query('CREATE TEMPORARY TABLE subject (id int PRIMARY KEY, on_day date NOT NULL, facts jsonb NOT NULL)');
  await client.query('ALTER TABLE subject ALTER COLUMN facts SET STORAGE PLAIN');
  await client.query('INSERT INTO subject SELECT (row_number() OVER ())::int, (item ->> \'on\')::date, item FROM jsonb_array_elements($1::jsonb) AS item', [JSON.stringify(people)]);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const ROW = { facts: 's.facts', day: 's.on_day::text' };

async function column(text: string, parameters: readonly unknown[]): Promise<readonly unknown[]> {
  const { rows: answers } = await client.query({ text: `SELECT ${text} AS answer FROM subject s ORDER BY s.id`, values: [...parameters] });
  return answers.map(({ answer }: { answer: unknown }) => answer);
}

const threeValued = (condition: Condition): readonly (boolean | null)[] => {
  const { test: truth } = compile(condition);
  return people.map((facts) => {
    const found = truth(facts);
    return found === MET ? true : found === NOT_MET ? false : null;
  });
};

/** The first person on whom the two disagree: a readable counterexample instead of 2,400 values. */
function firstDifference(ours: readonly unknown[], theirs: readonly unknown[], facts: readonly string[] = []): unknown {
  const at = ours.findIndex((answer, index) => answer !== theirs[index]);
  return at < 0 ? null : { ours: ours[at], theirs: theirs[at], known: Object.fromEntries(facts.map((fact) => [fact, people[at]![fact]])) };
}

describe.each(gates)('gate $name', ({ gate }) => {
  test('PostgreSQL gives every person the verdict that the evaluator gives', async () => {
    const { text, parameters } = gateSqlOf(gate, ROW, POSTGRESQL);
    const ours = people.map((facts) => compileGate(gate).verdictOf(facts));
    expect(firstDifference(ours, await column(text, parameters))).toBeNull();
    expect(new Set(ours).size).toBeGreaterThan(1);
  });
});

describe.each([...clauses, ...rows].map(({ rules, when }, index) => ({ name: `${rules[0]} #${index}`, when })))('clause $name', ({ when }) => {
  test('met, not met and unknown are TRUE, FALSE and NULL', async () => {
    const { text, parameters } = sqlOf(when, ROW, POSTGRESQL);
    expect(firstDifference(threeValued(when), await column(text, parameters), factsOf(when))).toBeNull();
  });
});

test('a value never becomes text of the statement', () => {
  const { text, parameters } = sqlOf({ kind: 'equals', fact: `a' OR '1'='1`, value: `b'; DROP TABLE subject; --` }, ROW, POSTGRESQL);
  expect(text).toBe('((s.facts -> $1::text) = $2::jsonb)');
  expect(parameters).toHaveLength(2);
});
