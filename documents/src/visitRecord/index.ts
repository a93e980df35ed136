import type { PlainDate } from '@dure/domain/calendar';
import type { Entry, Form } from '../form/model.ts';
import { approvals, box, framed, grid, type GuideQuote, type Issue, known, quotes, sections, table, title } from '../form/parts.ts';
import { type DayTime, marked, said, writtenDay, writtenTime } from '../form/written.ts';

export const VISIT_OUTCOMES = ['만남', '부재', '거절', '방문하지 않음'] as const;

/** 방문기록지: one visit to a home, by one service or several together. */
export interface VisitRecord {
  readonly issue: Issue;
  readonly on: PlainDate;
  readonly from: DayTime;
  readonly to: DayTime | null;
  readonly place: string;
  readonly purpose: string;
  readonly round: string;
  readonly visitors: readonly { readonly organisation: string; readonly name: string; readonly role: string }[];
  readonly outcome: (typeof VISIT_OUTCOMES)[number];
  /** Why the person was not met; empty where it was. */
  readonly outcomeReason: string;
  readonly person: readonly Entry[];
  readonly done: readonly { readonly service: string; readonly content: string }[];
  readonly observed: readonly Entry[];
  readonly changes: readonly { readonly fact: string; readonly before: string; readonly after: string }[];
  readonly said: string;
  readonly safety: string;
  readonly opinion: string;
  readonly next: { readonly on: PlainDate | null; readonly plan: string };
  readonly attachments: readonly string[];
  readonly quotes: readonly GuideQuote[];
}

export function visitRecordForm(visit: VisitRecord): Form {
  const { issue, on, from, to, place, purpose, round, visitors, outcome, outcomeReason, person, done, observed, changes, safety, opinion, next, attachments } = visit;
  return framed(issue, {
    title: '방문기록지', isDraftUntilSent: false,
    blocks: [
      title('방문기록지', issue.organisation), approvals(issue),
      grid([['방문 일시', writtenTime(on, from, to)], ...known([['장소', place]]), ['목적', purpose], ['회차', round], ['만남 여부', marked(VISIT_OUTCOMES, outcome)], ...(outcomeReason === '' ? [] : [['사유', outcomeReason] as const])]),
      sections(
        ['방문자', table([{ label: '소속', width: 4, text: (row) => row.organisation }, { label: '성명', width: 2, align: 'center', text: (row) => row.name, isOptional: true }, { label: '역할', width: 2, align: 'center', text: (row) => row.role }], visitors)],
        ['대상자', grid(person)],
        ['제공한 서비스', table([{ label: '서비스', width: 2.4, text: (row) => row.service }, { label: '내용', width: 5, text: (row) => row.content }], done, '제공한 서비스가 없습니다.')],
        ['관찰', ...(observed.length === 0 ? [box('')] : [grid(observed)])],
        ['달라진 사실', table([{ label: '항목', width: 2.4, text: (row) => row.fact }, { label: '이전', width: 3, text: (row) => row.before, isOptional: true }, { label: '이후', width: 3, text: (row) => row.after }], changes, '달라진 사실이 없습니다.')],
        ['본인의 말', ...(visit.said === '' ? [] : [box(visit.said)])],
        ['안전과 의견', grid([['안전', said(safety, '특이 사항 없음')], ['의견', said(opinion)]], 1)],
        ['다음 방문', grid([['다음 방문일', next.on === null ? '정하지 않음' : writtenDay(next.on)], ...known([['계획', next.plan]]), ['첨부', said(attachments.join(' · '), '없음')]], 1)],
      ),
      quotes(visit.quotes),
    ],
  });
}
