import type { CareBenefit, CareMember, CarePlan } from '@dure/documents/carePlan';
import type { Entry } from '@dure/documents/form';
import { daysBetween, type PlainDate } from '@dure/domain/calendar';
import { NEED_TERMS } from '@dure/domain/document';
import { benefitOf, ESSENTIAL_BENEFITS, monthlyWon, type Benefit, type HomecareState, type TeamRole } from '@dure/domain/homecare';
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
  /** The course of home Medical Aid that the plan is for; undefined where none was begun yet. */
  readonly course: HomecareState | undefined;
}

/** 필수·선택·부가급여 (재가 의료급여 안내). */
const BENEFITS: Readonly<Record<Benefit, string>> = { medical: '필수 의료', care: '필수 돌봄', meals: '필수 식사', transport: '필수 이동', optional: '선택', additional: '부가' };
const ROLES: Readonly<Record<TeamRole, string>> = { 'doctor': '의사', 'nurse': '간호사', 'social-worker': '사회복지사', 'pharmacist': '약사', 'nutritionist': '영양사', 'physiotherapist': '물리치료사', 'other': '그 밖' };
const day = (on: PlainDate): string => `${on.split('-').map(Number).join('. ')}.`;

/** 입원, 건강과 주거: what decides whether somebody can live at home (재가 의료급여 안내). */
const CONDITIONS: readonly FactKey[] = ['benefit.medicalAid', 'medicalUse.pattern', 'admission.sameDiagnosisDays', 'health.conditions', 'dementia', 'ltc.currentGrade', 'housing.has', 'housing.linkable'];

const conditionsIn = (facts: PersonFacts): readonly Entry[] => factLines({ facts: Object.fromEntries(CONDITIONS.flatMap((key) => (facts[key] === undefined ? [] : [[key, facts[key]]]))) });

/** 케어플랜: what is given for which goal, by whom and at what cost, as it was agreed to. */
export function carePlanOf(care: CareOnPaper, mark: Mark): CarePlan {
  const { state, writtenOn, organisation, nameOf, staffName, person, facts, approvals, course } = care;
  const { identity, content, owner, agreement } = state;
  return {
    issue: { ...mark, organisation, writtenOn, receipt: null, approvals }, version: `${identity.number}차`, lead: `${nameOf(owner.organisationId)} ${staffName(owner.staffId)}`,
    period: periodOf(care), extension: extensionWords(course), reviewOn: state.status === 'active' ? state.nextOn : null,
    person, conditions: [...stayEntries(course), ...conditionsIn(facts)], wishes: content.wishes, goals: content.goals.map(({ need, goal }) => ({ need: NEED_TERMS[need], goal })),
    benefits: [...content.services.map((service) => benefitRow(service, care)), ...unneeded(care)],
    monthlyWon: content.services.every(({ cost }) => cost === null) ? null : monthlyWon(content), costReason: course?.costReason?.words ?? '', tasks: content.tasks.map(({ what, owner: doer, byOn }) => ({ what, owner: ownerWords(doer, staffName), dueOn: byOn })),
    linking: content.linking, team: teamOf(care), agreedOn: agreement?.on ?? null, signers: signersOf(state, staffName), quotes: [],
  };
}

/** One year from discharge, or what the plan itself says while nobody has been discharged. */
function periodOf({ state: { content, activeOn, draftedOn }, course }: CareOnPaper): CarePlan['period'] {
  const from = course?.dischargedOn ?? activeOn ?? daysOf(content.services, 'from')[0] ?? draftedOn;
  return { from, to: course?.endsOn ?? daysOf(content.services, 'until').at(-1) ?? null };
}

function extensionWords(course: HomecareState | undefined): string {
  const extension = course?.extension;
  return extension === null || extension === undefined ? '' : `${day(extension.until)}까지 (${extension.reason}, ${day(extension.decidedOn)} ${extension.decidedBy} 결정)`;
}

function stayEntries(course: HomecareState | undefined): readonly Entry[] {
  if (course === undefined) return [];
  const { stay: { hospital, admittedOn }, dischargedOn } = course;
  const days = dischargedOn === null ? [] : [['퇴원일', day(dischargedOn)] as const, ['입원 일수', `${daysBetween(admittedOn, dischargedOn)}일`] as const];
  return [['입원 병원', hospital], ['입원일', day(admittedOn)], ...days];
}

function benefitRow(service: PlanService, { state: { content }, nameOf }: CareOnPaper): CareBenefit {
  const { goalId, what, provider, amount, frequency, from, until, cost, costPer, payer } = service;
  const benefit = benefitOf(service);
  const goal = content.goals.findIndex(({ id }) => id === goalId);
  return {
    kind: benefit === undefined ? '' : BENEFITS[benefit], goal: goal < 0 ? '' : String(goal + 1), benefit: what, content: [amount, oftenWords(frequency)].filter((part) => part !== '').join(', '),
    provider: providerWords(provider, nameOf), from, to: until, costWon: cost, funding: fundingWords(cost, costPer, payer).replace(' · ', '\n'),
  };
}

/** The four essential benefits are looked for on every plan: one that is not given says why not. */
function unneeded({ course }: CareOnPaper): readonly CareBenefit[] {
  const needs = course?.survey?.needs;
  if (needs === undefined) return [];
  return ESSENTIAL_BENEFITS.filter((benefit) => !needs[benefit].needed).map((benefit) => ({ kind: BENEFITS[benefit], goal: '', benefit: '이용하지 않음', content: needs[benefit].words, provider: '', from: null, to: null, costWon: null, funding: '' }));
}

/** Whoever answers for the plan, the care team of the cooperating hospital, and each who gives something of it, once. */
function teamOf({ state: { owner, content }, nameOf, staffName, phoneOf, course }: CareOnPaper): readonly CareMember[] {
  const team = course?.team;
  const hospital = team === null || team === undefined ? [] : team.members.map(({ role, name, phone }): CareMember => ({ role: ROLES[role], organisation: team.organisation, name, phone: phone === '' ? team.phone : phone }));
  const given = new Map<string, CareMember>();
  for (const { provider, what } of content.services) {
    if (provider === null) continue;
    const [key, organisation, phone] = provider.kind === 'informal' ? [provider.name, provider.name, ''] : [provider.organisationId, nameOf(provider.organisationId), phoneOf(provider.organisationId)];
    const known = given.get(key);
    given.set(key, { role: known === undefined ? what : `${known.role}, ${what}`, organisation, name: '', phone });
  }
  return [{ role: '담당', organisation: nameOf(owner.organisationId), name: staffName(owner.staffId), phone: phoneOf(owner.organisationId) }, ...hospital, ...given.values()];
}
