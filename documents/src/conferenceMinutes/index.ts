import type { PlainDate } from '@dure/domain/calendar';
import type { Block, Entry, Form } from '../form/model.ts';
import { approvals, box, dayCell, framed, grid, type GuideQuote, type Issue, note, quotes, registration, sections, table, title } from '../form/parts.ts';
import { type DayTime, marked, said, writtenTime } from '../form/written.ts';

export const CONFERENCE_DECISIONS = ['승인', '변경', '종결', '보류'] as const;
export const CONFERENCE_MODES = ['대면', '화상', '서면'] as const;

export interface Attendee {
  /** By the guide: 필수, 권고, 선택. */
  readonly standing: '필수' | '권고' | '선택';
  readonly organisation: string;
  readonly name: string;
  readonly presence: '참석' | '서면' | '불참';
}

export interface AgendaItem {
  readonly subject: string;
  readonly discussion: string;
  readonly decision: (typeof CONFERENCE_DECISIONS)[number];
  readonly reason: string;
  /** Who thought otherwise and why; empty where all agreed. */
  readonly dissent: string;
}

export interface ActionItem {
  readonly what: string;
  readonly owner: string;
  readonly dueOn: PlainDate | null;
}

/** 통합사례회의록, and with another name the minutes of every other conference of a case. */
export interface ConferenceMinutes {
  readonly issue: Issue;
  /** '통합사례회의', '종결회의', '통합지원회의'. */
  readonly conference: string;
  readonly on: PlainDate;
  readonly from: DayTime;
  readonly to: DayTime | null;
  readonly mode: (typeof CONFERENCE_MODES)[number];
  readonly place: string;
  readonly convener: string;
  readonly recorder: string;
  readonly attendees: readonly Attendee[];
  /** '필수 참석자 2명 중 2명 참석으로 성립'. */
  readonly quorum: string;
  readonly agenda: readonly AgendaItem[];
  readonly actions: readonly ActionItem[];
  readonly distribution: readonly string[];
  readonly quotes: readonly GuideQuote[];
}

function discussed({ subject, discussion, decision, reason, dissent }: AgendaItem, index: number): readonly Block[] {
  const entries: readonly Entry[] = [[`안건 ${index + 1}`, subject], ['논의', said(discussion)], ['결정', marked(CONFERENCE_DECISIONS, decision)], ['결정 이유', said(reason)], ['다른 의견', said(dissent, '없음')]];
  return [grid(entries, 1)];
}

export function conferenceMinutesForm(minutes: ConferenceMinutes): Form {
  const { issue, conference, on, from, to, mode, place, convener, recorder, attendees, quorum, agenda, actions, distribution } = minutes;
  const name = `${conference}록`;
  return framed(issue, {
    title: name,
    blocks: [
      title(name, issue.organisation), approvals(issue),
      grid([['일시', writtenTime(on, from, to)], ['장소', place], ['소집', convener], ['기록', recorder], ['방식', marked(CONFERENCE_MODES, mode)]]),
      sections(
        ['참석자', table([{ label: '구분', width: 1, align: 'center', text: (row) => row.standing }, { label: '소속', width: 4, text: (row) => row.organisation }, { label: '성명', width: 1.8, align: 'center', text: (row) => row.name }, { label: '참석', width: 1, align: 'center', text: (row) => row.presence }], attendees), grid([['성립', quorum]], 1), ...quotes(minutes.quotes)],
        ['안건과 결정', ...(agenda.length === 0 ? [box('', '안건이 없습니다.')] : agenda.flatMap(discussed))],
        ['할 일', table([{ label: '할 일', width: 5, text: (row) => row.what }, { label: '담당', width: 2.6, text: (row) => row.owner }, dayCell('기한', 1.8, (row: ActionItem) => row.dueOn)], actions, '정한 할 일이 없습니다.')],
        ['배부', grid([['배부처', said(distribution.join(' · '), '없음')]], 1)],
      ),
      note('회의록은 서명한 뒤 고칠 수 없습니다. 고칠 것이 있으면 다음 회의의 안건으로 올립니다.'),
      registration(issue),
    ],
  });
}
