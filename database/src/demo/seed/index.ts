import type pg from 'pg';
import type { OrganisationId } from '@dure/domain/ids';
import { generateRecords } from '../records/index.ts';
import { generateTown } from '../town.ts';
import type { TownSeed } from '../town.ts';
import { accessLogPersonRows, accessLogRows, breakGlassRows, noticeRows } from './accountabilityRows.ts';
import { insertBulk } from './bulk.ts';
import type { Bulk } from './bulk.ts';
import { caseEventRows, caseRows } from './caseRows.ts';
import { conferenceEventRows, conferenceItemRows, conferenceRows } from './conferenceRows.ts';
import { assessmentRows, consentEventRows, consentRows, dutyRows, emergencyRows, guideDecisionRows, inboundRows, intakeRows } from './counsellingRows.ts';
import { credentialRows, jurisdictionRows, organisationRows, staffRows } from './directoryRows.ts';
import { discoveryCandidateRows, discoveryEventRows, discoveryFindingRows, discoveryIdentityRows, discoveryRoundRows, discoveryRunRows, type SealName } from './discoveryRows.ts';
import { homecareEventRows, homecareRows } from './homecareRows.ts';
import { homesOf } from './homes.ts';
import { moveArrivalRows, moveEventRows, moveRows, withArrivals } from './moveRows.ts';
import { householdRows, personEventRows, personPhoneRows, personRows, registrations, safetyNoteRows } from './peopleRows.ts';
import { jointRows } from './jointRows.ts';
import { pictureRows } from './pictureRows.ts';
import { planDeliveryRows, planEventRows, planRows, planServiceRows } from './planRows.ts';
import { letterNumberRows, referralEventRows, referralRows } from './referralRows.ts';
import { residentNumberRows, type SealNumber } from './residentNumberRows.ts';
import { sharing } from './sharing.ts';
import { signatureRows } from './signatureRows.ts';
import { supervisionRows } from './supervisionRows.ts';
import { visitEventRows, visitRows } from './visitRows.ts';

export interface SeedOptions extends TownSeed {
  /** argon2id of the password that every account of the town has. */
  readonly passwordHash: string;
  /** Seals invented 주민등록번호 for the server that will read them; without it nobody has one. */
  readonly sealNumber?: SealNumber;
  /** Seals the names of 발굴 대상자; without it none is open. */
  readonly sealName?: SealName;
}

/** Rows written, by table. */
export type SeedSummary = Readonly<Record<string, number>>;

/** Writes the demo town into an empty database, all of it or nothing. The pool belongs to the owner of the tables. */
export async function seedDemo(pool: pg.Pool, options: SeedOptions): Promise<SeedSummary> {
  const bulks = townRows(options);
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await refuseInhabited(client);
    const written: Record<string, number> = {};
    for (const bulk of bulks) written[bulk.table] = (written[bulk.table] ?? 0) + (await insertBulk(client, bulk));
    await client.query('COMMIT');
    // Without statistics the first queries of the day would be planned for empty tables.
    await client.query(`ANALYZE ${Object.keys(written).map((table) => `dure.${table}`).join(', ')}`);
    return written;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function refuseInhabited(client: pg.ClientBase): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM dure.organisation LIMIT 1');
  if (rowCount !== 0) throw new Error('This database already has organisations; the demo town is written into an empty one only.');
}

function townRows({ seed, today, passwordHash, sealNumber, sealName }: SeedOptions): readonly Bulk[] {
  const town = generateTown({ seed, today });
  const records = generateRecords(town);
  const kinds = new Map(town.organisations.map((each) => [each.id, each.kind]));
  const shared = sharing(records, (id: OrganisationId) => kinds.get(id) ?? 'guarantee-agency');
  const registered = withArrivals(registrations(town), records.moves);
  const plans = [...records.plans, ...records.homecares.flatMap(({ plan }) => plan ?? [])];
  return [
    jurisdictionRows(town), organisationRows(town), staffRows(town), credentialRows(town, passwordHash),
    householdRows(town, registered), personRows(registered, shared), personPhoneRows(registered), personEventRows(registered), safetyNoteRows(registered), residentNumberRows(seed, registered, records, sealNumber),
    intakeRows(records.intakes), inboundRows(records.requests), emergencyRows(records.emergencies), dutyRows(records.emergencies), assessmentRows(records.assessments), guideDecisionRows(records.overrides), consentRows(records.consents), consentEventRows(records.consents), signatureRows(town.seed, records.consents),
    referralRows(records.referrals, records.intakes, registered, homesOf(town, registered, shared)), referralEventRows(records.referrals), letterNumberRows(records.referrals),
    caseRows(records.cases), caseEventRows(records.cases), moveRows(records.moves, registered), moveEventRows(records.moves), moveArrivalRows(records.moves, registered), conferenceRows(records.conferences), conferenceItemRows(records.conferences), conferenceEventRows(records.conferences), visitRows(records.visits), visitEventRows(records.visits), jointRows(records.jointWeeks), supervisionRows(records.supervision), pictureRows(records.pictures),
    planRows(plans), planEventRows(plans), planServiceRows(plans), planDeliveryRows(plans), homecareRows(records.homecares), homecareEventRows(records.homecares),
    discoveryRunRows(records.rounds), discoveryFindingRows(records.rounds), discoveryRoundRows(records.rounds), discoveryCandidateRows(records.rounds), discoveryEventRows(records.rounds), discoveryIdentityRows(records.rounds, sealName),
    noticeRows(records.notices), breakGlassRows(records.glasses), accessLogRows(records.log), accessLogPersonRows(records.log),
  ];
}
