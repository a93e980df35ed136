import { mermaid, table } from './page.ts';

type Transitions = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;

const idOf = (state: string) => state.replaceAll('-', '_');

/** Acts from one state, grouped by the state they lead to. */
function moves(acts: Readonly<Partial<Record<string, string>>>): Map<string, string[]> {
  const byTarget = new Map<string, string[]>();
  for (const [act, target] of Object.entries(acts)) {
    if (target !== undefined) byTarget.set(target, [...(byTarget.get(target) ?? []), act]);
  }
  return byTarget;
}

/** Draws a total transition table. Acts that stay in their state are left to the table under the picture. */
export function stateDiagram(transitions: Transitions): string {
  const states = Object.keys(transitions);
  const names = states.filter((state) => state !== idOf(state)).map((state) => `  state "${state}" as ${idOf(state)}`);
  const arrows = states.flatMap((from) =>
    [...moves(transitions[from] ?? {})].filter(([to]) => to !== from).map(([to, acts]) => `  ${idOf(from)} --> ${idOf(to)}: ${acts.join(', ')}`));
  const ends = states.filter((state) => Object.values(transitions[state] ?? {}).every((to) => to === state)).map((state) => `  ${idOf(state)} --> [*]`);
  return mermaid(['stateDiagram-v2', ...names, `  [*] --> ${idOf(states[0] ?? '')}`, ...arrows, ...ends]);
}

export function stateTable(transitions: Transitions): string {
  const rows = Object.entries(transitions).map(([state, acts]) => {
    const moved = [...moves(acts)];
    const leading = moved.filter(([to]) => to !== state).flatMap(([to, names]) => names.map((name) => `${name} → ${to}`));
    const staying = moved.filter(([to]) => to === state).flatMap(([, names]) => names);
    return [`**${state}**`, leading.join('<br>'), staying.join(', ')];
  });
  return table(['in', 'these lead on', 'these stay'], rows);
}
