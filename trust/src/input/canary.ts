import type { BrowserContext, Page } from 'playwright-core';

/** What a browser noticed that only happens where text was taken for more than text. */
export interface Heard {
  readonly fired: Set<string>;
  /** Elements and addresses of the page that no screen of ours writes. */
  readonly written: Set<string>;
  readonly violations: Set<string>;
  /** Requests to anywhere but the server. */
  readonly outside: Set<string>;
  /** Pages that came without a policy that forbids scripts of their own. */
  readonly open: Set<string>;
}

export const silence = (): Heard => ({ fired: new Set(), written: new Set(), violations: new Set(), outside: new Set(), open: new Set() });

type Hearing = Window & { fired: (number: unknown) => void; heard: (what: 'fired' | 'violations', words: string) => void };

function listenInPage(): void {
  const page = window as unknown as Hearing;
  page.fired = (number) => page.heard('fired', `${String(number)} at ${location.pathname}`);
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => page.heard('violations', `${violatedDirective} ${blockedURI} at ${location.pathname}`));
}

/** Nobody is told without the server's own policy: what its header says is looked at before the browser may be asked to ignore it. */
export async function listenTo(context: BrowserContext, address: string, heard: Heard): Promise<void> {
  await context.exposeBinding('heard', (_source, what: 'fired' | 'violations', words: string) => void heard[what].add(words));
  await context.addInitScript(listenInPage);
  context.on('dialog', (dialog) => {
    heard.fired.add(`${dialog.type()} ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) heard.outside.add(url);
  });
  context.on('response', (response) => {
    if (response.request().resourceType() !== 'document') return;
    const policy = response.headers()['content-security-policy'] ?? '';
    if (!/(?:^|; )script-src 'self'(?:;|$)/.test(policy) || !/default-src 'none'/.test(policy)) heard.open.add(new URL(response.url()).pathname);
  });
}

/** Runs in the page: everything that somebody's text could only have become if it had been written as HTML, or as an address. */
function foreignIn(): readonly string[] {
  const strange = ['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'FRAME', 'MARQUEE', 'ISINDEX', 'KEYGEN', 'XMP', 'LISTING', 'NOEMBED', 'VIDEO', 'AUDIO', 'MATH', 'FOREIGNOBJECT', 'ANIMATE', 'SET', 'MGLYPH'];
  const addresses = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc', 'background', 'poster'];
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const name = element.tagName.toUpperCase();
    const attributes = element.getAttributeNames();
    const wrong = [
      strange.includes(name), name === 'SCRIPT' && element.getAttribute('src')?.startsWith('/assets/') !== true, name === 'META' && element.hasAttribute('http-equiv'), attributes.some((one) => /^on/i.test(one)),
      attributes.filter((one) => addresses.includes(one)).map((one) => element.getAttribute(one) ?? '').some((value) => !/^data:image\/(?:png|jpeg|webp|svg\+xml)/.test(value) && new URL(value, location.href).origin !== location.origin && !['tel:', 'mailto:', 'sms:'].includes(new URL(value, location.href).protocol)),
      /url\(|expression/i.test(element.getAttribute('style') ?? ''),
    ];
    return wrong.includes(true) ? [`${element.outerHTML.slice(0, 120)} at ${location.pathname}`] : [];
  });
}

/** Runs in the page: how many of the texts it shows as text. */
function shownIn(): number {
  const typed = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map(({ value }) => value);
  const told = [...document.querySelectorAll('[title], [aria-label], [placeholder], option')].flatMap((element) => [element.getAttribute('title'), element.getAttribute('aria-label'), element.getAttribute('placeholder'), element instanceof HTMLOptionElement ? element.text : '']);
  return [document.body.innerText, ...typed, ...told].join('\n').split(/fired\(\d+\)|fired\.invalid/).length - 1;
}

/** What can be opened is opened, and it is printed too. Answers how many of the texts stand on it. */
export async function lookThrough(page: Page, heard: Heard): Promise<number> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => { one.open = true; }));
  for (const media of ['print', 'screen'] as const) {
    await page.emulateMedia({ media });
    for (const one of await page.evaluate(foreignIn)) heard.written.add(one);
  }
  return page.evaluate(shownIn);
}

/** Anything heard at all, in words. */
export const loud = (heard: Heard): readonly string[] => Object.entries(heard).flatMap(([what, words]: [string, Set<string>]) => [...words].map((one) => `${what}: ${one}`));
