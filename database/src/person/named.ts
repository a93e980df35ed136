import type { Shared } from '@dure/domain/access';
import type { EmdCode, Sigungu } from '@dure/domain/ids';

/** Whom a row of work is about, where the caller's row policies show that person; whether the name may be read follows from what was shared. */
export interface NamedPerson {
  readonly name: string;
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode;
  readonly shared: Shared;
}

/** The column `person` of a list that joins `dure.person p`. */
export const NAMED_PERSON = `CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('name', p.name, 'sigungu', p.sigungu, 'emdCode', p.emd_code, 'shared', p.shared) END AS person`;

/** Joins whom each row is about, row by row: not knowing how long a page is, PostgreSQL would join it to everybody of the municipality. */
export const namedBeside = (alias: string): string => `LEFT JOIN LATERAL (SELECT p.id, p.sigungu, p.name, p.emd_code, p.shared FROM dure.person p WHERE p.sigungu = ${alias}.sigungu AND p.id = ${alias}.person_id LIMIT 1) p ON true`;
