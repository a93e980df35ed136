import type { PlainDate } from '@dure/domain/calendar';
import type { Block, Entry, Form, Signer } from '../form/model.ts';
import { approvals, box, dayCell, framed, grid, type GuideQuote, type Issue, known, note, quotes, registration, sections, table, title } from '../form/parts.ts';
import { dayOr, writtenPeriod, writtenWon } from '../form/written.ts';

export interface CareGoal {
  readonly need: string;
  readonly goal: string;
}

export interface CareBenefit {
  /** '필수 의료', '필수 돌봄', '필수 식사', '필수 이동', '선택', '부가'; empty for what is given besides. */
  readonly kind: string;
  /** Goal that it serves, by its number: '1'. */
  readonly goal: string;
  readonly benefit: string;
  readonly content: string;
  readonly provider: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly costWon: number | null;
  /** Of how long the cost is, and on the next line who pays: '한 달에', '의료급여'. */
  readonly funding: string;
}

export interface CareTask {
  readonly what: string;
  readonly owner: string;
  readonly dueOn: PlainDate | null;
}

export interface CareMember {
  readonly role: string;
  readonly organisation: string;
  readonly name: string;
  readonly phone: string;
}

/** 케어플랜 of home Medical Aid: what is given for which goal, by whom and at what cost (재가 의료급여 안내). */
export interface CarePlan {
  readonly issue: Issue;
  readonly version: string;
  readonly period: { readonly from: PlainDate; readonly to: PlainDate | null };
  /** Until when it was extended, why and by whose decision; empty where it was not. */
  readonly extension: string;
  readonly lead: string;
  readonly reviewOn: PlainDate | null;
  readonly person: readonly Entry[];
  /** 입원과 건강, 주거: what is known. */
  readonly conditions: readonly Entry[];
  readonly wishes: string;
  readonly goals: readonly CareGoal[];
  readonly benefits: readonly CareBenefit[];
  /** The most that 의료급여 pays in one month; null where nobody knows a cost yet. */
  readonly monthlyWon: number | null;
  /** Why it is more than the municipality's cap; empty where it is not. */
  readonly costReason: string;
  readonly tasks: readonly CareTask[];
  readonly linking: string;
  readonly team: readonly CareMember[];
  readonly agreedOn: PlainDate | null;
  readonly signers: readonly Signer[];
  readonly quotes: readonly GuideQuote[];
}

const cost = ({ costWon, funding }: CareBenefit): string => [writtenWon(costWon), funding].filter((part) => part !== '').join('\n');

const benefitTable = (benefits: readonly CareBenefit[]) => table<CareBenefit>([
  { label: '구분', width: 1, align: 'center', text: ({ kind }) => kind, isOptional: true }, { label: '목표', width: 0.8, align: 'center', text: ({ goal }) => goal, isOptional: true }, { label: '급여', width: 1.9, text: ({ benefit }) => benefit },
  { label: '내용·횟수', width: 1.9, text: ({ content }) => content }, { label: '제공기관', width: 1.9, text: ({ provider }) => provider },
  { label: '기간', width: 2.5, align: 'center', text: ({ from, to }) => writtenPeriod(from, to).replace(' ~', '\n~') }, { label: '비용·재원', width: 1.9, align: 'end', text: cost },
], benefits, '정한 급여가 없습니다.');

const goalTable = (goals: readonly CareGoal[]) => table([
  { label: '번호', width: 0.8, align: 'center', text: ({ index }: CareGoal & { readonly index: number }) => String(index + 1) }, { label: '욕구', width: 3, text: ({ need }) => need }, { label: '목표', width: 6, text: ({ goal }) => goal },
], goals.map((goal, index) => ({ ...goal, index })));

const monthly = (won: number | null, reason: string): readonly Block[] => (won === null ? [] : [grid([['한 달 의료급여 비용', writtenWon(won)], ...known([['한도를 넘는 사유', reason]])], 1)]);

export function carePlanForm(plan: CarePlan): Form {
  const { issue, version, period, extension, lead, reviewOn, person, conditions, wishes, goals, benefits, monthlyWon, costReason, tasks, linking, team, agreedOn, signers } = plan;
  return framed(issue, {
    title: '재가 의료급여 케어플랜',
    blocks: [
      title('재가 의료급여 케어플랜', `${issue.organisation} · ${version}`), approvals(issue),
      grid([['지원 기간', writtenPeriod(period.from, period.to)], ['담당', lead], ['점검일', dayOr(reviewOn, '정하지 않음')], ...known([['연장', extension]])]),
      sections(
        ['대상자', grid(person)],
        ['입원·건강·주거', ...(conditions.length === 0 ? [] : [grid(conditions)])],
        ['본인의 의견', box(wishes)],
        ['욕구와 목표', goalTable(goals)],
        ['급여와 서비스', benefitTable(benefits), ...monthly(monthlyWon, costReason)],
        ['할 일', table([{ label: '할 일', width: 5, text: (row: CareTask) => row.what }, { label: '담당', width: 2.6, text: (row) => row.owner }, dayCell('기한', 1.8, (row: CareTask) => row.dueOn)], tasks, '정한 할 일이 없습니다.')],
        ['케어팀', table([{ label: '역할', width: 2.4, text: (row: CareMember) => row.role }, { label: '소속', width: 3, text: (row) => row.organisation }, { label: '성명', width: 1.6, align: 'center', text: (row) => row.name, isOptional: true }, { label: '연락처', width: 2.2, align: 'center', text: (row) => row.phone }], team), ...(linking === '' ? [] : [grid(known([['연계 방법', linking]]), 1)])],
      ),
      quotes(plan.quotes),
      { kind: 'signatures', statement: '위 계획을 설명 듣고 의견을 말하였으며, 이 계획대로 급여를 이용하는 데 동의합니다.', on: dayOr(agreedOn, '20      년        월        일'), signers, to: '' },
      note('한 달 의료급여 비용은 가장 많이 드는 달을 어림한 것입니다. 지원 기간이 끝나기 60일 전과 30일 전에 안내합니다.'),
      registration(issue),
    ],
  });
}
