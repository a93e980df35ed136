import { candidateRow } from '../../discovery/index.ts';
import type { CandidatePerson, CandidateRecord, RoundRecord } from '../records/discovery.ts';
import type { Bulk } from './bulk.ts';

/** Seals a name as the server does that will read it; the keys are not the seed's to know. */
export type SealName = (candidateId: string, name: CandidatePerson) => { readonly cipher: Buffer; readonly keyId: string };

const all = (rounds: readonly RoundRecord[]): readonly (CandidateRecord & { readonly runId: string })[] => rounds.flatMap(({ round: { runId }, candidates }) => candidates.map((one) => ({ ...one, runId })));

/** Runs that are over, as the batch leaves them. */
export function discoveryRunRows(rounds: readonly RoundRecord[]): Bulk {
  return {
    table: 'discovery_run',
    rows: rounds.map(({ run: { id, sigungu, maker, at, endedAt, asOf, purpose, question, counts } }) => ({
      sigungu, id, kind: 'full', organisation_id: maker.organisationId, staff_id: maker.id, asked_at: at, as_of: asOf, purpose, criteria: question, status: 'done', data_version: `claims-${asOf.replaceAll('-', '')}`, parts_done: 1, parts_total: 1, taken_parts: 0, people: counts.people,
      started_at: at, taken_at: at, heartbeat_at: endedAt, ended_at: endedAt, counts, version: 3,
    })),
  };
}

export function discoveryFindingRows(rounds: readonly RoundRecord[]): Bulk {
  return {
    table: 'discovery_finding',
    rows: rounds.flatMap(({ run: { id, sigungu, found } }) => found.map(({ pseudonym, emd, sex, birthYear, reasons, weight, suppressed }) => ({ sigungu, run: id, pseudonym, emd, sex, birth_year: birthYear, criteria: reasons.map(({ criterion }) => criterion), reasons, weight, suppressed }))),
  };
}

export function discoveryRoundRows(rounds: readonly RoundRecord[]): Bulk {
  return {
    table: 'discovery_round',
    rows: rounds.map(({ round: { id, sigungu, runId, name, criteria, quotas, status, acts, version }, maker }) => ({ sigungu, id, run_id: runId, name, criteria, quotas, status, acts, organisation_id: maker.organisationId, staff_id: maker.id, at: acts[0]?.at, version })),
  };
}

export function discoveryCandidateRows(rounds: readonly RoundRecord[]): Bulk {
  return {
    table: 'discovery_candidate',
    rows: all(rounds).map(({ state, runId, emd, sex, birthYear, criteria, reasons, weight }) => {
      const { candidateId: id, sigungu, roundId, pseudonym } = state.identity;
      return candidateRow({ id, sigungu, roundId, runId, pseudonym, emd, sex, birthYear, criteria, reasons, weight, state });
    }),
  };
}

export function discoveryEventRows(rounds: readonly RoundRecord[]): Bulk {
  return {
    table: 'discovery_candidate_event',
    rows: all(rounds).flatMap(({ state: { identity }, lines }) => lines.map(({ seq, event, of }) => ({ sigungu: identity.sigungu, candidate_id: identity.candidateId, seq, organisation_id: of, staff_id: event.by === 'system' ? null : event.by, at: event.at, action: event.action, body: event }))),
  };
}

export function discoveryIdentityRows(rounds: readonly RoundRecord[], sealed: SealName | undefined): Bulk {
  if (sealed === undefined) return { table: 'discovery_identity', rows: [] };
  return {
    table: 'discovery_identity',
    rows: all(rounds).flatMap(({ state: { identity: { sigungu, candidateId }, holder, lastChangeAt }, named }) => {
      if (named === undefined || holder === null) return [];
      const { cipher, keyId } = sealed(candidateId, named);
      return [{ sigungu, candidate_id: candidateId, organisation_id: holder, cipher: `\\x${cipher.toString('hex')}`, key_id: keyId, blind_index: null, at: lastChangeAt }];
    }),
  };
}
