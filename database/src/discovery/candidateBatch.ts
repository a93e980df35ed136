import { nextCandidateReminderOn, type CandidateState } from '@dure/domain/discovery';
import type { CandidateId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';
import { addIdentity, type SealedIdentity } from './candidateIdentity.ts';
import { PROGRESS_CHANNEL } from './runBatch.ts';
import { appendCandidateEvents, type CandidateChange } from './candidateWrite.ts';

/** Somebody handed out whose name is not open yet, as the batch sees it. */
export interface UnnamedCandidate {
  readonly id: CandidateId;
  readonly pseudonym: string;
  readonly state: CandidateState;
}

const unnamed = statement<UnnamedCandidate>(
  'discovery.candidates-unnamed',
  `SELECT c.id, c.pseudonym, c.state FROM dure.discovery_candidate c WHERE c.sigungu = $1 AND c.live AND c.name_state = 'waiting' ORDER BY c.id LIMIT $2 FOR UPDATE OF c SKIP LOCKED`,
);
const named = statement(
  'discovery.candidate-named',
  `UPDATE dure.discovery_candidate SET name_state = $3, next_on = $4, remind_on = $5, state = $6, changed_at = $7, version = $8 WHERE sigungu = $1 AND id = $2`,
);

const tell = statement('discovery.candidate-tell', `SELECT pg_notify('${PROGRESS_CHANNEL}', $1)`);

/** Handed out, and the name is not open yet: what the batch looks up in the roster. Held until the end; those that another process has are passed over. */
export function findUnnamedCandidates(work: Work, sigungu: string, limit: number): Promise<readonly UnnamedCandidate[]> {
  return work.rows(unnamed, [sigungu, limit]);
}

/** What the roster said of somebody; the batch may write nothing else. */
export function nameCandidate(work: Work, sigungu: string, { id, of, state, event }: CandidateChange, identity: SealedIdentity | null): void {
  const { name, nextOn, lastChangeAt, version } = state;
  work.write(named, [sigungu, id, name, nextOn, nextCandidateReminderOn(state), JSON.stringify(state), lastChangeAt, version]);
  appendCandidateEvents(work, sigungu, [{ id, of, state, event }]);
  if (identity !== null) addIdentity(work, sigungu, identity);
  // Whoever waits for the name on the screen reads again.
  work.write(tell, [JSON.stringify({ id, organisationId: of })]);
}
