import type { StaffId } from '@dure/domain/ids';
import type { NeedKey } from '@dure/domain/plan';
import { fieldPart, mergingOf } from '../client/index.ts';
import type { Content, Goal, PlanDetail, PlanTask, Service } from './words.ts';

/** Each part is chosen as a whole where two people changed it. */
export const planMerging = mergingOf<Content>([fieldPart<Content, 'wishes'>('wishes'), fieldPart<Content, 'goals'>('goals'), fieldPart<Content, 'services'>('services'), fieldPart<Content, 'tasks'>('tasks'), fieldPart<Content, 'linking'>('linking'), fieldPart<Content, 'standsFor'>('standsFor')]);

export const storedPlan = ({ content, version }: Pick<PlanDetail, 'content' | 'version'>): { readonly form: Content; readonly version: number } => ({ form: content, version });

const newId = (): string => crypto.randomUUID();
export const newGoal = (need: NeedKey): Goal => ({ id: newId(), need, goal: '' });
export const newTask = (staffId: StaffId): PlanTask => ({ id: newId(), what: '', owner: { kind: 'staff', staffId }, byOn: null, source: { kind: 'typed' } });
export const newService = (goalId: string | null, staffId: StaffId): Service => ({
  id: newId(), goalId, what: '', provider: null, amount: '', frequency: { times: 1, per: 'week', on: [] }, from: null, until: null, cost: null, costPer: 'month', payer: null, owner: { kind: 'staff', staffId }, byOn: null, source: { kind: 'typed' },
});

type Items = 'goals' | 'services' | 'tasks';

export function changed<Item extends { readonly id: string }>(items: readonly Item[], id: string, part: Partial<Item>): Item[] {
  return items.map((item) => (item.id === id ? { ...item, ...part } : item));
}

export function without(content: Content, part: Items, id: string): Content {
  const left = { ...content, [part]: content[part].filter((item: { readonly id: string }) => item.id !== id) };
  return part === 'goals' ? { ...left, services: left.services.map((service) => (service.goalId === id ? { ...service, goalId: null } : service)) } : left;
}

/** Days ticked make the number of times; a new rhythm forgets the days of the old one. */
export function withDays(frequency: Service['frequency'], on: readonly number[]): Service['frequency'] {
  return { ...frequency, on: [...on].toSorted((one, other) => one - other), times: on.length > 0 ? on.length : frequency.times };
}
