import { findPlansOfCase, type StoredPlan } from '@dure/database/plan';
import type { StoredHomecare } from '@dure/database/homecare';
import { monthlyWon, plannedBenefits, type CarePlan } from '@dure/domain/homecare';
import { isLivePlan } from '@dure/domain/plan';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { settingOn } from '@dure/guide/setting';
import { settingsOf } from '../setting/inForce.ts';

type Asking = Pick<Call<Endpoint>, 'work' | 'server' | 'today'>;

/** The care plan of a course that counts now: the version under way, else the one that is written. */
export async function findCarePlan({ work }: Pick<Asking, 'work'>, { sigungu, caseId }: Pick<StoredHomecare, 'sigungu' | 'caseId'>): Promise<StoredPlan | undefined> {
  if (caseId === null) return undefined;
  const plans = (await findPlansOfCase(work, sigungu, caseId)).filter(({ state }) => state.identity.kind === 'home-medical');
  return plans.find(({ state }) => state.status === 'active') ?? plans.find(({ state }) => isLivePlan(state.status)) ?? plans[0];
}

export function carePlanOf(plan: StoredPlan | undefined): CarePlan | null {
  if (plan === undefined) return null;
  const { status, content } = plan.state;
  return { status, benefits: plannedBenefits(content), monthlyWon: monthlyWon(content) };
}

/** 월 한도액: what the municipality has confirmed for the year; null where it has set none. */
export async function capOf({ server, today }: Asking, sigungu: string): Promise<{ readonly year: string; readonly won: number | null }> {
  const caps: Readonly<Record<string, number>> = settingOn(await settingsOf(server, sigungu), 'benefit.caps', today);
  const year = today.slice(0, 4);
  return { year, won: caps[year] ?? null };
}
