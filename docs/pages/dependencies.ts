import { type Page, generatedPage, table } from './page.ts';
import { type Manifest, manifest, read, rooms } from './repository.ts';

export interface Dependency {
  readonly name: string;
  readonly room: string;
  readonly pin: string;
  readonly licence: string;
  /** Needed by the running product, not only to build and test it. */
  readonly runtime: boolean;
}

interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
}

export function lockedPackages(): Readonly<Record<string, LockedPackage>> {
  return (JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> }).packages;
}

function declared(of: Manifest, room: string, locked: Readonly<Record<string, LockedPackage>>): Dependency[] {
  const groups = [[of.dependencies, true], [of.optionalDependencies, true], [of.devDependencies, false]] as const;
  return groups.flatMap(([group, runtime]) =>
    Object.entries(group ?? {})
      .filter(([name]) => !name.startsWith('@dure/'))
      .map(([name, pin]) => {
        const found = locked[`${room}/node_modules/${name}`] ?? locked[`node_modules/${name}`];
        return { name, room: room === '' ? '(all)' : room, pin, licence: found?.license ?? 'unknown', runtime };
      }));
}

/** Every package that a room, or the repository itself, asks for by name. */
export function dependencies(): readonly Dependency[] {
  const locked = lockedPackages();
  return ['', ...rooms()].flatMap((room) => declared(manifest(room), room, locked));
}

function rows(runtime: boolean): string[][] {
  const wanted = dependencies().filter((dependency) => dependency.runtime === runtime);
  const names = [...new Set(wanted.map(({ name }) => name))].toSorted();
  return names.map((name) => {
    const uses = wanted.filter((dependency) => dependency.name === name);
    return [`\`${name}\``, uses[0]?.pin ?? '', uses[0]?.licence ?? '', uses.map(({ room }) => room).join(', ')];
  });
}

export function dependenciesPage(): Page {
  const head = ['package', 'pin', 'licence', 'asked for by'];
  const body = `Why each is here: [0002-dependencies](../decisions/0002-dependencies.md).\n\n## In the product\n\n${table(head, rows(true))}\n\n## To build and test it\n\n${table(head, rows(false))}`;
  return generatedPage('dependencies', 'Dependencies', 'every `package.json` and `package-lock.json`', body);
}
