import { countFindings, type FindingCount } from '@dure/database/discovery';
import { allow } from '@dure/domain/decision';
import { MOST_IN_ROUND, type Quotas, routeOf, type RoundCriterion, shareOf } from '@dure/domain/discovery';
import type { Call, Handled } from '../../http/handler.ts';
import { findHandable, wantedOf } from './asked.ts';
import type { roundContract, RoundTeamView } from './contract.ts';
import { placesOf, usualTeamOf, type Places } from './places.ts';

type Contract = typeof roundContract;

/** The criteria of a run with the usual team of each, and every team that can get somebody. */
export async function offerRound(call: Call<Contract['GET /api/discovery/runs/:id/round-offer']>): Handled<Contract['GET /api/discovery/runs/:id/round-offer']> {
  const { params, server } = call;
  const found = await findHandable(call, params.id);
  if (!found.ok) return found;
  const { id, asOf, sigungu, question: { screen, names } } = found.value;
  const places = await placesOf(server, sigungu);
  const criteria = screen.criteria.map((one) => ({ criterion: one.id, version: one.version, name: names[one.id]?.name ?? one.id, team: usualTeamOf(one.id) }));
  return allow({ answer: { runId: id, asOf, criteria, teams: places.teams.map((team) => ({ organisationId: team.id, name: team.name, kind: team.kind })) }, subject: { runId: id } });
}

const sum = (counts: readonly FindingCount[]): number => counts.reduce((total, { people }) => total + people, 0);

/** How many wait for each team. */
function waitingBy(counts: readonly FindingCount[], criteria: readonly RoundCriterion[], places: Places): ReadonlyMap<string | null, number> {
  const waiting = new Map<string | null, number>();
  for (const { emd, criterion, people } of counts) {
    const to = routeOf({ emd, criteria: [criterion] }, criteria, places);
    waiting.set(to, (waiting.get(to) ?? 0) + people);
  }
  return waiting;
}

/** Every team that has somebody waiting, holds somebody or has a quota, the town offices first. */
export function teamsView(places: Places, quotas: Quotas, held: Readonly<Record<string, number>>, waiting: ReadonlyMap<string | null, number>): readonly RoundTeamView[] {
  return places.teams.flatMap(({ id, name, kind }) => {
    const share = shareOf(quotas[id] ?? 0, held[id] ?? 0, waiting.get(id) ?? 0);
    return share.found === 0 && share.quota === 0 ? [] : [{ organisationId: id, name, kind, ...share }];
  });
}

/** What a round would hand out now; nothing is written. */
export async function previewRound(call: Call<Contract['POST /api/discovery/rounds/preview']>): Handled<Contract['POST /api/discovery/rounds/preview']> {
  const { body, work, server } = call;
  const wanted = await wantedOf(call, body, '-');
  if (!wanted.ok) return wanted;
  const { run, criteria, quotas } = wanted.value;
  const [counts, places] = await Promise.all([countFindings(work, run.sigungu, run.id, criteria.map(({ criterion }) => criterion)), placesOf(server, run.sigungu)]);
  const ready = counts.filter(({ suppressed }) => suppressed === null);
  const reasons = [...new Set(counts.flatMap(({ suppressed }) => suppressed ?? []))];
  const waiting = waitingBy(ready, criteria, places);
  const teams = teamsView(places, quotas, {}, waiting);
  return allow({
    answer: {
      found: sum(counts), ready: sum(ready), next: teams.reduce((total, { next }) => total + next, 0), teams: [...teams], unplaced: waiting.get(null) ?? 0,
      leftOut: reasons.map((reason) => ({ reason, people: sum(counts.filter(({ suppressed }) => suppressed === reason)) })).toSorted((one, other) => other.people - one.people), mostInRound: MOST_IN_ROUND,
    },
    subject: { runId: run.id, found: sum(counts) },
  });
}
