import type { PersonSection } from './section.ts';

/** The parts of a person's record in the order in which work happens; a noun adds its own by one line. */
export const personSections: readonly PersonSection[] = [
  { id: 'overview', titleKey: 'overview', lazy: async () => (await import('./OverviewSection.tsx')).OverviewSection },
  { id: 'facts', titleKey: 'facts', lazy: async () => (await import('./FactsSection.tsx')).FactsSection },
  { id: 'intake', titleKey: 'intake', permission: 'intake:read', lazy: async () => (await import('../intake/IntakeSection.tsx')).IntakeSection },
  { id: 'assessment', titleKey: 'assessment', permission: 'assessment:read', lazy: async () => (await import('../assessment/AssessmentSection.tsx')).AssessmentSection },
  { id: 'guide', titleKey: 'guide', permission: 'guide:evaluate', lazy: async () => (await import('../guide/GuideSection.tsx')).GuideSection },
  { id: 'consent', titleKey: 'consent', permission: 'consent:read', lazy: async () => (await import('../consent/ConsentSection.tsx')).ConsentSection },
  { id: 'referral', titleKey: 'referral', permission: 'referral:read', lazy: async () => (await import('../referral/ReferralSection.tsx')).ReferralSection },
  { id: 'case', titleKey: 'case', permission: 'case:read', lazy: async () => (await import('../case/CaseSection.tsx')).CaseSection },
  { id: 'move', titleKey: 'move', permission: 'case:read', lazy: async () => (await import('../move/MoveSection.tsx')).MoveSection },
  { id: 'plan', titleKey: 'plan', permission: 'plan:deliver', lazy: async () => (await import('../plan/PersonPlanSection.tsx')).PersonPlanSection },
  { id: 'visit', titleKey: 'visit', permission: 'visit:read', lazy: async () => (await import('../visit/VisitSection.tsx')).VisitSection },
  { id: 'document', titleKey: 'document', permission: 'document:read', lazy: async () => (await import('../document/DocumentSection.tsx')).DocumentSection },
  { id: 'picture', titleKey: 'picture', permission: 'picture:read', lazy: async () => (await import('../picture/PictureSection.tsx')).PictureSection },
  { id: 'timeline', titleKey: 'timeline', lazy: async () => (await import('../timeline/TimelineSection.tsx')).TimelineSection },
  { id: 'merges', titleKey: 'merges', permission: 'person:merge', lazy: async () => (await import('./MergesSection.tsx')).MergesSection },
];
