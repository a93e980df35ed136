import { findAround } from '@dure/database/picture';
import type { StoredPerson } from '@dure/database/person';
import type { CircleSource, KnownCircle } from '@dure/domain/picture';
import { createHash } from 'node:crypto';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';

interface Tie {
  readonly key: string;
  readonly name: string;
  readonly source: CircleSource;
  readonly what: string;
}

function joined(ties: readonly Tie[]): readonly KnownCircle[] {
  const keys = [...new Set(ties.map(({ key }) => key))];
  return keys.map((key) => {
    const own = ties.filter((tie) => tie.key === key);
    return { key, name: own[0]?.name ?? '', sources: [...new Set(own.map(({ source }) => source))], what: [...new Set(own.map(({ what }) => what))].filter((what) => what !== '') };
  });
}

const informalKey = (name: string): string => `i-${createHash('sha256').update(name.trim()).digest('hex').slice(0, 16)}`;

/**
 * The systems around the household that this viewer may know of: who manages its cases, who accepted a referral, who gives a
 * service of the plan, and whom the plan names as a helper without an office. Each source under its own row policy.
 */
export async function circlesSeen({ scope, work, server }: Pick<Call<Endpoint>, 'scope' | 'work' | 'server'>, { person }: StoredPerson): Promise<readonly KnownCircle[]> {
  const [around, names] = await Promise.all([findAround(work, person.sigungu, person.id), organisationNames(server, scope.sigungus)]);
  const office = (id: string, source: CircleSource, what: string): Tie => ({ key: `o-${id}`, name: names(id), source, what });
  const cases = around.cases.flatMap(({ organisationId, managers, programme }) => [office(organisationId, 'case-owner', programme), ...managers.map((id) => office(id, 'co-manager', programme))]);
  const referrals = around.referrals.map(({ organisationId, service }) => office(organisationId, 'referral', service));
  const services = around.services.flatMap(({ provider, what }): readonly Tie[] => {
    if (provider === null) return [];
    return provider.kind === 'organisation' ? [office(provider.organisationId, 'plan', what)] : [{ key: informalKey(provider.name), name: provider.name, source: 'informal', what }];
  });
  return joined([...cases, ...referrals, ...services]);
}
