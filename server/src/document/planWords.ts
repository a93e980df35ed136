import type { CostUnit, Frequency, NeedKey, Payer, PlanKind, PlanOwner, PlanProvider } from '@dure/domain/plan';

/** Codes of a plan in the words of the paper. */
export const PLAN_NAMES: Readonly<Record<PlanKind, string>> = { 'service': '서비스 제공계획서', 'self-reliance': '자활계획서(IAP·ISP)', 'home-medical': '재가 의료급여 지원계획서', 'personal-support': '개인별지원계획서', 'home-services': '통합재가서비스 계획서' };

export const NEEDS: Readonly<Record<NeedKey, string>> = {
  'safety': '안전', 'health': '건강', 'daily-living': '일상생활유지', 'family': '가족관계', 'social': '사회적관계', 'economy': '경제', 'education': '교육', 'employment': '직업', 'living-environment': '생활환경', 'legal': '법률 및 권익보장',
};

const PAYERS: Readonly<Record<Payer, string>> = { 'national': '국비', 'local': '지방비', 'long-term-care': '장기요양보험', 'medical-aid': '의료급여', 'voucher': '바우처', 'donation': '민간 후원', 'self': '본인 부담', 'free': '무료' };
const UNITS: Readonly<Record<CostUnit, string>> = { time: '한 번에', month: '한 달에', total: '모두' };
const WEEKDAYS = ['월', '화', '수', '목', '금', '토', '일'] as const;
const PER = { day: '하루', week: '주', month: '월' } as const;

/** '주 2회 월·목'. */
export function oftenWords({ times, per, on }: Frequency): string {
  if (per === 'once') return '한 번';
  const days = per === 'week' ? on.map((day) => WEEKDAYS[day - 1] ?? '').join('·') : per === 'month' ? on.map((day) => `${day}일`).join('·') : '';
  return [`${PER[per]} ${times}회`, days].filter((part) => part !== '').join(' ');
}

/** Of what the amount is, and who pays it. */
export const fundingWords = (cost: number | null, per: CostUnit, payer: Payer | null): string => [cost === null || cost === 0 ? '' : UNITS[per], payer === null ? '' : PAYERS[payer]].filter((part) => part !== '').join(' · ');

export function providerWords(provider: PlanProvider | null, nameOf: (id: string) => string): string {
  if (provider === null) return '정하지 않음';
  return provider.kind === 'informal' ? provider.name : nameOf(provider.organisationId);
}

export function ownerWords(owner: PlanOwner | null, staffName: (id: string) => string): string {
  if (owner === null) return '정하지 않음';
  return owner.kind === 'named' ? owner.name : staffName(owner.staffId);
}
