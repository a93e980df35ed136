import { changeCase, lockCase, type CaseListRow, type StoredCase } from '@dure/database/case';
import { applyCaseEvent, casePartyFor, decideCase, isCaseOver, type CaseCommand, type CaseState } from '@dure/domain/case';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { CaseId } from '@dure/domain/ids';
import { holidaysOf } from '../clock/holidays.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import type { Refusal } from '../refusals.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';
import { tellOfCase } from './notices.ts';

export type Opening = Pick<Call<Endpoint>, 'staff' | 'work' | 'at' | 'today' | 'newId' | 'server'>;

/** The case that begins, and the one that it is said to go on from. */
interface Begun {
  readonly caseId: CaseId;
  readonly sigungu: string;
  readonly programme: string;
  readonly previousId: string | null;
}

/** The case that a new one goes on from, with what that leaves of it. */
export interface Restarted {
  readonly stored: StoredCase;
  readonly command: CaseCommand;
  readonly state: CaseState;
  readonly event: Parameters<typeof applyCaseEvent>[1];
}

/** 재등록: the case that was named, or of those of this person in the programme that the caller may see the one that ended last and goes on nowhere else. */
function previousOf(cases: readonly CaseListRow[], { programme, previousId }: Begun): CaseId | undefined {
  if (previousId !== null) return cases.find(({ id }) => id === previousId)?.id;
  const continued = new Set(cases.map(({ previous }) => previous));
  const over = cases.filter((one) => one.programme === programme && isCaseOver(one.status) && !continued.has(one.id));
  return over.toSorted((one, other) => (one.closedOn ?? '').localeCompare(other.closedOn ?? '')).at(-1)?.id;
}

/** Ends the case before in the new one: its history stays, and each names the other. */
export async function restartFrom({ work, staff, at, today, server }: Opening, cases: readonly CaseListRow[], begun: Begun): Promise<Decision<Restarted | undefined, Refusal>> {
  const previous = previousOf(cases, begun);
  if (previous === undefined) return begun.previousId === null ? allow(undefined) : refuse({ code: 'absent' });
  const stored = await lockCase(work, [begun.sigungu], previous);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (!isCaseOver(stored.state.status)) return refuse({ code: 'case/still-open', caseId: stored.id });
  const command: CaseCommand = { action: 'restart', caseId: begun.caseId };
  const party = casePartyFor('restart', stored.state, { staffId: staff.id, organisationId: staff.organisationId, role: staff.role }, stored) ?? 'other';
  const [isHoliday, deadlines] = await Promise.all([holidaysOf(server, stored.sigungu), caseDeadlinesOf(server, stored.sigungu, today, stored.state.identity.programme)]);
  const decided = decideCase(stored.state, command, { at, on: today, by: staff.id, party, organisationId: staff.organisationId, isHoliday, deadlines });
  // One that was found by itself and goes on elsewhere already is simply the case before.
  if (!decided.ok) return begun.previousId === null ? allow(undefined) : decided;
  const [event] = decided.value;
  if (event === undefined) throw new Error('A restart is one event');
  return allow({ stored, command, event, state: applyCaseEvent(stored.state, event) });
}

/** Queues it and tells whoever had the case, which may belong to another team. */
export async function writeRestart(call: Opening, restarted: Restarted | undefined): Promise<readonly LiveEvent[]> {
  if (restarted === undefined) return [];
  const { stored, command, state, event } = restarted;
  call.work.asSystem();
  changeCase(call.work, stored, state, event);
  return tellOfCase(call, stored.state, state, command);
}
