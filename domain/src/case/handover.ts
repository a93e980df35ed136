import { allow, refuse, type Decision } from '../decision/index.ts';
import type { CaseId, PersonId, StaffId } from '../ids/index.ts';
import { isBlank } from '../referral/required.ts';
import type { CaseRefusal } from './refusal.ts';

export const HANDOVER_KINDS = ['case', 'referral', 'visit', 'task'] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

/** Something that a member of staff holds: what is handed over is named with its owner, so that none of it is left behind. */
export interface HandoverItem {
  readonly kind: HandoverKind;
  readonly id: string;
  /** The case it belongs to; of a case, itself. */
  readonly caseId: CaseId | null;
  readonly personId: PersonId | null;
  readonly staffId: StaffId;
}

export interface HandoverOrder {
  readonly from: StaffId;
  readonly to: StaffId;
  /** All of the caseload with everything else, or these cases with what belongs to them. */
  readonly cases: 'all' | readonly CaseId[];
  readonly reason: string;
}

/** Of what somebody holds, what goes along: everything, or what belongs to the chosen cases and to their people. */
export function goesAlong(items: readonly HandoverItem[], { from, cases }: Pick<HandoverOrder, 'from' | 'cases'>): readonly HandoverItem[] {
  const own = items.filter(({ staffId }) => staffId === from);
  if (cases === 'all') return own;
  const chosen = own.filter(({ kind, caseId }) => kind === 'case' && caseId !== null && cases.includes(caseId));
  const people = new Set(chosen.map(({ personId }) => personId));
  // What names another case stays with it; what names none goes where its person goes.
  return own.filter((item) => (item.caseId === null ? item.kind !== 'case' && item.personId !== null && people.has(item.personId) : cases.includes(item.caseId)));
}

/** Whether a caseload may be handed over so, and what goes along; all of it or nothing. */
export function decideHandover(items: readonly HandoverItem[], order: HandoverOrder): Decision<readonly HandoverItem[], CaseRefusal> {
  const { from, to, cases, reason } = order;
  if (isBlank(reason)) return refuse({ code: 'case/facts-missing', action: 'assign', fields: ['reason'] });
  if (from === to) return refuse({ code: 'case/already-owner', staffId: to });
  const going = goesAlong(items, order);
  const own = new Set(going.flatMap(({ kind, caseId }) => (kind === 'case' && caseId !== null ? [caseId] : [])));
  const isMissing = cases !== 'all' && cases.some((id) => !own.has(id));
  // Who has no case (any more) may still hold visits, referrals and tasks: they go as well.
  return going.length === 0 || isMissing ? refuse({ code: 'case/nothing-to-hand-over' }) : allow(going);
}

/** Who holds what after a hand-over. */
export function handedOver(items: readonly HandoverItem[], going: readonly HandoverItem[], to: StaffId): readonly HandoverItem[] {
  return items.map((item) => (going.includes(item) ? { ...item, staffId: to } : item));
}
