import { writesRestricted } from '@dure/domain/access';
import type { PictureRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';

export function pictureRows(records: readonly PictureRecord[]): Bulk {
  return {
    table: 'picture',
    rows: records.map(({ id, caseRecord: { state: { identity, owner }, occasion }, drawn, at }) => ({
      sigungu: identity.sigungu, id, person_id: identity.personId, emd_code: occasion.person.address.emdCode, organisation_id: owner.organisationId, staff_id: owner.staffId, restricted: writesRestricted(occasion.organisation.kind),
      kind: drawn.kind, sketch: drawn.sketch, changed_at: at, version: 1,
    })),
  };
}
