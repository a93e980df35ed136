import type { Screen } from '@dure/domain/discovery';
import { type ColumnName, type Columns, type Dictionaries, peopleIn } from '../../columns/index.ts';
import { Answers } from './answers.ts';
import { planOf } from './plan.ts';
import { kernelSource } from './source.ts';
import { type Tables, tablesOf } from './tables.ts';

export { findingsIn, type GroupTexts } from './answers.ts';

export interface Kernel {
  readonly illnesses: readonly string[];
  /** What it reads of a part. */
  readonly columns: readonly ColumnName[];
  /** Walks one part of the population, which may be the beginning of longer columns, and answers in numbers (`findingsIn`). Fastest where the columns stay the same ones. */
  walk(columns: Columns, people?: number): Int32Array<ArrayBuffer>;
}

type Walk = (people: number) => void;

/** A function over columns that stay where they are, as long as nobody has more claims. */
interface Bound {
  readonly columns: Columns;
  readonly most: number;
  readonly walk: Walk;
}

/** Hardly anybody has so many claims; whoever does costs the making of another function. */
const CLAIMS = 1024;

function mostClaims({ claimStart }: Columns, people: number): number {
  let most = 0;
  for (let person = 0; person < people; person += 1) most = Math.max(most, (claimStart[person + 1] ?? 0) - (claimStart[person] ?? 0));
  return most;
}

/** V8 knows a text that it has compiled before and would then share the function, whose columns are no longer the only ones: that is slower. */
let written = 0;

/** Writes the criteria of a run as one JavaScript function. A batch may do so; a browser's content policy refuses it. */
export function compileKernel(screen: Screen, dictionaries: Dictionaries, { reasons } = { reasons: true }): Kernel {
  const plan = planOf(screen);
  const tables = tablesOf(dictionaries, plan.selections);
  const { text, columns: read } = kernelSource(plan, tables, reasons);
  const answers = new Answers();
  let bound: Bound | undefined;
  const boundTo = (columns: Columns, claims: number): Bound => {
    const most = Math.max(CLAIMS, 2 * claims);
    const make = new Function('c', 't', 'out', 'longest', `${text}\n// ${(written += 1)}`) as (columns: Columns, tables: Tables, answers: Answers, longest: number) => Walk;
    return { columns, most, walk: make(columns, tables, answers, most) };
  };
  return {
    illnesses: tables.illnesses,
    columns: read,
    walk: (columns, people = peopleIn(columns)) => {
      const claims = mostClaims(columns, people);
      if (bound?.columns !== columns || claims > bound.most) bound = boundTo(columns, claims);
      bound.walk(people);
      return answers.taken();
    },
  };
}
