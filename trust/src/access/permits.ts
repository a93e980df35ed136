/*
 * Which role may do what at all, written down a second time (design: roles; 안전성 확보조치 기준 제5조). The server's own table is
 * domain/src/access/permission.ts: whoever changes it changes this too, or figure G2 is red.
 */

const OFFICERS = ['town-officer', 'case-manager', 'team-lead', 'coordinator'];
const LEADS = ['team-lead', 'coordinator'];
const CARERS = [...OFFICERS, 'agency-staff'];
const EVERYONE = [...CARERS, 'analyst', 'auditor', 'administrator'];

const PERMITS: Readonly<Record<string, readonly string[]>> = {
  // Whoever helps people, agencies included: what is shared with them is theirs to read, referrals and visits theirs to answer.
  ...Object.fromEntries(['person:search', 'person:read', 'person:write', 'guide:evaluate', 'consent:read', 'consent:write', 'referral:read', 'referral:write', 'referral:answer', 'conference:read', 'conference:answer', 'plan:deliver', 'picture:read', 'picture:write', 'task:read', 'task:write', 'visit:read', 'visit:write', 'document:read', 'document:issue', 'draft:write', 'discovery:contact'].map((permission) => [permission, CARERS])),
  // Counselling, assessment, cases and plans are the public service's own.
  ...Object.fromEntries(['person:merge', 'person:reveal-rrn', 'safety:read', 'safety:write', 'intake:read', 'intake:write', 'assessment:read', 'assessment:write', 'guide:override', 'case:read', 'case:write', 'case:close', 'case:request-transfer', 'conference:write', 'plan:read', 'plan:write', 'homecare:read', 'break-glass'].map((permission) => [permission, OFFICERS])),
  // For others: assigning, approving, looking at what they opened.
  ...Object.fromEntries(['referral:approve-letter', 'case:assign', 'case:transfer', 'plan:approve', 'visit:plan-jointly', 'paper-pack:print', 'break-glass:review', 'discovery:assign'].map((permission) => [permission, LEADS])),
  ...Object.fromEntries(['notice:read', 'agency:read', 'guide:read', 'own-account', 'signed-in'].map((permission) => [permission, EVERYONE])),
  'homecare:write': ['case-manager', 'team-lead'],
  'discovery:read': [...LEADS, 'analyst'], 'discovery:run': [...LEADS, 'analyst'], 'discovery:criteria': ['coordinator', 'analyst'],
  'audit:read': ['auditor'], 'audit:export': ['auditor'], 'audit:sign': ['auditor'], 'explanation:review': [...LEADS, 'auditor'], 'download:decide': [...LEADS, 'auditor'],
  'staff:manage': ['administrator'], 'settings:manage': ['administrator'], 'settings:read': ['coordinator', 'administrator'],
};

/** 의료급여관리사는 시·군·구 의료급여 담당부서 소속이다 (MEDAID-ORG). */
const HOMECARE = ['medical-aid-team'];
/** 개인정보 보호법 제24조의2: local government and its health centre. */
const RESIDENT_NUMBER = ['town-office', 'hope-welfare', 'medical-aid-team', 'self-support-team', 'dream-start', 'visiting-health'];
const ASKS_CLAIMS = ['hope-welfare', 'insurer-branch', 'visiting-health'];
const KINDS: Readonly<Record<string, (role: string, kind: string) => boolean>> = {
  'homecare:write': (_role, kind) => HOMECARE.includes(kind),
  'person:reveal-rrn': (_role, kind) => RESIDENT_NUMBER.includes(kind),
  ...Object.fromEntries(['discovery:read', 'discovery:run', 'discovery:criteria', 'discovery:assign'].map((permission) => [permission, (role: string, kind: string) => (role === 'analyst' ? ASKS_CLAIMS.includes(kind) : role === 'coordinator' || kind === 'hope-welfare')])),
};

/** Undefined for a permission that nobody has written down here. */
export function mayDo(role: string, kind: string, permission: string): boolean | undefined {
  if (permission === 'public') return true;
  const roles = PERMITS[permission];
  return roles === undefined ? undefined : roles.includes(role) && (KINDS[permission]?.(role, kind) ?? true);
}
