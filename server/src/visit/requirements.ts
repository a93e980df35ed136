import { findSettings, standingSettings } from '@dure/database/setting';
import type { PersonId } from '@dure/domain/ids';
import { NO_REQUIREMENTS, type VisitRequirements } from '@dure/domain/visit';
import { evaluate, findEditionInForce } from '@dure/guide';
import { decidedOn, settingOn } from '@dure/guide/setting';
import { visitFrequencies, visitRequirements, type VisitFrequency } from '@dure/guide/visit';
import { findKnownCase, valuesOf, type KnownCase } from '../guide/known.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';

type Asking = Pick<Call<Endpoint>, 'scope' | 'work' | 'today'>;

export interface Asked {
  readonly known: KnownCase;
  readonly requirements: VisitRequirements;
}

/** What the guide in force says of a visit to this person today, by what the asker may know of them. */
export async function requirementsOf(call: Asking, personId: PersonId): Promise<Asked | undefined> {
  const { work, scope, today } = call;
  const [known, settings] = await Promise.all([findKnownCase(call, personId), findSettings(work, scope.sigungus[0] ?? '')]);
  if (known === undefined) return undefined;
  const edition = findEditionInForce(today);
  const facts = valuesOf(known.known);
  const answered = evaluate({ on: today, facts }, today, standingSettings(settings));
  if (edition === undefined || !answered.ok) return { known, requirements: NO_REQUIREMENTS };
  return { known, requirements: visitRequirements(edition, answered.value, facts) };
}

/** How often the groups of 방문건강 and 노인맞춤돌봄 are visited here; the groups of the own programmes first. */
export async function frequenciesOf({ work, today }: Asking, sigungu: string, programmes: readonly string[]): Promise<readonly VisitFrequency[]> {
  const edition = findEditionInForce(today);
  if (edition === undefined) return [];
  const settings = standingSettings(await findSettings(work, sigungu));
  const decided = (['visit.groupVisits', 'ecare.visits'] as const).filter((key) => decidedOn(settings, key, today) !== undefined);
  const found = visitFrequencies(edition, { scheme: settingOn(settings, 'visit.groupScheme', today) === 2 ? 2 : 3, groups: settingOn(settings, 'visit.groupVisits', today), care: settingOn(settings, 'ecare.visits', today), decided });
  const isOwn = ({ programme }: VisitFrequency): number => (programmes.includes(programme) ? 0 : 1);
  return found.toSorted((one, other) => isOwn(one) - isOwn(other));
}
