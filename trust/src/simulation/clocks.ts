import { daysBetween } from '@dure/domain/calendar';
import { activeMembers, dueCaseNotices, findCaseSignal } from '@dure/domain/case';
import { dueSignals, escalationOn } from '@dure/domain/clock';
import { findHomecareSignal } from '@dure/domain/homecare';
import { commandOfMoveSignal, dueMoveSignals } from '@dure/domain/move';
import { commandOfSignal } from '@dure/domain/referral';
import { Broken } from './broken.ts';
import { CASE, caseSystem } from './case.ts';
import { CONSENT } from './consent.ts';
import { HOMECARE, homecareContext } from './homecare.ts';
import { MOVE, moveContext } from './move.ts';
import { perform } from './perform.ts';
import { REFERRAL, referralContext } from './referral.ts';
import { momentOf, residentOf, type World } from './world.ts';

/** What the product does by itself once a day: every passed date is told, every period that is over ends. */
export function ringClocks(world: World): void {
  const { pools, today, fault } = world;
  for (const course of pools.consent.live) {
    if (course.state.state === 'given' && course.state.terms.endsOn < today) perform(world, CONSENT, course, { action: 'expire', on: today }, { at: momentOf(world), by: 'system', birthOn: null });
  }
  for (const course of pools.referral.live) {
    for (const signal of fault === 'a clock that does not ring' ? [] : dueSignals(course.state, today)) perform(world, REFERRAL, course, commandOfSignal(course.state, signal), referralContext(world, course.state, 'remind', 'system'));
  }
  for (const course of [...pools.case.live, ...pools.case.over]) ringCase(world, course);
  ringMovesAndCourses(world);
}

function ringMovesAndCourses(world: World): void {
  const { pools, today } = world;
  for (const course of pools.move.live) {
    for (const signal of dueMoveSignals(course.state, today)) perform(world, MOVE, course, commandOfMoveSignal(signal), moveContext(world, 'system'));
  }
  for (const course of pools.homecare.live) {
    const signal = findHomecareSignal(course.state, today);
    if (signal !== undefined) perform(world, HOMECARE, course, signal, homecareContext(world, 'system'));
  }
}

function ringCase(world: World, course: World['pools']['case']['live'][number]): void {
  const { today, chance } = world;
  for (const member of activeMembers(course.state.members)) {
    if (member.until !== null && member.until < today) perform(world, CASE, course, { action: 'end-member', organisationId: member.organisationId, lastOn: member.until, reason: '기간 만료' }, caseSystem(world, course.state, 'end-member'));
  }
  const signal = findCaseSignal(course.state, today);
  if (signal !== undefined) perform(world, CASE, course, signal, caseSystem(world, course.state, 'escalate'));
  const facts = { on: today, birthOn: residentOf(world, course.personId).birthOn, inElementarySchool: false, metOn: null };
  for (const notice of chance.chance(0.2) ? dueCaseNotices(course.state, facts) : []) perform(world, CASE, course, { action: 'give-notice', ...notice }, caseSystem(world, course.state, 'give-notice'));
}

interface Law {
  readonly says: string;
  /** The first that breaks it. */
  readonly breaks: (world: World) => string | undefined;
}

/** What holds in the evening, after the clocks have rung: laws over several nouns at once. */
export const EVENING: readonly Law[] = [
  {
    says: 'whoever is late is known: supervisors were told of every passed date of a referral',
    breaks: ({ pools, today }) => pools.referral.live.find(({ state }) => state.waiting && state.nextOn !== null && state.nextOn <= today && !state.signalled.some(({ signal, forOn }) => signal === 'escalate' && state.nextOn !== null && forOn === escalationOn(state.nextOn, today)))?.id,
  },
  { says: 'whoever is late is known: the supervisors were told of every passed date of a case', breaks: ({ pools, today }) => pools.case.live.find(({ state }) => state.nextOn !== null && state.status !== 'ended' && state.nextOn < today && (state.escalatedFor === null || daysBetween(state.escalatedFor, today) > 7))?.id },
  { says: 'no consent is in force after its last day', breaks: ({ pools, today }) => pools.consent.live.find(({ state }) => state.state === 'given' && state.terms.endsOn < today)?.id },
  {
    says: 'nothing is read on a consent that was withdrawn',
    breaks: ({ pools, people }) => {
      const withdrawn = new Set(people.flatMap(({ consents }) => consents.filter(({ state }) => state === 'withdrawn').map(({ id }) => id)));
      return [...pools.referral.live, ...pools.referral.over].find(({ state: { basis, access } }) => access === 'open' && basis.kind === 'consent' && withdrawn.has(basis.consentId))?.id;
    },
  },
  {
    says: 'no grant without purpose: everything that another organisation sees rests on an open referral or a consent that was not withdrawn',
    breaks: ({ people, pools }) => {
      const ended = new Set(pools.referral.over.filter(({ state }) => state.access === 'ended').map(({ id }) => id));
      return people.find(({ shared, consents }) => Object.values(shared).some(({ grants }) => grants.some(({ referralId, consentId, basis }) => (referralId !== undefined && ended.has(referralId)) || (basis === 'consent' && consents.some(({ id, state }) => id === consentId && state === 'withdrawn')) || (basis === 'consent' && consentId === undefined))))?.id;
    },
  },
  { says: 'no co-manager stays after its last day', breaks: ({ pools, today }) => pools.case.live.find(({ state }) => activeMembers(state.members).some(({ until }) => until !== null && until < today))?.id },
  {
    says: 'one version of a plan runs at a time',
    breaks: ({ pools }) => {
      const active = pools.plan.live.filter(({ state }) => state.status === 'active').map(({ state }) => state.identity.seriesId);
      return active.find((series, at) => active.indexOf(series) !== at);
    },
  },
  {
    says: 'one move of a case at a time',
    breaks: ({ pools }) => {
      const moving = pools.move.live.map(({ state }) => state.identity.caseId);
      return moving.find((one, at) => moving.indexOf(one) !== at);
    },
  },
];

export function checkEvening(world: World): void {
  for (const { says, breaks } of EVENING) {
    world.checks += 1;
    const which = breaks(world);
    if (which !== undefined) throw new Broken(says, world.steps, `${which} on ${world.today}`);
  }
}
