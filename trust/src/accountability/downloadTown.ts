import { anOrganisation, aPerson, aStaff } from '../../../server/testing/people.ts';
import { ask, cookieOf, type Asked, type Town } from '../access/ground.ts';

const SIGUNGU = '52110';
const EMD = '5211151000';

export interface Worker {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

/** One team with so many people in each of its lists. */
export interface Team {
  readonly people: number;
  readonly officer: Worker;
  readonly lead: Worker;
  readonly other: Worker;
}

export interface DownloadTown {
  readonly town: Town;
  readonly teams: readonly Team[];
  readonly auditors: readonly [Worker, Worker];
  readonly personId: string;
  /** A referral that left as a letter, and one that waits for its approval. */
  readonly letters: readonly [sent: string, draft: string];
  readonly consentId: string;
  readonly send: (worker: Worker, asked: Asked) => ReturnType<typeof ask>;
}

/** Nobody else, exactly as many as one may take alone, one more, and many more. */
const SIZES = [40, 100, 101, 160];

async function worker(town: Town, organisation: { readonly id: string; readonly name: string }, role: string, name: string): Promise<Worker> {
  return { id: (await aStaff(town.owner, organisation.id, role, { name })).id, name, organisation: organisation.name };
}

async function team(town: Town, people: number, index: number): Promise<Team & { readonly id: string }> {
  const organisation = { id: await anOrganisation(town.owner, 'town-office', { areas: [EMD], name: `가람${index}동` }), name: `가람${index}동` };
  const [officer, lead, other] = [await worker(town, organisation, 'town-officer', '김하늘'), await worker(town, organisation, 'team-lead', '이바다'), await worker(town, organisation, 'team-lead', '박나루')];
  await town.owner.query(
    `INSERT INTO dure.person (sigungu, id, emd_code, name, search_name, choseong, sex, address, contact_preference, created_at, created_by)
     SELECT $1, gen_random_uuid(), $2, $3 || '-' || n, $3 || '-' || n, '', 'female', '{}', '{}', now(), $4 FROM generate_series(1, $5::int) n`, [SIGUNGU, EMD, organisation.name, officer.id, people]);
  await town.owner.query(
    `INSERT INTO dure.case_file (sigungu, id, person_id, emd_code, organisation_id, staff_id, owner_staff_id, programme, edition, status, opened_on, live, state, seq, changed_at, version)
     SELECT p.sigungu, gen_random_uuid(), p.id, p.emd_code, $2, $1, $1, 'ICM', '2020', 'in-service', '2026-10-01', true, '{}', 1, now(), 1 FROM dure.person p WHERE p.created_by = $1`, [officer.id, organisation.id]);
  // What this officer looked at, for the access log: one row for each of his people.
  await town.owner.query(
    `INSERT INTO dure.access_log (sigungu, id, at, staff_id, organisation_id, role, address, purpose, event, person_ids) SELECT p.sigungu, gen_random_uuid(), '2026-11-20T01:00:00Z', $1, $2, 'town-officer', '', 'case-management', 'person.read', ARRAY[p.id] FROM dure.person p WHERE p.created_by = $1`, [officer.id, organisation.id]);
  return { people, officer, lead, other, id: organisation.id };
}

/** The one referral again for each person of a team, as that team's own. */
async function referralsOf({ owner }: Town, referral: string, { officer, id }: Team & { readonly id: string }): Promise<void> {
  const { rows: [written] } = await owner.query<{ columns: string }>(`SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns WHERE table_schema = 'dure' AND table_name = 'referral' AND is_generated = 'NEVER'`);
  const columns = written?.columns ?? '';
  await owner.query(
    `INSERT INTO dure.referral (${columns}) SELECT ${columns} FROM (SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'person_id', p.id, 'from_organisation_id', $2::text, 'from_staff_id', $1::text, 'owner_organisation_id', $2::text, 'owner_staff_id', $1::text, 'letter_number', NULL))).*
     FROM dure.referral r, dure.person p WHERE r.id = $3 AND p.created_by = $1::uuid) copied`, [officer.id, id, referral]);
}

type Send = DownloadTown['send'];

async function done(answered: ReturnType<Send>): Promise<{ readonly id: string; readonly version: number; readonly route: { readonly preconditions: readonly { readonly code: string }[] } }> {
  const { statusCode, body } = await answered;
  if (statusCode >= 300) throw new Error(body);
  return JSON.parse(body) as Awaited<ReturnType<typeof done>>;
}

/** A referral by letter: drafted, approved and sent; or only drafted. */
async function letterOf(send: Send, { officer, lead }: Team, { personId, to, consentId, leaves }: { readonly personId: string; readonly to: string; readonly consentId: string; readonly leaves: boolean }): Promise<string> {
  const { id } = await done(send(officer, { method: 'POST', url: '/api/referrals', body: { personId, toOrganisationId: to, programme: 'MEDAID', service: 'MEDAID', urgency: 'general', reason: '진료를 지나치게 자주 받습니다', requested: [{ item: '상담', words: '월 1회' }] } }));
  const act = async (by: Worker, body: object): Promise<void> => {
    const { version } = await done(send(officer, { url: `/api/referrals/${id}` }));
    await done(send(by, { method: 'POST', url: `/api/referrals/${id}/actions`, body, headers: { 'if-match': String(version) } }));
  };
  if (!leaves) return id;
  const { route } = await done(send(officer, { url: `/api/referrals/${id}` }));
  await act(officer, { action: 'request-approval', approver: lead.id });
  await act(lead, { action: 'approve-letter' });
  await act(officer, { action: 'send', basis: { kind: 'consent', consentId }, disclosed: ['identity', 'reason'], confirmed: route.preconditions.map(({ code }) => ({ code, words: '담당자와 통화' })) });
  return id;
}

export async function downloadTown(town: Town): Promise<DownloadTown> {
  const send: Send = async (by, asked) => ask(town, await cookieOf(town, { sigungu: SIGUNGU, id: by.id }), asked);
  const teams = [];
  for (const [index, people] of SIZES.entries()) teams.push(await team(town, people, index));
  const [first] = teams;
  if (first === undefined) throw new Error('A town without a team');
  const audit = { id: await anOrganisation(town.owner, 'audit-office', { name: '감사관' }), name: '감사관' };
  const to = await anOrganisation(town.owner, 'medical-aid-team', { programmes: ['MEDAID'], name: '의료급여팀' });
  const personId = await aPerson(town.owner, { name: '뷁순자' });
  const terms = { kind: 'CONSENT-3P', recipientOrganisationId: to, purpose: '서비스 제공', items: ['identity', 'contact', 'reason', 'services'], startsOn: '2026-11-23', endsOn: '2027-11-22' };
  const { id: consentId } = await done(send(first.officer, { method: 'POST', url: `/api/persons/${personId}/consents`, body: { terms, answer: { action: 'give', shown: ['recipient', 'purpose', 'items', 'period', 'refusal'], agreed: ['general'], method: 'typed' } } }));
  const sent = await letterOf(send, first, { personId, to, consentId, leaves: true });
  for (const one of teams.slice(1)) await referralsOf(town, sent, one);
  const draft = await letterOf(send, first, { personId: await aPerson(town.owner, { name: '쓩철수' }), to, consentId, leaves: false });
  return { town, teams, auditors: [await worker(town, audit, 'auditor', '조감사'), await worker(town, audit, 'auditor', '최감사')], personId, letters: [sent, draft], consentId, send };
}
