import type { PlainDate } from '@dure/domain/calendar';
import type { Entry, Form } from '../form/model.ts';
import { approvals, box, framed, grid, type GuideQuote, type Issue, known, quotes, sections, table, title } from '../form/parts.ts';
import { type DayTime, marked, said, writtenDay, writtenTime } from '../form/written.ts';

export const INTAKE_METHODS = ['내방', '방문', '전화', '서비스 의뢰', '기타'] as const;
export const INTAKE_NEXT = ['통합사례관리 의뢰', '해당 사업 의뢰', '서비스 연계', '정보 제공 후 종결', '재상담'] as const;

export interface HouseholdMember {
  readonly name: string;
  readonly relation: string;
  readonly born: string;
  readonly remark: string;
}

/** 초기상담지: the first counselling at the town office, from which all else is referred (업무안내 28~30쪽). */
export interface IntakeRecord {
  readonly issue: Issue;
  readonly on: PlainDate;
  readonly from: DayTime;
  readonly to: DayTime | null;
  /** Null where nobody noted it: then it is marked by hand. */
  readonly method: (typeof INTAKE_METHODS)[number] | null;
  /** Empty where nobody noted it. */
  readonly place: string;
  readonly counsellor: string;
  /** 본인, 이웃, 보장기관 … and who it was. */
  readonly foundBy: string;
  readonly person: readonly Entry[];
  readonly household: readonly HouseholdMember[];
  readonly complaint: string;
  readonly content: string;
  /** Living by area: 경제, 건강, 주거, 관계. */
  readonly living: readonly Entry[];
  readonly signals: readonly string[];
  readonly wishes: string;
  readonly opinion: string;
  readonly next: readonly (typeof INTAKE_NEXT)[number][];
  readonly nextDetail: string;
  readonly consent: { readonly given: boolean; readonly on: PlainDate | null };
  readonly quotes: readonly GuideQuote[];
}

export function intakeRecordForm(intake: IntakeRecord): Form {
  const { issue, on, from, to, method, place, counsellor, foundBy, person, household, complaint, content, living, signals, wishes, opinion, next, nextDetail, consent } = intake;
  return framed(issue, {
    title: '초기상담지', isDraftUntilSent: false,
    blocks: [
      title('초기상담지', issue.organisation), approvals(issue),
      grid([['상담 일시', writtenTime(on, from, to)], ['상담자', counsellor], ...known([['장소', place]]), ['발견 경로', foundBy], ['상담 방법', marked(INTAKE_METHODS, method)]]),
      sections(
        ['대상자', grid(person)],
        ['가구원', table([{ label: '성명', width: 2, align: 'center', text: (row) => row.name }, { label: '관계', width: 1.4, align: 'center', text: (row) => row.relation }, { label: '생년월일', width: 2, align: 'center', text: (row) => row.born }, { label: '비고', width: 4, text: (row) => row.remark, isOptional: true }], household, '함께 사는 가구원이 없습니다.')],
        ['주 호소', box(complaint)],
        ['상담 내용', box(content)],
        ['생활 실태', grid(living.length === 0 ? [['확인 사항', '기록 없음']] : living, 1)],
        ['위기 신호', grid([['확인된 신호', said(signals.join(' · '), '확인된 신호 없음')]], 1)],
        ['본인이 바라는 것', box(wishes)],
        ['상담자 의견과 조치', ...(opinion === '' ? [] : [box(opinion)]), grid([['조치', marked(INTAKE_NEXT, next)], ['조치 내용', said(nextDetail)], ['개인정보 동의', consent.given && consent.on !== null ? `동의함 (${writtenDay(consent.on)})` : '받지 않음']], 1)],
      ),
      quotes(intake.quotes),
    ],
  });
}
