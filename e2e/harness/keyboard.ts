import type { Locator, Page } from 'playwright-core';

/** More stops than any screen has. */
const MOST_STOPS = 120;

/** Goes to a control as somebody without a mouse does, from wherever the focus is; throws where Tab never comes by. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const isThere = (): Promise<boolean> => control.evaluate((element) => element === document.activeElement);
  await control.waitFor();
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${control.toString()}`);
}

/** Goes to a button and presses it. */
export async function pressByKeyboard(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}
