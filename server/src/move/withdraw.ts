import { actOnBothSides, changeMove, lockMovesRestingOn } from '@dure/database/move';
import type { ConsentId, Sigungu } from '@dure/domain/ids';
import { applyMoveEvent, decideMove } from '@dure/domain/move';
import { holidaysOf } from '../clock/holidays.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import { liveOf, tellMove } from './notices.ts';

type Withdrawing = Pick<Call<Endpoint>, 'work' | 'server' | 'at' | 'today' | 'newId'>;

/** Withdrawal ends the reading in the other municipality in the same transaction. Comes last: from here on the transaction acts for the product. */
export async function endMovesOn(call: Withdrawing, sigungu: Sigungu, chain: readonly ConsentId[]): Promise<readonly LiveEvent[]> {
  const { work, server, at, today } = call;
  const resting = await lockMovesRestingOn(work, sigungu, chain);
  if (resting.length === 0) return [];
  const isHoliday = await holidaysOf(server, sigungu);
  await actOnBothSides(work, resting.flatMap(({ state: { identity } }) => [identity.from.sigungu, identity.to.sigungu]));
  return resting.flatMap((stored) => {
    const decided = decideMove(stored.state, { action: 'withdraw-consent' }, { at, on: today, by: 'system', party: 'system', isHoliday });
    if (!decided.ok) return [];
    const state = applyMoveEvent(stored.state, decided.value);
    changeMove(work, stored, state, decided.value);
    tellMove(call, state, 'consent-withdrawn');
    return liveOf(state);
  });
}
