import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startEmbedded, MIGRATOR, type EmbeddedServer } from '@dure/database/embedded';
import { migrate } from '@dure/database/migration';
import { tokenHashOf } from '@dure/server/bench';

export const SIGUNGU = '52110';
const TOWNS = 40;

export interface Ground {
  readonly embedded: EmbeddedServer;
  readonly cookies: { readonly officer: string; readonly centre: string };
  readonly centre: string;
  readonly office: string;
  readonly officer: string;
  readonly worker: string;
}

const town = (number: number): string => `52111${String(51_000 + number)}`;
export const asOwner = (embedded: EmbeddedServer): pg.ClientConfig => embedded.connect(MIGRATOR);

/** A database of `referrals` invented referrals between 40 town offices and 20 centres, and two people signed in. */
export async function prepareGround(dataDirectory: string, referrals: number): Promise<Ground> {
  const embedded = await startEmbedded({ dataDirectory, settings: { shared_buffers: '2GB', max_wal_size: '8GB', checkpoint_timeout: '30min' } });
  await migrate({ database: asOwner(embedded) });
  const client = new pg.Client(asOwner(embedded));
  await client.connect();
  try {
    const { rows: [known] } = await client.query('SELECT count(*) AS count FROM dure.organisation');
    if (Number(known.count) === 0) await fill(client, referrals);
    return { embedded, ...(await signIn(client)) };
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, referrals: number): Promise<void> {
  const people = Math.max(240_000, Math.round(referrals / 3));
  console.log(`inventing ${people.toLocaleString()} people and ${referrals.toLocaleString()} referrals …`);
  await client.query(`INSERT INTO dure.organisation (sigungu, id, kind, name, programmes, areas) SELECT $1, gen_random_uuid(), 'town-office', '동 ' || n, '{}', ARRAY['52111' || (51000 + n)] FROM generate_series(0, $2 - 1) n`, [SIGUNGU, TOWNS]);
  await client.query(`INSERT INTO dure.organisation (sigungu, id, kind, name, programmes, areas) SELECT $1, gen_random_uuid(), 'dream-start', '센터 ' || n, ARRAY['DREAM'], '{}' FROM generate_series(1, 20) n`, [SIGUNGU]);
  await client.query(
    `INSERT INTO dure.person (sigungu, id, emd_code, name, search_name, choseong, birth_on, sex, phones, address, contact_preference, facts, shared, created_at, created_by)
     SELECT $1, gen_random_uuid(), '52111' || (51000 + n % $3), '사람' || n, '사람' || n, 'ㅅㄹ' || n, date '1940-01-01' + (n % 20000), 'female', '[]', '{"text":"가람로 1","detail":"","emdCode":""}',
       '{"method":"phone","time":"any","language":"ko","avoid":""}', '{}', '{}', now(), gen_random_uuid() FROM generate_series(1, $2) n`,
    [SIGUNGU, people, TOWNS],
  );
  await client.query('CREATE TEMP TABLE o AS SELECT id, kind, row_number() OVER (PARTITION BY kind ORDER BY id) - 1 AS n FROM dure.organisation');
  await client.query(`CREATE TEMP TABLE p AS SELECT id, emd_code, row_number() OVER (ORDER BY id) AS n FROM dure.person`);
  await client.query('CREATE UNIQUE INDEX ON p (n); ANALYZE p');
  await fillReferrals(client, referrals, people);
  await client.query('ANALYZE');
}

const BATCH = 500_000;

/** One in twelve still live, as in a town of some years; people past the first third have none yet, so that new ones can be made. */
async function fillReferrals(client: pg.Client, referrals: number, people: number): Promise<void> {
  for (let from = 0; from < referrals; from += BATCH) {
    await client.query(
      `INSERT INTO dure.referral (sigungu, id, person_id, emd_code, from_organisation_id, from_staff_id, to_organisation_id, programme, service, urgency, channel, reason, packet, status, delivery, letter, follow_up,
         state, receiver_until, owner_organisation_id, due_on, next_on, live, seq, created_at, changed_at, version)
       SELECT $1, gen_random_uuid(), p.id, p.emd_code, s.id, gen_random_uuid(), r.id, 'DREAM', 'S' || g.n, 'general', 'social-security-system', '의뢰 사유', '{"name":"사람","items":["identity","reason"]}',
         CASE WHEN live THEN 'sent' ELSE 'accepted' END, CASE WHEN live THEN 'none' ELSE 'closed' END, 'none', 'none', jsonb_build_object('next', jsonb_build_object('step', 'answer', 'party', 'receiver'), 'delay', 'none', 'padding', repeat('x', 900)),
         '9999-12-31', r.id, CASE WHEN live THEN date '2026-12-01' + (g.n % 14)::int END, CASE WHEN live THEN date '2026-12-01' + (g.n % 14)::int END, live, 3, now() - (g.n % 700) * interval '1 day', now() - (g.n % 700) * interval '1 day', 3
       FROM (SELECT n, n % 12 = 0 AS live FROM generate_series($2::bigint, $3::bigint) n) AS g
       JOIN p ON p.n = 1 + g.n % $4 JOIN o s ON s.kind = 'town-office' AND s.n = g.n % 40 JOIN o r ON r.kind = 'dream-start' AND r.n = g.n % 20`,
      [SIGUNGU, from, Math.min(from + BATCH, referrals) - 1, Math.max(1, Math.round(people / 3))],
    );
    console.log(`  ${Math.min(from + BATCH, referrals).toLocaleString()}`);
  }
}

async function signIn(client: pg.Client): Promise<Omit<Ground, 'embedded'>> {
  const { rows: [office] } = await client.query(`SELECT id FROM dure.organisation WHERE kind = 'town-office' AND areas @> ARRAY[$1] ORDER BY cardinality(areas) DESC LIMIT 1`, [town(0)]);
  // The officer of the run serves every town, so that a new person is always at hand.
  await client.query(`UPDATE dure.organisation SET areas = ARRAY(SELECT '52111' || (51000 + n) FROM generate_series(0, $2) n) WHERE id = $1`, [office.id, TOWNS - 1]);
  const { rows: [centre] } = await client.query(`SELECT id FROM dure.organisation WHERE kind = 'dream-start' ORDER BY id LIMIT 1`);
  const cookies = { officer: randomUUID().replaceAll('-', '').padEnd(43, 'a'), centre: randomUUID().replaceAll('-', '').padEnd(43, 'b') };
  const officer = await member(client, office.id, 'town-officer', cookies.officer);
  const worker = await member(client, centre.id, 'case-manager', cookies.centre);
  return { cookies, office: office.id, centre: centre.id, officer, worker };
}

async function member(client: pg.Client, organisationId: string, role: string, cookie: string): Promise<string> {
  const id = randomUUID();
  await client.query(`INSERT INTO dure.staff (sigungu, id, login, name, role, organisation_id) VALUES ($1, $2, $3, '담당자', $4, $5)`, [SIGUNGU, id, `bench-${id}`, role, organisationId]);
  await client.query(`INSERT INTO dure.session (sigungu, token_hash, staff_id, started_at, seen_at, ends_at, strong_at) VALUES ($1, $2, $3, now(), now(), now() + interval '9 hours', now())`, [SIGUNGU, tokenHashOf(cookie), id]);
  return id;
}
