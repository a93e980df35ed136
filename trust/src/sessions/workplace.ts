import type { Figure, Measured, Run } from '../figure.ts';
import { onListeningTown, type Open, PASSWORD, plantTrigger } from './ground.ts';

const PEOPLE = { short: 20, long: 300 } as const;
/** Four workplaces of one office; every one of them is an address of this machine. */
const ADDRESSES = ['127.0.0.11', '127.0.0.12', '127.0.0.13', '127.0.0.14'];

const PLANTED: Readonly<Record<string, readonly [on: string, body: string]>> = {
  'a first session that goes on': ['BEFORE UPDATE ON dure.session', `IF NEW.end_reason = 'replaced' THEN RETURN NULL; END IF; RETURN NEW;`],
  'a sign-in that nobody writes down': ['BEFORE INSERT ON dure.access_log', `IF NEW.event = 'session.opened' AND random() < 0.1 THEN RETURN NULL; END IF; RETURN NEW;`],
  'a log that forgets where from': ['BEFORE INSERT ON dure.access_log', `IF NEW.event = 'session.opened' THEN NEW.address = '127.0.0.11'; END IF; RETURN NEW;`],
};

interface Moved {
  readonly signIns: number;
  readonly twoLive: number;
  readonly unlogged: number;
}

/** Signs in at one workplace after another, at both servers, and asks from each of those before. */
async function wander({ first, second, member, town }: Open): Promise<Moved> {
  const { id, login } = await member();
  const cookies: string[] = [];
  let twoLive = 0;
  for (const [turn, from] of ADDRESSES.entries()) {
    const { cookie = '' } = await (turn % 2 === 0 ? first : second).signIn(login, PASSWORD, from);
    cookies.push(cookie);
    const served = await Promise.all(cookies.flatMap((one) => [first, second].map(async (server) => (await server.ask({ path: '/api/session', cookie: one })).status === 200)));
    // The newest is served by both; no other by either.
    twoLive += served.every((one, at) => one === (at >= served.length - 2)) ? 0 : 1;
  }
  const { rows } = await town.owner.query<{ address: string; replaced: string | null }>(`SELECT address, subject ->> 'replaced' AS replaced FROM dure.access_log WHERE staff_id = $1 AND event = 'session.opened'`, [id]);
  const { rows: ended } = await town.owner.query(`SELECT 1 FROM dure.session WHERE staff_id = $1 AND end_reason = 'replaced' AND ended_at IS NOT NULL`, [id]);
  const logged = ADDRESSES.filter((address, turn) => rows.filter((row) => row.address === address && row.replaced === (turn === 0 ? null : 'other-address')).length === 1);
  return { signIns: ADDRESSES.length, twoLive, unlogged: ADDRESSES.length - logged.length + (ADDRESSES.length - 1 - ended.length) };
}

async function measure({ depth, fault }: Run): Promise<Measured> {
  return onListeningTown(async (open) => {
    const [on, body] = PLANTED[fault ?? ''] ?? [];
    if (on !== undefined && body !== undefined) await plantTrigger(open.town, on, body);
    let [signIns, twoLive, unlogged] = [0, 0, 0];
    for (let one = 0; one < PEOPLE[depth]; one += 1) {
      const moved = await wander(open);
      signIns += moved.signIns;
      twoLive += moved.twoLive;
      unlogged += moved.unlogged;
    }
    return { measured: `${signIns} sign-ins of ${PEOPLE[depth]} people from ${ADDRESSES.length} addresses at two servers: ${twoLive} left a former session alive, ${unlogged} not in the log with where from and that another ended`, reached: twoLive === 0 && unlogged === 0 };
  });
}

export const workplaceFigure: Figure = { goal: 'G17', title: 'one account, one live workplace', floor: 'the first ends with the second sign-in, 100 % logged', depths: ['short', 'long'], faults: Object.keys(PLANTED), measure };
