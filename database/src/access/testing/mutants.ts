/** A policy with one of its conditions replaced. */
export interface Mutant {
  readonly what: string;
  readonly qual: string;
}

interface Group {
  readonly from: number;
  readonly to: number;
}

/** For each condition that AND and OR join: the policy with it always true, and always false. */
export function mutantsOf(qual: string): readonly Mutant[] {
  return conditionsOf(qual, { from: 0, to: qual.length }).flatMap(({ from, to }) => {
    const condition = qual.slice(from, to);
    return ['(true)', '(false)']
      // No scope of a person is ever the system's: that this door is shut for them is tried by opening it only.
      .filter((value) => !(condition.includes("'app.system'") && value === '(false)'))
      .map((value) => ({ what: `${condition} → ${value}`, qual: `${qual.slice(0, from)}${value}${qual.slice(to)}` }));
  });
}

function conditionsOf(qual: string, { from, to }: Group): readonly Group[] {
  const inner = groupsIn(qual, from, to);
  const between = inner.reduceRight((text, group) => text.slice(0, group.from - from) + text.slice(group.to - from), qual.slice(from, to));
  const isJoined = /^\s*(AND|OR|\s)*\s*$/u.test(between);
  return isJoined && inner.length > 0 ? inner.flatMap((group) => insideOf(qual, group)) : [{ from, to }];
}

/** A group in parentheses: its conditions where it joins several, itself where it is one. */
function insideOf(qual: string, group: Group): readonly Group[] {
  const parts = conditionsOf(qual, { from: group.from + 1, to: group.to - 1 });
  return parts.length > 1 ? parts : [group];
}

/** Outermost parentheses between two places, literals left out. */
function groupsIn(qual: string, from: number, to: number): readonly Group[] {
  const groups: Group[] = [];
  let depth = 0;
  let start = from;
  let quoted = false;
  for (let at = from; at < to; at += 1) {
    const letter = qual[at];
    if (letter === "'") quoted = !quoted;
    else if (!quoted && letter === '(') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (!quoted && letter === ')') {
      depth -= 1;
      if (depth === 0) groups.push({ from: start, to: at + 1 });
    }
  }
  return groups;
}
