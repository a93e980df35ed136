import { withClient } from '@dure/database/connection';
import { ROLES } from '@dure/database/migration';
import { TABLES_OF } from '@dure/database/retention';
import { RETENTION, RETENTION_CATEGORIES } from '@dure/domain/retention';
import { sealAccessLog } from '../../../server/src/access/seal.ts';
import { addRows } from '../../../database/testing/rows.ts';
import { withGround, type Town } from '../access/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { fuzzTown } from '../input/fuzzTown.ts';

/** Histories and logs: nobody changes them either. */
const HISTORIES: readonly string[] = ['access_log', 'access_log_person', 'access_log_seal', 'referral_event', 'case_event', 'plan_event', 'consent_event', 'homecare_event', 'conference_event', 'move_event'];
// A name behind a pseudonym is closed again with the hand-out, long before any term.
const CLOSED_BEFORE: readonly string[] = ['discovery_identity'];
/** What is kept for months and years: all of it, and not only what somebody thought of. */
const KEPT: readonly string[] = RETENTION_CATEGORIES.filter((category) => RETENTION[category].unit === 'months').flatMap((category): readonly string[] => TABLES_OF[category]).filter((table) => !CLOSED_BEFORE.includes(table));
const REMOVING: readonly ((table: string) => string)[] = [(table) => `DELETE FROM dure.${table}`, (table) => `TRUNCATE dure.${table}`, (table) => `DROP TABLE dure.${table}`, (table) => `ALTER TABLE dure.${table} DISABLE ROW LEVEL SECURITY`];
const rewriting = (table: string): string => `UPDATE dure.${table} SET sigungu = '00000'`;
const waysOf = (table: string): readonly string[] => [...REMOVING.map((way) => way(table)), ...(HISTORIES.includes(table) ? [rewriting(table)] : [])];

/** Every way of every role, each undone; what a role may do is an answer without an error. */
async function openWays(town: Town): Promise<{ readonly tried: number; readonly open: readonly string[] }> {
  const open: string[] = [];
  let tried = 0;
  const { rows } = await town.admin.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'dure'::regnamespace AND relkind IN ('r', 'p') AND relname = ANY ($1)`, [KEPT]);
  for (const role of ROLES) {
    await withClient({ ...adminOf(town), options: `-c role=${role}` }, async (client) => {
      for (const { name } of rows) {
        for (const way of waysOf(name)) {
          tried += 1;
          await client.query('BEGIN');
          // Whoever destroys what is due may delete: with every setting that he could make, nothing that is not due.
          await client.query(`SELECT set_config('app.sigungus', string_agg(DISTINCT sigungu, ','), true), set_config('app.purpose', 'retention', true) FROM dure.organisation`).catch(() => client.query('ROLLBACK; BEGIN'));
          const refused = await client.query(way).then(({ rowCount }) => role === 'dure_retention' && rowCount === 0 && way.startsWith('DELETE'), () => true);
          await client.query('ROLLBACK');
          if (!refused) open.push(`${role}: ${way}`);
        }
      }
    });
  }
  return { tried, open };
}

const adminOf = ({ admin }: Town) => admin.options;

const PLANTED: Readonly<Record<string, string>> = {
  'a role that may delete': 'GRANT DELETE ON dure.access_log TO dure_app',
  'a role that may empty a table': 'GRANT TRUNCATE ON dure.case_event TO dure_app',
  'a household that may go on any day': `ALTER POLICY household_retention_remove ON dure.household USING (current_setting('app.purpose', true) = 'retention')`,
  'the end of a phone that may go on any day': `ALTER POLICY person_phone_retention_remove ON dure.person_phone USING (current_setting('app.purpose', true) = 'retention')`,
  'a role that may rewrite history': 'GRANT UPDATE ON dure.referral_event TO dure_app',
};

async function measure({ fault, tell }: Run): Promise<Measured> {
  return withGround(async (ground) => {
    const town = await ground.open();
    // Rows of today everywhere, so that whoever may delete what is due finds what is not.
    await fuzzTown(town);
    for (const table of KEPT) await addRows(town.owner, table, '52110', 'SELECT now() AS at', { person_ids: 'ARRAY[gen_random_uuid()]' });
    await town.owner.query(`INSERT INTO dure.access_log (sigungu, id, at, purpose, event, person_ids) VALUES ('52110', gen_random_uuid(), now() - interval '1 day', 'case-management', 'person.read', ARRAY[gen_random_uuid()])`);
    await sealAccessLog(town.server, '52110', new Date().toISOString());
    if (fault !== undefined) await town.admin.query(PLANTED[fault] ?? '');
    const { tried, open } = await openWays(town);
    for (const one of open) tell(one);
    return { measured: `${tried - open.length} of ${tried} attempts of ${ROLES.length} roles to delete, empty, drop, unprotect or rewrite ${KEPT.length} tables refused`, reached: open.length === 0 && tried > 100 };
  });
}

export const keptFigure: Figure = { goal: 'G13', title: 'nothing that must be kept can be removed before its time', floor: '100 % refused, for every role of the product', depths: ['short', 'long'], faults: Object.keys(PLANTED), beside: true, measure };
