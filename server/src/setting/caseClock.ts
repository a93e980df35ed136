import type { PlainDate } from '@dure/domain/calendar';
import { CASE_DEADLINES, type CaseDeadlines } from '@dure/domain/case';
import type { Deadline } from '@dure/domain/clock';
import { PLAN_DEADLINES, type PlanDeadlines } from '@dure/domain/plan';
import { type DatedSetting, decidedOn, settingOn } from '@dure/guide/setting';
import type { ServerContext } from '../http/handler.ts';
import { settingsOf } from './inForce.ts';

type Steps = Readonly<Record<string, number | null | undefined>>;

/** The published number of days, where the municipality has decided on another; a step that it left open keeps the soft one. */
function withDays(deadline: Deadline, days: number | null | undefined): Deadline {
  return 'days' in deadline && typeof days === 'number' ? { ...deadline, days } : deadline;
}

function decided(settings: readonly DatedSetting[], on: PlainDate, programme: string): CaseDeadlines {
  const { assess, conference, plan, planTotal, monitorAgain } = CASE_DEADLINES;
  const steps: Steps = programme === 'ICM' && decidedOn(settings, 'icm.steps', on) !== undefined ? settingOn(settings, 'icm.steps', on) : {};
  const months = decidedOn(settings, 'care.reviewMonths', on) === undefined ? monitorAgain.months : settingOn(settings, 'care.reviewMonths', on);
  return {
    ...CASE_DEADLINES, assess: withDays(assess, steps['survey']), conference: withDays(conference, steps['selection']), plan: withDays(plan, steps['plan']), planTotal: withDays(planTotal, steps['total']),
    monitorAgain: { ...monitorAgain, months },
  };
}

/** The clocks of a case as its municipality has settled them: 통합사례관리 단계별 처리기간 (남동구 등) and 정기 점검 주기 (규칙 제10조제1항). */
export async function caseDeadlinesOf(server: ServerContext, sigungu: string, on: PlainDate, programme: string): Promise<CaseDeadlines> {
  return decided(await settingsOf(server, sigungu), on, programme);
}

/** The same for a plan: it is made and reviewed on the clocks of its case. */
export async function planDeadlinesOf(server: ServerContext, sigungu: string, on: PlainDate, programme: string): Promise<PlanDeadlines> {
  const { plan, monitor, monitorAgain } = await caseDeadlinesOf(server, sigungu, on, programme);
  return { ...PLAN_DEADLINES, make: plan, firstReview: monitor, nextReview: monitorAgain };
}

/** Whether a lead approves plans here. */
export async function wantsPlanApproval(server: ServerContext, sigungu: string, on: PlainDate): Promise<boolean> {
  return settingOn(await settingsOf(server, sigungu), 'plan.approval', on);
}
