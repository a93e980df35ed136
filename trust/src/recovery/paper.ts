import { addDays, koreanDay } from '@dure/domain/calendar';
import { aStaff, TEST_PASSWORD } from '../../../server/testing/people.ts';
import type { Measured, Run } from '../figure.ts';
import { paperWork } from './paperWrites.ts';
import { onGround, type Ground, type Member } from '../faults/ground.ts';
import { isPlanted, plant } from '../faults/plant.ts';
import { startProcess } from '../faults/server.ts';

const PACK_DAYS = 4;
const WRITERS = 4;

async function leadIn(ground: Ground, address: string): Promise<string> {
  const { login } = await aStaff(ground.owner, (ground.officers[0] as Member).organisationId, 'team-lead');
  const opened = await fetch(`${address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: TEST_PASSWORD }) });
  return (opened.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

interface Printed {
  readonly bytes: number;
  readonly seconds: number;
  readonly visits: number;
  readonly logged: number;
}

async function printed(ground: Ground, address: string, cookie: string): Promise<Printed> {
  const began = performance.now();
  const answer = await fetch(`${address}/api/paper-pack`, { method: 'POST', headers: { 'cookie': cookie, 'content-type': 'application/json', 'idempotency-key': 'paper-pack-once' }, body: JSON.stringify({ reason: '전산 장애 대비 출력' }) });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200 || !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error(`The pack was answered ${answer.status}`);
  const { rows: [row] } = await ground.owner.query<{ visits: number; people: number }>(`SELECT (subject ->> 'visits')::int AS visits, cardinality(person_ids) AS people FROM dure.access_log WHERE event = 'paper-pack.printed' AND outcome = 'done'`);
  return { bytes: bytes.length, seconds: (performance.now() - began) / 1000, visits: row?.visits ?? 0, logged: row?.people ?? 0 };
}

/** Visits of three days are planned, the pack is printed, the centre is gone; afterwards every sheet is entered, some of them by two people. */
export function paper({ depth, fault, tell }: Run): Promise<Measured> {
  return onGround('paper', {}, async (ground) => {
    const server = ground.keep(await startProcess(ground.app));
    const where = (): string => server.address;
    const count = fault === undefined ? (depth === 'short' ? 120 : 1_000) : 40;
    const today = koreanDay(new Date().toISOString());
    const days = Array.from({ length: PACK_DAYS }, (_none, index) => addDays(today, index));
    const sheets = await paperWork.plan({ ground, where, count, writers: WRITERS, days });
    const pack = await printed(ground, server.address, await leadIn(ground, server.address));
    tell(`${pack.visits} visits in a pack of ${(pack.bytes / 1000).toFixed(0)} kB`);
    if (isPlanted(fault)) await plant(ground, fault);
    const entered = await paperWork.enter({ ground, where, sheets, writers: WRITERS });
    const kept = await paperWork.kept(ground, entered.acknowledged);
    const lost = entered.acknowledged.length - kept;
    return {
      measured: `a pack with ${pack.visits} of ${sheets.length} planned visits in ${pack.seconds.toFixed(1)} s, ${pack.logged} people in its row of the access log; then ${entered.acknowledged.length} sheets entered with the moment of the visit, ${lost} lost or changed; ${entered.conflicts} entered by two people, ${entered.shown} of them shown to the second`,
      reached: pack.visits === sheets.length && pack.logged > 0 && lost === 0 && entered.acknowledged.length === sheets.length && entered.conflicts > 0 && entered.shown === entered.conflicts,
    };
  });
}
