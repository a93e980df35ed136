import type { DisclosureItem } from '../access/index.ts';
import { inFormOrder } from '../consent/index.ts';
import type { MoveBasis } from './facts.ts';

export interface Sharable {
  /** What the sender himself may see of the person: nobody hands on what he was not given. */
  readonly seen: ReadonlySet<DisclosureItem>;
  /** What the person agreed to for this receiver; empty without consent. */
  readonly agreed: readonly DisclosureItem[];
}

/** No consent and no ground of ours hands on numbers that identify uniquely; the new municipality asks for them itself. */
const NEVER: readonly DisclosureItem[] = ['identifier'];

/** Everything that may go along on this ground; what really goes is chosen among it. */
export function itemsOffered(basis: MoveBasis['kind'], { seen, agreed }: Sharable): readonly DisclosureItem[] {
  if (basis === 'refused') return [];
  const allowed = basis === 'consent' ? agreed : [...seen];
  return inFormOrder(allowed.filter((item) => seen.has(item) && !NEVER.includes(item)));
}
