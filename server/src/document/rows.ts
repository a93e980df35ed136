import type { IssuedDocument } from '@dure/database/document';
import { findStaffNames } from '@dure/database/staff';
import { DOCUMENT_FORMS } from '@dure/domain/document';
import { organisationNames } from '../organisation/directory.ts';
import type { DocumentRow } from './contract.ts';
import type { Reading } from './paper.ts';
import { isReadable } from './sources.ts';

/** The paper can be read by whoever may read the record today: a withdrawn consent ends both. A notice is read besides by whom it is addressed to. */
export async function readableOf<Row extends IssuedDocument>(reading: Reading, rows: readonly Row[]): Promise<readonly Row[]> {
  const standing = await Promise.all(rows.map((row) => isReadable(reading, row)));
  return rows.filter((_, index) => standing[index]);
}

export async function documentRows(reading: Reading, rows: readonly IssuedDocument[]): Promise<DocumentRow[]> {
  const shown = await readableOf(reading, rows);
  const staff = shown.flatMap(({ staffId, voided }) => (voided === null ? [staffId] : [staffId, voided.by]));
  const [staffNames, names] = await Promise.all([findStaffNames(reading.work, [...new Set(staff)]), organisationNames(reading.server, reading.scope.sigungus)]);
  const nameOf = (id: string): string => staffNames.get(id) ?? '–';
  return shown.map(({ id, form, subject, number, issuedOn, issuedAt, staffId, organisationId, members, voided }) => ({
    id, form, title: DOCUMENT_FORMS[form].title, subject: { ...subject }, number, issuedOn, issuedAt, by: nameOf(staffId), organisation: names(organisationId),
    copyFor: form === 'conference-minutes' ? members.map(names).join(', ') : '', voided: voided === null ? null : { at: voided.at, by: nameOf(voided.by), words: voided.words },
  }));
}
