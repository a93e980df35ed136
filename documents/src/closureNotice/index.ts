import type { PlainDate } from '@dure/domain/calendar';
import type { Entry, Form, Seal } from '../form/model.ts';
import { approvals, framed, grid, type GuideQuote, type Issue, paragraph, quotes, registration, sections, table } from '../form/parts.ts';
import { marked, said, writtenDay, writtenPeriod } from '../form/written.ts';

export const CLOSURE_PROCEDURES = ['종결회의', '서면 심사'] as const;

/** 종결 통보서: to whoever referred the person, who then says whether closing was right (업무안내 30쪽). */
export interface ClosureNotice {
  readonly issue: Issue;
  readonly receiver: string;
  readonly via: string;
  readonly programme: string;
  readonly person: readonly Entry[];
  readonly period: { readonly from: PlainDate; readonly to: PlainDate };
  readonly referral: { readonly number: string | null; readonly sentOn: PlainDate } | null;
  /** Reason in the words of the programme, and the code of the integrated-care rule (규칙 제11조) where it has one. */
  readonly reason: string;
  readonly legalReason: string;
  readonly procedure: (typeof CLOSURE_PROCEDURES)[number];
  readonly procedureOn: PlainDate | null;
  readonly results: readonly { readonly service: string; readonly result: string }[];
  readonly opinion: string;
  readonly aftercare: string;
  /** Day by which the referrer is asked to confirm. */
  readonly confirmBy: PlainDate | null;
  readonly sender: string;
  readonly seal: Seal;
  readonly quotes: readonly GuideQuote[];
  readonly contact: string;
}

const referralEntry = ({ referral }: ClosureNotice): readonly Entry[] =>
  referral === null ? [] : [['의뢰 문서', `${referral.number ?? '문서번호 없음'} (${writtenDay(referral.sentOn)})`]];

export function closureNoticeForm(notice: ClosureNotice): Form {
  const { issue, receiver, via, programme, person, period, reason, legalReason, procedure, procedureOn, results, opinion, aftercare, confirmBy, sender, seal, contact } = notice;
  return framed(issue, {
    title: '사례관리 종결 통보서',
    blocks: [
      { kind: 'letterhead', organisation: issue.organisation, receiver, via, subject: `${programme} 종결 통보` },
      paragraph('의뢰하신 대상자에 대한 사례관리를 아래와 같이 종결하여 알려 드리니, 종결이 적절한지 확인하여 주시기 바랍니다.'),
      sections(
        ['대상자', grid([...person, ['사례관리 기간', writtenPeriod(period.from, period.to)], ...referralEntry(notice)])],
        ['종결 사유', grid([['종결 사유', reason], ['통합지원 사유', said(legalReason, '해당 없음')], ['결정', marked(CLOSURE_PROCEDURES, procedure)], ['결정일', procedureOn === null ? '' : writtenDay(procedureOn)]])],
        ['서비스 결과', table([{ label: '서비스', width: 3, text: (row) => row.service }, { label: '결과', width: 5, text: (row) => row.result }], results, '제공한 서비스가 없습니다.')],
        ['의견과 사후관리', grid([['담당자 의견', said(opinion)], ['사후관리', said(aftercare, '정하지 않음')]], 1)],
        ['확인 요청', grid([['확인 기한', confirmBy === null ? '따로 정하지 않음' : `${writtenDay(confirmBy)}까지`], ['의뢰기관 확인', marked(['적절함', '적절하지 않음'], null)], ['의견', '\u00A0\n\u00A0']], 1)],
      ),
      quotes(notice.quotes),
      { kind: 'end', attachments: [] },
      { kind: 'sender', name: sender, seal },
      approvals(issue), registration(issue),
      ...(contact === '' ? [] : [{ kind: 'contact' as const, text: contact }]),
    ],
  });
}
