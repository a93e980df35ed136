import { findJurisdictions } from '@dure/database/jurisdiction';
import type { Work } from '@dure/database/scope';
import type { PlainDate } from '@dure/domain/calendar';
import type { Organisation, OrganisationKind } from '@dure/domain/organisation';

/** Teams that are part of the town hall and no office of their own. */
const TEAMS: readonly OrganisationKind[] = ['hope-welfare', 'medical-aid-team', 'self-support-team', 'dream-start'];
/** Offices within the same municipality: a team writes to them in its own name. */
const WITHIN: readonly OrganisationKind[] = [...TEAMS, 'town-office', 'visiting-health'];

type Side = Pick<Organisation, 'kind' | 'sigungu'> | undefined;

/** 발신명의 of a team to another authority is the mayor's (행정업무규정 제13조제1항); within the house it is its own (제3항), and then null. */
export async function authorityOf(work: Work, sender: Side, receiver: Side, on: PlainDate): Promise<string | null> {
  if (sender === undefined || !TEAMS.includes(sender.kind)) return null;
  if (receiver !== undefined && receiver.sigungu === sender.sigungu && WITHIN.includes(receiver.kind)) return null;
  const municipality = (await findJurisdictions(work, [sender.sigungu], on)).find(({ kind }) => kind === 'sigungu');
  return municipality === undefined ? null : headOf(municipality.name);
}

/** 전주시 → 전주시장, 완주군 → 완주군수, 서대문구 → 서대문구청장. */
export function headOf(municipality: string): string {
  if (municipality.endsWith('군')) return `${municipality}수`;
  return municipality.endsWith('구') ? `${municipality}청장` : `${municipality}장`;
}
