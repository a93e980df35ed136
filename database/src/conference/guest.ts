import type { ConferenceId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';
import type { ConferenceGuest } from './row.ts';

const COLUMNS = `g.sigungu, g.id, g.conference_id AS "conferenceId", g.attendee_id AS "attendeeId", g.organisation_id AS "organisationId", g.staff_id AS "staffId", g.secret_hash AS "secretHash", g.code_hash AS "codeHash",
  g.expires_at AS "expiresAt", g.tries, g.used_at AS "usedAt", g.ticket_hash AS "ticketHash", g.revoked_at AS "revokedAt", g.created_at AS "createdAt"`;
const add = statement(
  'conference.guest-add',
  `INSERT INTO dure.conference_guest (sigungu, id, conference_id, attendee_id, organisation_id, staff_id, secret_hash, code_hash, expires_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const ofConference = statement<ConferenceGuest>('conference.guests', `SELECT ${COLUMNS} FROM dure.conference_guest g WHERE g.sigungu = $1 AND g.conference_id = $2 ORDER BY g.created_at, g.id`);
const lock = statement<ConferenceGuest>('conference.guest-lock', `SELECT ${COLUMNS} FROM dure.conference_guest g WHERE g.sigungu = $1 AND g.id = $2 FOR UPDATE`);
const miss = statement('conference.guest-miss', `UPDATE dure.conference_guest SET tries = tries + 1 WHERE sigungu = $1 AND id = $2`);
const open = statement('conference.guest-open', `UPDATE dure.conference_guest SET used_at = $3, ticket_hash = $4 WHERE sigungu = $1 AND id = $2`);
const revoke = statement('conference.guest-revoke', `UPDATE dure.conference_guest SET revoked_at = $3 WHERE sigungu = $1 AND id = $2 AND revoked_at IS NULL`);
const revokePlace = statement('conference.guest-revoke-place', `UPDATE dure.conference_guest SET revoked_at = $4 WHERE sigungu = $1 AND conference_id = $2 AND attendee_id = $3 AND revoked_at IS NULL`);
const revokeAll = statement('conference.guest-revoke-all', `UPDATE dure.conference_guest SET revoked_at = $3 WHERE sigungu = $1 AND conference_id = $2 AND revoked_at IS NULL`);

type NewGuest = Omit<ConferenceGuest, 'tries' | 'usedAt' | 'ticketHash' | 'revokedAt'>;
type Place = Pick<ConferenceGuest, 'sigungu' | 'id'>;

/** A new link for a place; those that were made for it before are good no longer. */
export function addConferenceGuest(work: Work, guest: NewGuest): void {
  const { sigungu, id, conferenceId, attendeeId, organisationId, staffId, secretHash, codeHash, expiresAt, createdAt } = guest;
  work.write(revokePlace, [sigungu, conferenceId, attendeeId, createdAt]);
  work.write(add, [sigungu, id, conferenceId, attendeeId, organisationId, staffId, secretHash, codeHash, expiresAt, createdAt]);
}

export function findConferenceGuests(work: Work, sigungu: string, conferenceId: ConferenceId): Promise<readonly ConferenceGuest[]> {
  return work.rows(ofConference, [sigungu, conferenceId]);
}

/** Locked, so that five wrong codes at once are five. */
export async function lockConferenceGuest(work: Work, sigungu: string, id: string): Promise<ConferenceGuest | undefined> {
  const [found] = await work.rows(lock, [sigungu, id]);
  return found;
}

export function noteWrongCode(work: Work, { sigungu, id }: Place): void {
  work.write(miss, [sigungu, id]);
}

export function openConferenceGuest(work: Work, { sigungu, id }: Place, at: string, ticketHash: string): void {
  work.write(open, [sigungu, id, at, ticketHash]);
}

export function revokeConferenceGuest(work: Work, { sigungu, id }: Place, at: string): void {
  work.write(revoke, [sigungu, id, at]);
}

/** When the conference is over or called off, no link to it opens any more. */
export function revokeConferenceGuests(work: Work, sigungu: string, conferenceId: ConferenceId, at: string): void {
  work.write(revokeAll, [sigungu, conferenceId, at]);
}
