const KEY = 'dure.newer-build';
/** Loaded twice within this time and still missing: it is no newer build, and the page says what failed. */
const ONCE_IN_MS = 60_000;

/** While somebody works, the server may get a newer build: the page is loaded again (drafts are kept), once. */
export function loadNewerBuild(event: Event, page: { readonly now: number; readonly store: Pick<Storage, 'getItem' | 'setItem'>; readonly reload: () => void }): void {
  const last = Number(page.store.getItem(KEY) ?? 0);
  if (page.now - last < ONCE_IN_MS) return;
  page.store.setItem(KEY, String(page.now));
  event.preventDefault();
  page.reload();
}
