import { addNotice } from '@dure/database/notice';
import type { OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import type { MoveState } from '@dure/domain/move';
import type { MoveHappening } from '@dure/domain/notice';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { LiveEvent } from '../live/hub.ts';

export type Telling = Pick<Call<Endpoint>, 'work' | 'newId' | 'at'>;

/** Which side hears of what. The receiver's line names nobody: who may read the move reads the name there. */
const HEARD_BY: Readonly<Record<Exclude<MoveHappening, 'left'>, readonly ('from' | 'to')[]>> = {
  sent: ['to'], opened: ['from'], accepted: ['from'], noted: ['from'], returned: ['from'], recalled: ['to'], 'case-over': ['to', 'from'], 'consent-withdrawn': ['to', 'from'], remind: ['to', 'from'], escalate: ['to', 'from'],
};

interface Told {
  readonly sigungu: Sigungu;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId | null;
  readonly personId: PersonId | null;
}

/** Writes for the product in both municipalities: `actOnBothSides` comes first. */
export function tellMove(telling: Telling, state: MoveState, kind: Exclude<MoveHappening, 'left'>, sides: readonly ('from' | 'to')[] = HEARD_BY[kind]): void {
  const { from, to, personId } = state.identity;
  for (const side of sides) tellOne(telling, state, kind, side === 'from' ? { ...from, personId } : { ...to, staffId: null, personId: null });
}

export function tellOne({ work, newId, at }: Telling, { identity, nextOn }: MoveState, kind: MoveHappening, { sigungu, organisationId, staffId, personId }: Told): void {
  addNotice(work, {
    sigungu, id: newId(), staffId, organisationId, kind: `move.${kind}`, referralId: null, caseId: null, personId, at,
    body: { ...(kind === 'left' ? {} : { moveId: identity.moveId }), programme: identity.programme, ...(nextOn === null ? {} : { forOn: nextOn }) },
  });
}

export function liveOf({ identity: { moveId, from, to } }: MoveState): readonly LiveEvent[] {
  const organisations = [from.organisationId, to.organisationId];
  return [{ topic: 'move', id: moveId, organisations }, { topic: 'notice', organisations }];
}
