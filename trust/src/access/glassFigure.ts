import { diceOf } from './dice.ts';
import type { Figure, Run } from '../figure.ts';
import { raise, type Eye, type Theatre } from './cast.ts';
import { familiesOf } from './families.ts';
import { ask, cookieOf, withGround } from './ground.ts';
import { mayDo } from './permits.ts';
import { NOW } from './relations.ts';

/*
 * Access in an emergency: what it asks for, how long it lasts to the second whatever the clock does, and that neither the opening
 * without its line in the access log nor the line without the opening can be.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const later = (milliseconds: number): string => new Date(Date.parse(NOW) + milliseconds).toISOString();
const OPEN = { reason: 'life-threat', words: '사흘째 문을 열지 않아 안부 확인이 필요함' } as const;

class Findings {
  checks = 0;
  readonly failed: string[] = [];
  expect(what: string, holds: boolean): void {
    this.checks += 1;
    if (!holds) this.failed.push(what);
  }
}

const hiddenPerson = ({ fixtures }: Eye): string => fixtures['same sigungu'].personId;

async function readAt({ town }: Theatre, eye: Eye, personId: string, at: string): Promise<number> {
  town.setNow(at);
  // A session of that very moment: what is asked here is whether the opening holds, and not whether the session does.
  const { worker } = eye;
  const cookie = await cookieOf(town, { sigungu: worker.workplace.sigungu, id: worker.id }, at);
  return (await ask(town, cookie, { url: `/api/persons/${personId}` })).statusCode;
}

/** Requests that must not open anything: no reason, a reason of no list, too few words, longer than three hours. */
const REFUSED = [
  { reason: '', words: OPEN.words, minutes: 60 }, { reason: 'curious', words: OPEN.words, minutes: 60 }, { ...OPEN, words: '', minutes: 60 }, { ...OPEN, words: '급함', minutes: 60 },
  { ...OPEN, words: '아홉 글자뿐임 ', minutes: 60 }, { ...OPEN, words: '          ', minutes: 60 }, { ...OPEN, minutes: 181 }, { ...OPEN, minutes: 0 }, { ...OPEN, minutes: -5 }, { ...OPEN, minutes: 100_000 },
] as const;

async function asks(theatre: Theatre, eye: Eye, found: Findings): Promise<void> {
  const { town } = theatre;
  town.setNow(NOW);
  for (const request of REFUSED) {
    const answered = await ask(town, eye.cookie, { method: 'POST', url: '/api/break-glass', body: { personId: hiddenPerson(eye), ...request } });
    found.expect(`${JSON.stringify(request)} is refused (${answered.statusCode})`, answered.statusCode === 422 || answered.statusCode === 409 || answered.statusCode === 403);
  }
  const { rows: [kept] } = await town.owner.query<{ count: number }>('SELECT count(*)::int AS count FROM dure.break_glass WHERE staff_id = $1', [eye.worker.id]);
  found.expect('what was refused left no opening', kept?.count === 0);
}

/** Before, within and after; a clock that jumps back opens nothing that was not open then, and one that jumps on closes. */
async function lasts(theatre: Theatre, eye: Eye, minutes: number, fault: string | undefined, found: Findings): Promise<void> {
  const { town } = theatre;
  const personId = hiddenPerson(eye);
  town.setNow(NOW);
  const answered = await ask(town, eye.cookie, { method: 'POST', url: '/api/break-glass', body: { personId, ...OPEN, minutes } });
  found.expect(`${minutes} minutes are opened (${answered.statusCode})`, answered.statusCode === 201);
  if (fault === 'an opening lasts a minute longer') await town.admin.query(`UPDATE dure.break_glass SET until_at = until_at + interval '1 minute' WHERE staff_id = $1`, [eye.worker.id]);
  const end = minutes * 60_000;
  for (const [what, at, status] of [
    ['at once', 0, 200], ['a second before its end', end - 1000, 200], ['at its end', end, 404], ['a second after its end', end + 1000, 404], ['three hours on', 3 * HOUR + 1000, 404], ['two days on', 2 * DAY, 404],
    ['back again within it', end - 1000, 200],
  ] as const) {
    const got = await readAt(theatre, eye, personId, later(at));
    found.expect(`${minutes} minutes, ${what}: ${got}`, got === status);
  }
  found.expect('somebody else stays closed', (await readAt(theatre, eye, eye.fixtures['other sigungu'].personId, later(1000))) === 404);
}

