import { describe, expect, test } from 'vitest';
import { awayOf } from './away.ts';

const because = (code: string | undefined, message = ''): Error => Object.assign(new Error(message), code === undefined ? {} : { code });

describe('what PostgreSQL cannot do just now', () => {
  test('a full disk is a refusal that says what to do, and for a while', () => {
    const away = awayOf(because('53100'), 'id');
    expect(away?.problem).toMatchObject({ status: 503, code: 'storage/full', title: '지금은 저장할 수 없습니다' });
    expect(away?.retryAfterSeconds).toBeGreaterThan(15);
  });

  test.each([['53200', 'storage/busy'], ['53300', 'storage/busy'], ['57P01', 'storage/away'], ['25006', 'storage/away'], ['ECONNREFUSED', 'storage/away'], ['no-writable-server', 'storage/away']])('%s is %s', (code, told) => {
    expect(awayOf(because(code), 'id')?.problem.code).toBe(told);
  });

  test('a connection that was lost is named so though the driver has no code for it', () => {
    expect(awayOf(because(undefined, 'Connection terminated unexpectedly'), 'id')?.problem.code).toBe('storage/away');
  });

  test('a mistake of the program stays a fault', () => {
    expect(awayOf(because('42P01'), 'id')).toBeUndefined();
    expect(awayOf(new TypeError('x is not a function'), 'id')).toBeUndefined();
  });
});
