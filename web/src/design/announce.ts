let region: HTMLElement | undefined;

function regionOf(page: Document): HTMLElement {
  if (region?.isConnected) return region;
  region = page.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  // Dialogs hide everything outside them from screen readers, but for what carries this.
  region.setAttribute('data-live-announcer', 'true');
  page.body.append(region);
  return region;
}

/** Reads words aloud that stand nowhere else on the page; none takes the last ones back. */
export function announce(words: string): void {
  regionOf(document).textContent = words;
}
