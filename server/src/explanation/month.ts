import { countMonth, findDownloads, findExplanationsOfMonth, findSignedReview, signReview, type MonthCounts } from '@dure/database/explanation';
import { findStaffNames } from '@dure/database/staff';
import type { Work } from '@dure/database/scope';
import { isPurpose, PURPOSES } from '@dure/domain/access';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import { isOverdue, LOOK_EVENTS, MISUSE_RULES, type Explanation } from '@dure/domain/explanation';
import { EXPORT_EVENTS } from '../download/exports.ts';
import type { Call, Handled } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { JUDGED_AFTER_DAYS, startOf } from './clock.ts';
import type { explanationContract } from './contract.ts';

type Contract = typeof explanationContract;
type Reading = Contract['GET /api/access-reviews/:month'];
type Signing = Contract['POST /api/access-reviews/:month'];

interface Counts extends MonthCounts {
  readonly finds: number;
  readonly open: number;
  readonly overdue: number;
  readonly accepted: number;
  readonly misuse: number;
}

const firstOf = (month: string): PlainDate => `${month}-01` as PlainDate;
const firstOfNext = (month: string): PlainDate => `${addDays(firstOf(month), 31).slice(0, 7)}-01` as PlainDate;

/** The month is over, and its last day has been looked through. */
const isOver = (month: string, today: PlainDate): boolean => addDays(firstOfNext(month), JUDGED_AFTER_DAYS) <= today;

function countsOf(counted: MonthCounts, asked: readonly Explanation[], today: PlainDate): Counts {
  const inState = (state: Explanation['state']): number => asked.filter((one) => one.state === state).length;
  return { ...counted, finds: asked.length, open: inState('asked') + inState('answered'), overdue: asked.filter((one) => isOverdue(one, today)).length, accepted: inState('accepted'), misuse: inState('misuse') };
}

async function load(work: Work, sigungu: string, month: string): Promise<{ readonly counted: MonthCounts; readonly asked: readonly Explanation[]; readonly downloads: Awaited<ReturnType<typeof findDownloads>> }> {
  const [from, until] = [startOf(firstOf(month)), startOf(firstOfNext(month))];
  const [counted, asked, downloads] = await Promise.all([countMonth(work, sigungu, from, until, LOOK_EVENTS, EXPORT_EVENTS), findExplanationsOfMonth(work, sigungu, month), findDownloads(work, sigungu, from, until, EXPORT_EVENTS)]);
  return { counted, asked, downloads };
}

/** Generated from the log each time; what was signed stands beside it as it was signed (안전성 확보조치 기준 제8조제2항). */
export async function readMonth({ params: { month }, scope, staff, work, today, server }: Call<Reading>): Handled<Reading> {
  const [{ counted, asked, downloads }, signed] = await Promise.all([load(work, staff.sigungu, month), findSignedReview<Counts>(work, staff.sigungu, month)]);
  const [names, staffNames] = await Promise.all([organisationNames(server, scope.sigungus), findStaffNames(work, [...new Set([...downloads.map(({ staffId }) => staffId), ...(signed === undefined ? [] : [signed.staffId])])])]);
  const rules = MISUSE_RULES.map((rule) => {
    const own = asked.filter((one) => one.rule === rule);
    const count = (state: Explanation['state']): number => own.filter((one) => one.state === state).length;
    return { rule, asked: own.length, answered: count('answered'), accepted: count('accepted'), misuse: count('misuse') };
  });
  return allow({
    answer: {
      month, isOver: isOver(month, today), counts: countsOf(counted, asked, today), rules,
      downloads: downloads.map(({ staffId, organisationId, purpose, ...row }) => ({ ...row, staff: staffNames.get(staffId) ?? '–', organisation: names(organisationId), purposeLabel: isPurpose(purpose) ? PURPOSES[purpose].label : purpose })),
      signed: signed === undefined ? null : { by: staffNames.get(signed.staffId) ?? '–', at: signed.at, words: signed.words, counts: signed.figures },
    },
    subject: { month, finds: asked.length, downloads: downloads.length },
  });
}

/** Signed once the month is over, with the counts as they stand; what is decided later shows beside the signature. */
export async function signMonth({ params: { month }, body, staff, work, at, today }: Call<Signing>): Handled<Signing> {
  if (!isOver(month, today)) return refuse({ code: 'access-review/not-over' });
  const [{ counted, asked }, signed] = await Promise.all([load(work, staff.sigungu, month), findSignedReview<Counts>(work, staff.sigungu, month)]);
  if (signed !== undefined) return refuse({ code: 'access-review/signed' });
  const figures = countsOf(counted, asked, today);
  signReview(work, staff.sigungu, month, { staffId: staff.id, at, words: body.words, figures });
  return allow({ answer: { signedAt: at }, status: 201 as const, subject: { month, finds: figures.finds, misuse: figures.misuse }, reason: body.words });
}
