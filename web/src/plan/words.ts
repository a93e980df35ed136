import type { Frequency, PlanOwner, PlanProvider } from '@dure/domain/plan';
import type { PlainDate } from '@dure/domain/calendar';
import type { Answer } from '../client/index.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { costUnitLabels, payerLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';

export type PlanDetail = Answer<'GET /api/plans/:id'>;
export type Content = PlanDetail['content'];
export type Service = Content['services'][number];
export type PlanTask = Content['tasks'][number];
export type Goal = Content['goals'][number];

/** 매주 3번 (월·수·금). */
export function useOften(): (frequency: Pick<Frequency, 'times' | 'per'> & { readonly on: readonly number[] }) => string {
  const t = useMessages(planMessages);
  const weekdays = t.weekdays.split(',');
  return ({ times, per, on }) => {
    const text = { once: t.once, day: t.daily(times), week: t.weekly(times), month: t.monthly(times) }[per];
    const days = on.map((day) => (per === 'week' ? (weekdays[day - 1] ?? '') : t.monthDay(day)));
    return days.length === 0 ? text : t.onDays(text, days.join('·'));
  };
}

/** Words for what an item of a plan says: who, when, at what cost. */
export function useItemWords({ organisations, staff }: Pick<PlanDetail, 'organisations' | 'staff'>) {
  const t = useMessages(planMessages);
  const { day, number } = useFormats();
  const [payer, unit] = [useLabels(payerLabels), useLabels(costUnitLabels)];
  const dayOf = (on: string | null): string => (on === null ? t.unset : day(on as PlainDate));
  return {
    provider: (one: PlanProvider | Service['provider']): string => (one === null ? t.unset : one.kind === 'organisation' ? (organisations[one.organisationId] ?? '–') : one.name || t.unset),
    owner: (one: PlanOwner | Service['owner']): string => (one === null ? t.unset : one.kind === 'staff' ? (staff[one.staffId] ?? '–') : one.name || t.unset),
    day: dayOf,
    period: ({ from, until }: Service): string => t.period(dayOf(from), dayOf(until)),
    cost: ({ cost, costPer, payer: by }: Service): string => (cost === null ? t.costUnknown : t.costOf(number(cost), unit(costPer), by === null ? '' : payer(by))),
  };
}
