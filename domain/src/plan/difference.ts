import type { PlanContent } from './content.ts';

export type ItemPart = 'goals' | 'services' | 'tasks';

/** How one item, or one field of the whole, differs between two versions. */
export interface ItemDifference {
  readonly part: ItemPart | 'wishes' | 'linking' | 'standsFor';
  readonly id: string | null;
  readonly change: 'added' | 'removed' | 'changed';
  /** Fields of the item that differ. */
  readonly fields: readonly string[];
}

type Item = { readonly id: string };
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function changedFields(before: Item, after: Item): readonly string[] {
  const [old, now] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...now.keys()].filter((field) => field !== 'source' && !same(old.get(field), now.get(field)));
}

function ofItems(part: ItemPart, before: readonly Item[], after: readonly Item[]): readonly ItemDifference[] {
  const removed = before.filter(({ id }) => !after.some((item) => item.id === id)).map(({ id }): ItemDifference => ({ part, id, change: 'removed', fields: [] }));
  const others = after.flatMap((item): readonly ItemDifference[] => {
    const old = before.find(({ id }) => id === item.id);
    if (old === undefined) return [{ part, id: item.id, change: 'added', fields: [] }];
    const fields = changedFields(old, item);
    return fields.length === 0 ? [] : [{ part, id: item.id, change: 'changed', fields }];
  });
  return [...removed, ...others];
}

/** What one version says otherwise than another. */
export function planDifferences(before: PlanContent, after: PlanContent): readonly ItemDifference[] {
  const whole = (['wishes', 'linking', 'standsFor'] as const).filter((part) => !same(before[part], after[part])).map((part): ItemDifference => ({ part, id: null, change: 'changed', fields: [part] }));
  return [...whole, ...ofItems('goals', before.goals, after.goals), ...ofItems('services', before.services, after.services), ...ofItems('tasks', before.tasks, after.tasks)];
}
