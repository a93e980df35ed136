import type { PlainDate } from '@dure/domain/calendar';
import type { Block, Entry, Form } from '../form/model.ts';
import { approvals, box, dayCell, framed, grid, type GuideQuote, type Issue, known, note, quotes, registration, sections, table, title } from '../form/parts.ts';
import { type DayTime, marked, said, writtenTime } from '../form/written.ts';

export const CONFERENCE_DECISIONS = ['승인', '변경', '종결', '보류'] as const;
export const CONFERENCE_MODES = ['대면', '화상', '서면'] as const;

export interface Attendee {
  /** By the guide: 필수, 권고, 선택. */
  readonly standing: '필수' | '권고' | '선택';
  /** The seat of the guide that is filled; empty where somebody was asked besides. */
  readonly seat: string;
  readonly organisation: string;
  readonly name: string;
  readonly presence: '참석' | '대리' | '서면' | '불참';
}

/** What was said and decided on one case. */
export interface Discussed {
  readonly discussion: string;
  readonly decision: (typeof CONFERENCE_DECISIONS)[number];
  readonly reason: string;
  /** Who thought otherwise and why; empty where all agreed. */
  readonly dissent: string;
}

export interface AgendaItem {
  /** What it is brought for, and for whom as far as this copy may say it. */
  readonly subject: string;
  /** Null where the organisation that this copy is for may not read it: it learns that a case was discussed and not whose. */
  readonly discussed: Discussed | null;
}

export interface ActionItem {
  /** '안건 2'. */
  readonly item: string;
  readonly what: string;
  readonly owner: string;
  readonly dueOn: PlainDate | null;
}

export interface Signature {
  readonly organisation: string;
  readonly name: string;
  readonly on: PlainDate;
  readonly time: DayTime;
}

/** 통합사례회의록, and with another name the minutes of every other conference of a case. */
export interface ConferenceMinutes {
  readonly issue: Issue;
  /** '통합사례회의', '종결회의', '통합지원회의'. */
  readonly conference: string;
  /** Organisation that this copy is for; empty: the convener's own, with everything. */
  readonly copyFor: string;
  readonly on: PlainDate;
  readonly from: DayTime;
  readonly to: DayTime | null;
  readonly mode: (typeof CONFERENCE_MODES)[number];
  readonly place: string;
  readonly convener: string;
  readonly attendees: readonly Attendee[];
  /** '필수 참석자 2명 중 2명 참석으로 성립'. */
  readonly quorum: string;
  /** Why somebody who must be there was not. */
  readonly absence: string;
  readonly agenda: readonly AgendaItem[];
  readonly actions: readonly ActionItem[];
  readonly remarks: string;
  readonly signatures: readonly Signature[];
  readonly distribution: readonly string[];
  readonly quotes: readonly GuideQuote[];
}

const HIDDEN = '이 기관에 제공하지 않는 안건입니다.';

function itemBlock({ subject, discussed }: AgendaItem, index: number): Block {
  const head: Entry = [`안건 ${index + 1}`, subject];
  if (discussed === null) return grid([head, ['내용', HIDDEN]], 1);
  const { discussion, decision, reason, dissent } = discussed;
  return grid([head, ['논의', said(discussion)], ['결정', marked(CONFERENCE_DECISIONS, decision)], ['결정 내용', said(reason)], ['다른 의견', said(dissent, '없음')]], 1);
}

/** A signature given on the screen says when; the paper has no place to sign it again. */
const signatureTable = (signatures: readonly Signature[]): Block => table([
  { label: '소속', width: 4, text: (row: Signature) => row.organisation }, { label: '성명', width: 2, align: 'center', text: (row) => row.name }, { label: '전자서명', width: 3, align: 'center', text: (row) => writtenTime(row.on, row.time, null) },
], signatures, '서명이 없습니다.');

const attendeeTable = (attendees: readonly Attendee[]): Block => table([
  { label: '구분', width: 0.9, align: 'center', text: (row: Attendee) => row.standing }, { label: '업무안내의 자리', width: 3.4, text: (row) => row.seat, isOptional: true }, { label: '소속', width: 3, text: (row) => row.organisation },
  { label: '성명', width: 1.6, align: 'center', text: (row) => row.name }, { label: '참석', width: 0.9, align: 'center', text: (row) => row.presence },
], attendees);

const actionTable = (actions: readonly ActionItem[]): Block => table([
  { label: '안건', width: 1.1, align: 'center', text: (row: ActionItem) => row.item }, { label: '할 일', width: 4.4, text: (row) => row.what }, { label: '담당', width: 2.6, text: (row) => row.owner }, dayCell('기한', 1.8, (row: ActionItem) => row.dueOn),
], actions, '정한 할 일이 없습니다.');

export function conferenceMinutesForm(minutes: ConferenceMinutes): Form {
  const { issue, conference, copyFor, on, from, to, mode, place, convener, attendees, quorum, absence, agenda, actions, remarks, signatures, distribution } = minutes;
  const name = `${conference}록`;
  return framed(issue, {
    title: name,
    blocks: [
      title(name, copyFor === '' ? issue.organisation : `${issue.organisation} · ${copyFor} 배부본`), approvals(issue),
      grid([['일시', writtenTime(on, from, to)], ['장소', place], ['소집', convener], ['방식', marked(CONFERENCE_MODES, mode)]]),
      sections(
        ['참석자', attendeeTable(attendees), grid([['성립', quorum], ...known([['불참 사유', absence]])], 1), ...quotes(minutes.quotes)],
        ['안건과 결정', ...(agenda.length === 0 ? [box('', '안건이 없습니다.')] : agenda.map(itemBlock))],
        ['할 일', actionTable(actions)],
        ['총평', ...(remarks === '' ? [] : [box(remarks)])],
        ['서명', signatureTable(signatures)],
        ['배부', grid([['배부처', said(distribution.join(' · '), '없음')]], 1)],
      ),
      note(copyFor === '' ? '회의록은 서명한 뒤 고칠 수 없습니다. 고칠 것이 있으면 다음 회의의 안건으로 올립니다.' : '동의나 업무에 따라 이 기관이 볼 수 있는 안건만 적었습니다. 회의록은 서명한 뒤 고칠 수 없습니다.'),
      registration(issue),
    ],
  });
}
