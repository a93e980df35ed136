import type { Instant, PlainDate } from '../calendar/index.ts';
import { addBusinessDays, addDays, koreanDay } from '../calendar/index.ts';
import type { BypassableStep } from './bypass.ts';
import { bypassedSteps } from './bypass.ts';
import type { UrgencyTier } from './tier.ts';

export const DUTY_KEYS = ['tell-supervisor', 'complete-record', 'first-counselling', 'tell-person', 'publish-basis'] as const;
export type DutyKey = (typeof DUTY_KEYS)[number];

/** Something owed once the danger is over. */
export interface Duty {
  readonly key: DutyKey;
  readonly label: string;
  readonly dueOn: PlainDate;
  /** A law, or 'setting' where this product sets the day because no text does. */
  readonly authority: string;
}

type IsHoliday = (day: PlainDate) => boolean;
interface DutyRule {
  readonly key: DutyKey;
  readonly label: string;
  readonly authority: string;
  readonly when: (tier: UrgencyTier, bypassed: readonly BypassableStep[]) => boolean;
  readonly dueOn: (day: PlainDate, isHoliday: IsHoliday) => PlainDate;
}

const sameDay = (day: PlainDate) => day;
const nextBusinessDay = (day: PlainDate, isHoliday: IsHoliday) => addBusinessDays(day, 1, isHoliday);

const RULES: readonly DutyRule[] = [
  { key: 'tell-supervisor', label: '팀장 보고', authority: 'setting', when: (tier) => tier === '응급' || tier === '위기', dueOn: sameDay },
  { key: 'complete-record', label: '긴급 기록 보완(전화, 조치, 생략한 절차와 근거)', authority: 'setting', when: (tier) => tier === '응급' || tier === '위기', dueOn: nextBusinessDay },
  { key: 'first-counselling', label: '초기상담 기록 보완', authority: 'setting', when: (tier) => tier === '응급', dueOn: nextBusinessDay },
  { key: 'tell-person', label: '동의 없이 알린 내용을 본인에게 설명', authority: 'setting', when: (_tier, bypassed) => bypassed.includes('consent'), dueOn: nextBusinessDay },
  {
    key: 'publish-basis',
    label: '목적 외 제공의 법적 근거·목적·범위 게재',
    // The law leaves manner and time to a notice of the commission (개인정보 처리 방법에 관한 고시): within 30 days.
    authority: '개인정보 보호법 제18조제4항',
    when: (_tier, bypassed) => bypassed.includes('consent'),
    dueOn: (day) => addDays(day, 30),
  },
];

/** What must be completed after somebody was helped first, and by when. */
export function dutiesAfter(tier: UrgencyTier, at: Instant, isHoliday: IsHoliday): readonly Duty[] {
  const day = koreanDay(at);
  return RULES.filter((rule) => rule.when(tier, bypassedSteps(tier))).map(({ key, label, authority, dueOn }) => ({ key, label, authority, dueOn: dueOn(day, isHoliday) }));
}
