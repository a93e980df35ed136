import type { Figure, Measured, Run } from '../figure.ts';
import { items, missingProofs } from './proofs.ts';
import { readingFigure } from './reading.ts';
import { repositoryFigures } from './repository.ts';

const FLOOR = 78;
const RENAMED = 'a test that was renamed';

async function measure({ fault, tell }: Run): Promise<Measured> {
  const all = fault === RENAMED ? items.map((one, at) => ('proofs' in one && at === 2 ? { ...one, proofs: [['server/src/http/http.test.ts', 'of another name'] as const] } : one)) : items;
  const missing = missingProofs(all);
  for (const one of missing) tell(one);
  const [proven, absent, open] = [all.filter((one) => 'proofs' in one), all.filter((one) => 'absent' in one), all.filter((one) => 'open' in one)];
  for (const { item, asks } of open) tell(`open: ${item} ${asks}`);
  return { measured: `${proven.length} of ${all.length} items have their tests and ${missing.length} of those are not there; ${absent.length} have nothing to apply to, ${open.length} are open (docs/generated/asvs.md)`, reached: missing.length === 0 && open.length === 0 && all.length === FLOOR };
}

/** What the product is held to by a standard, and what stands in its repository. */
export const verificationFigures: readonly Figure[] = [{ goal: 'G14', title: 'the items of ASVS 5.0, each with its test', floor: `${FLOOR} of ${FLOOR} shown or not applicable`, depths: ['short', 'long'], faults: [RENAMED], measure }, readingFigure, ...repositoryFigures];
