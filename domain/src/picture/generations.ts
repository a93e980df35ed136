import type { Family } from './family.ts';

interface Step {
  readonly to: string;
  readonly by: -1 | 0 | 1;
}

function stepsOf({ unions, sibships }: Family): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>();
  const link = (from: string, to: string, by: Step['by']): void => void steps.set(from, [...(steps.get(from) ?? []), { to, by }]);
  const couple = (one: string, other: string): void => {
    link(one, other, 0);
    link(other, one, 0);
  };
  for (const { one, other } of unions) couple(one, other);
  for (const { parents, children } of sibships) {
    for (const child of children) for (const parent of parents) {
      link(child, parent, -1);
      link(parent, child, 1);
    }
    for (const [at, child] of children.entries()) if (at > 0) couple(children[0] ?? child, child);
    if (parents[0] !== undefined && parents[1] !== undefined) couple(parents[0], parents[1]);
  }
  return steps;
}

/** The row of everybody, 0 the oldest. Whoever hangs on nobody stands beside the person whose picture it is. */
export function generationsOf(family: Family): ReadonlyMap<string, number> {
  const steps = stepsOf(family);
  const rows = new Map<string, number>();
  const walk = (start: string): void => {
    const waiting = [start];
    rows.set(start, 0);
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      const row = rows.get(at) ?? 0;
      for (const { to, by } of steps.get(at) ?? []) {
        if (rows.has(to)) continue;
        rows.set(to, row + by);
        waiting.push(to);
      }
    }
  };
  const index = family.members.find(({ isIndex }) => isIndex) ?? family.members[0];
  if (index !== undefined) walk(index.key);
  for (const { key } of family.members) if (!rows.has(key)) walk(key);
  const oldest = Math.min(0, ...rows.values());
  return new Map([...rows].map(([key, row]) => [key, row - oldest]));
}

/** The family without ties that its rows contradict: nobody is drawn as the parent of an ancestor. */
export function consistent(family: Family, rows: ReadonlyMap<string, number>): Family {
  const rowOf = (key: string): number => rows.get(key) ?? 0;
  const sibships = family.sibships.filter(({ parents, children }) => {
    const row = rowOf(children[0] ?? '');
    return children.every((child) => rowOf(child) === row) && parents.every((parent) => rowOf(parent) === row - 1);
  });
  return { ...family, sibships, unions: family.unions.filter(({ one, other }) => rowOf(one) === rowOf(other)) };
}
