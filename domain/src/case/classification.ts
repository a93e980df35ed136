import type { PlainDate } from '../calendar/index.ts';

/** 사례의 난이도: 일반, 고난도. 고난도 is the coordinator's (M1-HWD-ASSESS). */
export const COMPLEXITIES = ['ordinary', 'complex'] as const;
export type Complexity = (typeof COMPLEXITIES)[number];

/** What the conference selects a household for: 사례관리 대상, 서비스연계 대상, or neither (영도구 누리집의 구분). */
export const SELECTIONS = ['case-managed', 'service-linked', 'not-selected'] as const;
export type Selection = (typeof SELECTIONS)[number];

/** 대상자 구분·선정, about five days after the assessment. */
export type Classification =
  | { readonly kind: 'none' }
  | { readonly kind: 'decided'; readonly complexity: Complexity; readonly selection: Selection; readonly reason: string; readonly on: PlainDate };
