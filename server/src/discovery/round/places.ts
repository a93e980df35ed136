import type { ServingOrganisation } from '@dure/database/organisation';
import type { OrganisationId } from '@dure/domain/ids';
import { ROUND_TEAMS, type RoundPlaces, type RoundTeam } from '@dure/domain/discovery';
import type { ServerContext } from '../../http/handler.ts';
import { directoryOf } from '../../organisation/directory.ts';

/** Which team the findings of a criterion go to while nobody chooses another: Medical Aid and the health centre have managers of their own, everybody else is the town office's. */
const TEAM_OF: Readonly<Record<string, RoundTeam>> = {
  'medical-aid-first': 'medical-aid-team', 'medical-aid-again': 'medical-aid-team', 'frequent-outpatient': 'medical-aid-team', 'benefit-days': 'medical-aid-team', 'visit-days': 'medical-aid-team', 'long-stay': 'medical-aid-team',
  'repeated-admission': 'medical-aid-team', 'year-round': 'medical-aid-team', 'check-up-follow-up': 'visiting-health', 'chronic-unattended': 'visiting-health', 'chronic-new': 'visiting-health',
};

export const usualTeamOf = (criterion: string): RoundTeam => TEAM_OF[criterion] ?? 'town-office';
export const ROUTED_CRITERIA = Object.keys(TEAM_OF);

export interface Places extends RoundPlaces {
  readonly teams: readonly Pick<ServingOrganisation, 'id' | 'name' | 'kind'>[];
}

const ORDER: readonly string[] = ROUND_TEAMS;

/** The teams of a municipality that findings go to: the town offices first, by name. */
export async function placesOf(server: ServerContext, sigungu: string): Promise<Places> {
  const all = [...(await directoryOf(server, sigungu)).values()].filter(({ kind }) => ORDER.includes(kind));
  const offices = all.filter(({ kind }) => kind === 'town-office');
  const teams = all.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || one.name.localeCompare(other.name, 'ko'));
  const byArea = new Map<string, OrganisationId>(offices.flatMap(({ id, areas }) => areas.map((area) => [area, id] as const)));
  return { teams, townOfficeOf: (emd) => byArea.get(emd), teamOf: (kind) => teams.find((team) => team.kind === kind)?.id };
}
