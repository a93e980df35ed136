import { findCasesOfPerson } from '@dure/database/case';
import { changeHomecare, lockHomecare, type HomecareKeeper, type StoredHomecare } from '@dure/database/homecare';
import { findPerson } from '@dure/database/person';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { applyHomecareEvent, decideHomecare, keepsHomecare, type HomecareCommand, type HomecareContext } from '@dure/domain/homecare';
import type { CaseId, HomecareId } from '@dure/domain/ids';
import { findFact } from '@dure/guide';
import { openCase } from '../case/register.ts';
import { reportToCase } from '../plan/caseAct.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import type { HomecareCommandInput, homecareContract } from './contract.ts';
import { gatesOf } from './gates.ts';
import { tellOfHomecare } from './notices.ts';
import { capOf, carePlanOf, findCarePlan } from './plan.ts';

export type ActOnHomecare = (typeof homecareContract)['POST /api/homecares/:id/actions'];
type Acting = Call<ActOnHomecare>;

/** Whether the guide's vocabulary knows this answer to this question. */
function isReadable({ fact, value }: Extract<HomecareCommandInput, { action: 'judge' }>): boolean {
  return value === null || (findFact(fact)?.type === 'boolean') === (typeof value === 'boolean');
}

/** A selected person is managed under 재가 의료급여: in the case that the team has already, else in one that is opened now. */
async function caseFor(call: Acting, { sigungu, personId }: StoredHomecare): Promise<Decision<CaseId, Refusal>> {
  const { work, scope, staff } = call;
  const [cases, stored] = await Promise.all([findCasesOfPerson(work, sigungu, personId), findPerson(work, scope.sigungus, personId)]);
  const open = cases.find(({ programme, organisationId, closedOn }) => programme === 'HOMEMED' && organisationId === staff.organisationId && closedOn === null);
  if (open !== undefined) return allow(open.id);
  if (stored === undefined) return refuse({ code: 'absent' });
  const opened = await openCase(call, stored.person, 'HOMEMED', null);
  return opened.ok ? allow(opened.value.identity.caseId) : opened;
}

/** The command of the domain: of a selection, with the case that it goes into. */
async function commandOf(call: Acting, stored: StoredHomecare): Promise<Decision<HomecareCommand, Refusal>> {
  const { body } = call;
  if (body.action === 'judge') return isReadable(body) ? allow(body) : refuse({ code: 'homecare/judgement-unreadable' });
  if (body.action !== 'select') return allow(body as HomecareCommand);
  const found = await caseFor(call, stored);
  return found.ok ? allow({ action: 'select', reason: body.reason, caseId: found.value }) : found;
}

async function contextOf(call: Acting, stored: StoredHomecare): Promise<HomecareContext> {
  const { at, today, staff } = call;
  const [gates, plan, cap] = await Promise.all([gatesOf(call, stored), findCarePlan(call, stored), capOf(call, stored.sigungu)]);
  return { at, on: today, by: staff.id, party: 'team', gates: gates.clauses.map(({ rule, verdict }) => ({ rule, verdict })), plan: carePlanOf(plan), capWon: cap.won };
}

/** While somebody is in hospital again the services of the case rest; what the case does not allow now is left to its own page. */
async function followInCase(call: Acting, caseId: CaseId | null, body: HomecareCommandInput): Promise<void> {
  if (caseId === null) return;
  if (body.action === 'readmit') await reportToCase(call, caseId, { action: 'hold', reason: `재입원: ${body.hospital}`, reviewOn: null });
  if (body.action === 'resume') await reportToCase(call, caseId, { action: 'resume' });
}

export async function actOnHomecare(call: Acting): Handled<ActOnHomecare> {
  const { params, body, scope, staff, work, version } = call;
  const stored = await lockHomecare(work, scope.sigungus, params.id as HomecareId);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.state.version !== version) return refuse({ code: 'version/stale', current: stored.state.version });
  if (stored.organisationId !== staff.organisationId || !keepsHomecare(staff)) return refuse({ code: 'homecare/not-your-team' });
  const command = await commandOf(call, stored);
  if (!command.ok) return command;
  const decided = decideHomecare(stored.state, command.value, await contextOf(call, stored));
  if (!decided.ok) return decided;
  const state = applyHomecareEvent(stored.state, decided.value);
  const keeper: HomecareKeeper = stored;
  changeHomecare(work, keeper, state, decided.value);
  await followInCase(call, state.caseId, body);
  const told = await tellOfHomecare(call, { ...stored, caseId: state.caseId, state }, body.action);
  const organisations = [...new Set([stored.organisationId, ...stored.members, ...told])];
  return allow({
    answer: { id: stored.id, version: state.version, status: state.status, caseId: state.caseId }, version: state.version, seen: [stored.personId], subject: { homecareId: stored.id, action: body.action },
    live: [{ topic: 'homecare' as const, id: stored.id, organisations }, { topic: 'case' as const, organisations: [stored.organisationId] }, ...(told.length > 0 ? [{ topic: 'notice' as const, organisations: told }] : [])],
  });
}
