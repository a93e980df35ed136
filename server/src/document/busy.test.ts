import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

const PAPERS = 20;
/** Of a request that only reads, on a machine that does other things besides. */
const LONGEST_READ_MS = 1500;

let town: TestServer;
let officer: Client;
let personId: string;
let consent: string;

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  personId = await aPerson(town.owner);
  const terms = { kind: 'CONSENT-ICM', recipientOrganisationId: office, purpose: '통합사례관리', items: ['identity'], startsOn: '2026-11-23', endsOn: '2027-11-22' };
  consent = (await officer.send('POST', `/api/persons/${personId}/consents`, { terms, answer: null })).json().id;
});
afterAll(() => town.close());

/** As the page does: turned away because the press is busy, it comes back with the same key. */
async function issuePatiently(turnedAway: { count: number }): Promise<string> {
  const key = { 'idempotency-key': randomUUID() };
  for (;;) {
    const made = await officer.send('POST', '/api/documents', { form: 'consent-form', subject: consent }, key);
    if (made.statusCode === 201) return made.json().number;
    if (made.json().code !== 'document/busy') throw new Error(made.body);
    turnedAway.count += 1;
    await wait(100);
  }
}

test('while twenty papers are issued at once, each gets its own number and whoever reads is served', async () => {
  const turnedAway = { count: 0 };
  let done = false;
  const numbers = Promise.all(Array.from({ length: PAPERS }, () => issuePatiently(turnedAway))).finally(() => { done = true; });
  const reads: number[] = [];
  while (!done) {
    const began = performance.now();
    expect((await officer.get(`/api/persons/${personId}`)).statusCode).toBe(200);
    reads.push(performance.now() - began);
    await wait(20);
  }
  expect((await numbers).toSorted()).toEqual(Array.from({ length: PAPERS }, (_, index) => `중앙동-${index + 1}`).toSorted());
  expect(turnedAway.count).toBeGreaterThan(0);
  expect(reads.length).toBeGreaterThan(3);
  expect(Math.max(...reads)).toBeLessThan(LONGEST_READ_MS);
}, 60_000);
