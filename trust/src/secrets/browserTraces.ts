import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../e2e/harness/chromium.ts';
import { arrive } from '../../../e2e/harness/screens.ts';
import { temporary } from '../faults/ground.ts';
import { add, type Canary, filesUnder, type Found, type Searcher, sum } from './canaries.ts';

const PARTS = ['overview', 'facts', 'intake', 'assessment', 'guide', 'consent', 'referral', 'case', 'visit', 'timeline'] as const;

export const KEEPS = 'a page that keeps what it was answered';
export const ASKS = 'a search that puts what was typed into the address';

const CARELESS: Readonly<Record<string, () => void>> = {
  [KEEPS]: () => {
    const { fetch } = globalThis;
    globalThis.fetch = async (...asked) => {
      const answered = await fetch(...asked);
      localStorage.setItem(String(asked[0]), await answered.clone().text());
      return answered;
    };
  },
  [ASKS]: () => document.addEventListener('input', (event) => void fetch(`/api/persons?q=${encodeURIComponent((event.target as HTMLInputElement).value)}`), true),
};

export interface Traces {
  readonly addresses: number;
  readonly inAddresses: Found;
  readonly kept: Found;
  /** Of the browser's own folder, those that hold something. */
  readonly files: readonly string[];
  readonly screens: number;
  /** Shown on the screens themselves: proof that the walk met them. */
  readonly seen: number;
}

/** Everything that a page can keep, as one text; the cookie that no script reads is in the files of the browser. */
const keptBy = (page: Page): Promise<string> => page.evaluate(async () => {
  const caches_ = await Promise.all((await caches.keys()).map(async (name) => Promise.all((await (await caches.open(name)).keys()).map(({ url }) => url))));
  const databases = await Promise.all((await indexedDB.databases()).map(({ name = '' }) => new Promise<unknown>((resume) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('success', () => {
      const stores = [...opening.result.objectStoreNames];
      if (stores.length === 0) return resume([]);
      const transaction = opening.result.transaction(stores);
      const all: unknown[] = [];
      for (const store of stores) transaction.objectStore(store).getAll().addEventListener('success', (event) => void all.push((event.target as IDBRequest).result));
      transaction.addEventListener('complete', () => resume(all));
    });
  })));
  return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, caches_, databases, document.cookie, location.href, document.title]);
});

interface Walk {
  readonly address: string;
  readonly cookie: string;
  readonly people: readonly { readonly id: string; readonly canary: Canary }[];
  readonly searcher: Searcher;
  readonly fault: string | undefined;
}

/** What was found where it may be: on the screen itself. */
async function visit(page: Page, stop: string, searcher: Searcher, phone: string): Promise<number> {
  await page.goto(stop);
  await arrive(page);
  const main = page.getByRole('main');
  const seen = sum(searcher.in(Buffer.from(await main.innerText())));
  if (stop === '/persons') await Promise.all([page.waitForResponse((answered) => answered.url().includes('/api/persons')), main.locator('input').first().fill(phone)]);
  if (stop === '/persons/new') for (const box of await main.locator('input[type="text"]:visible, input[type="tel"]:visible, textarea:visible').all()) await box.fill(phone).catch(() => undefined);
  return seen;
}

/** Opens people in every part of their record, looks for one by telephone and types into a form, in a Chromium whose folder is searched afterwards. */
export async function browserTraces({ address, cookie, people, searcher, fault }: Walk): Promise<Traces> {
  const folder = temporary('profile');
  const context = await chromium.launchPersistentContext(folder, { executablePath: ensureChromium(), args: CHROMIUM_FLAGS, baseURL: address, locale: 'ko-KR', timezoneId: 'Asia/Seoul' });
  context.setDefaultTimeout(30_000);
  await context.addCookies([{ name: 'dure', value: cookie, url: address, httpOnly: true, sameSite: 'Lax', expires: Date.now() / 1000 + 36_000 }]);
  const careless = CARELESS[fault ?? ''];
  if (careless !== undefined) await context.addInitScript(careless);
  const page = await context.newPage();
  const addresses: string[] = [];
  page.on('request', (request) => void addresses.push(request.url(), request.headers()['referer'] ?? ''));
  const stops = ['/', '/persons', ...people.flatMap(({ id }) => PARTS.map((part) => `/persons/${id}?part=${part}`)), '/persons/new'];
  let seen = 0;
  for (const stop of stops) seen += await visit(page, stop, searcher, people[0]?.canary.phone ?? '');
  const kept = searcher.in(Buffer.from(await keptBy(page)));
  await context.close();
  return { addresses: addresses.length, inAddresses: addresses.reduce((all, one) => add(all, searcher.in(Buffer.from(one))), searcher.in(Buffer.alloc(0))), kept, files: [...filesUnder(folder)].filter((path) => sum(searcher.in(readFileSync(path))) > 0).map((path) => relative(folder, path)), screens: stops.length, seen };
}
