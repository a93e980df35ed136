import type { Strictness } from './strictness.ts';

type Rules<Rule extends string> = readonly [Rule, ...Rule[]];

export interface ProcedureStep<Rule extends string = string> {
  readonly step: string;
  readonly actor?: string;
  /** How long it takes from the step before it, or from the start of the procedure. */
  readonly due?: { readonly duration: string; readonly strictness: Strictness; readonly from: 'previous' | 'start' };
  readonly rules: Rules<Rule>;
}

/** How a thing is done, step after step, as the guide tells it. */
export interface Procedure<Rule extends string = string> {
  readonly id: string;
  readonly name: string;
  /** The programme whose page shows it; null: it belongs to no single programme. */
  readonly programme: string | null;
  readonly steps: readonly ProcedureStep<Rule>[];
}

/** A group that visiting health sorts people into, and how often it visits them. */
export interface VisitGroup<Rule extends string = string> {
  readonly group: '집중관리군' | '정기관리군' | '자기역량지원군';
  /** In which schemes the group exists: of two groups, of three. */
  readonly schemes: readonly (2 | 3)[];
  readonly criterion: string | null;
  /** At least so often within so long; null where the edition does not say. */
  readonly visits: { readonly atLeast: number; readonly within: string } | null;
  readonly rules: Rules<Rule>;
}

/** A name that the law or practice has changed; the old one stays an alias, because old letters carry it. */
export interface RenamedThing<Rule extends string = string> {
  readonly before: string;
  readonly after: string;
  /** Both names stand side by side. */
  readonly beside?: true;
  readonly rules: Rules<Rule>;
}

/** Why a sentence decides nothing here. */
export const INFORM_REASONS = {
  law: '법적 근거를 밝힐 뿐 사례의 답을 바꾸지 않습니다.',
  purpose: '사업의 목적을 설명합니다.',
  offer: '사업이 주는 서비스를 소개합니다. 무엇을 줄지는 선정된 뒤 담당자가 계획에서 정합니다.',
  organisation: '누가 사업을 하는지 알려 줍니다.',
  model: '연계 모형을 한 문장으로 소개합니다. 의무는 따로 적힌 문장이 정합니다.',
  example: '예를 들 뿐이며 목록은 열려 있습니다.',
  everybody: '누구나 해당하므로 갈라내지 않습니다.',
  professional: '담당자가 종합해 판단하도록 맡긴 문장입니다.',
  repeats: '다른 문장이 같은 말을 하고 그 문장을 읽습니다.',
  'other-system': '행복e음이나 공단 시스템에서 일어나는 일입니다.',
  institution: '기관 사이의 일이며 한 사례에서 시작되지 않습니다.',
  figure: '현황 수치이며 판정에 쓰지 않습니다.',
  ended: '끝난 시범·선도사업의 기록입니다.',
  secrecy: '업무를 하는 사람의 의무이며 접속 권한과 기록이 지킵니다.',
} as const;
export type InformReason = keyof typeof INFORM_REASONS;

/** A sentence that only informs, with the reason; where it repeats another, which one. */
export interface Informing {
  readonly reason: InformReason;
  readonly insteadOf?: string;
}
