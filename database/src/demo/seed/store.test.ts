import { applyCaseEvent, beginCase } from '@dure/domain/case';
import { applyReferralEvent, beginReferral } from '@dure/domain/referral';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../testing/index.ts';
import type { FreshDatabase } from '../../../testing/index.ts';
import { addCase, changeCase } from '../../case/index.ts';
import { addReferral, changeReferral, discloseReferral, endReceiverAccess } from '../../referral/index.ts';
import { openPool, withScope } from '../../scope/index.ts';
import type { Work } from '../../scope/index.ts';
import { generateRecords } from '../records/index.ts';
import type { CaseRecord, ReferralRecord } from '../records/index.ts';
import { generateTown } from '../town.ts';
import { insertBulk } from './bulk.ts';
import type { Bulk } from './bulk.ts';
import { caseEventRows, caseRows } from './caseRows.ts';
import { homesOf } from './homes.ts';
import { registrations } from './peopleRows.ts';
import { referralEventRows, referralRows } from './referralRows.ts';
import { NEVER, receiverUntil } from './sharing.ts';

const TODAY = '2026-11-23';
const SYSTEM = { sigungus: ['52110', '52710'], staff: '', role: '', reader: false, organisation: '', emds: [], wide: false, safety: false, glass: [], today: TODAY, purpose: 'referral', system: true } as const;
const town = generateTown({ seed: 7, today: TODAY });
const records = generateRecords(town);
/** Every seventh: all states are among them. */
const referrals = records.referrals.filter((_record, index) => index % 7 === 0);
const cases = records.cases.filter((_record, index) => index % 11 === 0);

let bulk: FreshDatabase;
let store: FreshDatabase;
let pools: { readonly bulk: pg.Pool; readonly store: pg.Pool };

beforeAll(async () => {
  [bulk, store] = await Promise.all([freshDatabase(), freshDatabase()]);
  pools = { bulk: openPool(bulk.owner), store: openPool(store.owner) };
});
afterAll(async () => {
  await Promise.all([pools.bulk.end(), pools.store.end()]);
  await Promise.all([bulk.drop(), store.drop()]);
});

/** Act for act, as the server writes. */
function refer(work: Work, { occasion, events, ...record }: ReferralRecord, packet: Readonly<Record<string, unknown>>): void {
  const about = { emdCode: occasion.person.address.emdCode, intakeId: null, restricted: false };
  const place = { sigungu: record.state.identity.sigungu, id: record.state.identity.referralId };
  let state = beginReferral(events[0]!.event);
  addReferral(work, { ...about, state }, events[0]!.event, occasion.sender.id);
  let until: string = NEVER;
  for (const { event, organisationId } of events.slice(1)) {
    const before = state;
    state = applyReferralEvent(state, event);
    changeReferral(work, state, event, { organisationId, restricted: false, receiverUntil: until });
    if (event.action === 'send') {
      until = receiverUntil({ ...record, occasion, events, state: { ...state, access: 'open' } });
      discloseReferral(work, place, packet, until, state.letterMark.kind === 'letter' ? state.letterMark.number : null);
    }
    if (before.access !== 'open' || state.access !== 'ended') continue;
    until = receiverUntil({ ...record, occasion, events });
    endReceiverAccess(work, place, until);
  }
}

function keep(work: Work, { occasion, events, state: { referrers } }: CaseRecord): void {
  const about = { emdCode: occasion.person.address.emdCode, restricted: ['mental-health-centre', 'addiction-centre'].includes(occasion.organisation.kind) };
  let state = beginCase(events[0]!.event);
  addCase(work, { ...about, referralId: referrers[0]?.referralId ?? null }, state, events[0]!.event);
  for (const { event } of events.slice(1)) {
    state = applyCaseEvent(state, event);
    changeCase(work, about, state, event);
  }
}

interface Both {
  readonly bulk: readonly unknown[];
  readonly store: readonly unknown[];
}

async function bothWays(written: readonly Bulk[], write: (work: Work) => void): Promise<readonly Both[]> {
  const client = await pools.bulk.connect();
  for (const each of written) await insertBulk(client, each);
  client.release();
  await withScope(pools.store, SYSTEM, async (work) => write(work));
  const read = async (pool: pg.Pool, table: string): Promise<readonly unknown[]> => (await pool.query(`SELECT to_jsonb(t) AS row FROM dure.${table} t ORDER BY 1`)).rows;
  return Promise.all(written.map(async ({ table }) => ({ bulk: await read(pools.bulk, table), store: await read(pools.store, table) })));
}

describe('rows written by the thousand are the rows that the stores write one by one', () => {
  it('for referrals and their histories', async () => {
    const registered = registrations(town);
    const rows = referralRows(referrals, [], registered, homesOf(town, registered, new Map()));
    const [referral, event] = await bothWays([rows, referralEventRows(referrals)], (work) => {
      referrals.forEach((record, index) => refer(work, record, rows.rows[index]!['packet'] as Record<string, unknown>));
    });
    expect(referral!.bulk).toHaveLength(referrals.length);
    expect(referral!.bulk).toEqual(referral!.store);
    expect(event!.bulk).toEqual(event!.store);
  });
  it('for cases and their histories', async () => {
    const [file, event] = await bothWays([caseRows(cases), caseEventRows(cases)], (work) => cases.forEach((record) => keep(work, record)));
    expect(file!.bulk).toHaveLength(cases.length);
    expect(file!.bulk).toEqual(file!.store);
    expect(event!.bulk).toEqual(event!.store);
  });
});
