import { changeCase, findCasesOfPerson, lockCase, type CaseListRow, type StoredCase } from '@dure/database/case';
import { applyCaseEvent, casePartyFor, decideCase, type CaseAction, type CaseCommand, type CaseState } from '@dure/domain/case';
import type { CaseId } from '@dure/domain/ids';
import type { VisitState } from '@dure/domain/visit';
import { holidaysOf } from '../clock/holidays.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';
import { tellOfCase } from './notices.ts';

type Asking = Pick<Call<Endpoint>, 'server' | 'staff' | 'scope' | 'work' | 'at' | 'today' | 'newId'>;

const MADE = '사후관리 방문을 마쳤습니다.';

/** The case whose aftercare a visit was: the one it was planned for, else the one of this person that is looked after. */
function aftercareCaseOf(cases: readonly CaseListRow[], { identity }: VisitState): CaseId | undefined {
  const over = cases.filter(({ status }) => status === 'aftercare' || status === 'closed').toSorted((one, other) => one.status.localeCompare(other.status));
  return (identity.caseId !== null ? over.find(({ id }) => id === identity.caseId) : over[0])?.id;
}

function commandsFor({ status }: CaseState, visit: VisitState): readonly CaseCommand[] {
  const { outcome, identity } = visit;
  if (outcome?.kind !== 'met') return [];
  const words = outcome.words.trim() === '' ? MADE : outcome.words;
  const report: CaseCommand = { action: 'report-aftercare', words, means: 'visit', visitId: identity.visitId, nextVisitOn: outcome.nextOn };
  return status === 'closed' ? [{ action: 'start-aftercare', firstVisitOn: null }, report] : [report];
}

/** An aftercare visit that was made is the aftercare of its case: nobody writes it down a second time. Whoever has no part in the aftercare leaves the case as it is. */
export async function aftercareFollowsVisit(call: Asking, visit: VisitState): Promise<readonly LiveEvent[]> {
  if (visit.plan.purpose !== 'aftercare' || visit.outcome?.kind !== 'met') return [];
  const { sigungu, personId } = visit.identity;
  const id = aftercareCaseOf(await findCasesOfPerson(call.work, sigungu, personId), visit);
  const stored = id === undefined ? undefined : await lockCase(call.work, call.scope.sigungus, id);
  return stored === undefined ? [] : perform(call, stored, commandsFor(stored.state, visit));
}

async function perform(call: Asking, stored: StoredCase, commands: readonly CaseCommand[]): Promise<readonly LiveEvent[]> {
  const { server, staff, work, at, today } = call;
  const [isHoliday, deadlines] = await Promise.all([holidaysOf(server, stored.sigungu), caseDeadlinesOf(server, stored.sigungu, today, stored.state.identity.programme)]);
  // Whoever made the visit may have the case open beside it.
  const live: LiveEvent[] = [{ topic: 'case', id: stored.id, organisations: [staff.organisationId] }];
  let { state } = stored;
  for (const command of commands) {
    const party = partyOf(call, stored, command.action);
    const decided = party === undefined ? undefined : decideCase(state, command, { at, on: today, by: staff.id, party, organisationId: staff.organisationId, isHoliday, deadlines });
    if (decided?.ok !== true) return live;
    const before = state;
    for (const event of decided.value) changeCase(work, stored, (state = applyCaseEvent(state, event)), event);
    live.push(...(await tellOfCase(call, before, state, command)));
  }
  return live;
}

function partyOf({ staff }: Asking, stored: StoredCase, action: CaseAction): ReturnType<typeof casePartyFor> {
  return casePartyFor(action, stored.state, { staffId: staff.id, organisationId: staff.organisationId, role: staff.role }, stored);
}
