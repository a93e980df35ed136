import { describe, expect, test } from 'vitest';

import { dependencies } from '../pages/dependencies.ts';
import { filesIn, read } from '../pages/repository.ts';

const records = filesIn('docs/decisions');
const WORDS_ON_A_PAGE = 550;

describe('a decision record is one dated page: context, decision, cost', () => {
  test.each(records.filter((name) => !name.startsWith('0002')))('%s', (name) => {
    const text = read(`docs/decisions/${name}`);
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+[.]md$/);
    expect(text).toMatch(new RegExp(`^# ${name.slice(0, 4)} [^\\n]+\\n\\n\\d{4}-\\d{2}-\\d{2}\\n`));
    expect([...text.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(['Context', 'Decision', 'Cost']);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(WORDS_ON_A_PAGE);
  });

  test('numbers run from 0001 without a gap', () => {
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, index) => index + 1));
  });
});

/** `| \`name\` | licence | why |` */
function recordedDependencies(): Map<string, { licence: string; why: string }> {
  const rows = [...read('docs/decisions/0002-dependencies.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)];
  return new Map(rows.map(([, name = '', licence = '', why = '']) => [name, { licence: licence.trim(), why: why.trim() }]));
}

describe('each dependency has its line in 0002-dependencies', () => {
  const recorded = recordedDependencies();
  const asked = new Map(dependencies().map((dependency) => [dependency.name, dependency]));

  test.each([...asked.values()])('$name', ({ name, licence }) => {
    expect(recorded.get(name), `add a line for ${name}: licence and why`).toBeDefined();
    expect(recorded.get(name)?.licence).toBe(licence);
    expect(recorded.get(name)?.why.length).toBeGreaterThan(10);
  });

  test('no line outlives its dependency', () => {
    expect([...recorded.keys()].filter((name) => !asked.has(name))).toEqual([]);
  });

  test.each([...asked.values()])('$name is pinned exactly in $room', ({ pin }) => {
    expect(pin).toMatch(/^(npm:[a-z]+@)?\d+[.]\d+[.]\d+(-[a-z0-9.]+)?$/);
  });
});

/** Rooms share the budgets of the house: a new runtime dependency is a decision. */
describe('runtime dependencies stay within their budget', () => {
  const BUDGET = { domain: 0, guide: 0, server: 15, web: 12 };
  test.each(Object.entries(BUDGET))('%s has at most %i', (room, most) => {
    expect(dependencies().filter((dependency) => dependency.room === room && dependency.runtime).length).toBeLessThanOrEqual(most);
  });
});
