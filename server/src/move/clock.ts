import { findCase } from '@dure/database/case';
import { findConsentsForProduct } from '@dure/database/consent';
import { actOnBothSides, changeMove, findLiveMoves, type StoredMove } from '@dure/database/move';
import { withScope, type Work } from '@dure/database/scope';
import { findLeads } from '@dure/database/staff';
import { koreanDay } from '@dure/domain/calendar';
import { isCaseOver } from '@dure/domain/case';
import { agreedItems, findDisclosureBasis } from '@dure/domain/consent';
import { applyMoveEvent, commandOfMoveSignal, decideMove, dueMoveSignals, isMoveLive, moveHolder, type MoveCommand, type MoveContext, type MoveState } from '@dure/domain/move';
import type { MoveHappening } from '@dure/domain/notice';
import { holidaysOf } from '../clock/holidays.ts';
import type { ServerContext } from '../http/handler.ts';
import { systemSettings } from '../session/settings.ts';
import { tellMove, tellOne } from './notices.ts';

const BATCH = 200;
const START = '00000000-0000-0000-0000-000000000000';
interface Now {
  readonly server: ServerContext;
  readonly work: Work;
  readonly context: MoveContext;
}

/** What live moves out of this municipality have to be told today, and those that rest on nothing any more. */
export async function signalMoves(server: ServerContext, sigungu: string, at: string): Promise<void> {
  const today = koreanDay(at);
  const isHoliday = await holidaysOf(server, sigungu);
  const context: MoveContext = { at, on: today, by: 'system', party: 'system', isHoliday };
  for (let after: string | undefined = START; after !== undefined; ) {
    const from: string = after;
    after = await withScope(server.pool, systemSettings(sigungu, today), async (work) => {
      const live = await findLiveMoves(work, sigungu, from, BATCH);
      await actOnBothSides(work, live.flatMap(({ state: { identity } }) => [identity.from.sigungu, identity.to.sigungu]));
      await Promise.all(live.map((stored) => look({ server, work, context }, stored)));
      return live.length === BATCH ? live.at(-1)?.id : undefined;
    });
  }
}

async function look(now: Now, stored: StoredMove): Promise<void> {
  const ended = await groundless(now, stored);
  let state = ended === undefined ? stored.state : say(now, stored, stored.state, ended.command, ended.happening);
  if (!isMoveLive(state.status)) return;
  for (const signal of dueMoveSignals(state, now.context.on)) {
    const command = commandOfMoveSignal(signal);
    const before = state;
    state = say(now, stored, state, command, undefined);
    if (state !== before) await remind(now, state, command.action === 'escalate' ? 'escalate' : 'remind');
  }
}

/** A move whose case was closed meanwhile, or whose consent is over, goes no further. */
async function groundless({ work, context }: Now, { sigungu, caseId, personId, state }: StoredMove): Promise<{ readonly command: MoveCommand; readonly happening: Exclude<MoveHappening, 'left'> } | undefined> {
  if (state.status === 'returned') return undefined;
  const { basis, identity, items } = state;
  const [kept, consents] = await Promise.all([findCase(work, [sigungu], caseId), basis.kind === 'consent' ? findConsentsForProduct(work, sigungu, personId) : []]);
  if (kept === undefined || isCaseOver(kept.state.status)) return { command: { action: 'recall', words: '' }, happening: 'case-over' };
  if (basis.kind !== 'consent') return undefined;
  const consent = findDisclosureBasis(consents, { to: identity.to.organisationId, on: context.on, preferred: basis.consentId });
  const agreed = consent === undefined ? [] : agreedItems(consent);
  return items.every((item) => agreed.includes(item)) ? undefined : { command: { action: 'withdraw-consent' }, happening: 'consent-withdrawn' };
}

function say({ server, work, context }: Now, stored: StoredMove, before: MoveState, command: MoveCommand, happening: Exclude<MoveHappening, 'left'> | undefined): MoveState {
  const decided = decideMove(before, command, context);
  if (!decided.ok) return before;
  const state = applyMoveEvent(before, decided.value);
  changeMove(work, stored, state, decided.value);
  if (happening !== undefined) tellMove({ work, newId: server.newId, at: context.at }, state, happening);
  return state;
}

/** A reminder goes to whose turn it is; an escalation to the leads of both sides as well. */
async function remind({ server, work, context }: Now, state: MoveState, happening: 'remind' | 'escalate'): Promise<void> {
  const telling = { work, newId: server.newId, at: context.at };
  const turn = moveHolder(state) === state.identity.to.organisationId ? 'to' : 'from';
  tellMove(telling, state, happening, [turn]);
  if (happening === 'remind') return;
  for (const side of ['from', 'to'] as const) {
    const { sigungu, organisationId } = state.identity[side];
    for (const { id } of await findLeads(work, sigungu, [organisationId])) tellOne(telling, state, happening, { sigungu, organisationId, staffId: id as never, personId: side === 'from' ? state.identity.personId : null });
  }
}
