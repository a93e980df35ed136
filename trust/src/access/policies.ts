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

/** What the lists of a scope are widened by: every municipality and area of the world, and somebody whom nobody opened. */
export type Widening = Readonly<Record<string, readonly string[]>>;

function widened({ text }: Policy, widening: Widening): readonly { readonly what: string; readonly qual: string }[] {
  const lists = [...text.matchAll(/string_to_array\([^)]*current_setting\('app\.(\w+)'::text, true\)[^)]*\)/g)];
  return lists.flatMap(([found, setting = '']) => {
    const more = widening[setting];
    return more === undefined ? [] : [{ what: `app.${setting} holds more than the scope`, qual: text.replace(found, `(${found} || ARRAY['${more.join("', '")}'])`) }];
  });
}

export function mutantsOfPolicy(policy: Policy, widening: Widening): readonly PolicyMutant[] {
  return [...mutantsOf(policy.text), ...widened(policy, widening)].map(({ what, qual }) => ({ policy, what, text: qual }));
}
