import { generateTown } from '@dure/database/demo';

import { MORNING } from './morning.ts';

/** The login of somebody who is not among the one-click accounts: the lead of a team. */
export function loginOfLead(team: string): string {
  const town = generateTown({ seed: 1, today: MORNING.today });
  const organisation = town.organisations.find(({ name }) => name === team);
  const lead = town.staff.find(({ organisationId, role }) => organisationId === organisation?.id && role === 'team-lead');
  if (lead === undefined) throw new Error(`The demo town has no lead of ${team}`);
  return lead.login;
}
