import { leavesOf, MOST_SELECTIONS, type ResolvedCondition, type ResolvedLeaf, type Screen, type Selection, selectionOf } from '@dure/domain/discovery';

/** A condition whose leaves are slots of the plan. `place` is where the leaf stands in its own criterion: reasons name it so. */
export type PlanNode =
  | { readonly kind: 'leaf'; readonly slot: number; readonly place: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly PlanNode[] }
  | { readonly kind: 'not'; readonly of: PlanNode };

/** All criteria of a run together: each leaf and each selection once, however many criteria ask for it. */
export interface Plan {
  readonly screen: Screen;
  readonly leaves: readonly ResolvedLeaf[];
  readonly selections: readonly Selection[];
  readonly criteria: readonly PlanNode[];
}

class Shared<Item> {
  readonly items: Item[] = [];
  private readonly known = new Map<string, number>();
  numberOf(item: Item): number {
    const key = JSON.stringify(item);
    const number = this.known.get(key) ?? this.items.push(item) - 1;
    this.known.set(key, number);
    return number;
  }
}

function planned(condition: ResolvedCondition, next: (leaf: ResolvedLeaf) => PlanNode): PlanNode {
  switch (condition.kind) {
    case 'all': case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => planned(part, next)) };
    case 'not':
      return { kind: 'not', of: planned(condition.of, next) };
    default:
      return next(condition);
  }
}

export function planOf(screen: Screen): Plan {
  const leaves = new Shared<ResolvedLeaf>();
  const selections = new Shared<Selection>();
  const criteria = screen.criteria.map(({ when }) => {
    let place = -1;
    return planned(when, (leaf) => {
      place += 1;
      return { kind: 'leaf', slot: leaves.numberOf(leaf), place };
    });
  });
  for (const { when } of screen.criteria) for (const leaf of leavesOf(when)) {
    const selection = selectionOf(leaf);
    if (selection !== undefined) selections.numberOf(selection);
  }
  if (selections.items.length > MOST_SELECTIONS) throw new Error(`Criteria select claims in ${selections.items.length} ways; one run takes ${MOST_SELECTIONS}`);
  return { screen, leaves: leaves.items, selections: selections.items, criteria };
}

/** The bit of a leaf's selection; 0 where it selects no claims. */
export function bitOf(plan: Plan, leaf: ResolvedLeaf): number {
  if (selectionOf(leaf) === undefined) return 0;
  const key = JSON.stringify(selectionOf(leaf));
  return 2 ** plan.selections.findIndex((selection) => JSON.stringify(selection) === key);
}
