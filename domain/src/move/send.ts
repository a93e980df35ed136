import type { DisclosureItem } from '../access/index.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { CaseParty, CaseState } from '../case/index.ts';
import { dueDate, type IsHoliday } from '../clock/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import type { Organisation } from '../organisation/index.ts';
import { isBlank } from '../referral/required.ts';
import { MOVE_DEADLINES } from './deadlines.ts';
import type { MoveAct, SentEvent } from './event.ts';
import type { MoveBasis, MoveIdentity } from './facts.ts';
import { itemsOffered, type Sharable } from './items.ts';
import { takesMove } from './receivers.ts';
import type { MoveRefusal } from './refusal.ts';

export interface MoveOrder {
  readonly identity: Omit<MoveIdentity, 'scope'>;
  readonly basis: MoveBasis;
  readonly items: readonly DisclosureItem[];
  readonly reason: string;
  /** Each check that a law asks for was made (신고·통보 의무). */
  readonly lawConfirmed: boolean;
}

/** What the handler loads before a move is sent. */
export interface SendingMove extends Sharable, MoveAct {
  readonly case: CaseState;
  readonly parties: readonly CaseParty[];
  readonly restricted: boolean;
  readonly receiver: Organisation | undefined;
  /** A move of this case is under way already. */
  readonly isUnderWay: boolean;
  readonly isHoliday: IsHoliday;
  /** Last day of the consent, where there is one. */
  readonly consentUntil: PlainDate | null;
}

const OPEN: readonly string[] = ['registered', 'assessing', 'conference', 'planning', 'in-service', 'on-hold', 'reopened'];
const OPEN_END: PlainDate = '9999-12-31';
const SENDERS: readonly CaseParty[] = ['owner', 'lead', 'coordinator'];

/** Whether the case may be sent after the person, and what history then records. */
export function sendMove(order: MoveOrder, context: SendingMove): Decision<SentEvent, MoveRefusal> {
  const refusal = refuseCase(order, context) ?? refuseOrder(order) ?? refuseItems(order, context);
  if (refusal !== undefined) return refuse(refusal);
  const { identity, basis, items, reason } = order;
  const { at, on, by, party, isHoliday, consentUntil } = context;
  const readableUntil = basis.kind === 'consent' && consentUntil !== null ? consentUntil : OPEN_END;
  const scope = basis.kind === 'refused' ? 'fact' : 'history';
  return allow({ action: 'send', at, on, by, party, identity: { ...identity, scope }, basis, items, reason, readableUntil, dates: { nextOn: dueDate(MOVE_DEADLINES.answer, on, isHoliday) } });
}

function refuseCase({ identity }: MoveOrder, { case: state, parties, restricted, receiver, isUnderWay }: SendingMove): MoveRefusal | undefined {
  const { from, to, programme } = identity;
  if (!parties.some((one) => SENDERS.includes(one))) return { code: 'move/not-your-act', action: 'send', party: 'other' };
  // Within one municipality an address is corrected and nobody changes hands.
  if (from.sigungu === to.sigungu) return { code: 'move/same-municipality' };
  if (!OPEN.includes(state.status)) return { code: 'move/case-not-open' };
  if (state.pending.kind !== 'none') return { code: 'move/transfer-pending' };
  if (isUnderWay) return { code: 'move/already-under-way' };
  const suits = receiver !== undefined && takesMove(receiver, { sigungu: to.sigungu, emdCode: to.emdCode, programme, restricted });
  return suits ? undefined : { code: 'move/receiver-unsuited' };
}

function refuseOrder({ basis, reason, lawConfirmed }: MoveOrder): MoveRefusal | undefined {
  const fields = [...(isBlank(reason) ? ['reason'] : []), ...('words' in basis && isBlank(basis.words) ? ['basis.words'] : []), ...(basis.kind === 'law' && isBlank(basis.article) ? ['basis.article'] : [])];
  if (fields.length > 0) return { code: 'move/facts-missing', fields };
  return basis.kind === 'law' && !lawConfirmed ? { code: 'move/law-unconfirmed' } : undefined;
}

function refuseItems({ basis, items }: MoveOrder, { seen, agreed }: SendingMove): MoveRefusal | undefined {
  if (basis.kind === 'consent' && agreed.length === 0) return { code: 'move/no-consent' };
  const offered = itemsOffered(basis.kind, { seen, agreed });
  const uncovered = items.filter((item) => !offered.includes(item));
  if (uncovered.length > 0) return { code: 'move/items-not-covered', items: uncovered };
  // Without a name nobody can be looked for, and no case be opened over there.
  return basis.kind !== 'refused' && !items.includes('identity') ? { code: 'move/identity-not-covered' } : undefined;
}
