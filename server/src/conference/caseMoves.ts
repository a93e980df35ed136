import { changeCase, lockCase, type StoredCase } from '@dure/database/case';
import { applyCaseEvent, decideCase, type CaseCommand, type CaseContext, type CaseEvent, type CaseRefusal, type CaseState } from '@dure/domain/case';
import { movesOnCall, movesOnDecision, type ConferenceState, type ItemState } from '@dure/domain/conference';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { closingOf } from '../case/act.ts';
import { tellOfCase } from '../case/notices.ts';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { LiveEvent } from '../live/hub.ts';
import { recordsFollowCase } from '../case/follow.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';
import { forProduct } from './product.ts';

export type Acting = Pick<Call<Endpoint>, 'scope' | 'work' | 'staff' | 'server' | 'at' | 'today' | 'newId'>;

interface Step {
  readonly command: CaseCommand;
  readonly before: CaseState;
  readonly after: CaseState;
  readonly events: readonly CaseEvent[];
}

interface CaseMove {
  readonly stored: StoredCase;
  readonly steps: readonly Step[];
}

export interface CaseMoves {
  readonly moves: readonly CaseMove[];
  /** Closures that were decided and wait for what is still open under the case. */
  readonly waiting: readonly { readonly itemId: string; readonly code: string }[];
}

/** What settles by itself when the owner has done it: the closure is proposed, and carried out from the case. */
const WAITS: readonly CaseRefusal['code'][] = ['case/result-missing', 'case/referrals-open', 'case/transfer-pending'];

/** Where a conference that is called, or has decided, moves the cases of its agenda: each step decided by the case itself, in this transaction. */
export async function caseMovesOf(call: Acting, state: ConferenceState, when: 'called' | 'confirmed'): Promise<Decision<CaseMoves, CaseRefusal>> {
  const locked = await lockAll(call, state);
  // Reads of one case do not depend on another's: they share their round trips.
  const moved = await Promise.all(locked.map(async ({ item, stored }) => ({ item, stored, moved: await moveCase(call, stored, commandsFor(stored.state, item, state, when)) })));
  const moves: CaseMove[] = [];
  const waiting: { itemId: string; code: string }[] = [];
  for (const { item, stored, moved: one } of moved) {
    if (!one.ok) return one;
    moves.push({ stored, steps: one.value.steps });
    if (one.value.waits !== undefined) waiting.push({ itemId: item.itemId, code: one.value.waits });
  }
  return allow({ moves, waiting });
}

/** The cases of the agenda, locked in one order for everybody and in one round trip. */
async function lockAll({ work }: Acting, { identity, items }: ConferenceState): Promise<readonly { readonly item: ItemState; readonly stored: StoredCase }[]> {
  const product = forProduct(work);
  const ofCases = items.flatMap((item) => (item.caseId === null ? [] : [{ item, caseId: item.caseId }])).toSorted((one, other) => one.caseId.localeCompare(other.caseId));
  const found = await Promise.all(ofCases.map(async ({ item, caseId }) => ({ item, stored: await lockCase(product, [identity.sigungu], caseId) })));
  return found.flatMap(({ item, stored }) => (stored === undefined ? [] : [{ item, stored }]));
}

function commandsFor(state: CaseState, { decision }: ItemState, { identity }: ConferenceState, when: 'called' | 'confirmed'): readonly CaseCommand[] {
  return when === 'called' ? movesOnCall(state) : movesOnDecision(state, decision, identity.mode);
}

async function moveCase(call: Acting, stored: StoredCase, commands: readonly CaseCommand[]): Promise<Decision<{ readonly steps: readonly Step[]; readonly waits: string | undefined }, CaseRefusal>> {
  const steps: Step[] = [];
  let state = stored.state;
  for (const command of commands) {
    const decided = decideCase(state, command, await contextOf(call, { ...stored, state }, command));
    if (!decided.ok) return WAITS.includes(decided.refusal.code) ? allow({ steps, waits: decided.refusal.code }) : refuse(decided.refusal);
    const after = decided.value.reduce(applyCaseEvent, state);
    steps.push({ command, before: state, after, events: decided.value });
    state = after;
  }
  return allow({ steps, waits: undefined });
}

/** The owner sits at the table (`conference/owner-not-asked`), so what is decided there is an act of the owner. */
async function contextOf({ work, scope, server, staff, at, today }: Acting, stored: StoredCase, command: CaseCommand): Promise<CaseContext> {
  const { sigungu, state } = stored;
  const [isHoliday, deadlines, closing] = await Promise.all([
    holidaysOf(server, sigungu), caseDeadlinesOf(server, sigungu, today, state.identity.programme),
    command.action === 'close' ? closingOf({ work: forProduct(work), scope, server }, stored) : undefined,
  ]);
  return { at, on: today, by: staff.id, party: 'owner', organisationId: state.owner.organisationId, isHoliday, deadlines, ...(closing === undefined ? {} : { closing }) };
}

/** Queues what was decided. The writes act for the product already. */
export async function writeCaseMoves(call: Acting, { moves }: CaseMoves): Promise<readonly LiveEvent[]> {
  const live = await Promise.all(moves.map((move) => writeMove(call, move)));
  return live.flat();
}

async function writeMove(call: Acting, { stored, steps }: CaseMove): Promise<readonly LiveEvent[]> {
  const live: LiveEvent[] = [];
  for (const { command, before, after, events } of steps) {
    let state = before;
    for (const event of events) {
      state = applyCaseEvent(state, event);
      changeCase(call.work, stored, state, event);
    }
    await recordsFollowCase(call, before, after, command);
    live.push(...(await tellOfCase(call, before, after, command)));
  }
  return live;
}
