import { mutantsOf } from '../../../database/src/access/testing/mutants.ts';
import type { Town } from './ground.ts';

export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly part: 'USING' | 'WITH CHECK';
  readonly text: string;
}

/** Row policies of the application's role, as the catalogue has them. */
export async function policiesOf({ admin }: Pick<Town, 'admin'>, commands: readonly string[]): Promise<readonly Policy[]> {
  const { rows } = await admin.query<{ table: string; name: string; qual: string | null; check: string | null }>(
    `SELECT tablename AS "table", policyname AS name, qual, with_check AS "check" FROM pg_policies
     WHERE schemaname = 'dure' AND 'dure_app' = ANY (roles) AND cmd = ANY ($1) ORDER BY tablename, policyname`, [commands],
  );
  return rows.flatMap(({ table, name, qual, check }) => [
    ...(qual === null ? [] : [{ table, name, part: 'USING' as const, text: qual }]),
    ...(check === null ? [] : [{ table, name, part: 'WITH CHECK' as const, text: check }]),
  ]);
}

export const setPolicy = ({ admin }: Pick<Town, 'admin'>, { table, name, part }: Policy, text: string): Promise<unknown> => admin.query(`ALTER POLICY ${name} ON dure.${table} ${part} (${text})`);

export interface PolicyMutant {
  readonly policy: Policy;
  readonly what: string;
  readonly text: string;
}

/** Each list that a scope names is widened as well: one municipality, area or person more than the scope holds. */
function widened({ text }: Policy): readonly { readonly what: string; readonly qual: string }[] {
  const lists = [...text.matchAll(/string_to_array\([^)]*current_setting\('app\.(\w+)'::text, true\)[^)]*\)/g)];
  return lists.map(([found, setting]) => ({ what: `app.${setting} holds every municipality`, qual: text.replace(found, `(${found} || ARRAY['52110', '52710', '52720'])`) }));
}

export function mutantsOfPolicy(policy: Policy): readonly PolicyMutant[] {
  return [...mutantsOf(policy.text), ...widened(policy)].map(({ what, qual }) => ({ policy, what, text: qual }));
}
