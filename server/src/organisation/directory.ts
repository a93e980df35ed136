import { findOrganisationsOf, type ServingOrganisation } from '@dure/database/organisation';
import { withScope } from '@dure/database/scope';
import { koreanDay } from '@dure/domain/calendar';
import type { OrganisationId } from '@dure/domain/ids';
import { findEditionInForce } from '@dure/guide';
import { settingOn } from '@dure/guide/setting';
import type { ServerContext } from '../http/handler.ts';
import { signInSettings } from '../session/settings.ts';
import { settingsOf } from '../setting/inForce.ts';

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
  const organisations = readDirectory(server, sigungu);
  known.set(sigungu, { readAt: performance.now(), organisations });
  organisations.catch(() => known.delete(sigungu));
  return organisations;
}

async function readDirectory(server: ServerContext, sigungu: string): Promise<ReadonlyMap<OrganisationId, ServingOrganisation>> {
  const [all, settings] = await Promise.all([withScope(server.shared, signInSettings({}), (work) => findOrganisationsOf(work, sigungu)), settingsOf(server, sigungu)]);
  const today = koreanDay(server.now());
  const confirmed = settingOn(settings, 'outbound.hospitals', today) as readonly string[];
  const agencies = findEditionInForce(today)?.agencies ?? [];
  const names = (one: ServingOrganisation): string => agencies.find(({ number }) => number === one.guaranteeNumber)?.name ?? one.name;
  return new Map(all.map((one) => [one.id, confirmed.includes(names(one)) ? confirmedOutbound(one) : one] as const));
}

/** 부록3's two lists differ on some hospitals; the municipality has found out that this one takes referrals (C15). */
function confirmedOutbound(one: ServingOrganisation): ServingOrganisation {
  return one.direction?.outbound === 'unconfirmed' ? { ...one, direction: { ...one.direction, outbound: true } } : one;
}

/** Name to show; an organisation that is gone keeps its place with a dash. */
export async function organisationNames(server: ServerContext, sigungus: readonly string[]): Promise<(id: string) => string> {
  const directories = await Promise.all(sigungus.map((sigungu) => directoryOf(server, sigungu)));
  return (id) => directories.map((one) => one.get(id as OrganisationId)?.name).find((name) => name !== undefined) ?? '–';
}
