import { addDays, type PlainDate } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import type { OrganisationId, PlanId, StaffId } from '../ids/index.ts';
import type { PlanContent, PlanService } from './content.ts';
import type { ServiceOutcome } from './facts.ts';
import { plannedDays, weekOf } from './occurrences.ts';
import type { PlanState } from './state.ts';

export const DELIVERY_OUTCOMES = ['done', 'no-show', 'cancelled'] as const;
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number];

/** Why a service did not happen on a day. */
export const NO_SHOW_REASONS = ['not-at-home', 'refused', 'admitted', 'ill', 'provider', 'weather', 'other'] as const;
export type NoShowReason = (typeof NO_SHOW_REASONS)[number];

/** One line of the delivery log; a wrong one is not deleted but corrected by another. */
export interface Delivery {
  readonly id: string;
  readonly seriesId: PlanId;
  readonly planId: PlanId;
  readonly serviceId: string;
  readonly on: PlainDate;
  readonly outcome: DeliveryOutcome;
  readonly amount: string;
  readonly reason: NoShowReason | null;
  readonly words: string;
  /** A session of several people: the same for each of them. */
  readonly groupId: string | null;
  /** The line that this one takes the place of. */
  readonly corrects: string | null;
  readonly by: StaffId;
  readonly organisationId: OrganisationId;
}

export interface DeliveryInput {
  readonly serviceId: string;
  readonly on: PlainDate;
  readonly outcome: DeliveryOutcome;
  readonly reason: NoShowReason | null;
}

export type DeliveryRefusal =
  | { readonly code: 'plan/service-unknown' }
  | { readonly code: 'plan/not-under-way' }
  | { readonly code: 'plan/delivery-in-the-future' }
  | { readonly code: 'plan/delivery-outside'; readonly from: PlainDate; readonly until: PlainDate }
  | { readonly code: 'plan/no-show-unexplained' };

/** What a provider or the owner may write down: a service of a plan that is under way, on a day of its period, with a reason where it did not happen. */
export function decideDelivery(services: readonly PlanService[], isActive: boolean, { serviceId, on, outcome, reason }: DeliveryInput, today: PlainDate): Decision<PlanService, DeliveryRefusal> {
  const service = services.find(({ id }) => id === serviceId);
  if (service === undefined) return refuse({ code: 'plan/service-unknown' });
  if (!isActive || service.from === null || service.until === null) return refuse({ code: 'plan/not-under-way' });
  if (on > today) return refuse({ code: 'plan/delivery-in-the-future' });
  if (on < service.from || on > service.until) return refuse({ code: 'plan/delivery-outside', from: service.from, until: service.until });
  return outcome === 'done' || reason !== null ? allow(service) : refuse({ code: 'plan/no-show-unexplained' });
}

/** The lines that count: one that was corrected does not. */
export function standingDeliveries(deliveries: readonly Delivery[]): readonly Delivery[] {
  const corrected = new Set(deliveries.map(({ corrects }) => corrects));
  return deliveries.filter(({ id }) => !corrected.has(id));
}

export interface WeekCount {
  /** Monday. */
  readonly week: PlainDate;
  readonly planned: number;
  readonly done: number;
  readonly missed: number;
}

export interface ServiceCourse {
  readonly service: PlanService;
  readonly weeks: readonly WeekCount[];
}

/** Planned against delivered, week by week, from the week of `from` to the week of `until`, for every service. */
export function planAgainstDelivery(content: PlanContent, deliveries: readonly Delivery[], from: PlainDate, until: PlainDate): readonly ServiceCourse[] {
  const standing = standingDeliveries(deliveries);
  const weeks: PlainDate[] = [];
  for (let week = weekOf(from); week <= until; week = addDays(week, 7)) weeks.push(week);
  const span = { from: weekOf(from), until: addDays(weekOf(until), 6) };
  return content.services.map((service) => {
    const planned = plannedDays(service, span).map(weekOf);
    const own = standing.filter(({ serviceId }) => serviceId === service.id);
    const count = (week: PlainDate, isDone: boolean): number => own.filter(({ on, outcome }) => weekOf(on) === week && (outcome === 'done') === isDone).length;
    return { service, weeks: weeks.map((week) => ({ week, planned: planned.filter((one) => one === week).length, done: count(week, true), missed: count(week, false) })) };
  });
}

/** The services that were delivered under a plan, and whether a result was written down since the last time. */
export function deliveredServices({ content, results }: Pick<PlanState, 'content' | 'results'>, deliveries: readonly Delivery[]): readonly { readonly serviceId: string; readonly service: string; readonly result: 'recorded' | 'missing' }[] {
  const done = standingDeliveries(deliveries).filter(({ outcome }) => outcome === 'done');
  return content.services.flatMap(({ id, what }) => {
    const last = done.filter(({ serviceId }) => serviceId === id).map(({ on }) => on).toSorted().at(-1);
    const written: (ServiceOutcome & { readonly on: PlainDate }) | undefined = results[id];
    return last === undefined ? [] : [{ serviceId: id, service: what, result: written !== undefined && written.on >= last ? 'recorded' as const : 'missing' as const }];
  });
}
