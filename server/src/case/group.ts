import type { StoredCase } from '@dure/database/case';
import { findSettings, standingSettings } from '@dure/database/setting';
import { addTask, settleTasksOfCase } from '@dure/database/task';
import { addDays } from '@dure/domain/calendar';
import type { CaseAction, CaseCommand, CaseState } from '@dure/domain/case';
import type { TaskKind } from '@dure/domain/task';
import { findEditionInForce } from '@dure/guide';
import { settingOn } from '@dure/guide/setting';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import type { CaseActCall } from './call.ts';

const CHANGE_WITHIN_DAYS = 7;

/** The groups of 방문건강 that the edition and the municipality know, of a case of that programme. */
export async function groupsOf({ work, today }: Pick<Call<Endpoint>, 'work' | 'today'>, { sigungu, state: { identity } }: StoredCase): Promise<readonly string[]> {
  if (identity.programme !== 'VISIT') return [];
  const scheme = settingOn(standingSettings(await findSettings(work, sigungu)), 'visit.groupScheme', today) === 2 ? 2 : 3;
  return (findEditionInForce(today)?.visitGroups ?? []).filter(({ schemes }) => schemes.includes(scheme)).map(({ group }) => group);
}

/** Another group is visited at another frequency: whoever has the case changes the visits and the plan, and is reminded of it until it is done. */
function owesNewRhythm(call: CaseActCall, stored: StoredCase, before: CaseState, after: CaseState): void {
  if (after.group.kind === 'none') return;
  const { identity, owner } = after;
  addTask(call.work, {
    sigungu: identity.sigungu, id: call.newId(), personId: identity.personId, emdCode: stored.emdCode, organisationId: owner.organisationId, staffId: owner.staffId, restricted: stored.restricted, kind: 'visit-group',
    title: [...(before.group.kind === 'none' ? [] : [before.group.group]), after.group.group].join(' → '), caseId: identity.caseId, referralId: null, dueOn: addDays(call.today, CHANGE_WITHIN_DAYS), at: null, body: { subjectId: identity.caseId },
  }, call.at);
}

const OF_OPEN_CASE: readonly TaskKind[] = ['no-contact', 'age-limit', 'visit-group'];
const MET: readonly CaseAction[] = ['start-assessment', 'start-service', 'report-monitoring'];

/** What an act on a case does to the tasks that came of it. */
export function tasksFollowCase(call: CaseActCall, stored: StoredCase, after: CaseState, command: CaseCommand): void {
  if (command.action === 'set-group') {
    settleTasksOfCase(call.work, stored, ['visit-group'], call.at, call.staff.id);
    owesNewRhythm(call, stored, stored.state, after);
  }
  if (command.action === 'close') settleTasksOfCase(call.work, stored, OF_OPEN_CASE, call.at, call.staff.id);
  if (MET.includes(command.action)) settleTasksOfCase(call.work, stored, ['no-contact'], call.at, call.staff.id);
}
