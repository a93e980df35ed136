import { addGrant, endGrants } from '@dure/domain/access';
import type { CaseEvent, CaseState } from '@dure/domain/case';
import { followRenewal, restsOn, type Consent, type ConsentEvent } from '@dure/domain/consent';
import type { PlanEvent, PlanState } from '@dure/domain/plan';
import type { ReferralEvent, ReferralState } from '@dure/domain/referral';
import type { Course, Step } from './course.ts';
import { MOVE, moveContext } from './move.ts';
import { perform } from './perform.ts';
import { PLAN, contextOf as planContext } from './plan.ts';
import { REFERRAL, referralContext } from './referral.ts';
import { residentOf, type Resident, type World } from './world.ts';

/** What leaves opens the disclosed items to the receiver; what ends closes them. */
export function followReferral(world: World, { personId, id }: Course<ReferralState, ReferralEvent>, { before, after, event }: Step<ReferralState, ReferralEvent>): void {
  const person = residentOf(world, personId);
  if (event.action === 'send') {
    const { basis } = after;
    const consent = basis.kind === 'consent' ? person.consents.find((one) => one.id === basis.consentId) : undefined;
    const ground = basis.kind === 'consent' ? { basis: 'consent' as const, consentId: basis.consentId } : { basis: basis.kind === 'law' ? ('law' as const) : ('emergency' as const) };
    person.shared = addGrant(person.shared, after.identity.receiver.organisationId, { until: consent?.terms.endsOn ?? '9999-12-31', items: after.disclosed, referralId: after.identity.referralId, ...ground });
  }
  if (before.access === 'open' && after.access === 'ended' && world.fault !== 'access that outlives its referral') person.shared = endGrants(person.shared, (grant) => grant.referralId === (id as never));
}

/** A withdrawal ends every reading that rested on it, at once; a renewal goes on where the old one ended. */
export function followConsent(world: World, course: Course<Consent, ConsentEvent>, { after, event }: Step<Consent, ConsentEvent>): void {
  const person = residentOf(world, course.personId);
  const at = person.consents.findIndex(({ id }) => id === after.id);
  if (at >= 0) person.consents[at] = after;
  const successor = event.action === 'renew' ? person.consents.find(({ id }) => id === event.renewedBy) : undefined;
  if (successor !== undefined) person.shared = followRenewal(person.shared, after.id, successor, world.today);
  if (event.action === 'withdraw' && world.fault !== 'a withdrawn consent that nobody passes on') withdraw(world, person, after);
}

function withdraw(world: World, person: Resident, after: Consent): void {
  person.shared = endGrants(person.shared, restsOn(after.id));
  for (const referral of [...world.pools.referral.live, ...world.pools.referral.over]) {
    const { basis, access } = referral.state;
    if (basis.kind === 'consent' && basis.consentId === after.id && access === 'open') perform(world, REFERRAL, referral, { action: 'withdraw-consent' }, referralContext(world, referral.state, 'withdraw-consent', 'system'));
  }
  for (const move of world.pools.move.live) {
    const { basis } = move.state;
    if (basis.kind === 'consent' && basis.consentId === after.id) perform(world, MOVE, move, { action: 'withdraw-consent' }, moveContext(world, 'system'));
  }
}

/** A version that takes effect takes the place of the one before. */
export function followPlan(world: World, course: Course<PlanState, PlanEvent>, { after, event }: Step<PlanState, PlanEvent>): void {
  if (event.action !== 'activate') return;
  const { seriesId, planId } = after.identity;
  for (const other of world.pools.plan.live) {
    if (other !== course && other.state.identity.seriesId === seriesId && other.state.status === 'active') perform(world, PLAN, other, { action: 'supersede', byPlanId: planId }, planContext(world, after.owner.organisationId, 'system'));
  }
}

/** What went out of a case that is over is called back, and its plans end with it. */
export function followCase(world: World, course: Course<CaseState, CaseEvent>, { event }: Step<CaseState, CaseEvent>): void {
  if (event.action !== 'close' && event.action !== 'move-away') return;
  for (const move of world.pools.move.live) {
    if (move.state.identity.caseId === course.state.identity.caseId && ['sent', 'opened'].includes(move.state.status)) perform(world, MOVE, move, { action: 'recall', words: '' }, moveContext(world, 'system'));
  }
  for (const plan of world.pools.plan.live) {
    if (plan.state.identity.caseId === course.state.identity.caseId) perform(world, PLAN, plan, { action: 'end', words: '사례 종결', outcomes: [] }, planContext(world, plan.state.owner.organisationId, 'system'));
  }
}
