import { countTeams, findCandidatesOfRound, findLastDoneRunId, findRound, findRounds, findRun, type RoundLine, type StoredCandidate, type TeamCount } from '@dure/database/discovery';
import { findStaffNames } from '@dure/database/staff';
import { actsFor, may, type Scope } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import { heldBy, shortPseudonym } from '@dure/domain/discovery';
import type { RoundId } from '@dure/domain/ids';
import type { Call, Handled, Handlers } from '../../http/handler.ts';
import { organisationNames } from '../../organisation/directory.ts';
import { askingOf } from '../criteria.ts';
import { whyOf, type CandidateReason } from '../candidate/reasons.ts';
import { candidateTermsOf } from '../candidate/terms.ts';
import { actOnRound } from './act.ts';
import type { roundContract, RoundCandidate, RoundRow } from './contract.ts';
import { makeRound } from './make.ts';
import { placesOf } from './places.ts';
import { offerRound, previewRound, teamsView } from './preview.ts';

type Contract = typeof roundContract;
const PAGE = 50;

const mayMake = (scope: Scope): boolean => may(scope, 'discovery:assign');

function rowOf({ staffId, runId: _run, criteria, ...round }: RoundLine, staffName: (id: string) => string, nameOf: (criterion: string) => string): RoundRow {
  return { ...round, criteria: criteria.map(({ criterion }) => ({ id: criterion, name: nameOf(criterion) })), by: staffName(staffId) };
}

async function list({ work, scope, today }: Call<Contract['GET /api/discovery/rounds']>): Handled<Contract['GET /api/discovery/rounds']> {
  const sigungu = actsFor(scope);
  const [rounds, lastId, { criteria }] = await Promise.all([findRounds(work, scope.sigungus), findLastDoneRunId(work, sigungu), askingOf(work, sigungu, today)]);
  const [names, last] = await Promise.all([findStaffNames(work, [...new Set(rounds.map(({ staffId }) => staffId))]), lastId === undefined ? undefined : findRun(work, scope.sigungus, lastId)]);
  const nameOf = (id: string): string => criteria.find((one) => one.id === id)?.name ?? id;
  return allow({ answer: { rows: rounds.map((round) => rowOf(round, (id) => names.get(id) ?? '–', nameOf)), mayMake: mayMake(scope), lastRun: last === undefined ? null : { id: last.id, asOf: last.asOf } }, subject: { rows: rounds.length } });
}

/** By team, those who wait; null where nobody serves the place. */
function waitingBy(counts: readonly TeamCount[]): ReadonlyMap<string | null, number> {
  const waiting = new Map<string | null, number>();
  for (const { organisationId, status, people } of counts) if (status === 'proposed') waiting.set(organisationId, (waiting.get(organisationId) ?? 0) + people);
  return waiting;
}

async function read(call: Call<Contract['GET /api/discovery/rounds/:id']>): Handled<Contract['GET /api/discovery/rounds/:id']> {
  const { work, scope, params, server, today } = call;
  const round = await findRound(work, scope.sigungus, params.id as RoundId);
  if (round === undefined) return refuse({ code: 'absent' });
  const [run, counts, places, names, terms, { criteria }] = await Promise.all([
    findRun(work, scope.sigungus, round.runId), countTeams(work, round.sigungu, round.id), placesOf(server, round.sigungu), findStaffNames(work, [...new Set([round.staffId, ...round.acts.map(({ by }) => by)])]), candidateTermsOf(server, round.sigungu, today), askingOf(work, round.sigungu, today),
  ]);
  const waiting = waitingBy(counts);
  const { id, runId, name, status, version, at } = round;
  return allow({
    answer: {
      id, runId, runAsOf: run?.asOf ?? null, name, status, version, at, by: names.get(round.staffId) ?? '–', dueDays: terms.dueDays, criteria: round.criteria.map((one) => ({ ...one, name: criteria.find(({ id: known }) => known === one.criterion)?.name ?? one.criterion })),
      teams: [...teamsView(places, round.quotas, heldBy(counts), waiting)], outcomes: counts.map(({ organisationId, status: state, people }) => ({ organisationId, status: state, people })), unplaced: waiting.get(null) ?? 0,
      receivers: places.teams.map(({ id: organisationId, name: called }) => ({ organisationId, name: called })),
      acts: round.acts.map((act) => ({ ...act, by: names.get(act.by) ?? '–' })), mayAct: mayMake(scope),
    },
    version, subject: { roundId: id },
  });
}

function candidateView({ id, pseudonym, emd, sex, birthYear, weight, reasons, state }: StoredCandidate, scope: Scope, names: (id: string) => string): RoundCandidate {
  return {
    id, rank: state.identity.rank, pseudonym: shortPseudonym(pseudonym), emd, sex, age: birthYear === null ? null : Number(scope.today.slice(0, 4)) - birthYear, weight, why: whyOf(reasons as readonly CandidateReason[]),
    organisation: state.holder === null ? null : names(state.holder), status: state.status, nextOn: state.nextOn, attempts: state.attempts.length + (state.earlier?.length ?? 0), isUnknown: state.name === 'missing',
  };
}

async function candidates({ work, scope, params, query, server }: Call<Contract['GET /api/discovery/rounds/:id/candidates']>): Handled<Contract['GET /api/discovery/rounds/:id/candidates']> {
  const round = await findRound(work, scope.sigungus, params.id as RoundId);
  if (round === undefined) return refuse({ code: 'absent' });
  const [found, names] = await Promise.all([
    findCandidatesOfRound(work, round.sigungu, round.id, { status: query.status ?? null, organisationId: query.team ?? null, afterRank: query.after, limit: PAGE + 1 }), organisationNames(server, scope.sigungus),
  ]);
  const page = found.slice(0, PAGE);
  return allow({ answer: { rows: page.map((one) => candidateView(one, scope, names)), next: found.length > PAGE ? (page.at(-1)?.state.identity.rank ?? null) : null }, subject: { roundId: round.id, rows: page.length } });
}

export const roundHandlers: Handlers<Contract> = {
  'GET /api/discovery/runs/:id/round-offer': offerRound,
  'POST /api/discovery/rounds/preview': previewRound,
  'POST /api/discovery/rounds': makeRound,
  'GET /api/discovery/rounds': list,
  'GET /api/discovery/rounds/:id': read,
  'GET /api/discovery/rounds/:id/candidates': candidates,
  'POST /api/discovery/rounds/:id/actions': actOnRound,
};
