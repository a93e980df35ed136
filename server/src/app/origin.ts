type Asked = { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, unknown>> };

const READS = new Set(['GET', 'HEAD']);

/**
 * Whether another site's page asks. A write is refused even if a browser sent the cookie along; so is a read that a page of another
 * site would embed (ASVS 3.5.8). Going somewhere by a link is no embedding: the way back from the identity provider is one.
 */
export function isFromElsewhere({ method, url, headers }: Asked): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  if (!READS.has(method)) return true;
  return url.startsWith('/api/') && headers['sec-fetch-mode'] !== 'navigate';
}
