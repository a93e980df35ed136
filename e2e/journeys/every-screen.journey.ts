import { expect } from 'vitest';

import { expectNoSeriousAxe, expectReadableInHighContrast } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { expectToFit } from '../harness/look.ts';
import { arrive, routesOfScreens, type Walk, WALKS } from '../harness/screens.ts';
import { screenshot } from '../harness/screenshot.ts';

/** Two minutes on a machine that does nothing else. */
const PATIENCE = 600_000;

/** The colours of the other mode: `npm run contrast`. They take as long again as everything else. */
const HIGH_CONTRAST = process.env['DURE_CONTRAST'] === 'high';

journey('모든 화면을 책상과 휴대전화에서 열어도 넘치지 않고, 읽지 못하는 것이 없고, 오류가 없다', async ({ signInAs }) => {
  const seen = new Set<string>();
  const walk = async ([post, plan]: Walk): Promise<void> => {
    const page = await signInAs(post);
    for (const { route, at } of await plan(page)) {
      await page.goto(at ?? route);
      await arrive(page);
      await expectToFit(page);
      await expectNoSeriousAxe(page);
      if (HIGH_CONTRAST) await expectReadableInHighContrast(page);
      seen.add(route);
      if (post === 'town-officer' && route === '/') await screenshot(page, 'today');
    }
  };
  // Two at a time, as the machine has cores.
  const waiting = [...WALKS];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await walk(next);
  };
  await Promise.all([lane(), lane()]);
  expect(routesOfScreens().filter((route) => !seen.has(route)), 'screens that nobody opened').toEqual([]);
}, PATIENCE);
