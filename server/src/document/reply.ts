import type { StoredReferral } from '@dure/database/referral';
import type { Approval, Entry } from '@dure/documents/form';
import type { Reply, ReplyDecision, ServiceResult } from '@dure/documents/reply';
import type { PlainDate } from '@dure/domain/calendar';
import { OUTCOME_TERMS, REFERRAL_CLOSE_TERMS } from '@dure/domain/document';
import type { ReferralEvent, ReferralState } from '@dure/domain/referral';
import { personLines } from '../letter/person.ts';
import { serviceWords } from './labels.ts';
import type { Mark } from './paper.ts';

export interface ReplyOnPaper {
  readonly stored: Pick<StoredReferral, 'state' | 'packet' | 'letterNumber'>;
  readonly events: readonly ReferralEvent[];
  readonly writtenOn: PlainDate;
  readonly sentOn: PlainDate;
  readonly sender: string;
  readonly receiver: string;
  readonly approvals: readonly Approval[];
  readonly contact: readonly Entry[];
}

/** What became of it so far; undefined while there is nothing to reply. Whoever returns or redirects a referral reads it no more: the return itself is the answer. */
export function decisionOf({ status, results }: Pick<ReferralState, 'status' | 'results'>): ReplyDecision | undefined {
  if (results.length > 0) return 'result';
  return status === 'accepted' ? 'accepted' : undefined;
}

export function replyOf({ stored: { state, packet, letterNumber }, events, writtenOn, sentOn, sender, receiver, approvals, contact }: ReplyOnPaper, decision: ReplyDecision, mark: Mark): Reply {
  const { identity, receipt, results } = state;
  const dayOf = (action: ReferralEvent['action']): PlainDate | null => events.find((event) => event.action === action)?.on ?? null;
  return {
    issue: { ...mark, organisation: receiver, writtenOn, receipt: null, approvals }, receiver: sender,
    referral: { service: serviceWords(identity.programme ?? identity.service), number: letterNumber, sentOn, receivedOn: receipt?.on ?? dayOf('open') },
    person: personLines(packet), decision, reason: reasonIn(events, decision),
    results: results.map(({ requested, outcome, words }): ServiceResult => ({ service: requested, content: askedFor(state, requested), from: dayOf('start-service'), result: [OUTCOME_TERMS[outcome], words].filter((part) => part !== '').join(' · ') })),
    opinion: opinionIn(events), nextOn: state.replyOn, contact,
  };
}

const askedFor = ({ requested }: ReferralState, item: string): string => requested.find((one) => one.item === item)?.words ?? '';

function reasonIn(events: readonly ReferralEvent[], decision: ReplyDecision): string {
  const last = events.findLast(({ action }) => action === 'accept');
  const words = last?.action === 'accept' ? last.words.trim() : '';
  if (words !== '') return words;
  return decision === 'result' ? '의뢰한 서비스의 결과를 아래와 같이 회신합니다.' : '의뢰를 접수하여 서비스를 준비합니다.';
}

/** The last words of whoever works with the person: progress, or why it ended. */
function opinionIn(events: readonly ReferralEvent[]): string {
  const last = events.findLast((event) => event.action === 'report-progress' || event.action === 'close');
  if (last?.action === 'report-progress') return last.words;
  return last?.action === 'close' ? `${REFERRAL_CLOSE_TERMS[last.because]}: ${last.reason}` : '';
}
