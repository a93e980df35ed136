import type { PlainDate } from '../../calendar/index.ts';
import { agreedItems, isInForce, type Consent } from '../../consent/index.ts';
import type { OrganisationId, PersonId, VisitId } from '../../ids/index.ts';
import type { DayBand } from '../plan.ts';
import type { JointChange } from './changes.ts';

/**
 * Lists and schedules are shared among the visiting services (「대상자 명단, 방문 스케줄 공유」, p.42), and only about people
 * whose consent names the organisation that gets them (ICM-A1-CONSENT3P, p.46). Of everybody else: how many, and when. (C34)
 */
export function nameableTo(consents: readonly Consent[], owner: OrganisationId, on: PlainDate): readonly OrganisationId[] {
  const named = consents.filter((consent) => consent.terms.kind === 'CONSENT-3P' && isInForce(consent, on) && agreedItems(consent).includes('identity'));
  return [...new Set([owner, ...named.map(({ terms }) => terms.recipient.organisationId)])];
}

/** What the rule reads of a visit. */
export interface SharedVisit {
  readonly id: VisitId;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly on: PlainDate;
  readonly band: DayBand;
  readonly nameableTo: readonly OrganisationId[];
}

export interface Counted {
  readonly organisationId: OrganisationId;
  readonly on: PlainDate;
  readonly band: DayBand;
  readonly count: number;
}

export interface SharedSchedule<Visit> {
  /** May be shown with name and place. */
  readonly named: readonly Visit[];
  /** Nothing of these but how many and in which part of the day. */
  readonly counted: readonly Counted[];
}

export const mayName = (visit: Pick<SharedVisit, 'organisationId' | 'nameableTo'>, viewer: OrganisationId): boolean => visit.organisationId === viewer || visit.nameableTo.includes(viewer);

/** The schedule as one organisation may read it, whatever rank the reader has. */
export function shareSchedule<Visit extends SharedVisit>(visits: readonly Visit[], viewer: OrganisationId): SharedSchedule<Visit> {
  const counts = new Map<string, Counted>();
  for (const visit of visits.filter((one) => !mayName(one, viewer))) {
    const { organisationId, on, band } = visit;
    const key = `${organisationId} ${on} ${band}`;
    counts.set(key, { organisationId, on, band, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return { named: visits.filter((one) => mayName(one, viewer)), counted: [...counts.values()] };
}

/** The changes that one organisation may read, and how many there are of others. */
export function shareChanges(changes: readonly JointChange[], visits: ReadonlyMap<string, SharedVisit>, viewer: OrganisationId): { readonly shown: readonly JointChange[]; readonly hidden: number } {
  const seen = (id: VisitId): boolean => {
    const visit = visits.get(id);
    return visit !== undefined && mayName(visit, viewer);
  };
  const shown = changes.filter(({ assignments }) => assignments.every(({ visitId, coveredBy, with: together }) => [visitId, ...(coveredBy === null ? [] : [coveredBy]), ...together].every(seen)));
  return { shown, hidden: changes.length - shown.length };
}
