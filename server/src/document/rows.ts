import type { IssuedDocument } from '@dure/database/document';
import { findStaffNames } from '@dure/database/staff';
import { may } from '@dure/domain/access';
import { DOCUMENT_FORMS } from '@dure/domain/document';
import { organisationNames } from '../organisation/directory.ts';
import type { DocumentRow } from './contract.ts';
import type { Reading } from './paper.ts';
import { isReadable } from './sources.ts';

/** The paper can be read by whoever may read the record today: a withdrawn consent ends both. */
export async function readableOf<Row extends IssuedDocument>(reading: Reading, rows: readonly Row[]): Promise<readonly Row[]> {
  const standing = await Promise.all(rows.map((row) => may(reading.scope, DOCUMENT_FORMS[row.form].needs) && isReadable(reading, row)));
  return rows.filter((_, index) => standing[index]);
}

export async function documentRows(reading: Reading, rows: readonly IssuedDocument[]): Promise<DocumentRow[]> {
  const shown = await readableOf(reading, rows);
  const [staffNames, names] = await Promise.all([findStaffNames(reading.work, [...new Set(shown.map(({ staffId }) => staffId))]), organisationNames(reading.server, reading.scope.sigungus)]);
  return shown.map(({ id, form, subject, number, issuedOn, issuedAt, staffId, organisationId }) => ({ id, form, title: DOCUMENT_FORMS[form].title, subject: { ...subject }, number, issuedOn, issuedAt, by: staffNames.get(staffId) ?? '–', organisation: names(organisationId) }));
}
