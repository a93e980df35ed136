import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface AxeFinding {
  readonly rule: string;
  readonly help: string;
  readonly impact: string;
  readonly where: readonly string[];
}

/** Serious and critical findings on the page as it stands (WCAG 2.2 A and AA, which KWCAG 2.2 follows); none is the aim of every screen. */
export async function seriousFindings(page: Page): Promise<AxeFinding[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, impact, nodes }) => ({ rule: id, help, impact: impact ?? '', where: nodes.map(({ target }) => target.join(' ')) }));
}
