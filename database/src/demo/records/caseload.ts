import type { CaseStatus } from '@dure/domain/case';
import type { OrganisationKind } from '@dure/domain/organisation';
import type { ProgrammeId } from '@dure/domain/programme';
import { createRng } from '../prng.ts';
import type { Rng } from '../prng.ts';
import { getStory } from '../town.ts';
import { CASE_STORIES, LONG_STORIES, TRANSFER_STORIES } from './caseScripts.ts';
import type { CaseStory } from './caseScripts.ts';
import { playCase } from './cases.ts';
import type { CaseOccasion, CaseRecord } from './cases.ts';
import type { ReferralRecord } from './compose.ts';
import type { Directory } from './directory.ts';
import { holds, listed, poor } from './route.ts';
import type { Candidate } from './route.ts';

interface Caseload {
  readonly programme: ProgrammeId;
  readonly kind: OrganisationKind;
  readonly weight: number;
  readonly fits: (candidate: Candidate) => boolean;
}

/** Cases that nobody referred: found at the desk, by a list or by the programme itself. */
const CASELOADS: readonly Caseload[] = [
  { programme: 'ICM', kind: 'town-office', weight: 42, fits: ({ facts }) => listed(facts, 'needs').length >= 2 },
  { programme: 'ICM', kind: 'hope-welfare', weight: 10, fits: ({ facts }) => facts.complexity === '고난도' },
  { programme: 'ECARE', kind: 'elder-care-provider', weight: 16, fits: ({ age, facts }) => age >= 65 && facts['ltc.currentGrade'] === null },
  { programme: 'VISIT', kind: 'visiting-health', weight: 12, fits: ({ age, facts }) => age >= 60 && holds(facts, 'health.vulnerable') },
  { programme: 'MEDAID', kind: 'medical-aid-team', weight: 10, fits: ({ age, facts }) => age >= 40 && holds(facts, 'benefit.medicalAid') },
  { programme: 'HOMEMED', kind: 'medical-aid-team', weight: 3, fits: ({ facts }) => holds(facts, 'benefit.medicalAid') && facts['admission.sameDiagnosisDays'] !== undefined },
  { programme: 'DREAM', kind: 'dream-start', weight: 8, fits: ({ age, facts }) => age < 12 && poor(facts) },
  { programme: 'SELF', kind: 'self-support-centre', weight: 7, fits: ({ age, facts }) => age >= 20 && age < 65 && facts['selfSupport.type'] !== undefined },
  { programme: 'MENTAL', kind: 'mental-health-centre', weight: 8, fits: ({ age, facts }) => age >= 14 && listed(facts, 'mental.suspected').length > 0 },
  { programme: 'ADDICT', kind: 'addiction-centre', weight: 5, fits: ({ age, facts }) => age >= 19 && listed(facts, 'addiction').length > 0 },
];

/** 600 cases, in every stage and of all nine programmes. */
export function cases(directory: Directory, referrals: readonly ReferralRecord[]): readonly CaseRecord[] {
  const rng = createRng(directory.town.seed, 'cases');
  const wanted = storySlots(rng);
  const opened = rng.shuffle(referrals.filter(opensCase));
  const next = occasions(directory, rng, opened);
  const stories = storyCases(directory, rng);
  return [...stories, ...wanted.slice(stories.length).flatMap((slot) => {
    const made = next(slot);
    return made === undefined ? [] : [playCase(directory, rng, made, slot.story, slot.daysAgo)];
  })];
}

/** The Medical Aid case managers know two of the hand-written people already; one of the desks of the demo is theirs. */
function storyCases(directory: Directory, rng: Rng): readonly CaseRecord[] {
  return ['smoker', 'long-stay'].flatMap((story) => {
    const person = getStory(directory.town, story);
    const organisation = directory.serving('medical-aid-team', person);
    const owner = directory.town.staff.find((member) => member.organisationId === organisation?.id && member.demo);
    if (organisation === undefined || owner === undefined) throw new Error(`nobody keeps the case of ${story}`);
    return [playCase(directory, rng, { person, programme: 'MEDAID', organisation, owner, referrers: [] }, CASE_STORIES['in-service'], 20)];
  });
}

