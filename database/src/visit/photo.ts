import { visitMembers } from '@dure/domain/visit';
import { statement, type Work } from '../scope/index.ts';
import type { StoredVisit } from './row.ts';

/** A sealed photo of a document; what is in it only the server's data key tells. */
export interface VisitPhoto {
  readonly id: string;
  readonly mediaType: string;
  readonly words: string;
  readonly bytes: number;
  readonly staffId: string;
  readonly at: string;
}

const list = statement<VisitPhoto>(
  'visit-photo.list',
  `SELECT f.id, f.media_type AS "mediaType", f.words, f.bytes, f.staff_id AS "staffId", f.at FROM dure.visit_photo f WHERE f.sigungu = $1 AND f.visit_id = $2 ORDER BY f.at, f.id`,
);
const one = statement<VisitPhoto & { content: Buffer }>(
  'visit-photo.one',
  `SELECT f.id, f.media_type AS "mediaType", f.words, f.bytes, f.staff_id AS "staffId", f.at, f.content FROM dure.visit_photo f WHERE f.sigungu = $1 AND f.visit_id = $2 AND f.id = $3`,
);
const keep = statement(
  'visit-photo.keep',
  `INSERT INTO dure.visit_photo (sigungu, id, visit_id, person_id, emd_code, organisation_id, staff_id, restricted, member_organisations, at, media_type, words, bytes, content, key_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);

export function findVisitPhotos(work: Work, sigungu: string, visitId: string): Promise<readonly VisitPhoto[]> {
  return work.rows(list, [sigungu, visitId]);
}

export async function findVisitPhoto(work: Work, sigungu: string, visitId: string, id: string): Promise<(VisitPhoto & { readonly content: Buffer }) | undefined> {
  const [found] = await work.rows(one, [sigungu, visitId, id]);
  return found;
}

export function keepVisitPhoto(work: Work, visit: StoredVisit, photo: VisitPhoto, sealed: { readonly content: Buffer; readonly keyId: string }): void {
  const { identity } = visit.state;
  work.write(keep, [
    identity.sigungu, photo.id, visit.id, visit.personId, visit.emdCode, identity.organisationId, photo.staffId, visit.restricted, visitMembers(visit.state), photo.at, photo.mediaType, photo.words, photo.bytes, sealed.content, sealed.keyId,
  ]);
}
