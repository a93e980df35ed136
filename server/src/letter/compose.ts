import type { StoredReferral } from '@dure/database/referral';
import type { Approval, ReferralLetter } from '@dure/documents/referralLetter';
import { DISCLOSURE_ITEMS, isDisclosureItem } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import type { StaffId } from '@dure/domain/ids';
import { PROGRAMME_NAMES } from '@dure/domain/programme';
import type { ReferralEvent, ReferralState, RequestedItem } from '@dure/domain/referral';
import { factLines, householdLines, personLines } from './person.ts';

const BASES: Readonly<Record<ReferralState['basis']['kind'], string>> = {
  none: '해당 없음', consent: '본인 동의(개인정보 보호법 제17조제1항제1호)', emergency: '응급(개인정보 보호법 제18조제2항제3호)', crisis: '위기(개인정보 보호법 제18조제2항제3호)', law: '법률',
};

type Sent = StoredReferral & { readonly state: { readonly sentOn: PlainDate } };
type Told = Pick<StoredReferral, 'state' | 'packet' | 'letterNumber'>;

/** A recalled draft is no draft any more and yet never left: the day it was sent decides, not the status. */
export function hasLeft(stored: StoredReferral): stored is Sent {
  return stored.state.sentOn !== null;
}

interface Act {
  readonly act: string;
  readonly by: StaffId;
  readonly on: PlainDate;
}

const ACTS: Readonly<Partial<Record<ReferralEvent['action'], string>>> = { 'draft': '기안', 'approve-letter': '결재', 'send': '발송' };

/** Who drafted, approved and sent it; after a second approval the last one counts. */
export function approvalsOf(events: readonly ReferralEvent[]): readonly Act[] {
  const last = new Map<string, Act>();
  for (const { action, by, on } of events) {
    const act = ACTS[action];
    if (act !== undefined && by !== 'system') last.set(act, { act, by, on });
  }
  return [...last.values()];
}

interface Around {
  readonly names: (id: string) => string;
  readonly approvals: readonly Approval[];
  /** In whose name the sender writes to this receiver; null where it signs for itself. */
  readonly authority: string | null;
}

/** The letter from the record: of the person and of the reason what is in the packet and nothing else. */
export function letterOf({ state, packet, letterNumber }: Told, { names, approvals, authority }: Around): ReferralLetter {
  const { identity, basis } = state;
  const requested = (packet['requested'] ?? []) as readonly RequestedItem[];
  return {
    organisation: names(identity.sender.organisationId), receiver: names(identity.receiver.organisationId),
    via: identity.channel === 'through-office' ? '담당 부서' : '',
    service: identity.programme === null ? identity.service : PROGRAMME_NAMES[identity.programme],
    person: [...personLines(packet), ...householdLines(packet)], facts: factLines(packet),
    reason: typeof packet['reason'] === 'string' ? packet['reason'] : '', requested: requested.map(({ item, words }) => [item, words]),
    dueOn: state.dueOn, items: ((packet['items'] ?? []) as readonly string[]).filter(isDisclosureItem).map((item) => DISCLOSURE_ITEMS[item].label),
    basis: basis.kind === 'law' ? basis.article : BASES[basis.kind],
    approvals, number: letterNumber, sentOn: state.sentOn, receipt: state.receipt ?? null, authority,
  };
}
