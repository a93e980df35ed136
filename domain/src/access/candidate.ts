import type { OrganisationId, Sigungu } from '../ids/index.ts';
import { canSeeDiscovery } from './discovery.ts';
import { seesNobody, type Scope } from './scope.ts';

/**
 * 발굴 대상자: under the pseudonym they are seen by who works the list of the municipality, and by the team that holds them; the name
 * by that team alone. No area and no break-glass opens it. database/migrations/0025 says the same in SQL.
 */
export interface CandidateRow {
  readonly sigungu: Sigungu;
  /** The team that it was handed to; null while it waits. */
  readonly organisationId: OrganisationId | null;
}

type Place = Pick<CandidateRow, 'sigungu'>;

const works = (scope: Scope, { sigungu }: Place): boolean => !seesNobody(scope.role) && scope.sigungus.includes(sigungu);
const holds = (scope: Scope, row: CandidateRow): boolean => works(scope, row) && row.organisationId === scope.organisationId;

/** Holds no name: read by who works the list, and by every team that may get somebody of it. */
export function canSeeRound(scope: Scope, place: Place): boolean {
  return works(scope, place) || canSeeDiscovery(scope, place);
}

/** Rounds are made, handed out and closed by who coordinates the teams; an analyst counts and hands nobody out. */
export function canWriteRound(scope: Scope, place: Place): boolean {
  return works(scope, place) && scope.wide;
}

/** Under the pseudonym. */
export function canSeeCandidate(scope: Scope, row: CandidateRow): boolean {
  return holds(scope, row) || canSeeDiscovery(scope, row);
}

export function canChangeCandidate(scope: Scope, row: CandidateRow): boolean {
  return holds(scope, row) || canWriteRound(scope, row);
}

/** The name, and what the team wrote down of its attempts. */
export function canSeeIdentity(scope: Scope, row: CandidateRow): boolean {
  return holds(scope, row);
}
