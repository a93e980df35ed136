import { isLiveCandidate, nextCandidateReminderOn, type CandidateEvent, type CandidateState } from '@dure/domain/discovery';
import type { CandidateId, OrganisationId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';
import type { StoredCandidate } from './candidate.ts';

const ADDED = ['sigungu', 'id', 'round_id', 'run_id', 'pseudonym', 'emd', 'sex', 'birth_year', 'criteria', 'reasons', 'weight', 'rank', 'route_organisation_id', 'status', 'live', 'name_state', 'state', 'changed_at', 'version'].join(', ');
const insert = statement('discovery.candidate-insert', `INSERT INTO dure.discovery_candidate (${ADDED}) SELECT ${ADDED} FROM jsonb_populate_recordset(NULL::dure.discovery_candidate, $2::jsonb) WHERE sigungu = $1`);
const CHANGED = ['organisation_id', 'staff_id', 'status', 'live', 'name_state', 'due_on', 'next_on', 'remind_on', 'handed_out_on', 'reached_on', 'ended_on', 'person_id', 'intake_id', 'state', 'changed_at', 'version'];
const change = statement(
  'discovery.candidate-change',
  `UPDATE dure.discovery_candidate AS c SET ${CHANGED.map((name) => `${name} = n.${name}`).join(', ')} FROM jsonb_populate_recordset(NULL::dure.discovery_candidate, $2::jsonb) AS n WHERE c.sigungu = $1 AND c.id = n.id`,
);
const append = statement(
  'discovery.candidate-append',
  `INSERT INTO dure.discovery_candidate_event (sigungu, candidate_id, seq, organisation_id, staff_id, at, action, body)
   SELECT $1, e.candidate_id, e.seq, e.organisation_id, e.staff_id, e.at, e.action, e.body FROM jsonb_populate_recordset(NULL::dure.discovery_candidate_event, $2::jsonb) AS e`,
);
const history = statement<CandidateHistoryLine>('discovery.candidate-history', `SELECT e.seq, e.body AS event FROM dure.discovery_candidate_event e WHERE e.sigungu = $1 AND e.candidate_id = $2 ORDER BY e.seq`);
const MANY = 1000;

/** One line of the history of a candidate, as far as the reader's team held it. */
export interface CandidateHistoryLine {
  readonly seq: number;
  readonly event: Exclude<CandidateEvent, { readonly action: 'propose' }>;
}

type Proposed = Omit<StoredCandidate, 'roundName'>;

/** The columns that follow from the state. */
function candidateColumns(state: CandidateState): Readonly<Record<string, unknown>> {
  const { holder, assignee, status, name, dueOn, nextOn, handedOutOn, reachedOn, endedOn, personId, intakeId, lastChangeAt, version } = state;
  return {
    organisation_id: holder, staff_id: assignee, status, live: isLiveCandidate(status), name_state: name, due_on: dueOn, next_on: nextOn, remind_on: nextCandidateReminderOn(state), handed_out_on: handedOutOn, reached_on: reachedOn, ended_on: endedOn,
    person_id: personId, intake_id: intakeId, state, changed_at: lastChangeAt, version,
  };
}

/** The whole row of one candidate. */
export function candidateRow({ id, sigungu, roundId, runId, pseudonym, emd, sex, birthYear, criteria, reasons, weight, state }: Proposed): Readonly<Record<string, unknown>> {
  return { sigungu, id, round_id: roundId, run_id: runId, pseudonym, emd, sex, birth_year: birthYear, criteria, reasons, weight, rank: state.identity.rank, route_organisation_id: state.identity.route, ...candidateColumns(state) };
}

/** Those who stand in a new round. */
export function addCandidates(work: Work, sigungu: string, candidates: readonly Proposed[]): void {
  for (let from = 0; from < candidates.length; from += MANY) work.write(insert, [sigungu, JSON.stringify(candidates.slice(from, from + MANY).map(candidateRow))]);
}

/** One candidate after one event more; `of` is the team that held it, got it or gave it back. */
export interface CandidateChange {
  readonly id: CandidateId;
  readonly of: OrganisationId | null;
  readonly state: CandidateState;
  readonly event: CandidateHistoryLine['event'];
}

/** The folded rows after one event more each, and the events. */
export function changeCandidates(work: Work, sigungu: string, changes: readonly CandidateChange[]): void {
  for (let from = 0; from < changes.length; from += MANY) {
    const some = changes.slice(from, from + MANY);
    work.write(change, [sigungu, JSON.stringify(some.map(({ id, state }) => ({ id, ...candidateColumns(state) })))]);
    appendCandidateEvents(work, sigungu, some);
  }
}

/** What no team had a part in leaves no line: a round that ends with some still waiting. */
export function appendCandidateEvents(work: Work, sigungu: string, changes: readonly CandidateChange[]): void {
  const lines = changes.flatMap(({ id, of, state, event }) => (of === null ? [] : [{ candidate_id: id, seq: state.version, organisation_id: of, staff_id: event.by === 'system' ? null : event.by, at: event.at, action: event.action, body: event }]));
  if (lines.length > 0) work.write(append, [sigungu, JSON.stringify(lines)]);
}

export function findCandidateHistory(work: Work, sigungu: string, id: CandidateId): Promise<readonly CandidateHistoryLine[]> {
  return work.rows(history, [sigungu, id]);
}
