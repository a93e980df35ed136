import { changeCase, lockCase, type StoredCase } from '@dure/database/case';
import type { Work } from '@dure/database/scope';
import { applyCaseEvent, decideCase, nextCaseAxes, type CaseAction, type CaseCommand, type CaseState } from '@dure/domain/case';
import type { CaseId } from '@dure/domain/ids';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';

type Asking = Pick<Call<Endpoint>, 'server' | 'staff' | 'at' | 'today' | 'scope' | 'work'>;

const possible = (state: CaseState, action: CaseAction): boolean => nextCaseAxes(state, action) !== undefined;

/** The acts by which a case comes to where its plan has it already; none where it is there, or elsewhere on its own way. */
function wayTo(goal: 'planning' | 'in-service', state: CaseState): readonly CaseCommand[] {
  if (goal === 'planning') return (state.status === 'assessing' || state.status === 'conference' || state.status === 'reopened') && possible(state, 'start-planning') ? [{ action: 'start-planning' }] : [];
  if (possible(state, 'start-service')) return [{ action: 'start-service' }];
  return state.status === 'assessing' || state.status === 'conference' ? [{ action: 'start-planning' }, { action: 'start-service' }] : [];
}

/** A case goes along with its plan, so that nobody says the same thing twice. What the case does not allow now, is left to its own page. */
export async function moveCaseTo(goal: 'planning' | 'in-service', asking: Asking, caseId: CaseId): Promise<void> {
  const stored = await lockCase(asking.work, asking.scope.sigungus, caseId);
  if (stored !== undefined) await perform(asking, stored, wayTo(goal, stored.state));
}

/** A review of the plan is the monitoring of its case, with the same next date; a readmission under 재가 의료급여 holds it. */
export async function reportToCase(asking: Asking, caseId: CaseId, command: Extract<CaseCommand, { action: 'report-monitoring' | 'hold' | 'resume' }>): Promise<void> {
  const stored = await lockCase(asking.work, asking.scope.sigungus, caseId);
  if (stored !== undefined && possible(stored.state, command.action)) await perform(asking, stored, [command]);
}

async function perform({ server, staff, at, today, work }: Asking, stored: StoredCase, commands: readonly CaseCommand[]): Promise<void> {
  const { programme } = stored.state.identity;
  const [isHoliday, deadlines] = await Promise.all([holidaysOf(server, stored.sigungu), caseDeadlinesOf(server, stored.sigungu, today, programme)]);
  let state = stored.state;
  for (const command of commands) {
    const decided = decideCase(state, command, { at, on: today, by: staff.id, party: 'owner', organisationId: staff.organisationId, isHoliday, deadlines });
    if (!decided.ok) return;
    for (const event of decided.value) state = record(work, stored, state, event);
  }
}

function record(work: Work, stored: StoredCase, before: CaseState, event: Parameters<typeof applyCaseEvent>[1]): CaseState {
  const state = applyCaseEvent(before, event);
  changeCase(work, stored, state, event);
  return state;
}
