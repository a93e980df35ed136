import type { StoredPlan } from '@dure/database/plan';
import { planPartiesOf, standInRule, type PlanContext, type PlanKind, type PlanParty, type PlanState } from '@dure/domain/plan';
import { findEdition } from '@dure/guide';
import { SOURCE_TITLES } from '@dure/guide';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { planDeadlinesOf, wantsPlanApproval } from '../setting/caseClock.ts';
import type { PlanDetail } from './contract.ts';

export type PlanAsking = Pick<Call<Endpoint>, 'server' | 'staff' | 'at' | 'today'>;

/** Rules of an edition by which one plan may stand for another (규칙 제9조제3항). */
function standInRules(edition: string): readonly string[] {
  return findEdition(edition)?.care?.plan.replaceableBy.flatMap(({ rules }) => rules.slice(0, 1)) ?? [];
}

/** The clause by which a plan of this kind may stand for a 개인별지원계획 in this edition, as the page shows it. */
export function standInOf(kind: PlanKind, edition: string): PlanDetail['standIn'] {
  const id = standInRule(kind);
  const rule = id === undefined || !standInRules(edition).includes(id) ? undefined : findEdition(edition)?.rules[id];
  return id === undefined || rule === undefined ? null : { rule: id, says: rule.says, page: rule.cite.page ?? '', quote: rule.cite.quote, source: SOURCE_TITLES[rule.cite.seed] };
}

interface About {
  readonly sigungu: string;
  readonly programme: string;
  readonly edition: string;
}

/** Who acts on a plan, in what capacity, under which clocks. */
export async function planContextOf({ server, staff, at, today }: PlanAsking, { sigungu, programme, edition }: About, party: PlanParty): Promise<PlanContext> {
  const [isHoliday, deadlines, wantsApproval] = await Promise.all([holidaysOf(server, sigungu), planDeadlinesOf(server, sigungu, today, programme), wantsPlanApproval(server, sigungu, today)]);
  return { at, on: today, by: party === 'system' ? 'system' : staff.id, party, isHoliday, deadlines, wantsApproval, standInRules: standInRules(edition) };
}

/** The best capacity that the caller has; a stranger to the plan acts in none that the tables allow. */
export function partyOf({ owner }: Pick<PlanState, 'owner'>, { staff }: Pick<PlanAsking, 'staff'>): PlanParty | undefined {
  return planPartiesOf({ owner }, { staffId: staff.id, organisationId: staff.organisationId, role: staff.role })[0];
}

export function contextFor(asking: PlanAsking, { sigungu, state }: Pick<StoredPlan, 'sigungu' | 'state'>, party: PlanParty): Promise<PlanContext> {
  return planContextOf(asking, { sigungu, programme: state.identity.programme, edition: state.identity.edition }, party);
}
