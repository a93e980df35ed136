import type { Shared } from '@dure/domain/access';
import type { PersonId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

const share = statement('person.share', `UPDATE dure.person SET shared = $3 WHERE sigungu = $1 AND id = $2`);

/** Who else sees the person from now on. The caller holds the row (`lockPerson`), so no grant made meanwhile is lost. */
export function sharePerson(work: Work, sigungu: string, id: PersonId, shared: Shared): void {
  work.write(share, [sigungu, id, JSON.stringify(shared)]);
}
