import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails on every finding that axe calls serious or critical, naming the rule and the elements. */
export async function expectNoSeriousAxe(page: Page): Promise<void> {
  await expectNothingSerious(page, RULES);
}

/** The same for the colours of the high-contrast mode; only they differ. */
export async function expectReadableInHighContrast(page: Page): Promise<void> {
  const mode = (name: string): Promise<void> => page.evaluate((chosen) => void (document.documentElement.dataset['krdsMode'] = chosen), name);
  await mode('high-contrast');
  await expectNothingSerious(page, ['color-contrast']);
  await mode('light');
}

async function expectNothingSerious(page: Page, rules: string[]): Promise<void> {
  await settled(page);
  // No frame comes from elsewhere, so that the page itself can add up what was found: a page opened for that takes longer than the looking.
  const { violations } = await new AxeBuilder({ page }).options({ runOnly: rules, resultTypes: ['violations'] }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const findings = serious.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary ?? ''}`).join('\n')}`);
  expect(findings, `${page.url()} has serious accessibility findings`).toEqual([]);
}

/** Colours in the middle of a transition are judged as they are; wait until nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((animation) => animation.effect?.getTiming().iterations !== Infinity).map((animation) => animation.finished)));
}
