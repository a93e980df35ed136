/** A column whose values are sealed, each for its own row: `table:column:id` is what the seal is bound to. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** Beside `sigungu` the key of the row. */
  readonly id: string;
  /** Names the key on the row, too, where the table has it. */
  readonly hasKeyId: boolean;
  /** What becomes of the blind index: made anew from the number, or taken over from whoever has the same number. */
  readonly index: 'none' | 'own' | 'borrowed';
  /** Rows in one step of a rotation: files are large, and a step is one statement. */
  readonly step: number;
}

/** Every sealed column. A column of bytes that is neither here nor below fails a test. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'resident_number', column: 'cipher', id: 'person_id', hasKeyId: true, index: 'own', step: 500 },
  { table: 'discovery_identity', column: 'cipher', id: 'candidate_id', hasKeyId: true, index: 'borrowed', step: 500 },
  { table: 'staff_credential', column: 'totp_cipher', id: 'staff_id', hasKeyId: false, index: 'none', step: 500 },
  { table: 'visit_photo', column: 'content', id: 'id', hasKeyId: true, index: 'none', step: 5 },
  { table: 'document', column: 'pdf', id: 'id', hasKeyId: false, index: 'none', step: 10 },
  { table: 'document', column: 'hwpx', id: 'id', hasKeyId: true, index: 'none', step: 10 },
];

/** Columns of bytes that are not sealed, and why. */
export const UNSEALED_BYTES: Readonly<Record<string, string>> = {
  'resident_number.blind_index': 'a keyed digest',
  'resident_number.previous_index': 'a keyed digest',
  'discovery_identity.blind_index': 'a keyed digest',
  'discovery_identity.previous_index': 'a keyed digest',
  'consent_signature.content': 'the drawn signature; read under the policies of its consent, and sealed in the backup',
  'plan_signature.content': 'the drawn signature; read under the policies of its plan, and sealed in the backup',
};
