import { type Edition, evaluate } from '@dure/guide';
import { ALONE, compiledEdition, judge, verdictKernel } from '@dure/guide/evaluation';
import { bestRate } from './clock.ts';
import type { Row } from './compare.ts';
import type { BenchSet } from './sets.ts';

/** One person against the whole edition: verdicts of every programme, verdicts with their reasons, the answer of the contract. */
export async function programmeRows(edition: Edition, { people }: BenchSet, seconds: number): Promise<readonly Row[]> {
  const compiled = compiledEdition(edition);
  const kernel = verdictKernel(compiled);
  const subjects = people.map((facts) => ({ member: null, facts, judged: 'as-both' as const }));
  const cases = people.map((facts) => ({ edition: edition.id, on: '2020-06-01', facts: Object.fromEntries(Object.entries(facts).filter(([key]) => key !== 'on' && !key.startsWith('#'))) }));
  const refused = cases.map((one) => evaluate(one, '2020-06-01')).find(({ ok }) => !ok);
  if (refused !== undefined) throw new Error(`A person cannot be read: ${JSON.stringify(refused)}`);
  const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;
  const rows: readonly (readonly [string, (index: number) => unknown])[] = [
    ['verdicts alone, written code', (index) => kernel(at(people, index))],
    ['verdicts with every deciding clause and its facts', (index) => judge(compiled, at(subjects, index), ALONE)],
    ['the whole answer of the contract: words, quotes, referrals, consents, clocks, questions', (index) => evaluate(at(cases, index), '2020-06-01')],
  ];
  const measured: Row[] = [];
  for (const [name, ask] of rows) measured.push({ name, perSecond: (await bestRate(people.length, seconds, ask)).perSecond, differing: null });
  return measured;
}
