import type { DiscoveryFinding, Screen } from '@dure/domain/discovery';
import { readDictionaries, readPseudonyms, type Store } from '../claims/store.ts';
import { FoundCounts, type SavedCounts } from './count.ts';
import { compileKernel, findingsIn } from './kernel/index.ts';
import type { PartAnswer } from './part.ts';
import { Progress, type RunProgress } from './progress.ts';
import { openThreads, type OnPart, type Threads } from './threads.ts';

/** A run was ended before its last part. */
export class RunEnded extends Error {
  constructor() {
    super('The run was ended');
  }
}

export interface RunOptions {
  /** How many, or those that are kept between runs. */
  readonly threads: number | Threads;
  /** Those that are left of a run that was interrupted; without it all. */
  readonly parts?: readonly number[];
  /** The counts of the parts before. */
  readonly saved?: SavedCounts;
  /** The question as it was asked before, of the same day: whom it found and the new one does not, and the other way round, is counted in the same walk. */
  readonly base?: Screen;
  /** Only people who live there: the beginnings of the codes of their places. */
  readonly within?: readonly string[];
  /** Ends the run before its next part: it throws `RunEnded`. */
  readonly signal?: AbortSignal;
  /** Whom each part found and why; without it people are only counted. A part is done once this is: what it writes down is not walked again. */
  readonly onPart?: (answer: PartAnswer, counts: FoundCounts) => void | Promise<void>;
  readonly onProgress?: (progress: RunProgress) => void;
}

export const allParts = ({ buckets }: Store): readonly number[] => Array.from({ length: buckets }, (_, bucket) => bucket);

/** One run over all people or over the parts of them that are left. Answers their counts. */
export async function runScreen(store: Store, screen: Screen, options: RunOptions): Promise<FoundCounts> {
  const { parts = allParts(store), base = null, within, signal, onPart, onProgress } = options;
  if (base !== null && base.asOf !== screen.asOf) throw new Error(`The question is of ${screen.asOf}, its base of ${base.asOf}`);
  const { places } = await readDictionaries(store.folder);
  const counts = new FoundCounts(screen, options.saved);
  const kept = typeof options.threads !== 'number';
  const threads = typeof options.threads === 'number' ? await openThreads(Math.min(options.threads, parts.length)) : options.threads;
  const progress = new Progress(parts.length, threads.count);
  const take: OnPart = async (answer) => {
    counts.add(answer.tally, places);
    await onPart?.(answer, counts);
    onProgress?.(progress.part(answer.people));
  };
  try {
    await threads.walk({ request: { folder: store.folder, screen, base, findings: onPart !== undefined, within }, parts, signal, onPart: take });
    if (signal?.aborted === true) throw new RunEnded();
    return counts;
  } finally {
    if (!kept) await threads.close();
  }
}

/** Turns the numbers of a part into findings under the insurer's pseudonyms. */
export async function findingReader(store: Store, screen: Screen): Promise<(answer: Pick<PartAnswer, 'bucket' | 'row'>) => Promise<readonly DiscoveryFinding[]>> {
  const dictionaries = await readDictionaries(store.folder);
  const { illnesses } = compileKernel(screen, dictionaries);
  return async ({ bucket, row }) => findingsIn(row, screen, { ...dictionaries, illnesses }, await readPseudonyms(store.folder, bucket));
}
