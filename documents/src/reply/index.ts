import type { PlainDate } from '@dure/domain/calendar';
import type { Entry, Form } from '../form/model.ts';
import { approvals, box, dayCell, framed, grid, type Issue, note, registration, sections, table, title } from '../form/parts.ts';
import { marked, writtenDay } from '../form/written.ts';

export const REPLY_DECISIONS = { accepted: '접수', returned: '반려', redirected: '다른 기관으로 안내', result: '결과 회신' } as const;
export type ReplyDecision = keyof typeof REPLY_DECISIONS;

export interface ServiceResult {
  readonly service: string;
  readonly content: string;
  readonly from: PlainDate | null;
  readonly result: string;
}

/** 회신서: what became of a referral (업무안내 44쪽 회신주기), to whoever sent it. */
export interface Reply {
  readonly issue: Issue;
  readonly receiver: string;
  readonly referral: { readonly service: string; readonly number: string | null; readonly sentOn: PlainDate; readonly receivedOn: PlainDate | null };
  readonly person: readonly Entry[];
  readonly decision: ReplyDecision;
  /** Why it was returned or whither redirected; what was found. */
  readonly reason: string;
  readonly results: readonly ServiceResult[];
  readonly opinion: string;
  /** Day of the next reply, where the programme replies by the month or the quarter. */
  readonly nextOn: PlainDate | null;
  readonly contact: readonly Entry[];
}

export function replyForm({ issue, receiver, referral, person, decision, reason, results, opinion, nextOn, contact }: Reply): Form {
  return framed(issue, {
    title: '회신서',
    blocks: [
      title('회신서', `${referral.service} 의뢰에 대한 회신`), approvals(issue),
      grid([['수신', receiver], ['회신기관', issue.organisation], ['의뢰 문서', referral.number ?? '문서번호 없음'], ['의뢰일', writtenDay(referral.sentOn)], ...(referral.receivedOn === null ? [] : [['접수일', writtenDay(referral.receivedOn)] as const])]),
      sections(
        ['대상자', grid(person)],
        ['처리 결과', grid([['구분', marked(Object.values(REPLY_DECISIONS), REPLY_DECISIONS[decision])]], 1), box(reason, '덧붙인 내용이 없습니다.')],
        ['제공한 서비스', table([{ label: '서비스', width: 2.4, text: (row) => row.service }, { label: '내용', width: 3, text: (row) => row.content }, dayCell('시작일', 1.7, (row: ServiceResult) => row.from), { label: '결과', width: 2.6, text: (row) => row.result }], results, '제공한 서비스가 없습니다.')],
        ['담당자 의견', box(opinion)],
        ['다음 회신', grid([['다음 회신일', nextOn === null ? '정하지 않음' : writtenDay(nextOn)], ...contact])],
      ),
      note('회신한 개인정보는 의뢰한 목적으로만 이용할 수 있습니다(개인정보 보호법 제19조).'),
      registration(issue),
    ],
  });
}
