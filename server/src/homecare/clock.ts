import { changeHomecare, findDueHomecares, type StoredHomecare } from '@dure/database/homecare';
import { addNotice } from '@dure/database/notice';
import { withScope, type Work } from '@dure/database/scope';
import { findLeads } from '@dure/database/staff';
import { koreanDay, type PlainDate } from '@dure/domain/calendar';
import { applyHomecareEvent, decideHomecare, findHomecareSignal } from '@dure/domain/homecare';
import type { ServerContext } from '../http/handler.ts';
import { systemSettings } from '../session/settings.ts';

const BATCH = 200;
const START = '00000000-0000-0000-0000-000000000000';

/** 종료 60일 전과 30일 전: whoever answers for a course and the leads of the team are told, once each. */
export async function remindOfHomecare(server: ServerContext, sigungu: string, at: string): Promise<void> {
  const today = koreanDay(at);
  for (let after: string | undefined = START; after !== undefined; ) {
    const from: string = after;
    after = await withScope(server.pool, systemSettings(sigungu, today), async (work) => {
      const due = await findDueHomecares(work, sigungu, today, from, BATCH);
      await Promise.all(due.map((stored) => remind(server, work, stored, { at, on: today })));
      return due.length === BATCH ? due.at(-1)?.id : undefined;
    });
  }
}

async function remind(server: ServerContext, work: Work, stored: StoredHomecare, now: { readonly at: string; readonly on: PlainDate }): Promise<void> {
  const command = findHomecareSignal(stored.state, now.on);
  if (command === undefined) return;
  const decided = decideHomecare(stored.state, command, { ...now, by: 'system', party: 'system', gates: [], plan: null, capWon: null });
  if (!decided.ok) return;
  changeHomecare(work, stored, applyHomecareEvent(stored.state, decided.value), decided.value);
  const { sigungu, organisationId, personId, id } = stored;
  const leads = await findLeads(work, sigungu, [organisationId]);
  for (const staffId of new Set<string>([stored.staffId, ...leads.map((lead) => lead.id)])) {
    addNotice(work, { sigungu, id: server.newId(), staffId, organisationId, kind: `homecare.remind-${command.days}`, referralId: null, caseId: null, personId, body: { homecareId: id, forOn: command.forOn, programme: 'HOMEMED' }, at: now.at });
  }
}
