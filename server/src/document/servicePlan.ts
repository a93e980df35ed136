import type { Approval, Entry, Signer } from '@dure/documents/form';
import type { ServicePlan } from '@dure/documents/servicePlan';
import type { PlainDate } from '@dure/domain/calendar';
import { DOCUMENT_FORMS, NEED_TERMS, planPaper } from '@dure/domain/document';
import type { PlanService, PlanState } from '@dure/domain/plan';
import type { Mark } from './paper.ts';
import { fundingWords, oftenWords, ownerWords, providerWords } from './planWords.ts';

export interface PlanOnPaper {
  readonly state: PlanState;
  readonly writtenOn: PlainDate;
  readonly organisation: string;
  readonly nameOf: (organisationId: string) => string;
  readonly staffName: (staffId: string) => string;
  readonly person: readonly Entry[];
  readonly approvals: readonly Approval[];
}

export const daysOf = (services: readonly PlanService[], which: 'from' | 'until'): readonly PlainDate[] => services.flatMap((service) => service[which] ?? []).toSorted();

/** One version of a plan as it was agreed to. */
export function servicePlanOf({ state, writtenOn, organisation, nameOf, staffName, person, approvals }: PlanOnPaper, mark: Mark): ServicePlan {
  const { identity, content, owner, draftedOn, activeOn, agreement } = state;
  return {
    issue: { ...mark, organisation, writtenOn, receipt: null, approvals }, name: DOCUMENT_FORMS[planPaper(identity.kind)].title, version: `${identity.number}차`,
    period: { from: activeOn ?? daysOf(content.services, 'from')[0] ?? draftedOn, to: daysOf(content.services, 'until').at(-1) ?? null }, lead: `${nameOf(owner.organisationId)} ${staffName(owner.staffId)}`, person,
    goals: content.goals.map(({ need, goal }) => ({ need: NEED_TERMS[need], goal, measure: '' })),
    services: content.services.map(({ what, provider, amount, frequency, from, until, cost, costPer, payer }) => ({
      service: what, provider: providerWords(provider, nameOf), amount: [amount, oftenWords(frequency)].filter((part) => part !== '').join(', '), from, to: until, costWon: cost, funding: fundingWords(cost, costPer, payer),
    })),
    tasks: content.tasks.map(({ what, owner: doer, byOn }) => ({ what, owner: ownerWords(doer, staffName), dueOn: byOn })),
    wishes: content.wishes, family: '', linking: content.linking, reviewOn: state.status === 'active' ? state.nextOn : null, standsFor: content.standsFor === null ? '' : '개인별지원계획(돌봄통합지원법 시행규칙 제9조제3항)',
    agreedOn: agreement?.on ?? null, signers: signersOf(state, staffName), quotes: [],
  };
}

export function signersOf({ agreement, owner }: PlanState, staffName: (id: string) => string): readonly Signer[] {
  const isGuardian = agreement?.by === 'guardian';
  return [{ role: isGuardian ? '보호자·법정대리인' : '본인', name: agreement?.name ?? '' }, { role: '담당자', name: staffName(owner.staffId) }];
}
