import { addExplanation, claimDay, findActs, findExplanationsOfMonth, findKnown, findLastDay, findLateExplanations, findLooks, findWorks, markLateTold, type StoredExplanation } from '@dure/database/explanation';
import { addNotice } from '@dure/database/notice';
import { withScope, type Work } from '@dure/database/scope';
import { findLeads, findStaffMembers } from '@dure/database/staff';
import { addBusinessDays, addDays, koreanDay, type PlainDate } from '@dure/domain/calendar';
import { findMisuse, type Find } from '@dure/domain/explanation';
import { settingOn } from '@dure/guide/setting';
import { holidaysOf } from '../clock/holidays.ts';
import { contract } from '../contract.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { ServerContext } from '../http/handler.ts';
import { systemSettings } from '../session/settings.ts';
import { settingsOf } from '../setting/inForce.ts';

/** What was a call on Friday has its intake on Monday: a look is judged when its work could be written. */
export const JUDGED_AFTER_DAYS = 3;
/** Writing counts for so long before the month. */
const ACTS_BEFORE_DAYS = 31;

const NO_WORK: readonly string[] = ['draft', 'break-glass', 'session', 'notice', 'explanation', 'download', 'audit', 'staff', 'setting'];

/** Events of the log that stand for writing about a person. */
const actEvents = (): readonly string[] =>
  Object.entries(contract as Readonly<Record<string, Endpoint>>)
    .filter(([key, { asks, log }]) => !key.startsWith('GET ') && asks !== true && !NO_WORK.includes(log.split('.')[0] ?? ''))
    .map(([, { log }]) => log);

/** Midnight in Korea. */
export const startOf = (day: PlainDate): string => new Date(`${day}T00:00:00+09:00`).toISOString();

/** First and last day of each month between two days, each cut off at the last. */
function monthsUntil(from: PlainDate, until: PlainDate): readonly { readonly month: string; readonly from: PlainDate; readonly until: PlainDate }[] {
  const months: { month: string; from: PlainDate; until: PlainDate }[] = [];
  for (let day: PlainDate = `${from.slice(0, 7)}-01` as PlainDate; day <= until; ) {
    const next = `${addDays(day, 31).slice(0, 7)}-01` as PlainDate;
    const end = addDays(next, -1);
    months.push({ month: day.slice(0, 7), from: day, until: end < until ? end : until });
    day = next;
  }
  return months;
}

/**
 * Once a day the log of the month is looked through; each find is asked about once, with a deadline (안전성 확보조치 기준 제17조). A day that
 * was missed is made up for by the next, across the end of a month too.
 */
export async function askForExplanations(server: ServerContext, sigungu: string, at: string): Promise<void> {
  const today = koreanDay(at);
  const day = addDays(today, -JUDGED_AFTER_DAYS);
  const isHoliday = await holidaysOf(server, sigungu);
  const days = settingOn(await settingsOf(server, sigungu), 'access.explainDays', today);
  await withScope(server.pool, systemSettings(sigungu, today), async (work) => {
    const last = await findLastDay(work, sigungu);
    if (last !== undefined && last >= day) return;
    if (!(await claimDay(work, sigungu, day, at))) return;
    const filed = { at, dueOn: addBusinessDays(today, days, isHoliday) };
    for (const month of monthsUntil(last === undefined ? day : addDays(last as PlainDate, 1), day)) await askAbout(server, work, { sigungu, ...month, isHoliday }, filed);
    await tellLate(server, work, sigungu, at);
  });
}

interface Span {
  readonly sigungu: string;
  readonly month: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly isHoliday: (day: PlainDate) => boolean;
}

async function findsOf(work: Work, { sigungu, month, from, until, isHoliday }: Span): Promise<readonly Find[]> {
  const end = startOf(addDays(until, 1));
  const looks = await findLooks(work, sigungu, startOf(from), end);
  const personIds = [...new Set(looks.map(({ personId }) => personId))];
  const actsUntil = startOf(addDays(until, 1 + JUDGED_AFTER_DAYS));
  const [acts, works, known] = await Promise.all([findActs(work, sigungu, startOf(addDays(from, -ACTS_BEFORE_DAYS)), actsUntil, actEvents()), findWorks(work, sigungu, personIds), findKnown(work, sigungu, personIds)]);
  return findMisuse({ month, looks, acts, works, known, isHoliday });
}

async function askAbout(server: ServerContext, work: Work, span: Span, { at, dueOn }: { readonly at: string; readonly dueOn: PlainDate }): Promise<void> {
  const [finds, earlier] = await Promise.all([findsOf(work, span), findExplanationsOfMonth(work, span.sigungu, span.month)]);
  // Whoever was asked about a person this month is not asked again by another rule.
  const asked = new Set(earlier.map(({ staffId, personId }) => `${staffId} ${personId ?? ''}`));
  for (const find of finds.filter(({ staffId, personId }) => !asked.has(`${staffId} ${personId ?? ''}`))) {
    const id = server.newId();
    addExplanation(work, { ...find, sigungu: span.sigungu, id, foundAt: at, dueOn });
    tell(server, work, { sigungu: span.sigungu, staffId: find.staffId, organisationId: find.organisationId, kind: 'asked', explanationId: id, dueOn, at });
  }
}

interface Telling {
  readonly sigungu: string;
  readonly staffId: string;
  readonly organisationId: string;
  readonly kind: 'asked' | 'answered' | 'accepted' | 'misuse' | 'overdue';
  readonly explanationId: string;
  readonly dueOn: PlainDate;
  readonly at: string;
}

/** Told to one member of staff alone: colleagues do not learn who is asked. */
export function tell(server: Pick<ServerContext, 'newId'>, work: Work, { sigungu, staffId, organisationId, kind, explanationId, dueOn, at }: Telling): void {
  addNotice(work, { sigungu, id: server.newId(), staffId, organisationId, kind: `explanation.${kind}`, referralId: null, caseId: null, personId: null, body: { explanationId, forOn: dueOn }, at });
}

/** Who decides: the leads of the team but for who is asked himself, and the auditors. */
export async function deciders(work: Work, sigungu: string, { organisationId, staffId }: Pick<StoredExplanation, 'organisationId' | 'staffId'>): Promise<readonly { readonly id: string; readonly organisationId: string }[]> {
  const [leads, members] = await Promise.all([findLeads(work, sigungu, [organisationId]), findStaffMembers(work, sigungu)]);
  const auditors = members.filter(({ role, active }) => role === 'auditor' && active);
  return [...leads, ...auditors].filter(({ id }) => id !== staffId);
}

async function tellLate(server: ServerContext, work: Work, sigungu: string, at: string): Promise<void> {
  const today = koreanDay(at);
  const late = await findLateExplanations(work, sigungu, today);
  for (const one of late) {
    const told = [{ id: one.staffId, organisationId: one.organisationId }, ...(await deciders(work, sigungu, one))];
    for (const { id: staffId, organisationId } of told) tell(server, work, { sigungu, staffId, organisationId, kind: 'overdue', explanationId: one.id, dueOn: one.dueOn, at });
  }
  if (late.length > 0) markLateTold(work, sigungu, late.map(({ id }) => id), today);
}
