import { describe, expect, test } from 'vitest';
import { all, always, any, compare, isTrue, not, oneOf, some, unless } from './condition.ts';
import { gateSqlOf } from './gateSql.ts';
import { POSTGRESQL } from './postgresql.ts';
import { sqlOf } from './sql.ts';

// That the statements say what the evaluator says is proven on PostgreSQL itself, in database/src/eligibility.
const ROW = { facts: 's.facts', day: 's.day' };
const text = (condition: Parameters<typeof sqlOf>[0]) => sqlOf(condition, ROW, POSTGRESQL).text;

describe('a condition in SQL', () => {
  test('what joins conditions is the logic of SQL itself', () => {
    expect(text(all())).toBe('TRUE');
    expect(text(any())).toBe('FALSE');
    expect(text(all(always, not(always)))).toBe('(TRUE AND (NOT TRUE))');
    expect(text(unless(always))).toBe('(TRUE IS NOT TRUE)');
  });
  test('the same value is one parameter, and none is in the text', () => {
    const { text: written, parameters } = sqlOf(any(isTrue('a'), isTrue('b'), isTrue('a')), ROW, POSTGRESQL);
    expect(written).toBe('(((s.facts -> $1::text) = $2::jsonb) OR ((s.facts -> $3::text) = $2::jsonb) OR ((s.facts -> $1::text) = $2::jsonb))');
    expect(parameters).toEqual(['a', 'true', 'b']);
  });
  test('a condition on records reads the record, not the person', () => {
    const written = text(some('decisions', compare('grade', '<', 3)));
    expect(written).toContain('(x1 -> $');
    expect(written.match(/s\.facts -> \$\d+/g)?.length).toBeGreaterThan(1);
  });
  test('the day of the question is a fact like another', () => {
    expect(text(oneOf('on', ['2020-06-01']))).toContain('to_jsonb(s.day)');
  });
  test('a gate binds the parameters of all its clauses in one list', () => {
    const { text: written, parameters } = gateSqlOf({ requires: [{ rules: ['A'], when: isTrue('a') }], grounds: [], excludes: [{ rules: ['B'], when: isTrue('b') }], reviews: [] }, ROW, POSTGRESQL);
    expect(parameters).toEqual(['b', 'true', 'a']);
    expect(written).toContain(`'excluded'`);
  });
});
