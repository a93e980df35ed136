import type { PlainDate } from '../calendar/index.ts';

/** 사례관리 모델 of the commentary (자료 002); guide/src/practice says what each asks for. */
export const CASE_MODELS = ['strengths', 'clinical', 'brokerage', 'intensive'] as const;
export type CaseModelId = (typeof CASE_MODELS)[number];

/** How this case is worked: the model decides how often to meet and how much the case weighs, and nobody's eligibility. */
export type CaseModel = { readonly kind: 'none' } | { readonly kind: 'chosen'; readonly model: CaseModelId; readonly reason: string; readonly on: PlainDate };
