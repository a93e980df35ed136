import { openOwnerPool, withClient, type ClientConfig } from '@dure/database/connection';
import { seedDemo } from '@dure/database/demo';
import { migrate } from '@dure/database/migration';
import { koreanDay } from '@dure/domain/calendar';
import { type KeyRing, seal } from '../../cipher/index.ts';
import type { DatabaseSettings } from '../../configuration/index.ts';
import { sealCandidateName } from '../../discovery/candidate/identity.ts';
import { sealedNumber } from '../../person/residentNumber.ts';
import { hashPassword } from '../../session/password.ts';
import { passwordsOf } from '../migrate/passwords.ts';

/** Of every invented member of staff; public, as the accounts themselves are. */
export const DEMO_PASSWORD = 'dure-demo-2026';
const SEED = 1;

/** `empty`: nobody yet. `town`: the invented town. `real`: people whom we did not invent. */
type Inhabitants = 'empty' | 'town' | 'real';

export interface TownPlace {
  readonly owner: ClientConfig;
  readonly settings: DatabaseSettings & KeyRing;
  /** Folder of the SQL files. */
  readonly migrations: string;
  readonly tell: (sentence: string) => void;
}

/** Tells an invented town by its one-click accounts: production refuses to have any. */
async function inhabitantsOf(owner: ClientConfig): Promise<Inhabitants> {
  return withClient(owner, async (client) => {
    const { rows: tables } = await client.query<{ found: boolean }>("select to_regclass('dure.organisation') is not null and to_regclass('dure.staff_credential') is not null as found");
    if (!tables[0]?.found) return 'empty';
    const { rows } = await client.query<{ peopled: boolean; demo: boolean }>(
      'select exists (select from dure.organisation) or exists (select from dure.staff) as peopled, exists (select from dure.staff_credential where demo) as demo',
    );
    return rows[0]?.demo ? 'town' : rows[0]?.peopled ? 'real' : 'empty';
  });
}

function refuseReal(inhabitants: Inhabitants): void {
  if (inhabitants === 'real') throw new Error('This database holds people whom the demo did not invent. Give the demo a database of its own.');
}

async function inventTown({ owner, settings, tell }: TownPlace): Promise<void> {
  const began = performance.now();
  tell('Inventing the demo town …');
  const pool = openOwnerPool(owner);
  try {
    const written = await seedDemo(pool, { seed: SEED, today: koreanDay(new Date().toISOString()), passwordHash: await hashPassword(DEMO_PASSWORD), sealNumber: (personId, digits) => sealedNumber(settings, personId, digits), sealName: (candidateId, name) => sealCandidateName((place, text) => seal(settings, place, text), candidateId, name) });
    const count = (table: string) => (written[table] ?? 0).toLocaleString('en');
    tell(`${count('person')} people in ${count('household')} households, ${count('staff')} staff, ${count('case_file')} cases and ${count('referral')} referrals, all invented, in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await pool.end();
  }
}

async function migrateTown({ owner, settings, migrations, tell }: TownPlace): Promise<void> {
  const applied = await migrate({ database: owner, directory: migrations, passwords: passwordsOf(settings) });
  if (applied.length > 0) tell(`Applied ${applied.length} migrations, up to ${applied.at(-1)}.`);
}

/** Brings the database to this release and, when it is empty, invents the town. Says whether it did. */
export async function prepareTown(place: TownPlace): Promise<'invented' | 'kept'> {
  await migrateTown(place);
  const inhabitants = await inhabitantsOf(place.owner);
  refuseReal(inhabitants);
  if (inhabitants === 'town') return 'kept';
  await inventTown(place);
  return 'invented';
}

/** Forgets the town with everything done in it, and invents it anew; also the way out of a demo that another release made. */
export async function resetTown(place: TownPlace): Promise<void> {
  refuseReal(await inhabitantsOf(place.owner));
  await withClient(place.owner, (client) => client.query("set lock_timeout = '20s'; drop schema if exists dure cascade; drop schema if exists migration cascade"));
  await migrateTown(place);
  await inventTown(place);
}
