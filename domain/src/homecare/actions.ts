import type { OrganisationId } from '../ids/index.ts';
import type { OrganisationKind } from '../organisation/index.ts';
import { HOMECARE_ACTIONS, nextHomecareStatus, type HomecareAction, type HomecareStatus } from './transitions.ts';

/** In what capacity somebody acts: for the team that keeps the course, or as the product's clock. */
export const HOMECARE_PARTIES = ['team', 'system'] as const;
export type HomecareParty = (typeof HOMECARE_PARTIES)[number];

export const HOMECARE_ACTION_RULES = {
  'judge': { who: 'team', requires: [] },
  'select': { who: 'team', requires: [] },
  'decline': { who: 'team', requires: [] },
  'survey': { who: 'team', requires: [] },
  'name-team': { who: 'team', requires: [] },
  'explain-cost': { who: 'team', requires: ['words'] },
  'start': { who: 'team', requires: ['dischargedOn'] },
  'extend': { who: 'team', requires: ['reason', 'decidedBy'] },
  'prepare-end': { who: 'team', requires: ['words'] },
  'readmit': { who: 'team', requires: ['hospital'] },
  'resume': { who: 'team', requires: ['words'] },
  'end': { who: 'team', requires: [] },
  'remind': { who: 'system', requires: [] },
} as const satisfies Record<HomecareAction, { readonly who: HomecareParty; readonly requires: readonly string[] }>;

interface Actor {
  readonly organisationId: OrganisationId;
  readonly organisationKind: OrganisationKind;
}

/** 의료급여관리사는 시·군·구 의료급여 담당부서 소속이다 (MEDAID-ORG): nobody else begins or carries on a course; members of its case read it. */
export function keepsHomecare({ organisationKind }: Pick<Actor, 'organisationKind'>): boolean {
  return organisationKind === 'medical-aid-team';
}

/** The acts open to somebody now. */
export function homecareActsOpenTo(status: HomecareStatus, owner: OrganisationId, actor: Actor): readonly HomecareAction[] {
  if (actor.organisationId !== owner || !keepsHomecare(actor)) return [];
  return HOMECARE_ACTIONS.filter((action) => HOMECARE_ACTION_RULES[action].who === 'team' && nextHomecareStatus(status, action) !== undefined);
}
