import type { PlainDate } from '@dure/domain/calendar';
import { printPdf } from '../typst/index.ts';
import { printable } from './printable.ts';
import { signedAs } from './signedAs.ts';
import { TEMPLATE } from './template.ts';

/** A thing and what is known of it, in words. */
export type LetterLine = readonly [label: string, text: string];

export interface Approval {
  /** 기안, 결재, 발송. */
  readonly act: string;
  readonly name: string;
  readonly on: PlainDate;
}

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
  readonly receipt: { readonly number: string; readonly on: PlainDate } | null;
  /** In whose name a team writes to another authority (전주시장); null where the organisation signs for itself. */
  readonly authority: string | null;
}

/** '2026. 11. 22.' (행정업무규정 제7조제5항). */
function writtenDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}. ${month}. ${date}.`;
}

const serviceNoun = (service: string): string => (service.endsWith('서비스') ? service : `${service} 서비스`);

/** Number and day are given when it leaves; before that every page says that it is a draft. */
function markOf({ organisation, number, sentOn }: ReferralLetter): { readonly mark: string; readonly number: string; readonly sentOn: string; readonly footer: string } {
  if (sentOn === null) return { mark: '초안', number: '결재 후 부여', sentOn: '시행 전', footer: '초안 · 시행되지 않은 문서' };
  const day = writtenDay(sentOn);
  return { mark: '', number: number ?? '해당 없음(공문으로 보내지 않음)', sentOn: day, footer: number ?? `${organisation} ${day}` };
}

/** The letter of a referral, or how it would look before it is approved: a tagged PDF with a title (PDF/UA-1). */
export function renderReferralLetter(letter: ReferralLetter): Promise<Uint8Array> {
  const { organisation, receiver, via, service, person, facts, reason, requested, dueOn, items, basis, approvals, sentOn, receipt, authority } = letter;
  const said = {
    organisation, receiver, via, person, facts, reason, requested, basis,
    title: `${serviceNoun(service)} 의뢰${sentOn === null ? ' (초안)' : ''}`,
    opening: '아래와 같이 서비스를 의뢰하오니 검토 후 결과를 회신하여 주시기 바랍니다.',
    items: items.join(' · '),
    dueOn: dueOn === null ? '따로 정하지 않음' : `${writtenDay(dueOn)}까지`,
    attached: facts.length > 0 ? '대상자 확인 사항 1부.' : '없음.',
    signedAs: authority ?? signedAs(organisation),
    approvals: approvals.map(({ act, name, on }) => [act, name, writtenDay(on)]),
    receipt: receipt === null ? [] : [receipt.number, writtenDay(receipt.on)],
    ...markOf(letter),
  };
  return printPdf({ template: TEMPLATE, inputs: { letter: JSON.stringify(said, (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value)) } });
}
