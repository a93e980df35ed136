import type { AgencyOrganisation } from './contract.ts';

interface Directory {
  readonly municipality: string;
  readonly organisations: readonly AgencyOrganisation[];
}

const alikeBut = ({ id: _id, areas: _areas, ...rest }: AgencyOrganisation): string => JSON.stringify(rest);

/**
 * One list of what is served in several municipalities. An office of the whole municipality is named with it there, and what
 * two municipalities have registered alike (a hospital of the province) stands once.
 */
export function served(directories: readonly Directory[]): readonly AgencyOrganisation[] {
  const [only] = directories;
  const single = directories.length === 1 && only !== undefined;
  const all = directories.flatMap(({ municipality, organisations }) => organisations.map((one) => (single || one.areas.length > 0 ? one : { ...one, areas: [municipality] })));
  const known = new Map<string, AgencyOrganisation>();
  for (const one of all) {
    const before = known.get(alikeBut(one));
    known.set(alikeBut(one), before === undefined ? one : { ...before, areas: [...new Set([...before.areas, ...one.areas])] });
  }
  return [...known.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'ko'));
}