interface Slot {
  readonly status: CaseStatus | 'transfer' | 'long';
  readonly story: CaseStory;
  readonly daysAgo: number;
}

function storySlots(rng: Rng): readonly Slot[] {
  // No referral of this year opens a case that runs since the last.
  const stories = [...Object.entries(CASE_STORIES), ...TRANSFER_STORIES.map((story) => ['transfer', story] as const), ...LONG_STORIES.map((story) => ['long', story] as const)];
  const all = stories.flatMap(([status, story]) =>
    Array.from({ length: story.count }, (_, index): Slot => {
      const [from, to] = story.daysAgo;
      // One in eight is late.
      return { status: status as Slot['status'], story, daysAgo: index % 8 === 7 && status !== 'ended' ? to + rng.int(2, 14) : rng.int(from, to) };
    }));
  return rng.shuffle(all);
}

/** A programme that accepted somebody keeps a case of its own. */
function opensCase({ state }: ReferralRecord): boolean {
  return state.status === 'accepted' && state.identity.programme !== null && state.identity.programme !== 'HOMEMED';
}

/** How far a case can be, given how far the referral that opened it is. */
const STAGES_OF = {
  accepted: ['registered', 'assessing'],
  'in-service': ['in-service', 'planning', 'transfer'],
  'on-hold': ['on-hold', 'in-service'],
  'result-returned': ['in-service', 'closing'],
  acknowledged: ['in-service', 'closing'],
  closed: ['closed', 'aftercare', 'ended', 'reopened', 'in-service'],
  none: [],
} as const satisfies Record<string, readonly Slot['status'][]>;

function occasions(directory: Directory, rng: Rng, opened: readonly ReferralRecord[]): (slot: Slot) => CaseOccasion | undefined {
  const waiting = [...opened];
  const taken = new Set<string>();
  const fresh = freshOccasions(directory, rng);
  return (slot) => {
    const index = waiting.findIndex(({ state }) => (STAGES_OF[state.delivery] as readonly string[]).includes(slot.status));
    const made = index < 0 ? undefined : fromReferral(directory, waiting.splice(index, 1)[0]);
    for (let candidate = made ?? fresh(); candidate !== undefined; candidate = fresh()) {
      const key = `${candidate.person.id} ${candidate.programme}`;
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
    return undefined;
  };
}

function fromReferral(directory: Directory, record: ReferralRecord | undefined): CaseOccasion | undefined {
  const accepted = record?.events.find(({ event }) => event.action === 'accept');
  if (record === undefined || accepted === undefined || record.state.identity.programme === null) return undefined;
  const { person, receiver, receiverStaff, sender } = record.occasion;
  return {
    person, programme: record.state.identity.programme, organisation: directory.organisation(receiver.id), owner: receiverStaff, begunAt: accepted.event.at,
    referrers: [{ organisationId: sender.id, referralId: record.state.identity.referralId }],
  };
}

function freshOccasions(directory: Directory, rng: Rng): () => CaseOccasion | undefined {
  const candidates = new Map(CASELOADS.map((load) => [load, rng.shuffle(directory.candidates.filter(({ candidate }) => load.fits(candidate)).map(({ person }) => person))]));
  return () => {
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const load = rng.weighted(CASELOADS.map((each) => [each, each.weight] as const));
      const person = candidates.get(load)?.pop();
      const organisation = person === undefined ? undefined : directory.serving(load.kind, person);
      if (person === undefined || organisation === undefined) continue;
      return { person, programme: load.programme, organisation, owner: directory.worker(rng, organisation), referrers: [] };
    }
    return undefined;
  };
}
