import { writeAccessEntry } from '@dure/database/accesslog';
import { chooseMunicipality } from '@dure/database/session';
import { actingAmong, may } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { Sigungu } from '@dure/domain/ids';
import type { Call, Handled, Principal, ServerContext } from '../http/handler.ts';
import { municipalityName } from '../jurisdiction/names.ts';
import type { sessionContract } from './contract.ts';

/** The municipality that the page shows: two windows, or one that was open before signing in again, may show another than was chosen since. */
export const SHOWN_MUNICIPALITY = 'dure-municipality';

/** Why a request about discovery is not carried out for any municipality. */
export type ChoiceRefusal = { readonly code: 'session/municipality-not-served' } | { readonly code: 'session/municipality-changed' };

/** Asked by every request, and never answered by taking another municipality instead. */
export function unmetChoice({ scope: { purpose, sigungus: [acting] } }: Principal, shown: unknown): ChoiceRefusal | undefined {
  if (acting === undefined) return { code: 'session/municipality-not-served' };
  return purpose === 'discovery' && shown !== undefined && shown !== acting ? { code: 'session/municipality-changed' } : undefined;
}

/** For which municipality discovery is done now, by a scope of another purpose; null where the chosen one is not served any more. */
export const actingOf = ({ scope, staff, acting }: Principal): Sigungu | null => actingAmong(scope.sigungus, staff, acting) ?? null;

/** What there is to choose from: nothing for whoever has one municipality and acts for it. */
export async function choicesOf(server: ServerContext, principal: Principal): Promise<readonly { readonly sigungu: string; readonly name: string }[]> {
  const { scope } = principal;
  if (!may(scope, 'discovery:read') || (scope.sigungus.length === 1 && actingOf(principal) !== null)) return [];
  return Promise.all(scope.sigungus.map(async (sigungu) => ({ sigungu, name: await municipalityName(server, sigungu) })));
}

type Choose = (typeof sessionContract)['POST /api/session/municipality'];

/** The home's log has the line of the request itself; the municipality that is now worked for has one of its own. */
export async function chooseFor({ body, principal, staff, scope, work, at, address, newId }: Call<Choose>): Handled<Choose> {
  const chosen = scope.sigungus.find((one) => one === body.sigungu);
  if (chosen === undefined) return refuse({ code: 'session/municipality-not-served' });
  chooseMunicipality(work, staff.sigungu, principal.tokenHash, chosen === staff.sigungu ? null : chosen);
  const subject = { municipality: chosen };
  if (chosen !== staff.sigungu) {
    writeAccessEntry(work, {
      sigungu: chosen, id: newId(), at, staffId: staff.id, organisationId: staff.organisationId, role: staff.role, address, purpose: 'discovery',
      event: 'session.municipality-chosen', personIds: [], subject, outcome: 'done', reason: null,
    });
  }
  return allow({ answer: { actsFor: chosen }, subject, sessionChanged: true as const });
}
