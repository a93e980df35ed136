import { COST_UNIT_TERMS, PAYER_TERMS } from '@dure/domain/document';
import type { CostUnit, Frequency, Payer, PlanOwner, PlanProvider } from '@dure/domain/plan';

const WEEKDAYS = ['월', '화', '수', '목', '금', '토', '일'] as const;
const PER = { day: '하루', week: '주', month: '월' } as const;

/** '주 2회 월·목'. */
export function oftenWords({ times, per, on }: Frequency): string {
  if (per === 'once') return '한 번';
  const days = per === 'week' ? on.map((day) => WEEKDAYS[day - 1] ?? '').join('·') : per === 'month' ? on.map((day) => `${day}일`).join('·') : '';
  return [`${PER[per]} ${times}회`, days].filter((part) => part !== '').join(' ');
}

/** Of what the amount is, and who pays it. */
export const fundingWords = (cost: number | null, per: CostUnit, payer: Payer | null): string => [cost === null || cost === 0 ? '' : COST_UNIT_TERMS[per], payer === null ? '' : PAYER_TERMS[payer]].filter((part) => part !== '').join(' · ');

export function providerWords(provider: PlanProvider | null, nameOf: (id: string) => string): string {
  if (provider === null) return '정하지 않음';
  return provider.kind === 'informal' ? provider.name : nameOf(provider.organisationId);
}

export function ownerWords(owner: PlanOwner | null, staffName: (id: string) => string): string {
  if (owner === null) return '정하지 않음';
  return owner.kind === 'named' ? owner.name : staffName(owner.staffId);
}
