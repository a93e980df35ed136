import type { PlainDate } from '@dure/domain/calendar';
import type { Entry, Form, Signer } from '../form/model.ts';
import { approvals, dayCell, framed, grid, type GuideQuote, type Issue, known, quotes, registration, sections, table, title } from '../form/parts.ts';
import { dayOr, said, writtenDay, writtenPeriod, writtenWon } from '../form/written.ts';

export interface PlannedGoal {
  readonly need: string;
  readonly goal: string;
  /** By what it is seen that it was reached; empty where nobody settled it. */
  readonly measure: string;
}

export interface PlannedService {
  readonly service: string;
  readonly provider: string;
  readonly amount: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly costWon: number | null;
  readonly funding: string;
}

export interface PlannedTask {
  readonly what: string;
  readonly owner: string;
  readonly dueOn: PlainDate | null;
}

/** 서비스 제공계획서 (사회보장급여법 제42조의2), and with another name a plan of the same shape (개인별지원계획). */
export interface ServicePlan {
  readonly issue: Issue;
  readonly name: string;
  readonly version: string;
  readonly period: { readonly from: PlainDate; readonly to: PlainDate | null };
  readonly lead: string;
  readonly person: readonly Entry[];
  readonly goals: readonly PlannedGoal[];
  readonly services: readonly PlannedService[];
  readonly tasks: readonly PlannedTask[];
  /** In the person's own words. */
  readonly wishes: string;
  /** Empty where nobody was heard. */
  readonly family: string;
  /** 연계 방법: how several providers work together (돌봄통합지원법 제13조제2항); empty where there is one. */
  readonly linking: string;
  readonly reviewOn: PlainDate | null;
  /** Plan for which this one stands, and the article that says so; empty where it stands for none. */
  readonly standsFor: string;
  readonly agreedOn: PlainDate | null;
  readonly signers: readonly Signer[];
  readonly quotes: readonly GuideQuote[];
}

const AGREED = '위 계획을 설명 듣고 의견을 말하였으며, 이 계획대로 서비스를 이용하는 데 동의합니다.';

const cost = ({ costWon, funding }: PlannedService): string => [writtenWon(costWon), funding].filter((part) => part !== '').join('\n');

export function servicePlanForm(plan: ServicePlan): Form {
  const { issue, name, version, period, lead, person, goals, services, tasks, wishes, family, linking, reviewOn, standsFor, agreedOn, signers } = plan;
  return framed(issue, {
    title: name,
    blocks: [
      title(name, `${issue.organisation} · ${version}`), approvals(issue),
      grid([['계획 기간', writtenPeriod(period.from, period.to)], ['주 담당', lead], ['점검일', dayOr(reviewOn, '정하지 않음')], ['갈음하는 계획', said(standsFor, '없음')]]),
      sections(
        ['대상자', grid(person)],
        ['본인과 가족의 의견', grid([['본인', said(wishes)], ...known([['가족', family]])], 1)],
        ['욕구와 목표', table([{ label: '욕구', width: 3, text: (row) => row.need }, { label: '목표', width: 3.4, text: (row) => row.goal }, { label: '달성 기준', width: 3, text: (row) => row.measure, isOptional: true }], goals)],
        ['서비스', table([{ label: '서비스', width: 2.1, text: (row) => row.service }, { label: '제공기관', width: 2.2, text: (row) => row.provider }, { label: '내용·횟수', width: 2.4, text: (row) => row.amount }, { label: '기간', width: 1.9, align: 'center', text: (row) => writtenPeriod(row.from, row.to).replace(' ~', '\n~') }, { label: '비용·재원', width: 1.9, align: 'end', text: cost }], services), ...(linking === '' ? [] : [grid([['연계 방법', linking]], 1)])],
        ['할 일', table([{ label: '할 일', width: 5, text: (row) => row.what }, { label: '담당', width: 2.6, text: (row) => row.owner }, dayCell('기한', 1.8, (row: PlannedTask) => row.dueOn)], tasks, '정한 할 일이 없습니다.')],
      ),
      quotes(plan.quotes),
      { kind: 'signatures', statement: AGREED, on: agreedOn === null ? '20      년        월        일' : writtenDay(agreedOn), signers, to: '' },
      registration(issue),
    ],
  });
}
