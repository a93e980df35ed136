import { findJurisdictions } from '@dure/database/jurisdiction';
import { withScope } from '@dure/database/scope';
import { koreanDay } from '@dure/domain/calendar';
import type { ServerContext } from '../http/handler.ts';
import { signInSettings } from '../session/settings.ts';

/** Names of the 행정동 of a municipality by code. */
export async function townNames(server: ServerContext, sigungu: string): Promise<ReadonlyMap<string, string>> {
  const towns = await withScope(server.pool, signInSettings({}), (work) => findJurisdictions(work, [sigungu], koreanDay(server.now())));
  return new Map(towns.map(({ code, name }) => [code, name]));
}
