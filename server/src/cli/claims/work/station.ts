import type pg from 'pg';
import { type ScopeSettings, withScope, type Work } from '@dure/database/scope';
import type { WorkPlace } from '@dure/database/discovery';
import { koreanDay, type Instant } from '@dure/domain/calendar';
import type { RosterCipher } from '@dure/screening/claims';
import type { Threads } from '@dure/screening/discovery';
import type { BlindIndexes } from '../../../cipher/index.ts';

/** Everything the batch of discovery works with. */
export interface Station {
  /** As `dure_screening`. */
  readonly pool: pg.Pool;
  /** Where the claims are. */
  readonly home: string;
  /** Names this process: whoever has a run writes to it, and nobody else. */
  readonly worker: string;
  readonly threads: Threads;
  readonly cipher: RosterCipher;
  /** Blind indexes of a resident number, the same as on a person's record. */
  readonly indexOf: (residentNumber: string) => BlindIndexes;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Ends the batch: a run is left as it is, and another process goes on with it. */
  readonly signal: AbortSignal;
  /** A line for the log; never about a person. */
  readonly tell: (sentence: string) => void;
}

/** Something that the batch does whenever it is woken. True where there may be more of it. */
export type Step = (station: Station, places: readonly WorkPlace[]) => Promise<boolean>;

/** The batch acts for nobody: the row policies of `dure_screening` ask for the municipality and the purpose. */
function settingsOf(sigungus: readonly string[], at: Instant): ScopeSettings {
  return { sigungus, staff: '', role: 'screening', reader: false, organisation: '', emds: [], wide: false, safety: false, glass: [], today: koreanDay(at), purpose: 'discovery' };
}

/** One transaction as the batch. */
export function atWork<Value>({ pool, now }: Pick<Station, 'pool' | 'now'>, sigungus: readonly string[], work: (work: Work) => Promise<Value>): Promise<Value> {
  return withScope(pool, settingsOf(sigungus, now()), work);
}
