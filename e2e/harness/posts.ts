/** Posts of the demo town by which a journey names its people; each is a one-click account of the sign-in page. */
export const POSTS = {
  'town-officer': 'hyoja-kim',
  'town-lead': 'hyoja-jung',
  'neighbouring-town-officer': 'songcheon-lee',
  'county-town-officer': 'samnye-park',
  coordinator: 'hope-choi',
  'medical-aid': 'medaid-han',
  'visiting-health': 'nurse-yoon',
  'mental-health': 'mental-seo',
  addiction: 'addiction-oh',
  'dream-start': 'dream-shin',
  'self-support': 'jahwal-kang',
  'elder-care': 'care-song',
  'elder-care-lead': 'care-hong',
  insurer: 'nhis-lim',
  'insurer-analyst': 'nhis-baek',
  'finance-agency': 'kinfa-jang',
  auditor: 'audit-kwon',
  administrator: 'admin-ahn',
} as const;
export type Post = keyof typeof POSTS;
