import type { PlainDate } from '@dure/domain/calendar';
import type { Entry, Form, Signer } from '../form/model.ts';
import { approvals, box, framed, grid, type GuideQuote, type Issue, note, quotes, registration, sections, table, title } from '../form/parts.ts';
import { dayOr, said, writtenDay, writtenPeriod, writtenWon } from '../form/written.ts';

export const ESSENTIAL_BENEFITS = ['의료', '돌봄', '식사', '이동'] as const;

export interface CareBenefit {
  readonly benefit: string;
  readonly content: string;
  readonly provider: string;
  readonly amount: string;
  readonly monthlyWon: number | null;
}

/** 케어플랜 of home Medical Aid: the four essential benefits, then the optional and additional ones (재가 의료급여 안내). */
export interface CarePlan {
  readonly issue: Issue;
  readonly version: string;
  readonly person: readonly Entry[];
  readonly admission: { readonly hospital: string; readonly diagnosis: string; readonly days: number | null; readonly dischargedOn: PlainDate };
  /** One year from discharge; an extension once, for at most a year. */
  readonly period: { readonly from: PlainDate; readonly to: PlainDate };
  readonly extension: string;
  readonly goals: string;
  readonly essential: Readonly<Record<(typeof ESSENTIAL_BENEFITS)[number], readonly CareBenefit[]>>;
  readonly optional: readonly CareBenefit[];
  readonly additional: readonly CareBenefit[];
  /** Cap of the year as the municipality has set it; null where it is not set. */
  readonly monthlyCapWon: number | null;
  readonly team: readonly { readonly role: string; readonly organisation: string; readonly name: string; readonly phone: string }[];
  readonly housing: string;
  readonly emergency: string;
  readonly monitoring: string;
  readonly wishes: string;
  readonly agreedOn: PlainDate | null;
  readonly signers: readonly Signer[];
  readonly quotes: readonly GuideQuote[];
}

type Row = CareBenefit & { readonly kind: string };
const NOT_NEEDED = { content: '필요하지 않음', provider: '', amount: '', monthlyWon: null };

/** An essential benefit that is not given is said to be so: the four are looked for on every plan. */
const essentialRows = (essential: CarePlan['essential']): readonly Row[] =>
  ESSENTIAL_BENEFITS.flatMap((kind) => (essential[kind].length === 0 ? [{ kind, benefit: kind, ...NOT_NEEDED }] : essential[kind].map((row) => ({ ...row, kind }))));

const benefits = (rows: readonly Row[], empty?: string) => table<Row>([
  { label: '구분', width: 0.9, align: 'center', text: ({ kind }) => kind }, { label: '급여', width: 1.9, text: ({ benefit }) => benefit }, { label: '내용', width: 2.5, text: ({ content }) => content },
  { label: '제공기관', width: 2.7, text: ({ provider }) => provider }, { label: '횟수', width: 1.4, align: 'center', text: ({ amount }) => amount }, { label: '월 비용', width: 1.6, align: 'end', text: ({ monthlyWon }) => writtenWon(monthlyWon) },
], rows, empty);

const totalWon = (rows: readonly CareBenefit[]): number => rows.reduce((sum, { monthlyWon }) => sum + (monthlyWon ?? 0), 0);

export function carePlanForm(plan: CarePlan): Form {
  const { issue, version, person, admission, period, extension, goals, essential, optional, additional, monthlyCapWon, team, housing, emergency, monitoring, wishes, agreedOn, signers } = plan;
  const beyond = [...optional.map((row) => ({ ...row, kind: '선택' })), ...additional.map((row) => ({ ...row, kind: '부가' }))];
  const paid = [...ESSENTIAL_BENEFITS.flatMap((kind) => essential[kind]), ...optional];
  return framed(issue, {
    title: '재가 의료급여 케어플랜',
    blocks: [
      title('재가 의료급여 케어플랜', `${issue.organisation} · ${version}`), approvals(issue),
      grid([['지원 기간', writtenPeriod(period.from, period.to)], ['퇴원일', writtenDay(admission.dischargedOn)], ['퇴원 병원', admission.hospital], ['입원 일수', admission.days === null ? '확인 중' : `${admission.days}일`], ['주 상병', admission.diagnosis], ['연장', said(extension, '해당 없음')]]),
      sections(
        ['대상자', grid(person)],
        ['본인의 의견', box(wishes)],
        ['목표', box(goals)],
        ['필수급여', benefits(essentialRows(essential))],
        ['선택급여·부가급여', benefits(beyond, '정한 급여가 없습니다.'), grid([['월 비용 합계', writtenWon(totalWon(paid))], ['월 한도액', monthlyCapWon === null ? '정해지지 않음' : writtenWon(monthlyCapWon)]])],
        ['케어팀', table([{ label: '역할', width: 2, text: (row) => row.role }, { label: '소속', width: 3, text: (row) => row.organisation }, { label: '성명', width: 1.6, align: 'center', text: (row) => row.name }, { label: '연락처', width: 2.2, align: 'center', text: (row) => row.phone }], team)],
        ['주거와 비상 연락', grid([['주거', said(housing)], ['응급 시', said(emergency)], ['점검', said(monitoring)]], 1)],
      ),
      quotes(plan.quotes),
      { kind: 'signatures', statement: '위 계획을 설명 듣고 의견을 말하였으며, 이 계획대로 급여를 이용하는 데 동의합니다.', on: dayOr(agreedOn, '20      년        월        일'), signers, to: '' },
      note('부가급여는 기존 복지자원 연계로 월 비용 합계에 넣지 않습니다. 지원 기간이 끝나기 60일 전과 30일 전에 안내합니다.'),
      registration(issue),
    ],
  });
}
