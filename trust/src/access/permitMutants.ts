import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { may, PERMISSIONS } from '@dure/domain/access';
import { ORGANISATION_KINDS } from '@dure/domain/organisation';
import { ROLES } from '@dure/domain/staff';
import { mayDo } from './permits.ts';

const SOURCE = join(import.meta.dirname, '..', '..', '..', 'domain', 'src', 'access', 'permission.ts');

type May = typeof may;

interface TextMutant {
  readonly what: string;
  readonly text: string;
}

/** Permissions in which the server's table and the one of this room say different things of somebody. */
export function differing(table: May): readonly string[] {
  return PERMISSIONS.filter((permission) => ROLES.some((role) => ORGANISATION_KINDS.some((organisationKind) => table({ role, organisationKind }, permission) !== mayDo(role, organisationKind, permission))));
}

/** Each entry of the table with one role more or one fewer. */
function entriesOf(source: string): readonly TextMutant[] {
  return PERMISSIONS.flatMap((permission) => {
    const found = new RegExp(`\\n  '?${permission}'?: (.+),\\n`).exec(source);
    const roles = found?.[1];
    if (found === null || roles === undefined) throw new Error(`${permission} stands not in a line of its own`);
    return ROLES.flatMap((role) => [
      { what: `${role} may ${permission} too`, text: source.replace(found[0], () => `\n  '${permission}': [...${roles}, '${role}'],\n`) },
      { what: `${role} may no longer ${permission}`, text: source.replace(found[0], () => `\n  '${permission}': (${roles} as readonly string[]).filter((one) => one !== '${role}'),\n`) },
    ]);
  });
}

/** Each organisation that the table names, on the other side. */
function kindsOf(source: string): readonly TextMutant[] {
  return [...source.matchAll(/'([a-z-]+)': (true|false),/g)].map(([found, kind, reads]) => ({ what: `resident numbers of ${kind} the other way round`, text: source.replace(found, `'${kind}': ${reads === 'true' ? 'false' : 'true'},`) }));
}

/** Each condition of the function always true and always false. */
function conditionsOf(source: string): readonly TextMutant[] {
  const conditions = ["role === 'analyst'", 'ASKS_CLAIMS.includes(organisationKind)', "role === 'coordinator'", "organisationKind === 'hope-welfare'", '!roles.includes(scope.role)', "permission === 'homecare:write'", "scope.organisationKind === 'medical-aid-team'", "permission !== 'person:reveal-rrn'"];
  return conditions.flatMap((condition) => [true, false].map((value) => {
    if (!source.includes(condition)) throw new Error(`${condition} stands not in the table`);
    return { what: `${condition} always ${String(value)}`, text: source.replace(condition, String(value)) };
  }));
}

interface Tried {
  readonly tried: number;
  readonly survivors: readonly string[];
  /** Mutants that say the same of everybody: a role more where it stood already, a role fewer where it never stood. */
  readonly same: number;
}

const answersOf = (table: May): string => PERMISSIONS.flatMap((permission) => ROLES.flatMap((role) => ORGANISATION_KINDS.map((organisationKind) => Number(table({ role, organisationKind }, permission))))).join('');

/** Every mutant as a module of its own: what it permits is compared with the table of this room. */
export async function tryPermits(looks: boolean): Promise<Tried> {
  const source = readFileSync(SOURCE, 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'dure-trust-permits-'));
  const survivors: string[] = [];
  let [tried, same] = [0, 0];
  try {
    for (const [number, { what, text }] of [...entriesOf(source), ...kindsOf(source), ...conditionsOf(source)].entries()) {
      const file = join(folder, `mutant-${number}.ts`);
      writeFileSync(file, text);
      const { may: mutant } = (await import(pathToFileURL(file).href)) as { readonly may: May };
      if (answersOf(mutant) === answersOf(may)) {
        same += 1;
        continue;
      }
      tried += 1;
      if (!looks || differing(mutant).length === 0) survivors.push(what);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { tried, survivors, same };
}
