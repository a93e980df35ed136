import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { DeliveryReport } from '@dure/domain/discovery';
import { statement, type Work } from '../scope/index.ts';

/** One delivery of claims and what became of it. */
export interface StoredImport {
  readonly id: string;
  readonly at: Instant;
  /** Account of the machine that ran the command; null where the product invented the claims of its demo. */
  readonly account: string | null;
  readonly adds: boolean;
  readonly loaded: boolean;
  /** First days of the first and the last month of the claims after it. */
  readonly firstMonth: PlainDate | null;
  readonly lastMonth: PlainDate | null;
  readonly people: number;
  readonly claims: number;
  readonly prescriptions: number;
  readonly report: DeliveryReport;
}

const COLUMNS = `i.id, i.at, i.account, i.adds, i.loaded, i.first_month AS "firstMonth", i.last_month AS "lastMonth", i.people, i.claims, i.prescriptions, i.report`;
const list = statement<StoredImport>('discovery.imports', `SELECT ${COLUMNS} FROM dure.discovery_import i WHERE i.sigungu = $1 ORDER BY i.at DESC, i.id DESC LIMIT $2`);
const one = statement<StoredImport>('discovery.import', `SELECT ${COLUMNS} FROM dure.discovery_import i WHERE i.sigungu = $1 AND i.id = $2`);
const told = statement<{ readonly id: string }>('discovery.batch-imports', `SELECT i.id FROM dure.discovery_import i WHERE i.sigungu = $1 AND i.id = ANY($2)`);
const insert = statement(
  'discovery.batch-import',
  `INSERT INTO dure.discovery_import (sigungu, id, at, account, adds, loaded, first_month, last_month, people, claims, prescriptions, report) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING`,
);

/** The deliveries that a municipality was told of, the newest first. */
export function findImports(work: Work, sigungu: string, most: number): Promise<readonly StoredImport[]> {
  return work.rows(list, [sigungu, most]);
}

export async function findImport(work: Work, sigungu: string, id: string): Promise<StoredImport | undefined> {
  const [found] = await work.rows(one, [sigungu, id]);
  return found;
}

/** Of these deliveries, those that a municipality has been told of. */
export async function findImportsTold(work: Work, sigungu: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await work.rows(told, [sigungu, ids])).map(({ id }) => id));
}

export function addImport(work: Work, sigungu: string, { id, at, account, adds, loaded, firstMonth, lastMonth, people, claims, prescriptions, report }: StoredImport): void {
  work.write(insert, [sigungu, id, at, account, adds, loaded, firstMonth, lastMonth, people, claims, prescriptions, JSON.stringify(report)]);
}
