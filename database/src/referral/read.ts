import type { OrganisationId, PersonId, ReferralId } from '@dure/domain/ids';
import type { LiveReferral, ReferralEvent } from '@dure/domain/referral';
import { NAMED_PERSON, type NamedPerson } from '../person/named.ts';
import { statement, type Work } from '../scope/index.ts';
import { listColumns, listRow, REFERRAL_COLUMNS, type ReferralListRow, type StoredReferral } from './row.ts';

const RECEIVED = listColumns('receiver');
const SENT = listColumns('sender');
interface Listed { readonly packed: string }
const PERSON = `LEFT JOIN dure.person p ON p.sigungu = r.sigungu AND p.id = r.person_id`;

const byId = statement<StoredReferral>('referral.by-id', `SELECT ${REFERRAL_COLUMNS} FROM dure.referral r WHERE r.sigungu = ANY($1) AND r.id = $2`);
const lockById = statement<StoredReferral>('referral.lock', `SELECT ${REFERRAL_COLUMNS} FROM dure.referral r WHERE r.sigungu = ANY($1) AND r.id = $2 FOR UPDATE`);
const events = statement<{ body: ReferralEvent; organisationId: string | null }>(
  'referral.events',
  `SELECT e.body, e.organisation_id AS "organisationId" FROM dure.referral_event e WHERE e.sigungu = $1 AND e.referral_id = $2 ORDER BY e.seq`,
);
const liveOf = statement<LiveReferral>(
  'referral.live-of',
  `SELECT r.id AS "referralId", r.person_id AS "personId", r.service, r.to_organisation_id AS to FROM dure.referral r WHERE r.sigungu = $1 AND r.person_id = $2 AND r.live`,
);
const ofPerson = statement<Listed>('referral.of-person', `SELECT ${SENT} FROM dure.referral r ${PERSON} WHERE r.sigungu = $1 AND r.person_id = $2 ORDER BY r.created_at DESC LIMIT 200`);
const inbox = statement<Listed>(
  'referral.inbox',
  `SELECT ${RECEIVED} FROM dure.referral r
   WHERE r.sigungu = $1 AND r.to_organisation_id = $2 AND r.live AND r.status <> 'draft' AND (r.next_on, r.id) > ($3, $4)
   ORDER BY r.next_on, r.id LIMIT $5`,
);
const sent = statement<Listed>(
  'referral.sent',
  `SELECT ${SENT} FROM dure.referral r ${PERSON}
   WHERE r.sigungu = $1 AND r.from_organisation_id = $2 AND r.next_on IS NOT NULL AND r.follow_up <> 'open' AND (r.next_on, r.id) > ($3, $4)
   ORDER BY r.next_on, r.id LIMIT $5`,
);
/** Answered without an acceptance: the sender still owes the person the next step, so for the sender it has not ended. */
const followUp = statement<Listed>(
  'referral.follow-up',
  `SELECT ${SENT} FROM dure.referral r ${PERSON}
   WHERE r.sigungu = $1 AND r.from_organisation_id = $2 AND r.next_on IS NOT NULL AND r.follow_up = 'open' AND (r.next_on, r.id) > ($3, $4)
   ORDER BY r.next_on, r.id LIMIT $5`,
);
const ended = statement<Listed>(
  'referral.ended',
  `(SELECT ${RECEIVED}, r.changed_at FROM dure.referral r WHERE r.sigungu = $1 AND r.to_organisation_id = $2 AND NOT r.live AND r.changed_at < $3 ORDER BY r.changed_at DESC LIMIT $4)
   UNION ALL
   (SELECT ${SENT}, r.changed_at FROM dure.referral r ${PERSON} WHERE r.sigungu = $1 AND r.from_organisation_id = $2 AND NOT r.live AND r.follow_up <> 'open' AND r.changed_at < $3 ORDER BY r.changed_at DESC LIMIT $4)
   ORDER BY changed_at DESC LIMIT $4`,
);
const counts = statement<{ box: string; total: number; overdue: number }>(
  'referral.counts',
  `SELECT 'inbox' AS box, count(*) AS total, count(*) FILTER (WHERE r.next_on < $3) AS overdue FROM dure.referral r
     WHERE r.sigungu = $1 AND r.to_organisation_id = $2 AND r.live AND r.status <> 'draft'
   UNION ALL
   SELECT CASE r.follow_up WHEN 'open' THEN 'follow-up' ELSE 'sent' END, count(*), count(*) FILTER (WHERE r.next_on < $3) FROM dure.referral r
     WHERE r.sigungu = $1 AND r.from_organisation_id = $2 AND r.next_on IS NOT NULL GROUP BY 1`,
);
const due = statement<StoredReferral>(
  'referral.due',
  `SELECT ${REFERRAL_COLUMNS} FROM dure.referral r WHERE r.sigungu = $1 AND r.signal_on <= $2 AND r.id > $3 ORDER BY r.id LIMIT $4 FOR UPDATE SKIP LOCKED`,
);
const nextLetter = statement<{ last: number }>(
  'referral.next-letter',
  `INSERT INTO dure.letter_number AS n (sigungu, organisation_id, year, last) VALUES ($1, $2, $3, 1)
   ON CONFLICT (sigungu, organisation_id, year) DO UPDATE SET last = n.last + 1 WHERE n.sigungu = $1 RETURNING last`,
);

const listed = (sigungu: string, rows: readonly Listed[]): readonly ReferralListRow[] => rows.map((row) => listRow(row, sigungu));

