import { expect, test } from 'vitest';
import { generateTown } from '../town.ts';
import { generateRecords, lastLetters } from './index.ts';

const { referrals } = generateRecords(generateTown({ seed: 7, today: '2026-11-23' }));

test('every letter that a receiver took up has its 접수번호, of the register that its own letters are numbered in', () => {
  const letters = referrals.filter(({ state }) => state.letterMark.kind === 'letter');
  const taken = letters.filter(({ events }) => events.some(({ event }) => event.party === 'receiver'));
  expect(taken.length).toBeGreaterThan(20);
  expect(taken.filter(({ state }) => state.receipt === undefined)).toEqual([]);
  expect(letters.filter(({ state, events }) => state.receipt !== undefined && !events.some(({ event }) => event.party === 'receiver'))).toEqual([]);
});

test('no office gives a number twice, and its counter goes on after the last', () => {
  const numbers = referrals.flatMap(({ state: { identity, letterMark, receipt } }) => [
    ...(letterMark.kind === 'letter' ? [{ office: identity.sender.organisationId, year: Number(letterMark.sentOn.slice(0, 4)), number: letterMark.number }] : []),
    ...(receipt === undefined ? [] : [{ office: identity.receiver.organisationId, year: Number(receipt.on.slice(0, 4)), number: receipt.number }]),
  ]);
  expect(new Set(numbers.map(({ office, year, number }) => `${office} ${year} ${number}`)).size).toBe(numbers.length);
  const last = lastLetters(referrals);
  expect(numbers.filter(({ office, year, number }) => Number(number.split('-').at(-1)) > (last.get(office)?.get(year) ?? 0))).toEqual([]);
});
