import type { Instant } from '../calendar/index.ts';
import { allow, refuse, type Decision } from '../decision/index.ts';
import type { OrganisationId, RoundId, Sigungu, StaffId } from '../ids/index.ts';
import type { OrganisationKind } from '../organisation/index.ts';
import { isBlank } from '../referral/required.ts';
import type { CandidateStatus } from './candidateActions.ts';

export const ROUND_STATUSES = ['open', 'closed'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** Teams that a finding can go to: the town office of its 행정동, or the one team of the municipality that the criterion is for. */
export const ROUND_TEAMS = ['town-office', 'medical-aid-team', 'visiting-health', 'hope-welfare'] as const satisfies readonly OrganisationKind[];
export type RoundTeam = (typeof ROUND_TEAMS)[number];

/** A criterion of a round in the version that the run asked, and which team its findings go to. */
export interface RoundCriterion {
  readonly criterion: string;
  readonly version: number;
  readonly team: RoundTeam;
}

/** How many each team gets; a team that is not named gets none. */
export type Quotas = Readonly<Record<string, number>>;

/** One thing done with a round, in numbers only. */
export interface RoundAct {
  readonly action: 'propose' | 'hand-out' | 'recall' | 'close';
  readonly at: Instant;
  readonly by: StaffId;
  readonly people: number;
  readonly words: string;
}

/** 배분 차수: findings of one run by some of its criteria, handed out by quota. */
export interface Round {
  readonly id: RoundId;
  readonly sigungu: Sigungu;
  readonly runId: string;
  readonly name: string;
  /** In the order that decides which team somebody found by several of them goes to. */
  readonly criteria: readonly RoundCriterion[];
  readonly quotas: Quotas;
  readonly status: RoundStatus;
  readonly acts: readonly RoundAct[];
  readonly version: number;
}

export type RoundRefusal =
  | { readonly code: 'discovery/round-incomplete'; readonly fields: readonly string[] }
  | { readonly code: 'discovery/quota-wrong'; readonly organisations: readonly string[] }
  | { readonly code: 'discovery/round-closed' }
  | { readonly code: 'discovery/nobody-to-hand-out' }
  | { readonly code: 'discovery/nobody-to-recall' };
export type RoundRefusalCode = RoundRefusal['code'];

export const MOST_PER_TEAM = 500;
/** More candidates than this stand in no round: those of the highest rank do. */
export const MOST_IN_ROUND = 5000;

/** Whether a round can be made of this. */
export function checkRound({ name, criteria, quotas }: Pick<Round, 'name' | 'criteria' | 'quotas'>): Decision<null, RoundRefusal> {
  const fields = [...(isBlank(name) ? ['name'] : []), ...(criteria.length === 0 ? ['criteria'] : [])];
  return fields.length > 0 ? refuse({ code: 'discovery/round-incomplete', fields }) : checkQuotas(quotas);
}

export function checkQuotas(quotas: Quotas): Decision<null, RoundRefusal> {
  const organisations = Object.entries(quotas).filter(([, most]) => !Number.isInteger(most) || most < 0 || most > MOST_PER_TEAM).map(([id]) => id);
  return organisations.length > 0 ? refuse({ code: 'discovery/quota-wrong', organisations }) : allow(null);
}

/** The round after one more act. */
export function actedOn(round: Round, act: RoundAct, change: Partial<Pick<Round, 'quotas' | 'status'>> = {}): Round {
  return { ...round, ...change, acts: [...round.acts, act], version: round.version + 1 };
}

/** Teams that a municipality has, as far as findings are sent there. */
export interface RoundPlaces {
  readonly townOfficeOf: (emd: string) => OrganisationId | undefined;
  readonly teamOf: (kind: RoundTeam) => OrganisationId | undefined;
}

/** Where a finding goes: the first criterion of the round that found the person decides. Null where nobody serves the place. */
export function routeOf(found: { readonly emd: string; readonly criteria: readonly string[] }, criteria: readonly RoundCriterion[], places: RoundPlaces): OrganisationId | null {
  const decides = criteria.find(({ criterion }) => found.criteria.includes(criterion));
  if (decides === undefined) return null;
  return (decides.team === 'town-office' ? places.townOfficeOf(found.emd) : places.teamOf(decides.team)) ?? null;
}

interface Ranked {
  readonly route: OrganisationId | null;
}

/** The next of each team in the order given, up to its quota less what it holds already. */
export function allocate<Candidate extends Ranked>(ranked: readonly Candidate[], quotas: Quotas, held: Readonly<Record<string, number>>): readonly (Candidate & { readonly route: OrganisationId })[] {
  const room = new Map<string, number>(Object.entries(quotas).map(([id, most]) => [id, most - (held[id] ?? 0)]));
  return ranked.filter((candidate): candidate is Candidate & { readonly route: OrganisationId } => {
    const left = candidate.route === null ? 0 : (room.get(candidate.route) ?? 0);
    if (candidate.route === null || left <= 0) return false;
    room.set(candidate.route, left - 1);
    return true;
  });
}

/** How many each team has got of a round and did not give back. */
export function heldBy(counts: readonly { readonly organisationId: OrganisationId | null; readonly status: CandidateStatus; readonly people: number }[]): Readonly<Record<string, number>> {
  const held: Record<string, number> = {};
  for (const { organisationId, status, people } of counts) if (organisationId !== null && status !== 'proposed' && status !== 'closed') held[organisationId] = (held[organisationId] ?? 0) + people;
  return held;
}

/** How a team stands in a round: what was found for it, what it got, what it would get now, and what waits beyond its quota. */
export interface TeamShare {
  readonly quota: number;
  readonly found: number;
  readonly held: number;
  readonly next: number;
  readonly left: number;
}

/** `waiting`: proposed and not handed out. */
export function shareOf(quota: number, held: number, waiting: number): TeamShare {
  const next = Math.max(0, Math.min(quota - held, waiting));
  return { quota, found: held + waiting, held, next, left: waiting - next };
}
