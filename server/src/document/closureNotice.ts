import type { StoredCase } from '@dure/database/case';
import type { ClosureNotice } from '@dure/documents/closureNotice';
import type { Approval, Entry } from '@dure/documents/form';
import type { PlainDate } from '@dure/domain/calendar';
import { careEndGround, type CaseEvent } from '@dure/domain/case';
import { CARE_END_TERMS, CLOSURE_TERMS } from '@dure/domain/document';
import { PROGRAMME_NAMES } from '@dure/domain/programme';
import { serviceWords } from './labels.ts';
import type { Mark } from './paper.ts';

export interface ClosureOnPaper {
  readonly stored: Pick<StoredCase, 'state'>;
  readonly events: readonly CaseEvent[];
  readonly writtenOn: PlainDate;
  readonly organisation: string;
  readonly nameOf: (id: string) => string;
  readonly person: readonly Entry[];
  readonly approvals: readonly Approval[];
  /** The letter by which the person came, where one referrer is told. */
  readonly referral: ClosureNotice['referral'];
  /** What became of the services of the plan, in words. */
  readonly results: ClosureNotice['results'];
  readonly sender: string;
  readonly contact: string;
}

export type Closed = Extract<CaseEvent, { action: 'close' }>;

/** The last closing; a case that was reopened has several. */
export function closingOf(events: readonly CaseEvent[]): Closed | undefined {
  return events.findLast((event): event is Closed => event.action === 'close');
}

/** 종결 통보: to everybody who brought the person here (업무안내 30쪽). */
export function closureNoticeOf({ stored: { state }, events, writtenOn, organisation, nameOf, person, approvals, referral, results, sender, contact }: ClosureOnPaper, closing: Closed, mark: Mark): ClosureNotice {
  const { identity, notices, registeredOn } = state;
  const receivers = [...new Set(notices.map(({ organisationId }) => nameOf(organisationId)))];
  return {
    issue: { ...mark, organisation, writtenOn, receipt: null, approvals }, receiver: receivers.join(', '), via: '', programme: PROGRAMME_NAMES[identity.programme], person,
    period: { from: registeredOn, to: closing.on }, referral, reason: CLOSURE_TERMS[closing.reason], legalReason: identity.programme === 'ICM' ? `${CARE_END_TERMS[closing.careEnd ?? careEndGround(closing.reason)]}(규칙 제11조)` : '',
    procedure: closing.meeting === 'conference' ? '종결회의' : '서면 심사', procedureOn: closing.on, results, opinion: [closing.words, proposedWords(events)].filter((words) => words !== '').join('\n'),
    aftercare: aftercareWords(closing, nameOf), confirmBy: closing.confirmBy, sender, seal: 'place', quotes: [], contact,
  };
}

/** Why closing was proposed stands beside why it was decided, where the two say different things. */
function proposedWords(events: readonly CaseEvent[]): string {
  const [proposed, closed] = [events.findLast((event) => event.action === 'propose-closure'), closingOf(events)];
  return proposed?.action === 'propose-closure' && proposed.words !== closed?.words ? proposed.words : '';
}

function aftercareWords({ aftercare, carriedOn = [] }: Closed, nameOf: (id: string) => string): string {
  const going = carriedOn.map(({ service, by }) => `${serviceWords(service)}: ${by} 이어서 담당`);
  if (aftercare.strength === 'none') return going.join('\n');
  const who = nameOf(aftercare.to);
  const duty = aftercare.strength === 'may' ? `필요하면 ${who}에서 사후관리` : aftercare.strength === 'must' ? `${who}에서 사후관리` : `${who}에 사후관리를 의뢰`;
  return [duty, ...going].join('\n');
}
