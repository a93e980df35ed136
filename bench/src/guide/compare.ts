import type { Truth } from '@dure/domain/eligibility';
import { bestRate } from './clock.ts';
import { Lowering } from './lowered.ts';
import { oursFor } from './ours.ts';
import type { Rival, RivalMaker } from './rival.ts';
import type { BenchSet } from './sets.ts';

export interface Row {
  readonly name: string;
  readonly perSecond: number;
  /** Answers that differ from ours. */
  readonly differing: number | null;
}

function differences(ours: readonly Truth[], theirs: readonly Truth[]): number {
  return ours.filter((truth, index) => truth !== theirs[index]).length;
}

/** Runs every rival on the same people and conditions, first for their answers, then for their pace. */
export async function comparedOn(set: BenchSet, makers: readonly RivalMaker[], seconds: number): Promise<readonly Row[]> {
  const { people, conditions } = set;
  const ours = oursFor(set);
  const lowering = new Lowering();
  const lowered = conditions.map((condition) => lowering.lower(condition));
  const prepared = people.map((facts) => lowering.prepare(facts));
  const expected = people.map((facts) => ours.truthsOf(facts));
  const rows: Row[] = [];
  for (const { name, run } of ours.ways) {
    const { perSecond } = await bestRate(people.length, seconds, (index) => run(people[index] as (typeof people)[number]));
    rows.push({ name, perSecond, differing: null });
  }
  for (const maker of makers) rows.push(await rivalRow(maker(lowered, lowering.facts), prepared, expected, seconds));
  return rows;
}

async function rivalRow({ name, evaluate }: Rival, prepared: readonly Parameters<Rival['evaluate']>[0][], expected: readonly (readonly Truth[])[], seconds: number): Promise<Row> {
  let differing = 0;
  for (const [index, facts] of prepared.entries()) differing += differences(expected[index] ?? [], await evaluate(facts));
  const { perSecond } = await bestRate(Math.min(prepared.length, 40), seconds, (index) => evaluate(prepared[index] ?? {}));
  return { name, perSecond, differing };
}
