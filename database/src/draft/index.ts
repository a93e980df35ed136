import { statement, type Work } from '../scope/index.ts';

/** What somebody is typing in one form; only its owner reads it. */
export interface Draft {
  readonly key: string;
  readonly body: unknown;
  readonly personId: string | null;
  readonly updatedAt: string;
}

const COLUMNS = `d.key, d.body, d.person_id AS "personId", d.updated_at AS "updatedAt"`;
const one = statement<Draft>('draft.one', `SELECT ${COLUMNS} FROM dure.draft d WHERE d.sigungu = $1 AND d.staff_id = $2 AND d.key = $3`);
const mine = statement<Draft>('draft.mine', `SELECT ${COLUMNS} FROM dure.draft d WHERE d.sigungu = $1 AND d.staff_id = $2 ORDER BY d.updated_at DESC LIMIT 100`);
const save = statement(
  'draft.save',
  `INSERT INTO dure.draft AS d (sigungu, staff_id, key, body, person_id, updated_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (sigungu, staff_id, key) DO UPDATE SET body = $4, person_id = $5, updated_at = $6 WHERE d.sigungu = $1 AND d.updated_at <= $6`,
);
const remove = statement('draft.remove', `DELETE FROM dure.draft WHERE sigungu = $1 AND staff_id = $2 AND key = $3`);

export async function findDraft(work: Work, sigungu: string, staffId: string, key: string): Promise<Draft | undefined> {
  const [found] = await work.rows(one, [sigungu, staffId, key]);
  return found;
}

/** The latest first. */
export function findDrafts(work: Work, sigungu: string, staffId: string): Promise<readonly Draft[]> {
  return work.rows(mine, [sigungu, staffId]);
}

/** A draft that arrives late never overwrites a later one. */
export function saveDraft(work: Work, sigungu: string, staffId: string, draft: Draft): void {
  work.write(save, [sigungu, staffId, draft.key, JSON.stringify(draft.body ?? null), draft.personId, draft.updatedAt]);
}

export function removeDraft(work: Work, sigungu: string, staffId: string, key: string): void {
  work.write(remove, [sigungu, staffId, key]);
}
