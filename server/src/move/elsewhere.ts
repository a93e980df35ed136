import type { OrganisationId } from '@dure/domain/ids';
import type { Organisation, OrganisationKind } from '@dure/domain/organisation';
import type { ServerContext } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import { placesOf } from './place.ts';

/** Who keeps the system takes no case over. */
const NEVER: readonly OrganisationKind[] = ['audit-office', 'municipal-it', 'guarantee-agency', 'insurer-branch'];

/** An organisation of another municipality whom somebody that moves there may agree to be told. */
export async function findElsewhere(server: ServerContext, home: string, id: OrganisationId): Promise<Organisation | undefined> {
  const others = [...new Set((await placesOf(server)).map(({ sigungu }) => sigungu))].filter((sigungu) => sigungu !== home);
  const found = (await Promise.all(others.map((sigungu) => directoryOf(server, sigungu)))).map((directory) => directory.get(id)).find((one) => one !== undefined);
  return found === undefined || NEVER.includes(found.kind) ? undefined : found;
}
