import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { hashPassword } from '../src/session/password.ts';

export const TEST_NOW = '2026-11-23T01:00:00.000Z';
export const TEST_PASSWORD = 'right-password-1234';
let sharedHash: Promise<string> | undefined;

export interface Place {
  readonly sigungu: string;
  readonly emd: string;
}
export const JEONJU: Place = { sigungu: '52110', emd: '5211151000' };

/** An organisation, written as the owner. */
export async function anOrganisation(owner: pg.Pool, kind: string, more: { readonly name?: string; readonly areas?: readonly string[]; readonly programmes?: readonly string[]; readonly sigungu?: string; readonly outbound?: string; readonly guaranteeNumber?: number } = {}): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `INSERT INTO dure.organisation (sigungu, id, kind, name, programmes, areas, guarantee_number, inbound, outbound) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [more.sigungu ?? JEONJU.sigungu, id, kind, more.name ?? `${kind} ${id.slice(0, 4)}`, more.programmes ?? [], more.areas ?? [], more.guaranteeNumber ?? null, more.outbound === undefined ? null : true, more.outbound ?? null],
  );
  return id;
}

/** A member of staff with a password, written as the owner. */
export async function aStaff(owner: pg.Pool, organisationId: string, role: string, more: { readonly login?: string; readonly name?: string; readonly programmes?: readonly string[]; readonly sigungu?: string; readonly demo?: boolean; readonly oidcSubject?: string } = {}): Promise<{ readonly id: string; readonly login: string }> {
  sharedHash ??= hashPassword(TEST_PASSWORD);
  const id = randomUUID();
  const login = more.login ?? `user-${id.slice(0, 8)}`;
  const sigungu = more.sigungu ?? JEONJU.sigungu;
  await owner.query(`INSERT INTO dure.staff (sigungu, id, login, name, role, organisation_id, programmes) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [sigungu, id, login, more.name ?? '김하늘', role, organisationId, more.programmes ?? []]);
  await owner.query(
    `INSERT INTO dure.staff_credential (sigungu, staff_id, login, password_hash, changed_at, demo, oidc_subject) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [sigungu, id, login, await sharedHash, TEST_NOW, more.demo ?? false, more.oidcSubject ?? null],
  );
  return { id, login };
}

/** A person with a birth date and facts, written as the owner. */
export async function aPerson(owner: pg.Pool, more: { readonly name?: string; readonly emd?: string; readonly sigungu?: string; readonly facts?: object; readonly shared?: object; readonly birthOn?: string } = {}): Promise<string> {
  const id = randomUUID();
  const emd = more.emd ?? JEONJU.emd;
  const name = more.name ?? '박순자';
  await owner.query(
    `INSERT INTO dure.person (sigungu, id, emd_code, name, search_name, choseong, birth_on, sex, address, contact_preference, facts, shared, created_at, created_by)
     VALUES ($1, $2, $3, $4, $4, '', $5, 'female', $6, $7, $8, $9, $10, $11)`,
    [more.sigungu ?? JEONJU.sigungu, id, emd, name, more.birthOn ?? '1954-03-01', JSON.stringify({ text: '가람로 1', detail: '', emdCode: emd }),
      JSON.stringify({ method: 'phone', time: 'any', language: 'ko', avoid: '' }), JSON.stringify(more.facts ?? {}), JSON.stringify(more.shared ?? {}), TEST_NOW, randomUUID()],
  );
  return id;
}
