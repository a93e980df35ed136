import type { CareMember, CarePlan } from '@dure/documents/carePlan';
import type { Entry } from '@dure/documents/form';
import { NEED_TERMS } from '@dure/domain/document';
import type { FactKey, PersonFacts } from '@dure/domain/person';
import type { PlanService } from '@dure/domain/plan';
import { factLines } from '../letter/person.ts';
import type { Mark } from './paper.ts';
import { fundingWords, oftenWords, ownerWords, providerWords } from './planWords.ts';
import { daysOf, signersOf, type PlanOnPaper } from './servicePlan.ts';

export interface CareOnPaper extends PlanOnPaper {
  /** What is known of the person, as far as the caller reads it. */
  readonly facts: PersonFacts;
  readonly phoneOf: (organisationId: string) => string;
}

/** 입원, 건강과 주거: what decides whether somebody can live at home (재가 의료급여 안내). */
const CONDITIONS: readonly FactKey[] = ['benefit.medicalAid', 'medicalUse.pattern', 'admission.sameDiagnosisDays', 'health.conditions', 'dementia', 'ltc.currentGrade', 'housing.has', 'housing.linkable'];

const conditionsIn = (facts: PersonFacts): readonly Entry[] => factLines({ facts: Object.fromEntries(CONDITIONS.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]]))) });

/** 케어플랜: what is given for which goal, by whom and at what cost, as it was agreed to. */
export function carePlanOf(care: CareOnPaper, mark: Mark): CarePlan {
  const { state, writtenOn, organisation, nameOf, staffName, person, facts, approvals } = care;
  const { identity, content, owner, draftedOn, activeOn, agreement } = state;
  const numberOf = (goalId: string | null): string => String(content.goals.findIndex(({ id }) => id === goalId) + 1);
  return {
    issue: { ...mark, organisation, writtenOn, receipt: null, approvals }, version: `${identity.number}차`, lead: `${nameOf(owner.organisationId)} ${staffName(owner.staffId)}`,
    period: { from: activeOn ?? daysOf(content.services, 'from')[0] ?? draftedOn, to: daysOf(content.services, 'until').at(-1) ?? null }, reviewOn: state.status === 'active' ? state.nextOn : null,
    person, conditions: conditionsIn(facts), wishes: content.wishes, goals: content.goals.map(({ need, goal }) => ({ need: NEED_TERMS[need], goal })),
    benefits: content.services.map(({ goalId, what, provider, amount, frequency, from, until, cost, costPer, payer }) => ({
      kind: '', goal: goalId === null ? '' : numberOf(goalId), benefit: what, content: [amount, oftenWords(frequency)].filter((part) => part !== '').join(', '), provider: providerWords(provider, nameOf), from, to: until, costWon: cost, funding: fundingWords(cost, costPer, payer).replace(' · ', '\n'),
    })),
    monthlyWon: monthly(content.services), tasks: content.tasks.map(({ what, owner: doer, byOn }) => ({ what, owner: ownerWords(doer, staffName), dueOn: byOn })),
    linking: content.linking, team: teamOf(care), agreedOn: agreement?.on ?? null, signers: signersOf(state, staffName), quotes: [],
  };
}

/** Of what costs something each month; what is paid once or each time is no part of it. */
function monthly(services: readonly PlanService[]): number | null {
  const costs = services.flatMap(({ cost, costPer }) => (cost === null || costPer !== 'month' ? [] : [cost]));
  return costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
}

/** Whoever answers for the plan, and each who gives something of it, once. */
function teamOf({ state: { owner, content }, nameOf, staffName, phoneOf }: CareOnPaper): readonly CareMember[] {
  const given = new Map<string, CareMember>();
  for (const { provider, what } of content.services) {
    if (provider === null) continue;
    const [key, organisation, phone] = provider.kind === 'informal' ? [provider.name, provider.name, ''] : [provider.organisationId, nameOf(provider.organisationId), phoneOf(provider.organisationId)];
    const known = given.get(key);
    given.set(key, { role: known === undefined ? what : `${known.role}, ${what}`, organisation, name: '', phone });
  }
  return [{ role: '담당', organisation: nameOf(owner.organisationId), name: staffName(owner.staffId), phone: phoneOf(owner.organisationId) }, ...given.values()];
}
