import type { PlainDate } from '@dure/domain/calendar';
import type { Approval, Block, Entry, Form, Receipt } from '../form/model.ts';
import { approvals, type Copy, framed, grid, type Issue, paragraph, registration, sections, traced } from '../form/parts.ts';
import { writtenDay } from '../form/written.ts';
import { pdfOf } from '../typst/form.ts';
import { signedAs } from './signedAs.ts';

export type { Approval } from '../form/model.ts';
export { signedAs } from './signedAs.ts';
export type LetterLine = Entry;

/** A referral as its letter says it; nothing of the person beyond what the receiver was given. */
export interface ReferralLetter {
  readonly organisation: string;
  readonly receiver: string;
  /** Office through which it goes; empty where it goes straight. */
  readonly via: string;
  /** Name of the service, without 의뢰. */
  readonly service: string;
  readonly person: readonly LetterLine[];
  readonly facts: readonly LetterLine[];
  /** Empty where the reason was not disclosed. */
  readonly reason: string;
  readonly requested: readonly LetterLine[];
  readonly dueOn: PlainDate | null;
  /** What was disclosed, in the words of the consent form. */
  readonly items: readonly string[];
  readonly basis: string;
  readonly approvals: readonly Approval[];
  /** 생산등록번호; null where it did not go as 공문. */
  readonly number: string | null;
  /** Null while it is a draft: it is marked as one on every page and has no number and no day. */
  readonly sentOn: PlainDate | null;
  /** 접수등록번호와 접수일 of the receiver; null until it was received. */
  readonly receipt: Receipt | null;
  /** In whose name a team writes to another authority (전주시장); null where the organisation signs for itself. */
  readonly authority: string | null;
}

const NOT_DISCLOSED = '제공 항목에 포함되지 않았습니다.';
const serviceNoun = (service: string): string => (service.endsWith('서비스') ? service : `${service} 서비스`);

const disclosed = (entries: readonly Entry[], otherwise: string): Block => (entries.length === 0 ? paragraph(otherwise) : grid(entries, 1));

/** The day of a draft is the last day that something was done to it. */
function issueOf({ organisation, approvals: acts, number, sentOn, receipt }: ReferralLetter): Issue {
  const days = acts.map(({ on }) => on).filter((on) => on !== null).toSorted();
  return { organisation, approvals: acts, number, sentOn, receipt, writtenOn: days.at(-1) ?? '1970-01-01' };
}

export function referralLetterForm(letter: ReferralLetter): Form {
  const { organisation, receiver, via, service, person, facts, reason, requested, dueOn, items, basis, sentOn, authority } = letter;
  const issue = issueOf(letter);
  const subject = `${serviceNoun(service)} 의뢰`;
  return framed(issue, {
    title: subject,
    blocks: [
      { kind: 'letterhead', organisation, receiver, via, subject: sentOn === null ? `${subject} (초안)` : subject },
      paragraph('아래와 같이 서비스를 의뢰하오니 검토 후 결과를 회신하여 주시기 바랍니다.'),
      sections(
        ['대상자', disclosed(person, '제공한 인적사항이 없습니다.')],
        ['의뢰 사유', paragraph(reason === '' ? NOT_DISCLOSED : reason)],
        ['요청 항목', disclosed(requested, NOT_DISCLOSED)],
        ['회신 요청 기한', paragraph(dueOn === null ? '따로 정하지 않음' : `${writtenDay(dueOn)}까지`)],
        ['제공 항목과 근거', paragraph(`${items.join(' · ')} (근거: ${basis})`)],
      ),
      { kind: 'end', attachments: facts.length > 0 ? ['대상자 확인 사항 1부.'] : [] },
      { kind: 'sender', name: authority ?? signedAs(organisation), seal: 'none' },
      approvals(issue), registration(issue),
      facts.length === 0 ? [] : [{ kind: 'page-break' }, { kind: 'heading', text: '붙임  대상자 확인 사항' }, grid(facts, 1)],
    ],
  });
}

/** The letter of a referral, or how it would look before it is approved: a tagged PDF with a title (PDF/UA-1). */
export const renderReferralLetter = (letter: ReferralLetter, copy: Copy): Promise<Uint8Array> => pdfOf(traced(referralLetterForm(letter), copy));
