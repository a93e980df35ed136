import { changeCase, findDueCases, type StoredCase } from '@dure/database/case';
import { addNotice } from '@dure/database/notice';
import { withScope, type Work } from '@dure/database/scope';
import { findLeads } from '@dure/database/staff';
import { koreanDay } from '@dure/domain/calendar';
import { applyCaseEvent, decideCase, findCaseSignal, type CaseContext } from '@dure/domain/case';
import { holidaysOf } from '../clock/holidays.ts';
import type { ServerContext } from '../http/handler.ts';
import { systemSettings } from '../session/settings.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';

const BATCH = 200;
const START = '00000000-0000-0000-0000-000000000000';

/** Tells the supervisors of cases whose next date has come and asks the holder why. */
export async function signalCases(server: ServerContext, sigungu: string, at: string): Promise<void> {
  const today = koreanDay(at);
  const isHoliday = await holidaysOf(server, sigungu);
  for (let after: string | undefined = START; after !== undefined; ) {
    const from: string = after;
    after = await withScope(server.pool, systemSettings(sigungu, today), async (work) => {
      const due = await findDueCases(work, sigungu, today, from, BATCH);
      for (const stored of due) await escalate(server, work, stored, { at, on: today, isHoliday });
      return due.length === BATCH ? due.at(-1)?.id : undefined;
    });
  }
}

async function escalate(server: ServerContext, work: Work, stored: StoredCase, now: Pick<CaseContext, 'at' | 'on' | 'isHoliday'>): Promise<void> {
  const { owner, identity } = stored.state;
  const command = findCaseSignal(stored.state, now.on);
  if (command === undefined) return;
  const deadlines = await caseDeadlinesOf(server, identity.sigungu, now.on, identity.programme);
  const decided = decideCase(stored.state, command, { ...now, by: 'system', party: 'system', organisationId: owner.organisationId, deadlines });
  if (!decided.ok) return;
  let state = stored.state;
  for (const event of decided.value) changeCase(work, stored, (state = applyCaseEvent(state, event)), event);
  const leads = await findLeads(work, identity.sigungu, [owner.organisationId]);
  for (const staffId of new Set<string>([owner.staffId, ...leads.map(({ id }) => id)])) {
    addNotice(work, {
      sigungu: identity.sigungu, id: server.newId(), staffId, organisationId: owner.organisationId, kind: 'case.escalate', referralId: null, caseId: identity.caseId, personId: identity.personId,
      body: { forOn: command.forOn, step: state.next.step, programme: identity.programme }, at: now.at,
    });
  }
}
