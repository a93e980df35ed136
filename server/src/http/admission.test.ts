import { expect, test } from 'vitest';
import { startTestServer } from '../../testing/index.ts';
import { admissionOf } from './admission.ts';

test('as many as may be are admitted, the next is turned away, and a place is free again whatever became of the work', async () => {
  const { admit } = admissionOf(2);
  let finish: (() => void) | undefined;
  const first = admit(() => new Promise<void>((resolve) => (finish = resolve)));
  const second = admit(() => Promise.reject(new Error('broken')));
  expect(admit(() => Promise.resolve())).toBeUndefined();
  await expect(second).rejects.toThrow('broken');
  await expect(admit(() => Promise.resolve('third'))).resolves.toBe('third');
  finish?.();
  await first;
});

test('whoever is turned away hears it at once, in Korean, and when to come back', async () => {
  const town = await startTestServer();
  try {
    const answers = await Promise.all(Array.from({ length: 200 }, () => town.app.inject({ url: '/api/session' })));
    const away = answers.filter(({ statusCode }) => statusCode === 503);
    expect(away.length).toBeGreaterThan(0);
    expect(away[0]?.headers['retry-after']).toBe('1');
    expect(away[0]?.json()).toMatchObject({ code: 'overloaded', title: '지금 접속이 많습니다' });
    expect((await town.app.inject({ url: '/api/session' })).statusCode).toBe(401);
  } finally {
    await town.close();
  }
});
