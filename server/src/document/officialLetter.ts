import type { Packet, StoredReferral } from '@dure/database/referral';
import type { Approval, Entry, Item } from '@dure/documents/form';
import { addressedTo, type Attachment, type OfficialLetter } from '@dure/documents/officialLetter';
import { signedAs } from '@dure/documents/referralLetter';
import { DISCLOSURE_ITEMS, isDisclosureItem } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import type { RequestedItem } from '@dure/domain/referral';
import { factLines, householdLines, personLines } from '../letter/person.ts';
import { basisWords, serviceWords } from './labels.ts';
import type { Mark } from './paper.ts';

export interface LetterOnPaper {
  readonly state: StoredReferral['state'];
  /** What the receiver is given, and no more. */
  readonly packet: Packet;
  readonly writtenOn: PlainDate;
  readonly sender: string;
  readonly receiver: string;
  /** In whose name a team writes to another authority; null where the organisation signs for itself. */
  readonly authority: string | null;
  readonly approvals: readonly Approval[];
  readonly phone: string;
  readonly worker: string;
}

/** 정보공개법 제9조제1항제6호: what says who needs help is not published. */
const NOT_PUBLIC = '비공개(공공기관의 정보공개에 관한 법률 제9조제1항제6호)';
const NOT_GIVEN = '제공 항목에 포함되지 않음';
const noun = (service: string): string => (service.endsWith('서비스') ? service : `${service} 서비스`);
const day = (on: PlainDate): string => `${on.split('-').map(Number).join('. ')}.`;

/** The letter of a referral: what is asked in the body, what was given of the person on the page behind it. */
export function officialLetterOf({ state, packet, writtenOn, sender, receiver, authority, approvals, phone, worker }: LetterOnPaper, mark: Mark): OfficialLetter {
  const service = noun(serviceWords(state.identity.programme ?? state.identity.service));
  return {
    issue: { ...mark, organisation: sender, writtenOn, receipt: state.receipt ?? null, approvals }, receivers: [addressedTo(receiver)], via: '', subject: `${service} 의뢰`,
    body: bodyOf(state, packet, service), attachments: attachmentsOf(packet, state), sender: authority ?? signedAs(sender), seal: 'place', cooperators: [],
    contact: [`담당자 ${worker}`, ...(phone === '' ? [] : [`전화 ${phone}`])].join(' · '), publicity: NOT_PUBLIC,
  };
}

function bodyOf(state: StoredReferral['state'], packet: Packet, service: string): readonly Item[] {
  const requested = (packet['requested'] ?? []) as readonly RequestedItem[];
  const name = typeof packet['name'] === 'string' ? packet['name'] : NOT_GIVEN;
  const asked = requested.map(({ item, words }): Item => ({ text: words === '' ? item : `${item}: ${words}` }));
  return [
    { text: `관련: ${basisWords(state.basis)}` },
    {
      text: '위와 관련하여 아래와 같이 서비스를 의뢰하오니 검토 후 결과를 회신하여 주시기 바랍니다.',
      under: [
        { text: `대상자: ${name}` }, { text: `의뢰 서비스: ${service}` }, ...(asked.length === 0 ? [] : [{ text: '요청 사항', under: asked }]),
        { text: `회신 기한: ${state.dueOn === null ? '따로 정하지 않음' : `${day(state.dueOn)}까지`}` },
      ],
    },
  ];
}

/** 붙임: the packet with what it was given on, and the facts that were given. */
function attachmentsOf(packet: Packet, state: StoredReferral['state']): readonly Attachment[] {
  const items = ((packet['items'] ?? []) as readonly string[]).filter(isDisclosureItem).map((item) => DISCLOSURE_ITEMS[item].label);
  const reason: Entry = ['의뢰 사유', typeof packet['reason'] === 'string' ? packet['reason'] : NOT_GIVEN];
  const given: readonly Entry[] = [...personLines(packet), ...householdLines(packet), reason, ['제공 항목', items.length === 0 ? '없음' : items.join(' · ')], ['제공 근거', basisWords(state.basis)]];
  const facts = factLines(packet);
  return [{ name: '의뢰 내용과 제공한 정보 1부.', entries: given }, ...(facts.length === 0 ? [] : [{ name: '대상자 확인 사항 1부.', entries: facts }])];
}
