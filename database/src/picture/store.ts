import type { EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import type { EcomapSketch, GenogramSketch } from '@dure/domain/picture';
import { statement, type Work } from '../scope/index.ts';

interface Sketches {
  readonly genogram: GenogramSketch;
  readonly ecomap: EcomapSketch;
}
export type PictureKind = keyof Sketches;

/** What one organisation has drawn by hand into a picture of a person. */
export interface StoredPicture<Kind extends PictureKind = PictureKind> {
  readonly id: string;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly restricted: boolean;
  readonly kind: Kind;
  readonly sketch: Sketches[Kind];
  readonly changedAt: string;
  readonly version: number;
}

const COLUMNS = `t.id, t.sigungu, t.person_id AS "personId", t.emd_code AS "emdCode", t.organisation_id AS "organisationId", t.staff_id AS "staffId", t.restricted, t.kind, t.sketch, t.changed_at AS "changedAt", t.version`;
const ofPerson = statement<StoredPicture>('picture.of-person', `SELECT ${COLUMNS} FROM dure.picture t WHERE t.sigungu = $1 AND t.person_id = $2 AND t.kind = $3 ORDER BY t.changed_at DESC, t.id`);
const lock = statement<StoredPicture>('picture.lock', `SELECT ${COLUMNS} FROM dure.picture t WHERE t.sigungu = $1 AND t.person_id = $2 AND t.kind = $3 ORDER BY t.changed_at DESC, t.id FOR UPDATE OF t`);
const insert = statement('picture.insert', `INSERT INTO dure.picture (emd_code, staff_id, sketch, changed_at, version, sigungu, id, person_id, organisation_id, restricted, kind) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`);
const change = statement('picture.change', `UPDATE dure.picture SET emd_code = $1, staff_id = $2, sketch = $3, changed_at = $4, version = $5 WHERE sigungu = $6 AND id = $7`);

/** Drawings of a kind that the caller may read, the latest first. */
export async function findPictures<Kind extends PictureKind>(work: Work, sigungu: string, personId: PersonId, kind: Kind): Promise<readonly StoredPicture<Kind>[]> {
  return (await work.rows(ofPerson, [sigungu, personId, kind])) as readonly StoredPicture<Kind>[];
}

/** The same, and nobody else changes them until this transaction ends. */
export async function lockPictures<Kind extends PictureKind>(work: Work, sigungu: string, personId: PersonId, kind: Kind): Promise<readonly StoredPicture<Kind>[]> {
  return (await work.rows(lock, [sigungu, personId, kind])) as readonly StoredPicture<Kind>[];
}

const changing = ({ emdCode, staffId, sketch, changedAt, version, sigungu, id }: StoredPicture): readonly unknown[] => [emdCode, staffId, JSON.stringify(sketch), changedAt, version, sigungu, id];

export function addPicture(work: Work, picture: StoredPicture): void {
  work.write(insert, [...changing(picture), picture.personId, picture.organisationId, picture.restricted, picture.kind]);
}

export function changePicture(work: Work, picture: StoredPicture): void {
  work.write(change, changing(picture));
}
