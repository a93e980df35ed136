import type { DownloadRequest } from '@dure/domain/download';
import { statement, type Work } from '../scope/index.ts';

export interface StoredDownload extends DownloadRequest {
  readonly sigungu: string;
}

const COLUMNS = `d.sigungu, d.id, d.staff_id AS "staffId", d.organisation_id AS "organisationId", d.list, d.parameters, d.reason, d.people, d.asked_at AS "askedAt", d.until_at AS "untilAt", d.state,
  d.decided_by AS "decidedBy", d.decision, d.decided_at AS "decidedAt", d.taken_at AS "takenAt", d.version`;
const add = statement(
  'download.add',
  `INSERT INTO dure.download_request (sigungu, id, staff_id, organisation_id, list, parameters, reason, people, asked_at, until_at, state, decision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const mine = statement<StoredDownload>('download.mine', `SELECT ${COLUMNS} FROM dure.download_request d WHERE d.sigungu = $1 AND d.staff_id = $2 ORDER BY d.asked_at DESC, d.id LIMIT 200`);
const ofOthers = statement<StoredDownload>('download.of-others', `SELECT ${COLUMNS} FROM dure.download_request d WHERE d.sigungu = $1 AND d.staff_id <> $2 ORDER BY (d.state <> 'asked'), d.asked_at DESC, d.id LIMIT 200`);
const lock = statement<StoredDownload>('download.lock', `SELECT ${COLUMNS} FROM dure.download_request d WHERE d.sigungu = $1 AND d.id = $2 FOR UPDATE`);
const change = statement(
  'download.change',
  `UPDATE dure.download_request SET until_at = $3, state = $4, decided_by = $5, decision = $6, decided_at = $7, taken_at = $8, version = $9 WHERE sigungu = $1 AND id = $2 AND version = $9 - 1`,
);

export function addDownload(work: Work, { sigungu, id, staffId, organisationId, list, parameters, reason, people, askedAt, untilAt, state, decision }: StoredDownload): void {
  work.write(add, [sigungu, id, staffId, organisationId, list, JSON.stringify(parameters), reason, people, askedAt, untilAt, state, decision]);
}

/** What one member of staff asked for, the latest first. */
export function findOwnDownloads(work: Work, sigungu: string, staffId: string): Promise<readonly StoredDownload[]> {
  return work.rows(mine, [sigungu, staffId]);
}

/** What others asked for, as far as the caller may decide on it: what waits first. */
export function findDownloadsOfOthers(work: Work, sigungu: string, staffId: string): Promise<readonly StoredDownload[]> {
  return work.rows(ofOthers, [sigungu, staffId]);
}

/** Held until the transaction ends, so that of two who take or decide at once one finds it done. */
export async function lockDownload(work: Work, sigungu: string, id: string): Promise<StoredDownload | undefined> {
  const [found] = await work.rows(lock, [sigungu, id]);
  return found;
}

export function changeDownload(work: Work, sigungu: string, { id, untilAt, state, decidedBy, decision, decidedAt, takenAt, version }: DownloadRequest): void {
  work.write(change, [sigungu, id, untilAt, state, decidedBy, decision, decidedAt, takenAt, version]);
}
