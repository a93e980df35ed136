import { findOrganisationsOf, type ServingOrganisation } from '@dure/database/organisation';
import { withScope } from '@dure/database/scope';
import type { OrganisationId } from '@dure/domain/ids';
import type { ServerContext } from '../http/handler.ts';
import { signInSettings } from '../session/settings.ts';

const CACHED_MS = 30_000;

interface Directory {
  readonly readAt: number;
  readonly organisations: Promise<ReadonlyMap<OrganisationId, ServingOrganisation>>;
}
const directories = new WeakMap<ServerContext, Map<string, Directory>>();

/** Every organisation of a municipality, at most half a minute old. The directory is no personal data. */
export function directoryOf(server: ServerContext, sigungu: string): Promise<ReadonlyMap<OrganisationId, ServingOrganisation>> {
  const known = directories.get(server) ?? new Map<string, Directory>();
  directories.set(server, known);
  const cached = known.get(sigungu);
  if (cached !== undefined && performance.now() - cached.readAt < CACHED_MS) return cached.organisations;
  const organisations = withScope(server.pool, signInSettings({}), (work) => findOrganisationsOf(work, sigungu)).then((all) => new Map(all.map((one) => [one.id, one] as const)));
  known.set(sigungu, { readAt: performance.now(), organisations });
  organisations.catch(() => known.delete(sigungu));
  return organisations;
}

/** Name to show; an organisation that is gone keeps its place with a dash. */
export async function organisationNames(server: ServerContext, sigungus: readonly string[]): Promise<(id: string) => string> {
  const directories = await Promise.all(sigungus.map((sigungu) => directoryOf(server, sigungu)));
  return (id) => directories.map((one) => one.get(id as OrganisationId)?.name).find((name) => name !== undefined) ?? '–';
}
