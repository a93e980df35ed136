import { addMinutes, isBefore } from '../access/moment.ts';
import type { Instant } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import { saysLessThan } from '../korean/index.ts';

/** With more people than this in it, a list leaves only after a second person has agreed (안전성 확보조치 기준 제12조; the bound is the house's own). */
export const LARGE_LIST = 100;
/** Fewer letters say nothing of why. */
export const FEWEST_LETTERS = 5;
const OPEN_MINUTES = 24 * 60;
/** A list lives on while it is decided on; what was agreed to does not cover one that has grown by more. */
const GROWTH = 1.1;

/** Lists that can be that long. */
export const LISTS = ['referrals', 'cases', 'access-log'] as const;
export type ListName = (typeof LISTS)[number];
/** Which part of the list: a box, a period, whose rows. */
export type ListParameters = Readonly<Record<string, string | boolean>>;

export const DOWNLOAD_STATES = ['asked', 'approved', 'refused', 'withdrawn', 'taken'] as const;
export type DownloadState = (typeof DOWNLOAD_STATES)[number];
export const DOWNLOAD_VERDICTS = ['approved', 'refused'] as const satisfies readonly DownloadState[];

/** A large list that somebody wants to take out. The list itself is never kept: it is made anew, with his own rights, when he takes it. */
export interface DownloadRequest {
  readonly id: string;
  readonly staffId: string;
  readonly organisationId: string;
  readonly list: ListName;
  readonly parameters: ListParameters;
  readonly reason: string;
  /** In the list when it was asked for. */
  readonly people: number;
  readonly askedAt: Instant;
  /** First moment at which it can neither be decided nor taken. */
  readonly untilAt: Instant;
  readonly state: DownloadState;
  readonly decidedBy: string | null;
  /** Empty until it is decided. */
  readonly decision: string;
  readonly decidedAt: Instant | null;
  readonly takenAt: Instant | null;
  readonly version: number;
}

export type DownloadRefusal =
  | { readonly code: 'download/not-needed' | 'download/not-yours' | 'download/own' | 'download/settled' | 'download/over' | 'download/too-short' | 'download/not-approved' | 'download/taken' | 'download/other-list' }
  | { readonly code: 'download/grown'; readonly people: number; readonly agreed: number };

/** What is asked for once more when the file is taken; it must be what was agreed to. */
export type Taking = Pick<DownloadRequest, 'list' | 'parameters' | 'reason' | 'people'>;

const tooShort = (words: string): boolean => saysLessThan(FEWEST_LETTERS, words);
const openFrom = (at: Instant): Instant => addMinutes(at, OPEN_MINUTES);

export function needsSecondPerson(people: number): boolean {
  return people > LARGE_LIST;
}

/** Nobody decided in time, or nobody took it in time. */
export function isOver({ state, untilAt }: Pick<DownloadRequest, 'state' | 'untilAt'>, at: Instant): boolean {
  return (state === 'asked' || state === 'approved') && !isBefore(at, untilAt);
}

export function ask(asking: Pick<DownloadRequest, 'id' | 'staffId' | 'organisationId' | keyof Taking>, at: Instant): Decision<DownloadRequest, DownloadRefusal> {
  if (!needsSecondPerson(asking.people)) return refuse({ code: 'download/not-needed' });
  if (tooShort(asking.reason)) return refuse({ code: 'download/too-short' });
  return allow({ ...asking, reason: asking.reason.trim(), askedAt: at, untilAt: openFrom(at), state: 'asked', decidedBy: null, decision: '', decidedAt: null, takenAt: null, version: 1 });
}

/** Decided once, by somebody else, with words; from an approval on there is a day to take the file. */
export function decide(request: DownloadRequest, by: string, verdict: (typeof DOWNLOAD_VERDICTS)[number], words: string, at: Instant): Decision<DownloadRequest, DownloadRefusal> {
  if (request.staffId === by) return refuse({ code: 'download/own' });
  if (request.state !== 'asked') return refuse({ code: 'download/settled' });
  if (isOver(request, at)) return refuse({ code: 'download/over' });
  if (tooShort(words)) return refuse({ code: 'download/too-short' });
  return allow({ ...request, state: verdict, decidedBy: by, decision: words.trim(), decidedAt: at, untilAt: verdict === 'approved' ? openFrom(at) : request.untilAt, version: request.version + 1 });
}

/** Whoever asked needs it no longer. */
export function withdraw(request: DownloadRequest, by: string): Decision<DownloadRequest, DownloadRefusal> {
  if (request.staffId !== by) return refuse({ code: 'download/not-yours' });
  if (request.state !== 'asked' && request.state !== 'approved') return refuse({ code: 'download/settled' });
  return allow({ ...request, state: 'withdrawn', version: request.version + 1 });
}

const isSame = (one: ListParameters, other: ListParameters): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};

/** Taken once, in time, by whoever asked, and only what was agreed to. */
export function take(request: DownloadRequest, by: string, taking: Taking, at: Instant): Decision<DownloadRequest, DownloadRefusal> {
  if (request.staffId !== by) return refuse({ code: 'download/not-yours' });
  if (request.state === 'taken') return refuse({ code: 'download/taken' });
  if (request.state !== 'approved') return refuse({ code: 'download/not-approved' });
  if (isOver(request, at)) return refuse({ code: 'download/over' });
  if (request.list !== taking.list || request.reason !== taking.reason.trim() || !isSame(request.parameters, taking.parameters)) return refuse({ code: 'download/other-list' });
  if (taking.people > request.people * GROWTH) return refuse({ code: 'download/grown', people: taking.people, agreed: request.people });
  return allow({ ...request, state: 'taken', takenAt: at, version: request.version + 1 });
}
