import { addCandidates, addRound, findRankedFindings, type RankedFinding, type StoredCandidate, type StoredRun } from '@dure/database/discovery';
import { allow, refuse } from '@dure/domain/decision';
import { beginCandidate, type CriterionReasons, MOST_IN_ROUND, proposeCandidate, type Round, routeOf } from '@dure/domain/discovery';
import type { CandidateId, RoundId, Sigungu } from '@dure/domain/ids';
import { tidy } from '@dure/domain/korean';
import { reasonsInWords } from '@dure/guide/discovery';
import type { Call, Handled } from '../../http/handler.ts';
import { wantedOf } from './asked.ts';
import type { roundContract } from './contract.ts';
import { placesOf, type Places } from './places.ts';

type Make = (typeof roundContract)['POST /api/discovery/rounds'];

interface Making {
  readonly round: Pick<Round, 'id' | 'criteria'>;
  readonly run: StoredRun;
  readonly places: Places;
}

function candidateOf({ at, today, staff, newId }: Call<Make>, { round, run, places }: Making, finding: RankedFinding, rank: number): Omit<StoredCandidate, 'roundName'> {
  const id = newId() as CandidateId;
  const sigungu = run.sigungu as Sigungu;
  const identity = { candidateId: id, sigungu, roundId: round.id, pseudonym: finding.pseudonym, route: routeOf(finding, round.criteria, places), rank };
  const state = beginCandidate(proposeCandidate(identity, { at, on: today, by: staff.id, party: 'coordinator' }));
  return { ...finding, id, sigungu, roundId: round.id, runId: run.id, reasons: reasonsInWords(run.question, finding.reasons as readonly CriterionReasons[]), state };
}

/** Everybody whom the criteria found and nothing keeps out stands in the round; nobody is handed out by that. */
export async function makeRound(call: Call<Make>): Handled<Make> {
  const { body, staff, work, at, newId, server } = call;
  const name = tidy(body.name);
  const wanted = await wantedOf(call, body, name);
  if (!wanted.ok) return wanted;
  const { run, criteria, quotas } = wanted.value;
  const [findings, places] = await Promise.all([findRankedFindings(work, run.sigungu, run.id, criteria.map(({ criterion }) => criterion), MOST_IN_ROUND), placesOf(server, run.sigungu)]);
  if (findings.length === 0) return refuse({ code: 'discovery/nobody-to-hand-out' });
  const id = newId() as RoundId;
  const made = { action: 'propose' as const, at, by: staff.id, people: findings.length, words: '' };
  addRound(work, { id, sigungu: run.sigungu as Sigungu, runId: run.id, name, criteria, quotas, status: 'open', acts: [made], version: 1, organisationId: staff.organisationId, staffId: staff.id, at });
  addCandidates(work, run.sigungu, findings.map((finding, index) => candidateOf(call, { round: { id, criteria }, run, places }, finding, index + 1)));
  return allow({ answer: { id, version: 1 }, status: 201 as const, version: 1, subject: { roundId: id, runId: run.id, people: findings.length }, live: [{ topic: 'discovery' as const, id, organisations: [staff.organisationId] }] });
}
