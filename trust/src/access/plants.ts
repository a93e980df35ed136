import type { Town } from './ground.ts';
import { policiesOf, setPolicy } from './policies.ts';

/** Faults of a policy: the part that is taken out of it, in this run's own database. */
const FAULTS: Readonly<Record<string, { readonly table: string; readonly from: RegExp; readonly to: string }>> = {
  'everybody reads intakes': { table: 'intake', from: /^[\s\S]+$/, to: 'true' },
  'everybody is found': { table: 'person', from: /^[\s\S]+$/, to: 'true' },
  'a team reads what its members were told': { table: 'notice', from: /staff_id IS NULL/, to: 'true' },
  'a withdrawn consent goes on': { table: 'consent', from: /state = 'given'::text/, to: 'state IS NOT NULL' },
  'the last day of a receiver counts for ever': { table: 'referral', from: /receiver_until >= /, to: 'receiver_until <> ' },
  'a centre’s own work is open to its area': { table: 'assessment', from: /NOT restricted/, to: 'restricted IS NOT NULL' },
  'members of a case do not see it': { table: 'case_file', from: /member_organisations/, to: "'{}'::uuid[]" },
  'a town office does not see the cases of its area': { table: 'case_file', from: /emd_code = ANY/, to: 'emd_code <> ALL' },
};

export async function plantPolicy(town: Town, fault: string | undefined): Promise<void> {
  const planted = fault === undefined ? undefined : FAULTS[fault];
  if (planted === undefined) return;
  const policy = (await policiesOf(town, ['SELECT'])).find(({ table }) => table === planted.table);
  const text = policy?.text.replace(planted.from, planted.to);
  if (policy === undefined || text === policy.text || text === undefined) throw new Error(`Nothing to plant in ${planted.table}`);
  await setPolicy(town, policy, text);
}

export const POLICY_FAULTS: readonly string[] = Object.keys(FAULTS);
