import { lockCase, type StoredCase } from '@dure/database/case';
import { actOnBothSides, changeMove, findArrival, findMove, lockMove, takeOverArrival, type StoredArrival, type StoredMove } from '@dure/database/move';
import { isCaseOver } from '@dure/domain/case';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { CaseId, PersonId, Sigungu } from '@dure/domain/ids';
import { applyMoveEvent, decideMove, type MoveCommand, type MoveContext, type MoveParty, type MoveState } from '@dure/domain/move';
import type { MoveHappening } from '@dure/domain/notice';
import { openCase } from '../case/register.ts';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import type { Refusal } from '../refusals.ts';
import { candidateOf, welcome, type Candidate } from './arrive.ts';
import type { moveContract } from './contract.ts';
import { leaveCase } from './leaving.ts';
import { liveOf, tellMove } from './notices.ts';
import { placesOf } from './place.ts';

type Act = (typeof moveContract)['POST /api/moves/:id/actions'];
type ActCall = Call<Act>;

const SAID: { readonly [Action in MoveCommand['action']]?: Exclude<MoveHappening, 'left'> } = { open: 'opened', accept: 'accepted', note: 'noted', return: 'returned', recall: 'recalled' };
/** On which side the caller stands: the row that he sees says so. */
interface Seen {
  readonly party: Extract<MoveParty, 'sender' | 'receiver'>;
  readonly home: Sigungu;
  readonly arrival: StoredArrival | undefined;
  readonly away: Sigungu;
  /** Of the asked team, or of the team that sent; who coordinates the municipality acts for its teams when somebody leaves, and takes nobody in for another. */
  readonly isTheirs: boolean;
}

async function seenBy({ work, scope, staff, params }: ActCall): Promise<Seen | undefined> {
  const [arrival, move] = await Promise.all([findArrival(work, scope.sigungus, params.id), findMove(work, scope.sigungus, params.id)]);
  if (arrival !== undefined) return { party: 'receiver', home: arrival.state.identity.from.sigungu, away: arrival.sigungu, arrival, isTheirs: arrival.organisationId === staff.organisationId };
  if (move === undefined) return undefined;
  return { party: 'sender', home: move.sigungu, away: move.state.identity.to.sigungu, arrival: undefined, isTheirs: move.organisationId === staff.organisationId || staff.role === 'coordinator' };
}

const NOBODY: Candidate = { chosen: undefined, isSamePerson: true };

interface Became {
  readonly personId: PersonId | null;
  readonly caseId: CaseId | null;
  readonly live: readonly LiveEvent[];
}

/** One act on a move that nobody else can change meanwhile: whichever side acts, it locks the row at home. */
export async function act(call: ActCall): Handled<Act> {
  const { body, work, params } = call;
  const seen = await seenBy(call);
  if (seen === undefined) return refuse({ code: 'absent' });
  if (!seen.isTheirs) return refuse({ code: 'move/not-your-act', action: body.action, party: 'other' });
  // The record that is here already is looked for with the caller's own eyes, before the transaction acts for the product.
  const candidate = await chosenBy(call, seen);
  if (candidate === undefined) return refuse({ code: 'absent' });
  await actOnBothSides(work, [seen.home, seen.away]);
  const stored = await lockMove(work, seen.home, params.id);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.state.version !== call.version) return refuse({ code: 'version/stale', current: stored.state.version });
  const leaving = body.action === 'accept' ? await lockCase(work, [seen.home], stored.caseId) : undefined;
  return decide(call, { ...seen, stored, candidate, leaving });
}

async function chosenBy(call: ActCall, { arrival }: Seen): Promise<Candidate | undefined> {
  return call.body.action === 'accept' && arrival !== undefined ? candidateOf(call, arrival, call.body.personId) : NOBODY;
}

interface Acting extends Seen {
  readonly stored: StoredMove;
  readonly candidate: Candidate;
  readonly leaving: StoredCase | undefined;
}

async function decide(call: ActCall, acting: Acting): Handled<Act> {
  const { params, body, staff, work, server, at, today } = call;
  const { stored, party, home, candidate, leaving } = acting;
  const accepting = { isCaseOpen: leaving !== undefined && !isCaseOver(leaving.state.status) && leaving.state.status !== 'closing', isSamePerson: candidate.isSamePerson };
  const context: MoveContext = { at, on: today, by: staff.id, party, isHoliday: await holidaysOf(server, home), accepting };
  const decided = decideMove(stored.state, commandOf(body), context);
  if (!decided.ok) return decided;
  const state = applyMoveEvent(stored.state, decided.value);
  changeMove(work, stored, state, decided.value);
  const became = await takeOver(call, acting, state);
  if (!became.ok) return became;
  const { personId, caseId, live } = became.value;
  const said = SAID[body.action];
  if (said !== undefined) tellMove(call, state, said);
  const people = [...(party === 'sender' ? [stored.personId] : []), ...(personId === null ? [] : [personId])];
  return allow({
    answer: { id: params.id, version: state.version, status: state.status, personId, caseId }, version: state.version, seen: people, subject: { moveId: params.id, action: body.action, party }, live: [...live, ...liveOf(state)],
  });
}

/** Which record it is joined to is the new side's affair and no part of the history that both sides keep. */
function commandOf(body: ActCall['body']): MoveCommand {
  if (body.action !== 'accept') return body;
  const { personId: _here, ...command } = body;
  return command;
}

/** In one transaction: the record and the case here, the end of the case there. Nobody is ever with two teams or with none. */
async function takeOver(call: ActCall, { arrival, candidate, leaving }: Acting, after: MoveState): Promise<Decision<Became, Refusal>> {
  const { body, work, server, staff, at } = call;
  if (body.action !== 'accept' || arrival === undefined || leaving === undefined) return allow({ personId: null, caseId: null, live: [] });
  const person = welcome(call, arrival, candidate);
  if (!person.ok) return person;
  // 재전입: a case that this person had here goes on in the new one, as with every registration.
  const opened = await openCase(call, person.value, arrival.state.identity.programme, null);
  if (!opened.ok) return opened;
  const { caseId } = opened.value.identity;
  takeOverArrival(work, after, { personId: person.value.id, caseId, at, by: staff.id });
  const municipality = (await placesOf(server)).find(({ kind, code }) => kind === 'sigungu' && (code as string) === arrival.sigungu)?.name ?? arrival.sigungu;
  return allow({ personId: person.value.id, caseId, live: await leaveCase(call, leaving, after, municipality) });
}
