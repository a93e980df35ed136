import { randomUUID } from 'node:crypto';
import { cookieOf, type Town } from '../access/ground.ts';

const PEOPLE = 500;
const SIGUNGU = '52110';
const EMD = '5211151000';

/** A number of before October 2020 whose check digit cannot be right: nobody has it. */
export function numberOf(count: number): string {
  const digits = `4405${String(1 + (count % 28)).padStart(2, '0')}1${String(Math.floor(count / 28) % 100_000).padStart(5, '0')}`;
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return `${digits}${(((11 - (sum % 11)) % 10) + 1) % 10}`;
}

/** One office, one officer who is signed in, and people of the office's area. */
export interface SecretTown {
  readonly cookie: string;
  readonly organisationId: string;
  readonly staffId: string;
  readonly people: readonly string[];
}

export async function secretTown(town: Town): Promise<SecretTown> {
  const [organisationId, staffId] = [randomUUID(), randomUUID()];
  const people = Array.from({ length: PEOPLE }, () => randomUUID());
  await town.owner.query(`INSERT INTO dure.organisation (sigungu, id, kind, name, areas) VALUES ($1, $2, 'town-office', '중앙동', $3)`, [SIGUNGU, organisationId, [EMD]]);
  await town.owner.query(`INSERT INTO dure.staff (sigungu, id, login, name, role, organisation_id) VALUES ($1, $2, 'officer', '김하늘', 'town-officer', $3)`, [SIGUNGU, staffId, organisationId]);
  await town.owner.query(`INSERT INTO dure.staff_credential (sigungu, staff_id, login, password_hash, changed_at) VALUES ($1, $2, 'officer', 'nobody signs in with this', '2026-11-01')`, [SIGUNGU, staffId]);
  await town.owner.query(
    `INSERT INTO dure.person (sigungu, id, emd_code, name, search_name, choseong, birth_on, sex, address, contact_preference, facts, shared, created_at, created_by)
     SELECT $1, u.id, $2, '박순자' || u.n, '박순자' || u.n, '', '1944-05-02', 'female', $4, '{"method": "phone", "time": "any", "language": "ko", "avoid": ""}', '{}', '{}', '2026-11-01', $5 FROM unnest($3::uuid[]) WITH ORDINALITY AS u (id, n)`,
    [SIGUNGU, EMD, people, JSON.stringify({ text: '가람로 1', detail: '', emdCode: EMD }), staffId],
  );
  return { cookie: await cookieOf(town, { sigungu: SIGUNGU, id: staffId }), organisationId, staffId, people };
}
