import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { createApp } from '../../../server/src/app/index.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../e2e/harness/chromium.ts';
import { buildPage } from '../../../e2e/harness/page.ts';
import { POSTS, type Post } from '../../../e2e/harness/posts.ts';
import { write } from '../../../e2e/harness/request.ts';
import { arrive, routesOfScreens, type Stop, type Walk, WALKS } from '../../../e2e/harness/screens.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { temporary } from '../faults/ground.ts';
import { cookieOf, type Town, withGround } from '../access/ground.ts';
import { type Heard, listenTo, lookThrough, loud, silence } from './canary.ts';
import { type FuzzTown, fuzzTown } from './fuzzTown.ts';
import { pressHostilePapers } from './hostilePapers.ts';
import { rewriteTexts, storeHostileText, type Writer } from './hostileText.ts';
import { SCRIPTS } from './scripts.ts';

const WRITES = { short: 4000, long: 40_000 } as const;
const PAPERS = { short: 2, long: 6 } as const;

const HTML = 'a screen that writes a name as HTML';
const LINK = 'a screen that makes a link of what somebody typed';
const BARE = 'pages without their policy';

/** Planted in the page: what a careless screen would do with each text, as soon as it is there. */
const CARELESS: Readonly<Record<string, (element: HTMLElement) => void>> = {
  [HTML]: (element) => { if (element.childElementCount === 0 && element.innerText.includes('<')) element.innerHTML = element.innerText; },
  [LINK]: (element) => { if (/^\s*javascript:/i.test(element.innerText) && element.childElementCount === 0) element.append(Object.assign(document.createElement('a'), { href: element.innerText })); },
};

const carelessly = (act: (element: HTMLElement) => void): string => `new MutationObserver(() => document.querySelectorAll('main *').forEach(${act.toString()})).observe(document, { subtree: true, childList: true })`;

interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
}

interface Walked {
  readonly screens: number;
  readonly hostile: number;
  readonly texts: number;
}

/** Whatever the server answers, every text with a syllable in it is another of the list: what no route would take is shown too. */
async function swapAnswers(context: BrowserContext): Promise<void> {
  let next = 0;
  const swapped = (value: unknown): unknown => {
    if (typeof value === 'string') return /[가-힣]/.test(value) ? SCRIPTS[next++ % SCRIPTS.length] : value;
    if (Array.isArray(value)) return value.map(swapped);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, swapped(one)])) : value;
  };
  await context.route('**/api/**', async (route) => {
    if (route.request().resourceType() !== 'fetch') return route.fallback();
    const response = await route.fetch();
    const isJson = response.headers()['content-type']?.includes('json') === true;
    return route.fulfill(isJson ? { response, json: swapped(await response.json()) } : { response });
  });
}

async function deskOf(browser: Browser, town: Town, address: string, heard: Heard, { swap, fault }: { readonly swap: boolean; readonly fault: string | undefined }, post: Post): Promise<Desk> {
  const context = await browser.newContext({ baseURL: address, locale: 'ko-KR', timezoneId: 'Asia/Seoul', bypassCSP: swap });
  context.setDefaultTimeout(30_000);
  await context.clock.setFixedTime(town.now());
  await listenTo(context, address, heard);
  const careless = CARELESS[fault ?? ''];
  if (careless !== undefined) await context.addInitScript(carelessly(careless));
  if (swap) await swapAnswers(context);
  const page = await context.newPage();
  await write(page, '/api/session/demo', { login: POSTS[post] });
  return { page, context };
}

/** Records by what they are, from the addresses that the screens ask for. */
function learnFrom(page: Page, shown: Shown): void {
  page.on('request', (request) => {
    for (const [, nouns = '', id = ''] of request.url().matchAll(/\/([a-z]+)s\/([0-9a-f-]{36})/g)) shown.set(nouns, [...new Set([...(shown.get(nouns) ?? []), id])]);
  });
}

async function walk(page: Page, stops: readonly Stop[], heard: Heard, tell: Run['tell']): Promise<Walked> {
  let [hostile, texts] = [0, 0];
  for (const { route, at } of stops) {
    await page.goto(at ?? route);
    await arrive(page).catch((error: Error) => tell(`${at ?? route} did not come: ${error.message.slice(0, 200)}`));
    const shown = await lookThrough(page, heard);
    hostile += shown > 0 ? 1 : 0;
    texts += shown;
  }
  return { screens: stops.length, hostile, texts };
}

const sum = (walked: readonly Walked[]): Walked => walked.reduce((all, one) => ({ screens: all.screens + one.screens, hostile: all.hostile + one.hostile, texts: all.texts + one.texts }), { screens: 0, hostile: 0, texts: 0 });

async function inBrowser<Value>(work: (browser: Browser) => Promise<Value>): Promise<Value> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  return work(browser).finally(() => browser.close());
}

interface Opened {
  readonly address: string;
  close(): Promise<void>;
}

async function serve(town: Town, page: string, fault: string | undefined): Promise<Opened> {
  const app = await createApp(town.server, page);
  if (fault === BARE) app.addHook('onSend', async (_request, reply) => void reply.removeHeader('content-security-policy'));
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { address, close: () => app.close() };
}

