import { findCandidate, findCandidateHistory, findCandidatesOfTeam, findIdentities, type StoredCandidate } from '@dure/database/discovery';
import { findColleagues, findStaffNames } from '@dure/database/staff';
import { allow, refuse } from '@dure/domain/decision';
import type { CandidateId, PersonId } from '@dure/domain/ids';
import type { Endpoint } from '../../http/endpoint.ts';
import type { Call, Handled, Handlers } from '../../http/handler.ts';
import { organisationNames } from '../../organisation/directory.ts';
import { actOnCandidate } from './act.ts';
import type { candidateContract } from './contract.ts';
import { unsealCandidateName, type CandidateName } from './identity.ts';
import { offerIntake } from './intake.ts';
import { identifyPerson } from './person.ts';
import { candidateTermsOf } from './terms.ts';
import { candidateDetail, candidateRow } from './view.ts';

type Contract = typeof candidateContract;
const MOST = 500;

const known = (rows: readonly StoredCandidate[]): readonly PersonId[] => [...new Set(rows.flatMap(({ state: { personId } }) => personId ?? []))];

async function namesOf({ work, scope, server }: Pick<Call<Endpoint>, 'work' | 'scope' | 'server'>, rows: readonly StoredCandidate[]): Promise<(id: CandidateId) => CandidateName | undefined> {
  const sealed = await findIdentities(work, scope.sigungus, rows.map(({ id }) => id));
  return (id) => {
    const one = sealed.get(id);
    return one === undefined ? undefined : unsealCandidateName(server.configuration, one);
  };
}

async function list(call: Call<Contract['GET /api/discovery/candidates']>): Handled<Contract['GET /api/discovery/candidates']> {
  const { work, scope, staff, today, query } = call;
  const rows = await findCandidatesOfTeam(work, scope.sigungus, staff.organisationId, query.list === 'open', MOST);
  const [name, staffNames] = await Promise.all([namesOf(call, rows), findStaffNames(work, [...new Set(rows.flatMap(({ state: { assignee } }) => assignee ?? []))])]);
  return allow({ answer: { rows: rows.map((one) => candidateRow(one, { scope, staff, today, staffName: (id) => staffNames.get(id) ?? '–', name: name(one.id) })) }, seen: known(rows), subject: { rows: rows.length } });
}

/** Only the team that holds somebody opens it here; the list under pseudonyms is with the round. */
async function read(call: Call<Contract['GET /api/discovery/candidates/:id']>): Handled<Contract['GET /api/discovery/candidates/:id']> {
  const { work, scope, staff, today, params, server } = call;
  const stored = await findCandidate(work, scope.sigungus, params.id as CandidateId);
  if (stored === undefined || stored.state.holder !== staff.organisationId) return refuse({ code: 'absent' });
  const [name, history, colleagues, terms, organisationName] = await Promise.all([
    namesOf(call, [stored]), findCandidateHistory(work, stored.sigungu, stored.id), findColleagues(work, staff.sigungu, staff.organisationId), candidateTermsOf(server, stored.sigungu, today), organisationNames(server, scope.sigungus),
  ]);
  const names = await findStaffNames(work, [...new Set(history.flatMap(({ event: { by } }) => (by === 'system' ? [] : [by])).concat(stored.state.assignee ?? []))]);
  const answer = candidateDetail(stored, { scope, staff, today, staffName: (id) => names.get(id) ?? '–', name: name(stored.id), terms, history, colleagues, organisationName });
  return allow({ answer, version: answer.version, seen: known([stored]), subject: { candidateId: stored.id } });
}

export const candidateHandlers: Handlers<Contract> = {
  'GET /api/discovery/candidates': list,
  'GET /api/discovery/candidates/:id': read,
  'POST /api/discovery/candidates/:id/actions': actOnCandidate,
  'POST /api/discovery/candidates/:id/person': identifyPerson,
  'GET /api/discovery/candidates/:id/intake': offerIntake,
};