export async function findReferral(work: Work, sigungus: readonly string[], id: ReferralId): Promise<StoredReferral | undefined> {
  const [found] = await work.rows(byId, [sigungus, id]);
  return found;
}

/** The same, and nobody else changes it until this transaction ends. */
export async function lockReferral(work: Work, sigungus: readonly string[], id: ReferralId): Promise<StoredReferral | undefined> {
  const [found] = await work.rows(lockById, [sigungus, id]);
  return found;
}

export async function findReferralEvents(work: Work, sigungu: string, id: ReferralId): Promise<readonly { readonly event: ReferralEvent; readonly organisationId: OrganisationId | null }[]> {
  const rows = await work.rows(events, [sigungu, id]);
  return rows.map(({ body, organisationId }) => ({ event: body, organisationId: organisationId as OrganisationId | null }));
}

export function findLiveReferrals(work: Work, sigungu: string, personId: PersonId): Promise<readonly LiveReferral[]> {
  return work.rows(liveOf, [sigungu, personId]);
}

export async function findReferralsOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly ReferralListRow[]> {
  return listed(sigungu, await work.rows(ofPerson, [sigungu, personId]));
}

/** Where a page of a queue begins: after the row with this date and id. */
export interface QueueCursor {
  readonly nextOn: string;
  readonly id: string;
}
const START: QueueCursor = { nextOn: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' };

/** Boxes that are worked off by date. */
export type QueueBox = 'inbox' | 'sent' | 'follow-up';
const QUEUES = { inbox, sent, 'follow-up': followUp } as const satisfies Record<QueueBox, unknown>;

/** Live referrals that came to an organisation (`inbox`), those it sent on which something still waits (`sent`), and those whose answer leaves it the next step (`follow-up`); most urgent date first. */
export async function findQueue(work: Work, box: QueueBox, sigungu: string, organisationId: OrganisationId, after: QueueCursor | undefined, limit: number): Promise<readonly ReferralListRow[]> {
  const { nextOn, id } = after ?? START;
  return listed(sigungu, await work.rows(QUEUES[box], [sigungu, organisationId, nextOn, id, limit]));
}

/** Referrals of both directions on which nothing is left to do for this organisation, the latest first, before a moment. */
export async function findEndedReferrals(work: Work, sigungu: string, organisationId: OrganisationId, before: string, limit: number): Promise<readonly ReferralListRow[]> {
  return listed(sigungu, await work.rows(ended, [sigungu, organisationId, before, limit]));
}

export function countQueues(work: Work, sigungu: string, organisationId: OrganisationId, today: string): Promise<readonly { readonly box: string; readonly total: number; readonly overdue: number }[]> {
  return work.rows(counts, [sigungu, organisationId, today]);
}

/** Referrals at which the clock must look by a day, locked; those another sweep holds are passed over. */
export function findDueReferrals(work: Work, sigungu: string, until: string, afterId: string, limit: number): Promise<readonly StoredReferral[]> {
  return work.rows(due, [sigungu, until, afterId, limit]);
}

/** The next number of an organisation's outgoing letters of a year; given back when the transaction fails. */
export async function takeLetterNumber(work: Work, sigungu: string, organisationId: OrganisationId, year: number): Promise<number> {
  const [row] = await work.rows(nextLetter, [sigungu, organisationId, year]);
  if (row === undefined) throw new Error('The letter counter gave no number');
  return row.last;
}

const resting = statement<StoredReferral>(
  'referral.resting-on',
  `SELECT ${REFERRAL_COLUMNS} FROM dure.referral r
   WHERE r.sigungu = $1 AND r.person_id = $2 AND r.state ->> 'access' = 'open' AND r.state #>> '{basis,consentId}' = ANY($3) ORDER BY r.id FOR UPDATE`,
);

/** Referrals of everybody that let a receiver see the person on the strength of one of these consents; read for the product, not for the caller. */
export function lockReferralsRestingOn(work: Work, sigungu: string, personId: PersonId, consentIds: readonly string[]): Promise<readonly StoredReferral[]> {
  return work.systemRows(resting, [sigungu, personId, consentIds]);
}

export interface WaitingReferral extends StoredReferral {
  readonly person: NamedPerson | null;
}

const WAITING = `${REFERRAL_COLUMNS}, ${NAMED_PERSON} FROM dure.referral r ${PERSON} WHERE r.sigungu = $1 AND r.next_on IS NOT NULL AND r.next_on <= $3`;
const ORDER = 'ORDER BY r.next_on, r.id LIMIT $4';
const waiting = statement<WaitingReferral>('referral.waiting', `SELECT ${WAITING} AND r.owner_organisation_id = $2 ${ORDER}`);
const told = statement<WaitingReferral>(
  'referral.told-of',
  `(SELECT ${WAITING} AND r.from_organisation_id = $2 AND r.owner_organisation_id <> $2 AND r.state ->> 'delay' = 'reason-asked' ${ORDER})
   UNION ALL (SELECT ${WAITING} AND r.to_organisation_id = $2 AND r.live AND r.status <> 'draft' AND r.owner_organisation_id <> $2 AND r.state ->> 'delay' = 'reason-asked' ${ORDER})`,
);

/** Referrals on which an organisation must act by a day, and those of both sides whose date has passed. */
export async function findWaitingReferrals(work: Work, sigungu: string, organisationId: OrganisationId, until: string, limit: number): Promise<readonly WaitingReferral[]> {
  const values = [sigungu, organisationId, until, limit];
  return (await Promise.all([work.rows(waiting, values), work.rows(told, values)])).flat();
}