type Shown = Map<string, string[]>;

/** Whoever walked writes too, to what he saw. */
async function writersOf(town: Town, shown: ReadonlyMap<Post, Shown>): Promise<readonly Writer[]> {
  const { rows } = await town.owner.query<{ id: string; sigungu: string; role: string; login: string }>('SELECT id, sigungu, role, login FROM dure.staff WHERE login = ANY($1)', [[...shown.keys()].map((post) => POSTS[post])]);
  return Promise.all(rows.map(async ({ login, ...staff }) => {
    const [, seen = new Map()] = [...shown].find(([post]) => POSTS[post] === login) ?? [];
    return { caller: { ...staff, cookie: await cookieOf(town, staff) }, shown: seen };
  }));
}

interface Round {
  readonly town: Town;
  readonly address: string;
  readonly heard: Heard;
  readonly shown: Map<Post, Shown>;
  readonly plans: Map<Post, readonly Stop[]>;
  readonly walks: readonly Walk[];
  readonly fault: string | undefined;
  readonly tell: Run['tell'];
}

/** Everybody opens every screen; the second time at the addresses of the first, when no name is what it was. */
function walkAll({ town, address, heard, shown, plans, walks, fault, tell }: Round, swap: boolean): Promise<Walked> {
  return inBrowser(async (browser) => {
    const walked: Walked[] = [];
    for (const [post, plan] of walks) {
      const { page, context } = await deskOf(browser, town, address, heard, { swap, fault }, post);
      const seen = shown.get(post) ?? new Map<string, string[]>();
      shown.set(post, seen);
      learnFrom(page, seen);
      const stops = plans.get(post) ?? (await plan(page));
      plans.set(post, stops);
      walked.push(await walk(page, stops, heard, tell));
      await context.close();
    }
    return sum(walked);
  });
}

const many = (value: number): string => value.toLocaleString('en');

interface Ready {
  readonly town: Town;
  readonly ready: FuzzTown;
  readonly address: string;
}

/** A planted fault shows itself on the screens of the first who walks. */
async function noticed({ fault, tell }: Run, { town, address }: Ready): Promise<Measured> {
  const round: Round = { town, address, heard: silence(), shown: new Map(), plans: new Map(), walks: WALKS.slice(0, 1), fault, tell };
  const { screens } = await walkAll(round, true);
  await rewriteTexts(town, tell);
  await walkAll(round, false);
  const wrong = loud(round.heard);
  for (const one of wrong.slice(0, 20)) tell(one);
  return { measured: `${wrong.length} heard on ${screens} screens`, reached: wrong.length === 0 };
}

async function measureOn({ seed, depth, tell }: Run, { town, ready, address }: Ready): Promise<Measured> {
  const round: Round = { town, address, heard: silence(), shown: new Map(), plans: new Map(), walks: WALKS, fault: undefined, tell };
  const { heard, shown, plans } = round;
  const swapped = await walkAll(round, true);
  const writers = await writersOf(town, shown);
  const stored = await storeHostileText(ready, writers, { seed, requests: WRITES[depth] });
  const columns = await rewriteTexts(town, tell);
  const read = await walkAll(round, false);
  const papers = await pressHostilePapers(ready, writers, PAPERS[depth]);
  const unseen = routesOfScreens().filter((route) => ![...plans.values()].flat().some((stop) => stop.route === route));
  const wrong = [...loud(heard), ...papers.acting, ...unseen.map((route) => `nobody opened ${route}`)];
  for (const one of wrong.slice(0, 20)) tell(one);
  return {
    measured: `${SCRIPTS.length} texts in the place of every text of every answer, shown on ${swapped.hostile} of ${swapped.screens} screens (${many(swapped.texts)} times, the browser told to ignore the policy); written through ${stored.taken} of ${stored.fields} free-text fields of ${stored.routes} routes and put into ${columns} columns, read under the policy on ${read.hostile} of ${read.screens} screens (${many(read.texts)} times) and as they print; ${papers.papers} PDF and HWPX pressed: ${heard.fired.size} ran, ${heard.written.size} became part of a page, ${heard.outside.size} asked elsewhere, ${heard.violations.size} violations of the policy, ${heard.open.size} pages without it, ${papers.acting.length} papers that act`,
    reached: wrong.length === 0 && swapped.hostile > swapped.screens * 0.9 && read.hostile > read.screens * 0.8 && papers.hostile > 0,
  };
}

async function measure(run: Run): Promise<Measured> {
  const directory = temporary('page');
  await buildPage(directory);
  return withGround(async (ground) => {
    const town = await ground.open();
    const ready = await fuzzTown(town);
    const { address, close } = await serve(town, directory, run.fault);
    return (run.fault === undefined ? measureOn : noticed)(run, { town, ready, address }).finally(close);
  });
}

export const scriptFigure: Figure = {
  goal: 'G41', title: 'scripts in names, notes and reasons, in a browser', floor: '0 run in headless Chromium, 0 violations of the policy; every screen', depths: ['short', 'long'], byName: true, faults: [HTML, LINK, BARE], measure,
};
