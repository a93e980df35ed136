import { changeCase, findNoticedCases, type NoticedCase } from '@dure/database/case';
import { addNotice } from '@dure/database/notice';
import { withScope, type Work } from '@dure/database/scope';
import { findLeads } from '@dure/database/staff';
import { addTask } from '@dure/database/task';
import { addDays, addMonths, koreanDay, type PlainDate } from '@dure/domain/calendar';
import { applyCaseEvent, decideCase, dueCaseNotices, NOTICE_RULES, type CaseContext, type CaseNotice, type CaseSignal, type CaseState } from '@dure/domain/case';
import type { TaskKind } from '@dure/domain/task';
import { citedRule } from '@dure/guide/conference';
import { holidaysOf } from '../clock/holidays.ts';
import type { ServerContext } from '../http/handler.ts';
import { systemSettings } from '../session/settings.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';

const BATCH = 200;
const START = '00000000-0000-0000-0000-000000000000';
const TASK_OF = { 'age-limit-90': 'age-limit', 'age-limit-30': 'age-limit', 'no-contact': 'no-contact' } as const satisfies Record<CaseSignal, TaskKind>;
/** Days in which a reader of the notice says what came of it. */
const ACT_WITHIN_DAYS = 7;

type Now = Pick<CaseContext, 'at' | 'on' | 'isHoliday'>;

/** Tells owners of cases what the guide asks them to look at before it is too late: an age limit that comes, half a year without contact. */
export async function noticeCases(server: ServerContext, sigungu: string, at: string): Promise<void> {
  const on = koreanDay(at);
  const now: Now = { at, on, isHoliday: await holidaysOf(server, sigungu) };
  await sweepFor(server, sigungu, 'no-contact', addMonths(on, -6), now);
  // The twelfth birthday is at most ninety days away.
  await sweepFor(server, sigungu, 'age-limit', addDays(addMonths(on, -12 * 12), 90), now);
}

async function sweepFor(server: ServerContext, sigungu: string, what: 'no-contact' | 'age-limit', by: PlainDate, now: Now): Promise<void> {
  for (let after: string | undefined = START; after !== undefined; ) {
    const from: string = after;
    after = await withScope(server.pool, systemSettings(sigungu, now.on), async (work) => {
      const found = await findNoticedCases(work, sigungu, what, by, from, BATCH);
      await Promise.all(found.map((stored) => giveAll(server, work, stored, now)));
      return found.length === BATCH ? found.at(-1)?.id : undefined;
    });
  }
}

async function giveAll(server: ServerContext, work: Work, stored: NoticedCase, now: Now): Promise<void> {
  let { state } = stored;
  for (const notice of dueCaseNotices(state, { ...stored, on: now.on })) state = await give(server, work, { ...stored, state }, notice, now);
}

/** The notice with the sentence of the guide, to the owner and the leads, and a task that stays until somebody acts. */
async function give(server: ServerContext, work: Work, stored: NoticedCase, notice: CaseNotice, now: Now): Promise<CaseState> {
  const { owner, identity } = stored.state;
  const deadlines = await caseDeadlinesOf(server, identity.sigungu, now.on, identity.programme);
  const decided = decideCase(stored.state, { action: 'give-notice', ...notice }, { ...now, by: 'system', party: 'system', organisationId: owner.organisationId, deadlines });
  if (!decided.ok) return stored.state;
  let { state } = stored;
  for (const event of decided.value) changeCase(work, stored, (state = applyCaseEvent(state, event)), event);
  const [rule = ''] = NOTICE_RULES[notice.signal];
  const cited = citedRule(identity.edition, rule);
  const body = { forOn: notice.forOn, programme: identity.programme, ...(cited === undefined ? {} : { source: cited.source, page: cited.page, quote: cited.quote }) };
  const leads = await findLeads(work, identity.sigungu, [owner.organisationId]);
  for (const staffId of new Set<string>([owner.staffId, ...leads.map(({ id }) => id)])) {
    addNotice(work, { sigungu: identity.sigungu, id: server.newId(), staffId, organisationId: owner.organisationId, kind: `case.${notice.signal}`, referralId: null, caseId: identity.caseId, personId: identity.personId, body, at: now.at });
  }
  addTask(work, {
    sigungu: identity.sigungu, id: server.newId(), personId: identity.personId, emdCode: stored.emdCode, organisationId: owner.organisationId, staffId: owner.staffId, restricted: stored.restricted,
    kind: TASK_OF[notice.signal], title: cited === undefined ? '' : `${cited.says} (${cited.source}${cited.page === null ? '' : ` ${cited.page}`})`, caseId: identity.caseId, referralId: null, dueOn: addDays(now.on, ACT_WITHIN_DAYS), at: null, body: { subjectId: identity.caseId, signal: notice.signal, forOn: notice.forOn },
  }, now.at);
  server.live.publish({ topic: 'notice', organisations: [owner.organisationId] });
  return state;
}
