import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { OrganisationId, ReferralId } from '@dure/domain/ids';
import { needsLetter } from '@dure/domain/referral';
import { createRng } from '../prng.ts';
import type { Rng } from '../prng.ts';
import { compose } from './compose.ts';
import type { Course, Reach, ReferralRecord } from './compose.ts';
import type { Directory } from './directory.ts';
import { findOccasion } from './occasion.ts';
import type { Occasion } from './occasion.ts';
import type { Letters } from './play.ts';
import { slots } from './quotas.ts';
import type { Fate, Slot } from './quotas.ts';
import type { Route } from './route.ts';
import { ROUTES_BETWEEN } from './routesBetween.ts';
import { ROUTES_FROM_TOWN } from './routesFromTown.ts';
import { ENDINGS, redirected, returned, settled } from './scripts.ts';

const ROUTES: readonly Route[] = [...ROUTES_FROM_TOWN, ...ROUTES_BETWEEN];

/** About 550 referrals, in every state on every axis. */
export function referrals(directory: Directory): readonly ReferralRecord[] {
  const rng = createRng(directory.town.seed, 'referrals');
  const desk: Desk = { directory, rng, letters: letterCounter(directory), claim: claims() };
  const next = occasions(desk);
  return slots(rng).flatMap((slot) => {
    const made = next(slot);
    return made === undefined ? [] : recordsOf(desk, made, slot);
  });
}

interface Desk {
  readonly directory: Directory;
  readonly rng: Rng;
  readonly letters: Letters;
  /** Whether nobody asked this agency for this person and service before; from now on somebody has. */
  readonly claim: (occasion: Occasion) => boolean;
}

