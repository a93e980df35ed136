import type { Locator, Page } from 'playwright-core';

import { told } from './walk.ts';
import { pick, sign, tick } from './widgets.ts';

/** The form of a consent whose terms are filled in: in a dialog of a referral, or in the ledger. */
type Form = Page | Locator;

function pageOf(form: Form): Page {
  return 'page' in form ? form.page() : form;
}

/** The five things that the law wants told before the answer. */
async function explain(form: Form): Promise<void> {
  await tick(form, /^설명함/);
  await form.getByText('5가지 중 5가지 설명함').waitFor();
}

export async function refuseConsent(form: Form, words: string): Promise<void> {
  await explain(form);
  await pick(form, '답', '동의하지 않습니다');
  await form.getByRole('textbox', { name: '거부하신 사유' }).fill(words);
  await form.getByRole('button', { name: '거부 기록' }).click();
  await told(pageOf(form), '거부를 기록했습니다.');
}

/** Answers each class of data by itself and signs on the screen. */
export async function giveConsent(form: Form): Promise<void> {
  await explain(form);
  await pick(form, '답', '동의합니다');
  for (const yes of await form.getByRole('radio', { name: '동의함', exact: true }).all()) await yes.press('Space');
  await sign(form, '본인 서명');
  await form.getByRole('button', { name: '동의 기록' }).click();
  await told(pageOf(form), '동의를 기록했습니다.');
}
