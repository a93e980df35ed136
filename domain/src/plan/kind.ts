import type { ProgrammeId } from '../programme/index.ts';

/** 서비스 제공계획, 자활 IAP/ISP, 재가 의료급여 케어플랜, 개인별지원계획, 통합재가서비스 계획: one model, five names. */
export const PLAN_KINDS = ['service', 'self-reliance', 'home-medical', 'personal-support', 'home-services'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

const OF_PROGRAMME: { readonly [Programme in ProgrammeId]?: PlanKind } = { SELF: 'self-reliance', HOMEMED: 'home-medical' };

/** The plan that a programme usually makes. */
export function planKindOf(programme: ProgrammeId): PlanKind {
  return OF_PROGRAMME[programme] ?? 'service';
}

/** 돌봄통합지원법 시행규칙 제9조제3항: which of our plans may stand in the place of a 개인별지원계획, and by which sentence of the guide. */
const REPLACES: { readonly [Kind in PlanKind]?: string } = { 'home-services': 'CARE-PLAN-REPLACE-HOME', 'service': 'CARE-PLAN-REPLACE-SUPPORT' };

/** The rule by which a plan of this kind may stand for a 개인별지원계획; undefined where the law names no such plan. */
export function standInRule(kind: PlanKind): string | undefined {
  return REPLACES[kind];
}
