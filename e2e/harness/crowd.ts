import type { Page } from 'playwright-core';

import { write } from './request.ts';

const [SURNAMES, FIRST, SECOND] = ['강노도마반변봉사소용', '가나다라마바사아자차', '결겸담람룸빛샘슬찬휘'].map((letters) => [...letters]) as [string[], string[], string[]];
/** Requests that are under way at a time: as many people would not sit at one desk. */
const AT_ONCE = 4;

/** A name and a day of birth of nobody else in the crowd, so that none is taken for another's double. */
function inventedPerson(index: number, emdCode: string): object {
  const [ones, tens, hundreds] = [index % 10, Math.floor(index / 10) % 10, Math.floor(index / 100) % 10];
  const birthOn = new Date(Date.UTC(1935 + hundreds, 0, 1 + index * 3)).toISOString().slice(0, 10);
  return {
    name: `${SURNAMES[(ones + hundreds) % 10]}${FIRST[tens]}${SECOND[ones]}`, birthOn, sex: index % 2 === 0 ? 'female' : 'male', phones: [], emdCode,
    address: { text: '', detail: '', emdCode }, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' },
  };
}

/** As many people as asked for, each with a running case of the team of whoever sits at the page. */
export async function openCases(page: Page, count: number, { programme, emdCode }: { readonly programme: string; readonly emdCode: string }): Promise<void> {
  const waiting = Array.from({ length: count }, (_none, index) => inventedPerson(index, emdCode));
  const lane = async (): Promise<void> => {
    for (let person = waiting.shift(); person !== undefined; person = waiting.shift()) {
      const { id } = await write<{ id: string }>(page, '/api/persons', { person });
      await write(page, '/api/cases', { personId: id, programme });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
