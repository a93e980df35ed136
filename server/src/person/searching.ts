import { countSearches } from '@dure/database/accesslog';
import { judgeSearch, searchesCountFrom, type SearchRefusal } from '@dure/domain/access';
import type { Decision } from '@dure/domain/decision';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';

/** Whether this person may search once more; what was searched is in the access log, and a refusal too. */
export async function maySearch({ work, staff, principal, at, server }: Pick<Call<Endpoint>, 'work' | 'staff' | 'principal' | 'at' | 'server'>): Promise<Decision<true, SearchRefusal>> {
  return judgeSearch(await countSearches(work, staff.sigungu, staff.id, searchesCountFrom(at), principal.session.strongAt), server.searches);
}
