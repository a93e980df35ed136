import { changeCase, findHeld, giveTasksTo, lockCase, recordHandover, type StoredCase } from '@dure/database/case';
import { findStaffOrganisation } from '@dure/database/staff';
import { applyCaseEvent, decideCase, decideHandover, type CaseCommand, type CaseRefusal, type HandoverItem } from '@dure/domain/case';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { CaseId, OrganisationId, StaffId } from '@dure/domain/ids';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import { recordsFollowCase } from './follow.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';
import type { caseloadContract } from './caseloadContract.ts';
import { giveItems } from './give.ts';
import { tellOfCase } from './notices.ts';

type HandOver = (typeof caseloadContract)['POST /api/caseload/:staffId/handover'];
type Offer = (typeof caseloadContract)['POST /api/caseload/:staffId/transfer'];
type Asking = Pick<Call<HandOver>, 'staff' | 'work' | 'scope' | 'server' | 'at' | 'today' | 'newId'>;

/** Hands over cases with what belongs to them in one transaction: what one of them refuses, all of them refuse. */
export async function handOver(call: Call<HandOver>): Handled<HandOver> {
  const { params, body, staff, work, at, newId } = call;
  const [from, to] = [params.staffId as StaffId, body.toStaffId as StaffId];
  if (!(await areColleagues(call, [from, to]))) return refuse({ code: 'absent' });
  const items = await findHeld(work, staff.sigungu, staff.organisationId, from);
  const decided = decideHandover(items, { from, to, cases: body.caseIds === null ? 'all' : (body.caseIds as CaseId[]), reason: body.reason });
  if (!decided.ok) return decided;
  const going = decided.value;
  const cases = await moveCases(call, going, { action: 'assign', staffId: to, reason: body.reason });
  if (!cases.ok) return cases;
  giveTasksTo(work, staff.sigungu, of(going, 'task').map(({ id }) => id), to);
  const { left, live } = await giveItems(call, going, { from, to, words: body.reason });
  const id = newId();
  const went = going.filter((item) => !left.some((one) => one.id === item.id)).map(({ kind, id: itemId }) => ({ kind, id: itemId }));
  recordHandover(work, { sigungu: staff.sigungu, id, organisationId: staff.organisationId, staffId: staff.id, fromStaffId: from, toStaffId: to, toOrganisationId: null, reason: body.reason, at, items: went, left });
  return allow({ answer: { id, items: went, left: [...left] }, seen: peopleOf(going), subject: { handoverId: id, items: went.length, left: left.length }, live: [...cases.value, ...live] });
}

/** Offers each of them to another organisation; they stay with their owner until they are accepted. */
export async function offerCaseload(call: Call<Offer>): Handled<Offer> {
  const { params, body, staff, work, at, newId } = call;
  const from = params.staffId as StaffId;
  if (!(await areColleagues(call, [from]))) return refuse({ code: 'absent' });
  const chosen = (await findHeld(work, staff.sigungu, staff.organisationId, from)).filter(({ kind, id }) => kind === 'case' && body.caseIds.includes(id));
  if (chosen.length !== new Set(body.caseIds).size) return refuse({ code: 'case/nothing-to-hand-over' });
  const to = body.to as OrganisationId;
  const offered = await moveCases(call, chosen, { action: 'transfer', to, reason: body.reason });
  if (!offered.ok) return offered;
  const id = newId();
  recordHandover(work, { sigungu: staff.sigungu, id, organisationId: staff.organisationId, staffId: staff.id, fromStaffId: from, toStaffId: null, toOrganisationId: to, reason: body.reason, at, items: chosen.map(({ kind, id: itemId }) => ({ kind, id: itemId })), left: [] });
  return allow({ answer: { id, offered: chosen.length }, seen: peopleOf(chosen), subject: { handoverId: id, items: chosen.length }, live: offered.value });
}

const of = (items: readonly HandoverItem[], kind: HandoverItem['kind']): readonly HandoverItem[] => items.filter((item) => item.kind === kind);
const idsOf = (items: readonly HandoverItem[], kind: HandoverItem['kind']): readonly string[] => of(items, kind).map(({ id }) => id).toSorted();
const peopleOf = (items: readonly HandoverItem[]) => [...new Set(items.flatMap(({ personId }) => (personId === null ? [] : [personId])))];

async function areColleagues({ work, staff }: Pick<Asking, 'work' | 'staff'>, ids: readonly StaffId[]): Promise<boolean> {
  const found = await Promise.all(ids.map((id) => findStaffOrganisation(work, staff.sigungu, id)));
  return found.every((organisationId) => organisationId === staff.organisationId);
}

/** The same act on each case, decided by the case itself; in one order, so that two hand-overs cannot wait for each other. */
async function moveCases(call: Asking, items: readonly HandoverItem[], command: CaseCommand): Promise<Decision<readonly LiveEvent[], CaseRefusal>> {
  const found = await Promise.all(idsOf(items, 'case').map((id) => lockCase(call.work, call.scope.sigungus, id as CaseId)));
  call.work.asSystem();
  const moved = await Promise.all(found.flatMap((stored) => (stored === undefined ? [] : [moveCase(call, stored, command)])));
  const live: LiveEvent[] = [];
  for (const done of moved) {
    if (!done.ok) return done;
    live.push(...done.value);
  }
  return allow(live);
}

async function moveCase(call: Asking, stored: StoredCase, command: CaseCommand): Promise<Decision<readonly LiveEvent[], CaseRefusal>> {
  const { staff, server, at, today } = call;
  const [isHoliday, deadlines] = await Promise.all([holidaysOf(server, stored.sigungu), caseDeadlinesOf(server, stored.sigungu, today, stored.state.identity.programme)]);
  const decided = decideCase(stored.state, command, { at, on: today, by: staff.id, party: 'lead', organisationId: staff.organisationId, staffOrganisation: staff.organisationId, isHoliday, deadlines });
  if (!decided.ok) return decided;
  let { state } = stored;
  for (const event of decided.value) changeCase(call.work, stored, (state = applyCaseEvent(state, event)), event);
  await recordsFollowCase(call, stored.state, state, command);
  return allow(await tellOfCase(call, stored.state, state, command));
}
