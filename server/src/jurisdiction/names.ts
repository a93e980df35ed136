import { findJurisdictions } from '@dure/database/jurisdiction';
import { withScope } from '@dure/database/scope';
import { koreanDay } from '@dure/domain/calendar';
import type { ServerContext } from '../http/handler.ts';
import { signInSettings } from '../session/settings.ts';

const placesOf = (server: ServerContext, sigungu: string): ReturnType<typeof findJurisdictions> => withScope(server.shared, signInSettings({}), (work) => findJurisdictions(work, [sigungu], koreanDay(server.now())));

/** Names of the 행정동 of a municipality by code. */
export async function townNames(server: ServerContext, sigungu: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await placesOf(server, sigungu)).map(({ code, name }) => [code, name]));
}

/** 전주시, 완주군. */
export async function municipalityName(server: ServerContext, sigungu: string): Promise<string> {
  return (await placesOf(server, sigungu)).find(({ kind }) => kind === 'sigungu')?.name ?? sigungu;
}
