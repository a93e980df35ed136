import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { CountsChange, DiscoveryCounts, FindingTerms, RunFailure, RunKind, RunStatus, Screen } from '@dure/domain/discovery';

/** What a run asks, as it was resolved when it was asked: enough to ask it again. */
export interface RunQuestion {
  readonly screen: Screen;
  /** Of a preview the same question as it stands, to be compared with; a full run is compared with the findings of another. */
  readonly base: Screen | null;
  /** By id, as they were called then. */
  readonly names: Readonly<Record<string, { readonly name: string; readonly says: string }>>;
  readonly thresholds: readonly { readonly key: string; readonly value: number; readonly isTried: boolean }[];
  /** Who refused within so many months is left out. */
  readonly refusedMonths: number;
  /** How long whom it found is kept; absent of runs that were asked before that was set. */
  readonly kept?: FindingTerms;
}

/** A run as it is kept. */
export interface StoredRun {
  readonly sigungu: string;
  readonly id: string;
  readonly kind: RunKind;
  readonly organisationId: string;
  readonly staffId: string;
  readonly askedAt: Instant;
  readonly asOf: PlainDate;
  readonly purpose: string;
  readonly question: RunQuestion;
  readonly baseRun: string | null;
  readonly status: RunStatus;
  readonly dataVersion: string | null;
  readonly partsDone: number;
  readonly partsTotal: number | null;
  readonly people: number;
  readonly startedAt: Instant | null;
  readonly takenAt: Instant | null;
  readonly takenParts: number;
  readonly heartbeatAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly failure: RunFailure | null;
  readonly counts: DiscoveryCounts | null;
  readonly change: CountsChange | null;
  /** When their time was over: whom it found is gone, the counts stay. */
  readonly findingsRemovedAt: Instant | null;
  readonly version: number;
}

export const RUN_COLUMNS = `r.sigungu, r.id, r.kind, r.organisation_id AS "organisationId", r.staff_id AS "staffId", r.asked_at AS "askedAt", r.as_of AS "asOf", r.purpose, r.criteria AS question, r.base_run AS "baseRun", r.status,
  r.data_version AS "dataVersion", r.parts_done AS "partsDone", r.parts_total AS "partsTotal", r.people, r.started_at AS "startedAt", r.taken_at AS "takenAt", r.taken_parts AS "takenParts", r.heartbeat_at AS "heartbeatAt",
  r.ended_at AS "endedAt", r.failure, r.counts, r.change, r.findings_removed_at AS "findingsRemovedAt", r.version`;
