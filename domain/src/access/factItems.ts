import type { DisclosureItem } from './disclosure.ts';

/**
 * Which item of the consent form each fact of the guide belongs to: exactly one.
 * The guide's fact vocabulary may grow; a fact that is missing here is withheld as 상담 내용 until it is added.
 */
export const FACT_ITEMS = {
  'age': 'identity',
  'pregnant': 'health',
  'school.level': 'employment',
  'dementia': 'health',
  'household.type': 'household',
  'household.basicLivelihood': 'livelihood',
  'household.nearPoor': 'livelihood',
  'household.singleParent': 'household',
  'household.hasChild': 'household',
  'household.programs': 'services',
  'spouse.age': 'household',
  'benefit.basicLivelihood': 'livelihood',
  'benefit.nearPoor': 'livelihood',
  'benefit.basicPension': 'livelihood',
  'benefit.medicalAid': 'livelihood',
  'medicalAid.acquisition': 'livelihood',
  'ltc.currentGrade': 'long-term-care',
  'ltc.history': 'long-term-care',
  'ltc.homeBenefit': 'long-term-care',
  'similarService': 'services',
  'homeCareVoucher.using': 'services',
  'homeCareVoucher.entitled': 'services',
  'veteranHomeService.using': 'services',
  'disability.activitySupport': 'disability',
  'localService': 'services',
  'sgg.similarServiceTable': 'services',
  'sgg.visitGroupScheme': 'services',
  'wish.apply': 'wishes',
  'wish.job': 'wishes',
  'family.wantsCounsel': 'wishes',
  'consent.thirdParty': 'wishes',
  'consent.mhService': 'mental-health',
  'consent.mhRegister': 'mental-health',
  'consent.mhVisit': 'mental-health',
  'consent.visitRegister': 'wishes',
  'consent.screenFollowup': 'wishes',
  'health.vulnerable': 'health',
  'health.conditions': 'health',
  'health.behavior': 'health',
  'kcd.main': 'health',
  'diagnosis.suspected': 'mental-health',
  'mental.suspected': 'mental-health',
  'mental.firstEpisodeSuspected': 'mental-health',
  'medicalUse.pattern': 'medical-use',
  'admission.sameDiagnosisDays': 'medical-use',
  'medicalNeed': 'medical-use',
  'dischargeable': 'medical-use',
  'housing.has': 'housing',
  'housing.linkable': 'housing',
  'risk.deterioration': 'health',
  'risk.readmission': 'medical-use',
  'history.readmission': 'medical-use',
  'risk.lonelyDeath': 'risk',
  'risk.household': 'risk',
  'borderlineInstitution': 'medical-use',
  'needs': 'needs',
  'needs.longTerm': 'needs',
  'complexity': 'risk',
  'addiction': 'addiction',
  'auditK': 'addiction',
  'alcohol.intoxicated': 'addiction',
  'harm.selfOrOther': 'mental-health',
  'physicalEmergency': 'health',
  'suicide.attemptInProgress': 'mental-health',
  'suicide.history': 'mental-health',
  'suicide.plan': 'mental-health',
  'suicide.ideationRepeated': 'mental-health',
  'abuse.type': 'abuse',
  'visit.safetyConcern': 'safety',
  'selfSupport.type': 'employment',
  'selfSupport.fit': 'employment',
  'debt.highInterest': 'livelihood',
  'debt.overdue': 'livelihood',
  'referrer': 'reason',
  'program.current': 'services',
  'reason': 'reason',
  'noContactDuration': 'progress',
  'closure.reason': 'progress',
  'plan.mainServices': 'progress',
  'meeting': 'progress',
  'topic': 'progress',
  'municipality': 'address',
} as const satisfies Record<string, DisclosureItem>;

/** Household members of whom facts are kept inside a fact (업무안내 사례의 children, spouse, father …). */
export const MEMBER_FACTS: readonly string[] = ['children', 'spouse', 'father', 'mother', 'grandmother', 'grandfather', 'persons', 'members'];

export function isMappedFact(key: string): boolean {
  return Object.hasOwn(FACT_ITEMS, key) || MEMBER_FACTS.includes(key);
}

/** The item a fact belongs to; a household member as such is 가구 구성과 가족관계. */
export function itemOfFact(key: string): DisclosureItem {
  if (MEMBER_FACTS.includes(key)) return 'household';
  const items: Readonly<Record<string, DisclosureItem>> = FACT_ITEMS;
  return (Object.hasOwn(items, key) ? items[key] : undefined) ?? 'narrative';
}
