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
  readonly sentOn: PlainDate;
}

/** '2026. 11. 22.' (행정업무규정 제7조제5항). */
function writtenDay(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}. ${month}. ${date}.`;
}

const serviceNoun = (service: string): string => (service.endsWith('서비스') ? service : `${service} 서비스`);

/** The letter of a referral that has left: a tagged PDF with a title (PDF/UA-1). */
export function renderReferralLetter(letter: ReferralLetter): Promise<Uint8Array> {
  const { organisation, receiver, via, service, person, facts, reason, requested, dueOn, items, basis, approvals, number, sentOn } = letter;
  const said = {
    organisation, receiver, via, person, facts, reason, requested, basis,
    title: `${serviceNoun(service)} 의뢰`,
    opening: '아래와 같이 서비스를 의뢰하오니 검토 후 결과를 회신하여 주시기 바랍니다.',
    items: items.join(' · '),
    dueOn: dueOn === null ? '따로 정하지 않음' : `${writtenDay(dueOn)}까지`,
    attached: facts.length > 0 ? '대상자 확인 사항 1부.' : '없음.',
    signedAs: signedAs(organisation),
    approvals: approvals.map(({ act, name, on }) => [act, name, writtenDay(on)]),
    number: number ?? '해당 없음(공문으로 보내지 않음)',
    sentOn: writtenDay(sentOn),
    footer: number ?? `${organisation} ${writtenDay(sentOn)}`,
  };
  return printPdf({ template: TEMPLATE, inputs: { letter: JSON.stringify(said, (_key, value: unknown) => (typeof value === 'string' ? printable(value) : value)) } });
}
