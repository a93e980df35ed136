import type { OrganisationKind } from '../organisation/index.ts';
import type { Role } from '../staff/index.ts';

const OFFICERS = ['town-officer', 'case-manager', 'team-lead', 'coordinator'] as const satisfies readonly Role[];
const LEADS = ['team-lead', 'coordinator'] as const satisfies readonly Role[];
const CARERS = [...OFFICERS, 'agency-staff'] as const satisfies readonly Role[];
const EVERYONE = [...CARERS, 'analyst', 'auditor', 'administrator'] as const satisfies readonly Role[];

/** Who may do what at all. Which rows it may be done to is the scope's question, not this table's. */
const PERMITTED = {
  'person:search': CARERS,
  'person:read': CARERS,
  'person:write': CARERS,
  'person:merge': OFFICERS,
  'person:reveal-rrn': OFFICERS,
  'safety:read': OFFICERS,
  'safety:write': OFFICERS,
  'intake:read': OFFICERS,
  'intake:write': OFFICERS,
  'assessment:read': OFFICERS,
  'assessment:write': OFFICERS,
  'guide:evaluate': CARERS,
  'guide:override': OFFICERS,
  'consent:read': CARERS,
  'consent:write': CARERS,
  'referral:read': CARERS,
  'referral:write': CARERS,
  'referral:answer': CARERS,
  'referral:approve-letter': LEADS,
  'case:read': OFFICERS,
  'case:write': OFFICERS,
  'case:assign': LEADS,
  'case:close': OFFICERS,
  'case:request-transfer': OFFICERS,
  'case:transfer': LEADS,
  'conference:read': CARERS,
  'conference:answer': CARERS,
  'conference:write': OFFICERS,
  'plan:read': OFFICERS,
  'plan:write': OFFICERS,
  'plan:approve': LEADS,
  'plan:deliver': CARERS,
  'homecare:read': OFFICERS,
  'homecare:write': ['case-manager', 'team-lead'],
  'picture:read': CARERS,
  'picture:write': CARERS,
  'task:read': CARERS,
  'task:write': CARERS,
  'visit:read': CARERS,
  'visit:write': CARERS,
  'visit:plan-jointly': LEADS,
  'discovery:read': [...LEADS, 'analyst'],
  'discovery:run': [...LEADS, 'analyst'],
  'discovery:criteria': ['coordinator', 'analyst'],
  'discovery:assign': LEADS,
  'discovery:contact': CARERS,
  'paper-pack:print': LEADS,
  'break-glass': OFFICERS,
  'break-glass:review': LEADS,
  'document:read': CARERS,
  'document:issue': CARERS,
  'draft:write': CARERS,
  'notice:read': EVERYONE,
  'agency:read': EVERYONE,
  'guide:read': EVERYONE,
  'own-account': EVERYONE,
  'audit:read': ['auditor'],
  'audit:export': ['auditor'],
  'audit:sign': ['auditor'],
  'explanation:review': [...LEADS, 'auditor'],
  'download:decide': [...LEADS, 'auditor'],
  'staff:manage': ['administrator'],
  'settings:read': ['coordinator', 'administrator'],
  'settings:manage': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMITTED;
export const PERMISSIONS = Object.keys(PERMITTED) as readonly Permission[];

/**
 * Whose law lets it process 주민등록번호 (개인정보 보호법 제24조의2제1항제1호): local government and its health centre.
 * Centres, providers and agencies outside it identify people by name, birth date and sex.
 */
const READS_RESIDENT_NUMBER = {
  'town-office': true,
  'hope-welfare': true,
  'medical-aid-team': true,
  'self-support-team': true,
  'dream-start': true,
  'visiting-health': true,
  'mental-health-centre': false,
  'addiction-centre': false,
  'self-support-centre': false,
  'elder-care-provider': false,
  'insurer-branch': false,
  'guarantee-agency': false,
  'audit-office': false,
  'municipal-it': false,
} as const satisfies Record<OrganisationKind, boolean>;

/** Where claims may be asked: 희망복지지원단, the insurer's branch and the health centre of a municipality. */
const ASKS_CLAIMS: readonly OrganisationKind[] = ['hope-welfare', 'insurer-branch', 'visiting-health'];

/** Lists of the whole municipality are the analysts' and of who coordinates its teams. */
function mayDiscover(role: Role, organisationKind: OrganisationKind): boolean {
  return role === 'analyst' ? ASKS_CLAIMS.includes(organisationKind) : role === 'coordinator' || organisationKind === 'hope-welfare';
}

/** Whether this member of staff may do this at all. */
export function may(scope: { readonly role: Role; readonly organisationKind: OrganisationKind }, permission: Permission): boolean {
  const roles: readonly Role[] = PERMITTED[permission];
  if (!roles.includes(scope.role)) return false;
  if (permission === 'discovery:read' || permission === 'discovery:run' || permission === 'discovery:criteria' || permission === 'discovery:assign') return mayDiscover(scope.role, scope.organisationKind);
  // 의료급여관리사는 시·군·구 의료급여 담당부서 소속이다 (MEDAID-ORG).
  if (permission === 'homecare:write') return scope.organisationKind === 'medical-aid-team';
  return permission !== 'person:reveal-rrn' || READS_RESIDENT_NUMBER[scope.organisationKind];
}
