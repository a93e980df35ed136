import type { PlainDate } from '@dure/domain/calendar';
import type { Block, Entry, Form } from '../form/model.ts';
import { approvals, box, dayCell, framed, grid, type GuideQuote, type Issue, known, note, quotes, sections, table, title } from '../form/parts.ts';
import { marked, said, writtenDay } from '../form/written.ts';

export const RISK_LEVELS = ['긴급', '집중', '일반'] as const;

export interface AssessedNeed {
  readonly area: string;
  readonly situation: string;
  /** In the person's words; empty where the item bank does not ask. */
  readonly wish: string;
  /** Null where the item bank of the edition gives no score. */
  readonly score: number | null;
}

export interface InstrumentResult {
  readonly instrument: string;
  /** Cut-offs differ by version: without it a score says nothing. */
  readonly version: string;
  readonly score: string;
  readonly reading: string;
  readonly on: PlainDate;
}

/** 욕구·위기도 조사표. The points are of the municipality's item bank: the ministry's table is not public, and the paper says so. */
export interface NeedsAssessment {
  readonly issue: Issue;
  readonly on: PlainDate;
  readonly assessor: string;
  readonly round: '최초' | '재조사';
  readonly person: readonly Entry[];
  readonly needs: readonly AssessedNeed[];
  readonly instruments: readonly InstrumentResult[];
  readonly risk: { readonly level: (typeof RISK_LEVELS)[number] | null; readonly total: number | null; readonly signals: readonly string[] };
  readonly strengths: string;
  readonly resources: string;
  readonly wishes: string;
  readonly opinion: string;
  /** '2026 시군구 문항은행 1판'. */
  readonly itemBank: string;
  readonly quotes: readonly GuideQuote[];
}

const lines = (entries: readonly Entry[]): readonly Block[] => (known(entries).length === 0 ? [] : [grid(known(entries), 1)]);

export function needsAssessmentForm(assessment: NeedsAssessment): Form {
  const { issue, on, assessor, round, person, needs, instruments, risk, strengths, resources, wishes, opinion, itemBank } = assessment;
  return framed(issue, {
    title: '욕구·위기도 조사표', isDraftUntilSent: false,
    blocks: [
      title('욕구·위기도 조사표', issue.organisation), approvals(issue),
      grid([['조사일', writtenDay(on)], ['조사자', assessor], ['구분', marked(['최초', '재조사'], round)], ['문항', itemBank]]),
      sections(
        ['대상자', grid(person)],
        ['영역별 욕구', table([{ label: '영역', width: 1.7, align: 'center', text: (row) => row.area }, { label: '현재 상황', width: 4.2, text: (row) => row.situation }, { label: '본인이 바라는 것', width: 3.2, text: (row) => row.wish, isOptional: true }, { label: '점수', width: 1, align: 'center', text: (row) => (row.score === null ? '' : String(row.score)) }], needs)],
        ['선별도구', table([{ label: '도구', width: 2, text: (row) => row.instrument }, { label: '판본', width: 2, text: (row) => row.version }, { label: '점수', width: 1.2, align: 'center', text: (row) => row.score }, { label: '해석', width: 2.8, text: (row) => row.reading }, dayCell('시행일', 1.8, (row: InstrumentResult) => row.on)], instruments, '시행한 도구가 없습니다.')],
        ['위기도', grid([['위기도', marked(RISK_LEVELS, risk.level)], ['합계', risk.total === null ? '산정하지 않음' : `${risk.total}점`], ['위기 신호', said(risk.signals.join(' · '), '확인된 신호 없음')]], 1)],
        ['강점과 자원', ...lines([['강점', strengths], ['자원', resources]])],
        ['본인과 가족의 의견', box(wishes)],
        ['조사자 종합 의견', ...(opinion === '' ? [] : [box(opinion)])],
      ),
      quotes(assessment.quotes),
      note('점수는 시군구가 정한 문항에 따른 참고값입니다. 위기도는 담당자가 정합니다.'),
    ],
  });
}
