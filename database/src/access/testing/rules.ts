/** What must hold of the catalogue, and a statement after which it no longer does: a rule that cannot be broken is not tested. */
export interface CatalogueRule {
  readonly rule: string;
  /** Names of what breaks the rule, as `name`. */
  readonly offenders: string;
  readonly breaks: string;
}

const OURS = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg_temp%'`;
const RELATION = 'pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace';
const POLICY_OF_APP = `pg_policies p WHERE p.schemaname = 'dure' AND 'dure_app' = ANY (p.roles)`;

export const TABLE_RULES: readonly CatalogueRule[] = [
  {
    rule: 'every table has row security, enabled',
    offenders: `SELECT c.relname AS name FROM ${RELATION} WHERE n.nspname = 'dure' AND c.relkind IN ('r', 'p') AND NOT c.relrowsecurity`,
    breaks: 'CREATE TABLE dure.forgotten (sigungu text PRIMARY KEY)',
  },
  {
    rule: 'and forced on its owner too',
    offenders: `SELECT c.relname AS name FROM ${RELATION} WHERE n.nspname = 'dure' AND c.relkind IN ('r', 'p') AND NOT c.relforcerowsecurity`,
    breaks: 'ALTER TABLE dure.person NO FORCE ROW LEVEL SECURITY',
  },
  {
    rule: 'every table has a policy for each thing the application may do with it',
    offenders: `SELECT format('%s: %s', g.table_name, g.privilege_type) AS name FROM information_schema.role_table_grants g
      WHERE g.table_schema = 'dure' AND g.grantee = 'dure_app'
        AND NOT EXISTS (SELECT 1 FROM ${POLICY_OF_APP} AND p.tablename = g.table_name AND p.cmd IN (g.privilege_type, 'ALL'))`,
    breaks: 'DROP POLICY person_read ON dure.person',
  },
  {
    rule: 'nobody may truncate, refer to or hang a trigger on a table, and PUBLIC may do nothing',
    offenders: `SELECT format('%s: %s to %s', table_name, privilege_type, grantee) AS name FROM information_schema.role_table_grants
      WHERE table_schema = 'dure' AND (grantee = 'PUBLIC' OR (grantee LIKE 'dure\\_%' AND grantee <> 'dure_migrator' AND privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')))`,
    breaks: 'GRANT TRUNCATE ON dure.access_log TO dure_app',
  },
  {
    rule: 'every key starts with the municipality, so that tables can be spread by it',
    offenders: `SELECT c.relname AS name FROM ${RELATION}
      LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
      WHERE n.nspname = 'dure' AND c.relkind IN ('r', 'p') AND a.attname IS DISTINCT FROM 'sigungu'`,
    breaks: 'ALTER TABLE dure.person DROP CONSTRAINT person_pkey, ADD PRIMARY KEY (id)',
  },
  {
    rule: 'every unique key holds the municipality, or a hidden row would betray itself',
    offenders: `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN ${RELATION} ON c.oid = i.indrelid
      WHERE n.nspname = 'dure' AND i.indisunique AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'sigungu' AND a.attnum = ANY (i.indkey))`,
    breaks: 'CREATE UNIQUE INDEX ON dure.person (name)',
  },
  {
    rule: 'no table has a trigger',
    offenders: `SELECT t.tgname AS name FROM pg_trigger t JOIN ${RELATION} ON c.oid = t.tgrelid WHERE n.nspname = 'dure' AND NOT t.tgisinternal`,
    breaks: `CREATE FUNCTION dure.nothing() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
      CREATE TRIGGER watch BEFORE INSERT ON dure.notice FOR EACH ROW EXECUTE FUNCTION dure.nothing()`,
  },
];

