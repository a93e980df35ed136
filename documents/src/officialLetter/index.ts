import type { Block, Entry, Form, Item, Seal } from '../form/model.ts';
import { approvals, framed, grid, type Issue, paragraph, registration } from '../form/parts.ts';

export { addressedTo } from './addressedTo.ts';

/** What goes with a letter: named in 붙임, and where it has lines of its own printed on a page behind it. */
export interface Attachment {
  /** '의뢰 사유와 요청 사항 1부.' */
  readonly name: string;
  /** Empty where it is a paper of its own. */
  readonly entries: readonly Entry[];
}

/** 기안문·시행문 (행정업무규정 시행규칙 별지 제1호서식): before approval the one, with number and day the other. */
export interface OfficialLetter {
  readonly issue: Issue;
  /** One, or several: then 수신 says 수신자 참조 and they are listed after the sender's name (시행규칙 제4조제2항). */
  readonly receivers: readonly string[];
  readonly via: string;
  readonly subject: string;
  /** Numbered 1. 가. 1) 가); a single one stands without a number. */
  readonly body: readonly Item[];
  readonly attachments: readonly Attachment[];
  /** 발신명의: the head of the office. */
  readonly sender: string;
  readonly seal: Seal;
  /** 협조자; empty where nobody had to agree. */
  readonly cooperators: readonly string[];
  /** 우편번호와 주소, 누리집, 전화, 전송, 전자우편, as one line. */
  readonly contact: string;
  /** 공개 구분: '공개', '비공개(제9조제1항제6호)' (정보공개법). */
  readonly publicity: string;
}

/** '끝.' follows the last word of the body where nothing is attached (시행규칙 제4조제5항). */
function closed(items: readonly Item[]): readonly Item[] {
  const last = items.at(-1);
  if (last === undefined) return items;
  const under = last.under ?? [];
  const ended: Item = under.length === 0 ? { ...last, text: `${last.text}  끝.` } : { ...last, under: closed(under) };
  return [...items.slice(0, -1), ended];
}

function ending(body: readonly Item[], attachments: readonly string[]): readonly Block[] {
  if (body.length === 0) return [{ kind: 'end', attachments }];
  return attachments.length === 0 ? [{ kind: 'items', items: closed(body) }] : [{ kind: 'items', items: body }, { kind: 'end', attachments }];
}

const receiverOf = (receivers: readonly string[]): string => (receivers.length > 1 ? '수신자 참조' : receivers.join(''));

/** The pages behind the letter, each under the number that 붙임 gives it. */
function behind(attachments: readonly Attachment[]): readonly Block[] {
  const numbered = attachments.map((attachment, index) => ({ ...attachment, mark: attachments.length === 1 ? '붙임' : `붙임 ${index + 1}` })).filter(({ entries }) => entries.length > 0);
  return numbered.flatMap(({ name, entries, mark }, index): readonly Block[] => [...(index === 0 ? [{ kind: 'page-break' as const }] : []), { kind: 'heading', text: `${mark}  ${name.replace(/\s{0,9}\d{1,9}부\.$/u, '')}` }, grid(entries, 1)]);
}

export function officialLetterForm(letter: OfficialLetter): Form {
  const { issue, receivers, via, subject, body, attachments, sender, seal, cooperators, contact, publicity } = letter;
  return framed(issue, {
    title: subject, isConfidential: publicity.startsWith('비공개'),
    blocks: [
      { kind: 'letterhead', organisation: issue.organisation, receiver: receiverOf(receivers), via, subject },
      ending(body, attachments.map(({ name }) => name)),
      { kind: 'sender', name: sender, seal },
      receivers.length > 1 ? [paragraph(`수신자  ${receivers.join(', ')}`)] : [],
      approvals(issue),
      cooperators.length === 0 ? [] : [paragraph(`협조자  ${cooperators.join(', ')}`)],
      registration(issue),
      { kind: 'contact', text: [contact, `공개 구분: ${publicity}`].filter((part) => part !== '').join(' · ') },
      behind(attachments),
    ],
  });
}
