import { createRng } from '../../../database/src/demo/prng.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import type { Answered } from './client.ts';
import { AREA, type Member, onListeningTown, type Open, PASSWORD, plantTrigger, SIGUNGU } from './ground.ts';

const later = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const IDLE = 10 * MINUTE;
const ABSOLUTE = 9 * 60 * MINUTE;

async function signedIn({ first, member }: Open, from?: string): Promise<Member & { readonly cookie: string }> {
  const one = await member();
  const { cookie } = await first.signIn(one.login, PASSWORD, from);
  if (cookie === undefined) throw new Error('A member of staff could not sign in');
  return { ...one, cookie };
}

const who = ({ first }: Open, cookie: string): Promise<Answered> => first.ask({ path: '/api/session', cookie });

const TIMES = { short: 20, long: 300 } as const;
const SLOW = 'a server whose clock is two seconds behind';

/** One second before each end it is served, and one second after it is not; wherever between two seconds it began. */
async function misjudged(open: Open, { seed, depth, fault }: Run): Promise<{ readonly asked: number; readonly wrong: number }> {
  const { town } = open;
  const chance = createRng(seed, 'ends of sessions');
  const lag = fault === SLOW ? 2 * SECOND : 0;
  const set = (at: string): void => town.setNow(later(at, -lag));
  let wrong = 0;
  for (let turn = 0; turn < TIMES[depth]; turn += 1) {
    const began = later('2026-11-23T00:00:00.000Z', chance.int(0, 60 * MINUTE));
    town.setNow(began);
    const { cookie } = await signedIn(open);
    const isIdle = turn % 2 === 0;
    let seen = began;
    if (!isIdle) for (; Date.parse(seen) < Date.parse(began) + ABSOLUTE - 9 * MINUTE;) {
      seen = later(seen, 9 * MINUTE);
      town.setNow(seen);
      await who(open, cookie);
    }
    const end = isIdle ? later(seen, IDLE) : later(began, ABSOLUTE);
    // A request before the end of idleness would begin it anew: each side has a session of its own.
    const isBefore = chance.chance(0.5);
    set(later(end, isBefore ? -SECOND : SECOND));
    const { status } = await who(open, cookie);
    wrong += status === (isBefore ? 200 : 401) ? 0 : 1;
  }
  return { asked: TIMES[depth], wrong };
}

type End = (open: Open, one: Member & { readonly cookie: string }) => Promise<unknown>;

/** Each resolves when it is committed; the second server learns of it only through the database. */
const ENDS: Readonly<Record<string, End>> = {
  'signed out': ({ first }, { cookie }) => first.ask({ method: 'DELETE', path: '/api/session', cookie }),
  'disabled': ({ town }, { id }) => town.owner.query('UPDATE dure.staff SET active = false WHERE id = $1', [id]),
  'moved to another team': ({ town, elsewhere }, { id }) => town.owner.query('UPDATE dure.staff SET organisation_id = $2 WHERE id = $1', [id, elsewhere]),
  'given another role': ({ town }, { id }) => town.owner.query(`UPDATE dure.staff SET role = 'auditor' WHERE id = $1`, [id]),
  'signed in elsewhere': ({ second }, { login }) => second.signIn(login, PASSWORD, '127.0.0.9'),
};

const ROUNDS = { short: 5, long: 60 } as const;
const TOGETHER = 6;

/** Requests of both servers, on their way all the time; what counts is whether one that left after the commit was served. */
async function servedAfter(open: Open, personId: string, end: End): Promise<{ readonly before: number; readonly after: number; readonly sentAfter: number }> {
  const one = await signedIn(open);
  const counted = { before: 0, after: 0, sentAfter: 0 };
  let over = false;
  let left = 5;
  const hammer = async (place: number): Promise<void> => {
    while (!over || left > 0) {
      const leftAfter = over;
      if (leftAfter) left -= 1;
      const { status } = await (place % 2 === 0 ? open.first : open.second).ask({ path: `/api/persons/${personId}`, cookie: one.cookie });
      if (leftAfter) counted.sentAfter += 1;
      if (status === 200) counted[leftAfter ? 'after' : 'before'] += 1;
    }
  };
  const running = Promise.all(Array.from({ length: TOGETHER }, (_, place) => hammer(place)));
  await new Promise((resolve) => setTimeout(resolve, 60));
  await end(open, one);
  over = true;
  await running;
  return counted;
}

const PLANTED: Readonly<Record<string, readonly [on: string, body: string]>> = {
  'an end that is not written': ['BEFORE UPDATE ON dure.session', 'NEW.ended_at = NULL; NEW.end_reason = NULL; RETURN NEW;'],
  'a disabled account that stays': ['BEFORE UPDATE ON dure.staff', 'NEW.active = true; RETURN NEW;'],
  'a move that changes nothing': ['BEFORE UPDATE ON dure.staff', 'NEW.organisation_id = OLD.organisation_id; NEW.role = OLD.role; RETURN NEW;'],
};

async function plant({ town }: Open, fault: string | undefined): Promise<void> {
  const [on, body] = PLANTED[fault ?? ''] ?? [];
  if (on !== undefined && body !== undefined) await plantTrigger(town, on, body);
}

async function aNeighbour({ town }: Open): Promise<string> {
  const { rows } = await town.owner.query<{ id: string }>(
    `INSERT INTO dure.person (sigungu, id, emd_code, name, search_name, choseong, birth_on, sex, address, contact_preference, facts, shared, created_at, created_by)
     VALUES ($1, gen_random_uuid(), $2, '박순자', '박순자', '', '1954-03-01', 'female', '{"text":"가람로 1","detail":"","emdCode":""}', '{"method":"phone","time":"any","language":"ko","avoid":""}', '{}', '{}', $3, gen_random_uuid()) RETURNING id`,
    [SIGUNGU, AREA, town.now()],
  );
  return rows[0]?.id ?? '';
}

async function onTime(run: Run): Promise<Measured> {
  return onListeningTown(async (open) => {
    const { asked, wrong } = await misjudged(open, run);
    return { measured: `${asked - wrong} of ${asked} sessions served at T−1 s and refused at T+1 s of ten idle minutes and of nine hours, by the server's clock`, reached: wrong === 0 };
  });
}

async function atOnce(run: Run): Promise<Measured> {
  return onListeningTown(async (open) => {
    const personId = await aNeighbour(open);
    await plant(open, run.fault);
    let [before, after, sentAfter] = [0, 0, 0];
    for (const [name, end] of Object.entries(ENDS)) {
      for (let round = 0; round < ROUNDS[run.depth]; round += 1) {
        const counted = await servedAfter(open, personId, end);
        before += counted.before;
        after += counted.after;
        sentAfter += counted.sentAfter;
        if (counted.after > 0) run.tell(`${name}: ${counted.after} served after the commit`);
      }
    }
    return { measured: `${after} of ${sentAfter.toLocaleString('en')} requests that left after the commit served, on two servers (${before.toLocaleString('en')} before it were): ${Object.keys(ENDS).join(', ')}`, reached: after === 0 && before > 100 && sentAfter >= ROUNDS[run.depth] * Object.keys(ENDS).length * 5 };
  });
}

export const endingFigures: readonly Figure[] = [
  { goal: 'G16', title: 'sessions end to the second', floor: 'idle 10 min, absolute 9 h, ±1 s', depths: ['short', 'long'], faults: [SLOW], measure: onTime },
  { goal: 'G16', title: 'over once it is committed', floor: '0 served after the commit, on every server', depths: ['short', 'long'], faults: Object.keys(PLANTED), measure: atOnce },
];
