import type { Sigungu } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

const reach = statement('move.reach', `SELECT set_config('app.system', 'on', true), set_config('app.sigungus', $1, true)`);

/**
 * From here on the transaction acts for the product in these municipalities. A move is one act on two sides, each of which keeps its own
 * row; whoever does it works on one of them only. What is read from here on must not reach the caller (docs/decisions/0019).
 * A read for the product (`systemRows`) gives the transaction back to its caller: whoever makes one in between calls this again.
 */
export async function actOnBothSides(work: Work, sides: readonly Sigungu[]): Promise<void> {
  work.asSystem();
  await work.rows(reach, [[...new Set(sides)].join(',')]);
}
