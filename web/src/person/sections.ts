import type { PersonSection } from './section.ts';

/** The parts of a person's record in the order in which work happens; a noun adds its own by one line. */
export const personSections: readonly PersonSection[] = [
  { id: 'overview', titleKey: 'overview', lazy: async () => (await import('./OverviewSection.tsx')).OverviewSection },
  { id: 'facts', titleKey: 'facts', lazy: async () => (await import('./FactsSection.tsx')).FactsSection },
  { id: 'intake', titleKey: 'intake', permission: 'intake:read', lazy: async () => (await import('../intake/IntakeSection.tsx')).IntakeSection },
  { id: 'assessment', titleKey: 'assessment', permission: 'assessment:read', lazy: async () => (await import('../assessment/AssessmentSection.tsx')).AssessmentSection },
  { id: 'guide', titleKey: 'guide', permission: 'guide:evaluate', lazy: async () => (await import('../guide/GuideSection.tsx')).GuideSection },
  { id: 'merges', titleKey: 'merges', permission: 'person:merge', lazy: async () => (await import('./MergesSection.tsx')).MergesSection },
];
