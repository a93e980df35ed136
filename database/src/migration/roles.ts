import { createHmac, createHash, pbkdf2Sync, randomBytes } from 'node:crypto';
import type pg from 'pg';

/** Everybody but the owner: each with only what the migrations grant, none able to pass a row policy. */
export const ROLES = ['dure_app', 'dure_screening', 'dure_retention', 'dure_reports', 'dure_auditor'] as const;
export type DatabaseRole = (typeof ROLES)[number];

export function isDatabaseRole(text: string): text is DatabaseRole {
  return (ROLES as readonly string[]).includes(text);
}

const DUPLICATE_OBJECT = '42710';
const ROUNDS = 4096;

/** What PostgreSQL stores instead of the password (RFC 5803); sent so, the password itself never reaches the server's log. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, ROUNDS, 32, 'sha256');
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(sign('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${ROUNDS}:${salt.toString('base64')}$${stored}:${sign('Server Key').toString('base64')}`;
}

async function createMissing(client: pg.ClientBase, role: DatabaseRole): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount !== 0) return;
  // Roles belong to the whole server: another database's migration may be creating the same one right now.
  await client.query(`create role ${role} login`).catch((error: unknown) => {
    if ((error as { code?: string }).code !== DUPLICATE_OBJECT) throw error;
  });
}

/** Rejects when one of the roles could see past the row policies. Any role may ask. */
export async function refusePrivileged(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
     union select m.rolname from pg_roles m join pg_database d on d.datname = current_database() where m.rolname = any($1) and pg_has_role(m.oid, d.datdba, 'member')`,
    [ROLES],
  );
  if (rows.length > 0) throw new Error(`${rows.map((row) => row.rolname).join(', ')}: this role could pass the row policies. Take SUPERUSER, BYPASSRLS, CREATEDB, CREATEROLE, REPLICATION and membership of the owner away from it.`);
}

/** Creates the roles that are missing and refuses to go on when one of them could see past the row policies. */
export async function ensureRoles(client: pg.ClientBase, passwords: Partial<Record<DatabaseRole, string>> = {}): Promise<void> {
  for (const role of ROLES) {
    await createMissing(client, role);
    const password = passwords[role];
    if (password !== undefined) await client.query(`alter role ${role} login password '${scramVerifier(password)}'`);
  }
  await refusePrivileged(client);
}

/** Nobody enters the database but these roles and its owner. Kept by the database, not by a template: a clone needs it again. */
export async function closeDatabase(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  const name = rows[0]?.name ?? '';
  await client.query(`revoke all on database ${name} from public; grant connect on database ${name} to ${ROLES.join(', ')}`);
}
