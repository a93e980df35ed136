import { findJurisdictions, type Jurisdiction } from '@dure/database/jurisdiction';
import { findMunicipalities } from '@dure/database/organisation';
import { withScope } from '@dure/database/scope';
import { koreanDay } from '@dure/domain/calendar';
import type { Sigungu } from '@dure/domain/ids';
import type { ServerContext } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import { signInSettings } from '../session/settings.ts';

/** Every municipality that keeps its records here, with its towns as they are called today. No personal data. */
export async function placesOf(server: ServerContext): Promise<readonly Jurisdiction[]> {
  return withScope(server.shared, signInSettings({}), async (work) => findJurisdictions(work, await findMunicipalities(work), koreanDay(server.now())));
}

/** Names of both sides of a move: municipalities, towns, organisations with their telephones. */
export interface PlaceNames {
  readonly municipality: (sigungu: string) => string;
  readonly town: (code: string) => string;
  readonly organisation: (id: string) => { readonly name: string; readonly phone: string };
}

export async function placeNames(server: ServerContext, sigungus: readonly Sigungu[]): Promise<PlaceNames> {
  const [places, directories] = await Promise.all([placesOf(server), Promise.all([...new Set(sigungus)].map((sigungu) => directoryOf(server, sigungu)))]);
  const nameOf = (kind: Jurisdiction['kind'], code: string): string => places.find((one) => one.kind === kind && one.code === code)?.name ?? code;
  return {
    municipality: (sigungu) => nameOf('sigungu', sigungu),
    town: (code) => nameOf('emd', code),
    organisation: (id) => directories.map((one) => one.get(id as never)).find((one) => one !== undefined) ?? { name: '–', phone: '' },
  };
}