/** A line in the log, a notice and a task for whoever answers for the team, of one transaction. */
async function told({ town }: Theatre, eye: Eye, found: Findings): Promise<void> {
  const { worker } = eye;
  const { rows: openings } = await town.admin.query<{ xmin: string; id: string }>('SELECT xmin::text, id FROM dure.break_glass WHERE staff_id = $1', [worker.id]);
  const { rows: lines } = await town.admin.query<{ xmin: string; reason: string | null; people: string[] }>(`SELECT xmin::text, reason, person_ids AS people FROM dure.access_log WHERE staff_id = $1 AND event = 'break-glass.opened' AND outcome = 'done'`, [worker.id]);
  const { rows: notices } = await town.admin.query<{ xmin: string; to: string }>(`SELECT xmin::text, staff_id AS "to" FROM dure.notice WHERE kind = 'break-glass.opened' AND body ->> 'openingId' = ANY ($1)`, [openings.map(({ id }) => id)]);
  found.expect('each opening has its line in the log', openings.length > 0 && lines.length === openings.length && lines.every(({ reason, people }) => reason?.includes(OPEN.words) === true && people.length === 1));
  found.expect('line and opening are of one transaction', openings.every(({ xmin }) => lines.some((line) => line.xmin === xmin)));
  found.expect('a supervisor is told in it, and never the opener himself', openings.every(({ xmin }) => notices.some((notice) => notice.xmin === xmin)) && notices.every(({ to }) => to !== worker.id));
}

/** Where the log cannot be written nothing is opened, and nobody is told of what is not. */
async function unlogged(theatre: Theatre, eye: Eye, found: Findings): Promise<void> {
  const { town } = theatre;
  town.setNow(NOW);
  await town.admin.query('REVOKE INSERT ON dure.access_log FROM dure_app');
  const answered = await ask(town, eye.cookie, { method: 'POST', url: '/api/break-glass', body: { personId: hiddenPerson(eye), ...OPEN, minutes: 60 } });
  await town.admin.query('GRANT INSERT ON dure.access_log TO dure_app');
  const { rows: [kept] } = await town.admin.query<{ count: number }>('SELECT count(*)::int AS count FROM dure.break_glass WHERE staff_id = $1', [eye.worker.id]);
  found.expect(`without the log nothing opens (${answered.statusCode})`, answered.statusCode === 500 && kept?.count === 0);
  found.expect('and the person stays closed', (await readAt(theatre, eye, hiddenPerson(eye), later(1000))) === 404);
}

const MINUTES = { short: 4, long: 60 } as const;

async function measure(run: Run): ReturnType<Figure['measure']> {
  return withGround(async (ground) => {
    const theatre = await raise(ground, await familiesOf(ground), run.seed);
    const dice = diceOf(run.seed);
    const found = new Findings();
    const cares = theatre.eyes.filter(({ worker }) => mayDo(worker.role, worker.workplace.kind, 'break-glass') === true && worker.role !== 'coordinator' && !(worker.role === 'team-lead' && worker.workplace.kind === 'hope-welfare'));
    for (const eye of theatre.eyes.filter(({ worker }) => mayDo(worker.role, worker.workplace.kind, 'break-glass') !== true)) {
      theatre.town.setNow(NOW);
      const answered = await ask(theatre.town, eye.cookie, { method: 'POST', url: '/api/break-glass', body: { personId: hiddenPerson(eye), ...OPEN, minutes: 60 } });
      found.expect(`${eye.worker.role} opens nothing (${answered.statusCode})`, answered.statusCode === 403);
    }
    for (const eye of cares) {
      await asks(theatre, eye, found);
      await unlogged(theatre, eye, found);
      for (const minutes of [1, 180, ...Array.from({ length: MINUTES[run.depth] - 2 }, () => 2 + dice.below(178))]) {
        await lasts(theatre, eye, minutes, run.fault, found);
        await told(theatre, eye, found);
        await theatre.town.admin.query('DELETE FROM dure.break_glass WHERE staff_id = $1', [eye.worker.id]);
        await theatre.town.admin.query(`DELETE FROM dure.access_log WHERE staff_id = $1 AND event = 'break-glass.opened'`, [eye.worker.id]);
      }
    }
    theatre.town.setNow(NOW);
    for (const one of found.failed.slice(0, 20)) run.tell(one);
    return { measured: `${found.failed.length} of ${found.checks} checks on ${cares.length} pairs of role and organisation failed`, reached: found.failed.length === 0 && found.checks >= 100 };
  });
}

export const GLASS_FIGURE: Figure = {
  goal: 'G5', title: 'access in an emergency', floor: 'coded reason and at least 10 characters, at most 3 hours to the second, log and notice in one transaction, 0 reads after its end', depths: ['short', 'long'],
  faults: ['an opening lasts a minute longer'], beside: true, measure,
};