export const POLICY_RULES: readonly CatalogueRule[] = [
  {
    rule: 'every policy is for named roles',
    offenders: `SELECT policyname AS name FROM pg_policies WHERE schemaname = 'dure' AND 'public' = ANY (roles)`,
    breaks: 'CREATE POLICY anybody ON dure.person USING (true)',
  },
  {
    rule: 'no policy holds a subquery',
    offenders: `SELECT polname AS name FROM pg_policy WHERE concat(polqual::text, polwithcheck::text) LIKE '%SUBLINK%'`,
    breaks: 'CREATE POLICY looks ON dure.notice TO dure_app USING (EXISTS (SELECT 1 FROM dure.staff))',
  },
  {
    rule: 'no policy calls a function of ours',
    offenders: `SELECT p.polname AS name FROM pg_policy p JOIN pg_depend d ON d.classid = 'pg_policy'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_proc'::regclass`,
    breaks: `CREATE FUNCTION dure.yes() RETURNS boolean LANGUAGE sql AS 'SELECT true'; CREATE POLICY calls ON dure.notice TO dure_app USING (dure.yes())`,
  },
  {
    rule: 'every policy but those of the directory compares rows with a setting',
    offenders: `SELECT DISTINCT tablename AS name FROM ${POLICY_OF_APP} AND cmd <> 'INSERT' AND coalesce(qual, 'true') NOT LIKE '%current_setting(%'
      AND tablename NOT IN ('holiday', 'jurisdiction', 'organisation', 'staff')`,
    breaks: 'ALTER POLICY notice_read ON dure.notice USING (true)',
  },
  {
    rule: 'whoever adds to a table about people reads records, too',
    offenders: `SELECT p.tablename AS name FROM ${POLICY_OF_APP} AND p.cmd = 'INSERT' AND NOT (p.with_check LIKE '%app.sigungus%' AND p.with_check LIKE '%app.reader%')
      AND EXISTS (SELECT 1 FROM information_schema.columns c WHERE c.table_schema = 'dure' AND c.table_name = p.tablename AND c.column_name = 'emd_code')`,
    breaks: `ALTER POLICY household_add ON dure.household WITH CHECK (sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')))`,
  },
  {
    rule: 'whoever reads a table about people is of the municipality and somebody who reads records',
    offenders: `SELECT p.tablename AS name FROM ${POLICY_OF_APP} AND p.cmd IN ('SELECT', 'ALL') AND NOT (p.qual LIKE '%app.sigungus%' AND p.qual LIKE '%app.reader%')
      AND EXISTS (SELECT 1 FROM information_schema.columns c WHERE c.table_schema = 'dure' AND c.table_name = p.tablename AND c.column_name = 'emd_code')`,
    breaks: `ALTER POLICY case_file_read ON dure.case_file USING (sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')))`,
  },
];

export const DETOUR_RULES: readonly CatalogueRule[] = [
  {
    rule: 'no function runs with the rights of its owner',
    offenders: `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND ${OURS}`,
    breaks: 'CREATE FUNCTION dure.peep() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$SELECT count(*) FROM dure.person$$',
  },
  {
    rule: 'every view reads with the rights of who asks',
    offenders: `SELECT c.relname AS name FROM ${RELATION} WHERE c.relkind = 'v' AND ${OURS}
      AND NOT coalesce(c.reloptions && ARRAY['security_invoker=true', 'security_invoker=on'], false)`,
    breaks: 'CREATE VIEW dure.everybody AS SELECT * FROM dure.person',
  },
  {
    rule: 'there is no materialised view, which no policy guards',
    offenders: `SELECT c.relname AS name FROM ${RELATION} WHERE c.relkind = 'm' AND ${OURS}`,
    breaks: 'CREATE MATERIALIZED VIEW dure.copied AS SELECT 1',
  },
  {
    rule: 'no role of the application is above the policies, owns anything or inherits from who does',
    offenders: `SELECT rolname AS name FROM pg_roles r WHERE rolname IN ('dure_app', 'dure_reports', 'dure_screening', 'dure_retention', 'dure_auditor')
      AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication
        OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid) OR EXISTS (SELECT 1 FROM pg_auth_members m WHERE m.member = r.oid))`,
    breaks: 'ALTER TABLE dure.notice OWNER TO dure_app',
  },
  {
    rule: 'the application cannot create anything',
    offenders: `SELECT n.nspname AS name FROM pg_namespace n WHERE ${OURS} AND has_schema_privilege('dure_app', n.oid, 'CREATE')`,
    breaks: 'GRANT CREATE ON SCHEMA dure TO dure_app',
  },
];
