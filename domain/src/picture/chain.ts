import type { Family, FamilyMember, Union } from './family.ts';

interface Partner {
  readonly key: string;
  readonly kind: Union['kind'];
}

type Members = ReadonlyMap<string, FamilyMember>;

const ENDED: readonly Union['kind'][] = ['divorced', 'separated'];

function partnersOf(key: string, { unions }: Family): readonly Partner[] {
  return unions.flatMap(({ one, other, kind }) => (one === key ? [{ key: other, kind }] : other === key ? [{ key: one, kind }] : []));
}

/** Everybody who is linked to somebody by unions, the nearest first. */
function reachOf(start: string, family: Family): readonly string[] {
  const reach = [start];
  for (let at = 0; at < reach.length; at += 1) for (const { key } of partnersOf(reach[at] ?? '', family)) if (!reach.includes(key)) reach.push(key);
  return reach;
}

/** The man at the left, the woman at the right. */
function couple(one: string, other: string, members: Members): readonly string[] {
  const side = (key: string): number => ({ male: -1, unknown: 0, female: 1 })[members.get(key)?.sex ?? 'unknown'];
  return side(other) < side(one) ? [other, one] : [one, other];
}

/** From left to right: earlier partners, then the one who links them, then the present partner. */
export function chainOf(start: string, family: Family, members: Members): readonly string[] {
  const reach = reachOf(start, family);
  const [one, other] = reach;
  if (one !== undefined && other !== undefined && reach.length === 2) return couple(one, other, members);
  const middle = reach.toSorted((a, b) => partnersOf(b, family).length - partnersOf(a, family).length || reach.indexOf(a) - reach.indexOf(b))[0] ?? start;
  const placed = new Set([middle]);
  const outwards = (key: string): readonly string[] => partnersOf(key, family).flatMap((partner) => {
    if (placed.has(partner.key)) return [];
    placed.add(partner.key);
    return [partner.key, ...outwards(partner.key)];
  });
  const partners = partnersOf(middle, family).toSorted((a, b) => Number(ENDED.includes(b.kind)) - Number(ENDED.includes(a.kind)));
  for (const { key } of partners) placed.add(key);
  const right = partners.at(-1);
  const left = partners.slice(0, -1).flatMap(({ key }) => [key, ...outwards(key)]);
  return [...left.toReversed(), middle, ...(right === undefined ? [] : [right.key, ...outwards(right.key)])];
}