function claims(): Desk['claim'] {
  const taken = new Set<string>();
  return ({ person, route, receiver }) => {
    const key = `${person.id} ${route.service} ${receiver.id}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
}

/** 부서명-번호, as official letters are numbered; each office counts its own from the beginning of the year. */
function letterCounter(directory: Directory): Letters {
  const last = new Map<string, number>();
  return (organisationId, on) => {
    const key = `${organisationId} ${on.slice(0, 4)}`;
    const number = (last.get(key) ?? 0) + 1;
    last.set(key, number);
    return `${directory.organisation(organisationId).name}-${number}`;
  };
}

/** Fitting people for each route, nobody twice to the same agency for the same service. */
function occasions({ directory, rng, claim }: Desk): (slot: Slot) => Occasion | undefined {
  const candidates = new Map(ROUTES.map((route) => [route, rng.shuffle(directory.candidates.filter(({ candidate }) => route.fits(candidate)).map(({ person }) => person))]));
  return (slot) => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const route = rng.weighted(ROUTES.filter((each) => suits(each, slot.fate)).map((each) => [each, each.weight] as const));
      const person = candidates.get(route)?.pop();
      const made = person === undefined ? undefined : findOccasion(directory, rng, route, person);
      if (made !== undefined && claim(made)) return made;
    }
    return undefined;
  };
}

function suits(route: Route, fate: Fate): boolean {
  // Without consent none can be withdrawn; a crisis is not left lying, nor sent on.
  if (route.urgency === 'crisis') return fate.kind === 'sent' && ['opened', 'accepted', 'in-service', 'closed'].includes(fate.ending);
  if (fate.kind === 'draft') return needsLetter(route.channel) === (fate.letter !== 'none');
  if (fate.kind === 'redirected') return typeof route.to === 'string' && ONWARD[route.to] !== undefined;
  if ('reason' in fate && fate.reason === 'not-eligible') return route.programme === 'ECARE';
  return true;
}

/** Where a receiver passes somebody on to. */
const ONWARD: Readonly<Partial<Record<string, Route['to']>>> = {
  'addiction-centre': 'mental-health-centre', 'visiting-health': 'elder-care-provider', 'elder-care-provider': 'visiting-health', 'medical-aid-team': 'visiting-health', 'dream-start': 'hope-welfare', 'self-support-team': { agency: 8 },
};

function recordsOf(desk: Desk, made: Occasion, { fate, daysAgo }: Slot): readonly ReferralRecord[] {
  const { directory, rng, letters } = desk;
  const referralId = rng.uuid() as ReferralId;
  const childId = rng.uuid() as ReferralId;
  const run = (course: Omit<Course, 'referralId'>, occasion = made, id = referralId): ReferralRecord => compose(directory, rng, occasion, { ...course, referralId: id }, letters);
  if (fate.kind === 'draft') return [run({ daysAgo, reach: fate.letter === 'none' ? 'draft' : fate.letter, after: () => [] })];
  if (fate.kind === 'sent') return [run({ daysAgo, reach: 'sent', after: ENDINGS[fate.ending] })];
  if (fate.kind === 'returned') return [run({ daysAgo, reach: 'sent', after: (cast) => returned(cast, fate.reason) })];
  if (fate.kind === 'settled') return [run({ daysAgo, reach: 'sent', after: (cast) => settled(cast, fate.reason, null) })];
  if (fate.kind === 'sent-again') {
    const parent = run({ daysAgo, reach: 'sent', after: (cast) => settled(cast, fate.reason, childId) });
    return [parent, run({ daysAgo, begunAt: madeBy(parent, 'settle'), reach: 'sent', after: ENDINGS.sent }, { ...made, parent: { kind: 'after-return', state: parent.state } }, childId)];
  }
  return passedOn(desk, made, { daysAgo, childId, run });
}

interface PassingOn {
  readonly daysAgo: number;
  readonly childId: ReferralId;
  readonly run: (course: Omit<Course, 'referralId'>, occasion?: Occasion, id?: ReferralId) => ReferralRecord;
}

/** The child is a draft of the same sender, who must ask the person again. */
function passedOn({ directory, rng, claim }: Desk, made: Occasion, { daysAgo, childId, run }: PassingOn): readonly ReferralRecord[] {
  const to = typeof made.route.to === 'string' ? ONWARD[made.route.to] : undefined;
  const onward = ROUTES.find((route) => route.from === made.route.from && JSON.stringify(route.to) === JSON.stringify(to));
  const child = onward === undefined ? undefined : findOccasion(directory, rng, onward, made.person);
  if (child === undefined || child.receiver.id === made.receiver.id || !claim(child)) return [run({ daysAgo, reach: 'sent', after: ENDINGS.accepted })];
  const parent = run({ daysAgo, reach: 'sent', after: (cast) => redirected(cast, childId, child.receiver.id) });
  const reach: Reach = rng.chance(0.6) && !needsLetter(child.route.channel) ? 'sent' : 'draft';
  const occasion = { ...child, senderStaff: made.senderStaff, parent: { kind: 'redirect', state: parent.state } as const };
  return [parent, run({ daysAgo: Math.max(1, daysAgo - rng.int(0, 2)), begunAt: madeBy(parent, 'redirect'), reach, after: ENDINGS.sent }, occasion, childId)];
}

/** When the act happened that made the child. */
function madeBy(parent: ReferralRecord, action: 'settle' | 'redirect'): Instant {
  return parent.events.find(({ event }) => event.action === action)?.event.at ?? parent.state.lastChangeAt;
}

/** The last number each office gave out, by year; the counters go on from there. */
export function lastLetters(records: readonly ReferralRecord[]): ReadonlyMap<OrganisationId, ReadonlyMap<number, number>> {
  const last = new Map<OrganisationId, Map<number, number>>();
  const take = (organisationId: OrganisationId, number: string, on: PlainDate): void => {
    const years = last.get(organisationId) ?? new Map<number, number>();
    const year = Number(on.slice(0, 4));
    years.set(year, Math.max(years.get(year) ?? 0, Number(number.split('-').at(-1))));
    last.set(organisationId, years);
  };
  for (const { state: { identity, letterMark, receipt } } of records) {
    if (letterMark.kind === 'letter') take(identity.sender.organisationId, letterMark.number, letterMark.sentOn);
    if (receipt !== undefined) take(identity.receiver.organisationId, receipt.number, receipt.on);
  }
  return last;
}
