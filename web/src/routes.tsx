import type { Screen } from './shell/screen.ts';

/** Every screen of the product, one line each; see docs/how-to/add-a-screen.md. */
export const screens: readonly Screen[] = [
  { path: '/', navLabel: 'today', lazy: async () => (await import('./today/TodayScreen.tsx')).TodayScreen },
  { path: '/referrals', navLabel: 'inbox', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'], lazy: async () => (await import('./referral/ReferralsScreen.tsx')).ReferralsScreen },
  { path: '/referrals/new', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'], lazy: async () => (await import('./referral/compose/ComposeScreen.tsx')).ComposeScreen },
  { path: '/referrals/$id/send', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'], lazy: async () => (await import('./referral/compose/SendScreen.tsx')).SendScreen },
  { path: '/referrals/$id', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'], lazy: async () => (await import('./referral/detail/ReferralScreen.tsx')).ReferralScreen },
  { path: '/cases', navLabel: 'cases', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator'], lazy: async () => (await import('./case/CasesScreen.tsx')).CasesScreen },
  { path: '/cases/$id', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'], lazy: async () => (await import('./case/CaseScreen.tsx')).CaseScreen },
  { path: '/persons/$id/timeline', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'], lazy: async () => (await import('./timeline/TimelineScreen.tsx')).TimelineScreen },
  { path: '/break-glass', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator'], lazy: async () => (await import('./access/BreakGlassScreen.tsx')).BreakGlassScreen },
  { path: '/break-glass/review', navLabel: 'openings', roles: ['team-lead', 'coordinator'], lazy: async () => (await import('./access/ReviewScreen.tsx')).ReviewScreen },
  { path: '/audit', navLabel: 'accessLog', roles: ['auditor'], lazy: async () => (await import('./access/AuditScreen.tsx')).AuditScreen },
  { path: '/settings/municipal', navLabel: 'settings', roles: ['coordinator', 'administrator'], lazy: async () => (await import('./setting/SettingsScreen.tsx')).SettingsScreen },
  { path: '/staff', navLabel: 'administration', roles: ['administrator'], lazy: async () => (await import('./staff/StaffScreen.tsx')).StaffScreen },
  { path: '/account', lazy: async () => (await import('./account/AccountScreen.tsx')).AccountScreen },
  { path: '/notices', lazy: async () => (await import('./notice/NoticesScreen.tsx')).NoticesScreen },
  { path: '/agencies', navLabel: 'agencies', lazy: async () => (await import('./agency/AgenciesScreen.tsx')).AgenciesScreen },
  { path: '/guide', navLabel: 'guide', lazy: async () => (await import('./guide/reader/GuideScreen.tsx')).GuideScreen },
  { path: '/guide/chapters/$chapter', lazy: async () => (await import('./guide/reader/ChapterScreen.tsx')).ChapterScreen },
  { path: '/guide/differences', lazy: async () => (await import('./guide/reader/DifferencesScreen.tsx')).DifferencesScreen },
  { path: '/guide/contradictions', lazy: async () => (await import('./guide/reader/ContradictionsScreen.tsx')).ContradictionsScreen },
  { path: '/guide/replay', roles: ['team-lead', 'coordinator'], lazy: async () => (await import('./guide/replay/ReplayScreen.tsx')).ReplayScreen },
  { path: '/guide/try', lazy: async () => (await import('./guide/reader/TryScreen.tsx')).TryScreen },
  { path: '/persons', navLabel: 'persons', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'], lazy: async () => (await import('./person/PersonsScreen.tsx')).PersonsScreen },
  { path: '/persons/new', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'], lazy: async () => (await import('./person/RegisterScreen.tsx')).RegisterScreen },
  { path: '/persons/$id', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'], lazy: async () => (await import('./person/RecordScreen.tsx')).RecordScreen },
  { path: '/persons/$id/merge', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator'], lazy: async () => (await import('./person/MergeScreen.tsx')).MergeScreen },
  { path: '/intakes', navLabel: 'intakes', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator'], lazy: async () => (await import('./intake/IntakesScreen.tsx')).IntakesScreen },
  { path: '/intakes/new', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator'], lazy: async () => (await import('./intake/IntakeScreen.tsx')).NewIntakeScreen },
  { path: '/intakes/$id', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator'], lazy: async () => (await import('./intake/IntakeScreen.tsx')).IntakeScreen },
  { path: '/inbound', navLabel: 'inbound', roles: ['agency-staff'], lazy: async () => (await import('./intake/InboundScreen.tsx')).InboundsScreen },
  { path: '/inbound/new', roles: ['agency-staff'], lazy: async () => (await import('./intake/NewInboundScreen.tsx')).NewInboundScreen },
  { path: '/inbound/$id', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator', 'agency-staff'], lazy: async () => (await import('./intake/InboundScreen.tsx')).InboundScreen },
  { path: '/emergencies/new', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator'], lazy: async () => (await import('./emergency/NewEmergencyScreen.tsx')).NewEmergencyScreen },
  { path: '/emergencies/$id', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator'], lazy: async () => (await import('./emergency/EmergencyScreen.tsx')).EmergencyScreen },
  { path: '/assessments/new', roles: ['town-officer', 'case-manager', 'team-lead', 'coordinator'], lazy: async () => (await import('./assessment/AssessmentScreen.tsx')).AssessmentScreen },
];

/** Only in the development build: every widget on one page. */
export const workshop: readonly Screen[] = [
  { path: '/design', lazy: async () => (await import('./design/gallery/GalleryScreen.tsx')).GalleryScreen },
];
