import type { Locator, Page } from 'playwright-core';

/** Either a page or the part of it (a dialog, a card) in which the label stands. */
type Place = Page | Locator;

function pageOf(place: Place): Page {
  return 'page' in place ? place.page() : place;
}

/** One of a list that opens on a press. The button is named by what is chosen and then by its label. */
export async function choose(place: Place, label: string, option: string): Promise<void> {
  const labelled = new RegExp(`(^|\\s)${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(필수\\))?$`);
  await place.getByRole('button', { name: labelled }).click();
  await pageOf(place).getByRole('option', { name: option }).first().click();
}

/** One of many: types a part of the name, initials too, goes down to the option and takes it. */
export async function find(place: Place, label: string, typed: string, option: string): Promise<void> {
  const box = place.getByRole('combobox', { name: label });
  const wanted = pageOf(place).getByRole('option', { name: option }).first();
  await box.fill(typed);
  await wanted.waitFor();
  for (let presses = 0; presses < 30 && (await box.getAttribute('aria-activedescendant')) !== (await wanted.getAttribute('id')); presses += 1) await box.press('ArrowDown');
  await box.press('Enter');
  await wanted.waitFor({ state: 'detached' });
}

/** One of a few that are all in sight; by the space bar, since the circle is drawn and the field behind it is not. */
export async function pick(place: Place, label: string, option: string): Promise<void> {
  const radio = place.getByRole('radiogroup', { name: label }).getByRole('radio', { name: option, exact: true });
  if (!(await radio.isChecked())) await radio.press('Space');
  await radio.and(pageOf(place).getByRole('radio', { checked: true })).waitFor({ state: 'attached' });
}

/** Ticks every box of this name; one that is ticked stays so. */
export async function tick(place: Place, label: string | RegExp): Promise<void> {
  const boxes = place.getByRole('checkbox', { name: label });
  await boxes.first().waitFor({ state: 'attached' });
  for (const box of await boxes.all()) if (!(await box.isChecked())) await box.press('Space');
}

/** A day, `YYYY-MM-DD`, typed digit after digit as an officer does. */
export async function typeDay(place: Place, label: string, day: string): Promise<void> {
  await place.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await pageOf(place).keyboard.type(day.replaceAll('-', ''));
}

/** Draws a short stroke, as a finger or a pen would. */
export async function sign(place: Place, label: string): Promise<void> {
  const pad = place.getByRole('group', { name: label }).locator('svg').first();
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error(`${label} is not on the screen`);
  const mouse = pageOf(place).mouse;
  await mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.6);
  await mouse.down();
  for (const step of [0.3, 0.45, 0.6, 0.75]) await mouse.move(box.x + box.width * step, box.y + box.height * (step > 0.5 ? 0.4 : 0.7), { steps: 4 });
  await mouse.up();
  await place.getByRole('img', { name: '서명이 입력되었습니다.' }).waitFor();
}
