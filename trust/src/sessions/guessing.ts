import type { Figure, Measured, Run } from '../figure.ts';
import type { Town } from '../access/ground.ts';
import { mannWhitney } from '../access/ranks.ts';
import type { Workplaces } from './client.ts';
import { type Member, onListeningTown, type Open, PASSWORD, plantTrigger } from './ground.ts';

const GUESSES = { short: 2000, long: 10_000 } as const;
/** By the clock of the town, whatever the number of guesses. */
const LASTS_MS = 10_000_000;
const TARGETS = 40;
const BYSTANDERS = 10;
/** Guesses that are on their way at the same time. */
const TOGETHER = 50;
const TIMED = { short: 60, long: 1000 } as const;
/** Of all guesses at an account within three hours: five, and one after each lock of 5, 10, 20, 40 and 60 minutes. */
const MOST_WEIGHED = 10;

const PLANTED: Readonly<Record<string, readonly [on: string, body: string]>> = {
  'a counter that forgets': ['BEFORE UPDATE ON dure.staff_credential', 'NEW.failures = 0; NEW.locked_until = NULL; RETURN NEW;'],
  'a lock that locks others': ['AFTER UPDATE ON dure.staff_credential', `IF pg_trigger_depth() = 1 AND NEW.locked_until IS NOT NULL THEN UPDATE dure.staff_credential SET locked_until = NEW.locked_until WHERE staff_id <> NEW.staff_id; END IF; RETURN NULL;`],
};
const SOONER = 'an unknown login that is answered sooner';

interface Guessed {
  readonly entered: number;
  readonly lockedOut: number;
  readonly weighed: number;
  readonly otherWords: number;
}

const statusOf = async ({ first }: Open, login: string, password: string): Promise<number> => (await first.signIn(login, password)).status;

/** Fifty guesses sent together, at one account after the other. */
async function volley({ first }: Open, targets: readonly Member[], sent: number, answers: Set<string>): Promise<number> {
  const guesses = Array.from({ length: TOGETHER }, (_, at) => first.signIn(targets[(sent + at) % targets.length]?.login ?? '', `leaked-${sent + at}`));
  const answered = await Promise.all(guesses);
  for (const { status, text } of answered) answers.add(`${status} ${text.replace(/"correlationId":"[^"]*"/, '')}`);
  return answered.filter(({ status }) => status === 200).length;
}

/** Whoever comes with the right password while the account is locked is told nothing else. */
async function enteredWhileLocked(open: Open, targets: readonly Member[]): Promise<number> {
  const tried = await Promise.all(targets.map(async ({ login }) => {
    for (let more = 0; more < 5; more += 1) await statusOf(open, login, 'leaked');
    return statusOf(open, login, PASSWORD);
  }));
  return tried.filter((status) => status === 200).length;
}

/** Three hours of the town's clock; those who know their password sign in between. */
async function stuff(open: Open, targets: readonly Member[], bystanders: readonly Member[], count: number): Promise<Guessed> {
  const { town } = open;
  const answers = new Set<string>();
  let [entered, lockedOut] = [0, 0];
  for (let sent = 0; sent < count; sent += TOGETHER) {
    entered += await volley(open, targets, sent, answers);
    const others = sent % (count / 10) === 0 ? await Promise.all(bystanders.map(({ login }) => statusOf(open, login, PASSWORD))) : [];
    lockedOut += others.filter((status) => status !== 200).length;
    town.setNow(new Date(Date.parse(town.now()) + (LASTS_MS * TOGETHER) / count).toISOString());
  }
  entered += await enteredWhileLocked(open, targets);
  const { rows } = await town.owner.query<{ most: number }>('SELECT max(failures) AS most FROM dure.staff_credential WHERE staff_id = ANY($1)', [targets.map(({ id }) => id)]);
  return { entered, lockedOut, weighed: Number(rows[0]?.most), otherWords: answers.size - 1 };
}

async function timeOf(first: Workplaces, login: string): Promise<number> {
  const began = performance.now();
  await first.signIn(login, 'leaked');
  return performance.now() - began;
}

/** Asked in turn, so that whatever else the machine does falls on both. */
async function told({ first, member }: Open, count: number): Promise<number> {
  const [known, unknown]: [number[], number[]] = [[], []];
  const members: Member[] = [];
  for (let at = 0; at < Math.ceil(count / 4); at += 1) members.push(await member({ cheap: false }));
  for (let turn = 0; turn < count; turn += 1) {
    const login = members[turn % members.length]?.login ?? '';
    const both = [[login, known], [`nobody-${turn.toString().padStart(12, '0')}`, unknown]] as const;
    for (const [name, times] of turn % 2 === 0 ? both : both.toReversed()) times.push(await timeOf(first, name));
  }
  return mannWhitney(known, unknown);
}

async function plant({ town }: Open, fault: string | undefined): Promise<void> {
  const [on, body] = PLANTED[fault ?? ''] ?? [];
  if (on !== undefined && body !== undefined) await plantTrigger(town, on, body);
}

async function guess({ depth, fault }: Run): Promise<Measured> {
  return onListeningTown(async (open) => {
    const members: Member[] = [];
    for (let at = 0; at < TARGETS + BYSTANDERS; at += 1) members.push(await open.member());
    await plant(open, fault);
    const { entered, lockedOut, weighed, otherWords } = await stuff(open, members.slice(0, TARGETS), members.slice(TARGETS), GUESSES[depth]);
    return {
      measured: `${GUESSES[depth].toLocaleString('en')} guesses over HTTP at ${TARGETS} accounts within three hours of the clock: ${entered} entered, the right password during a lock included; ${lockedOut} of ${BYSTANDERS * 10} sign-ins of others refused; at most ${weighed} guesses weighed for an account (5, then one after each lock); ${otherWords} answers in other words`,
      reached: entered === 0 && lockedOut === 0 && weighed >= 5 && weighed <= MOST_WEIGHED && otherWords === 0,
    };
  });
}

/** As an answer that leaves before the password is weighed. */
function answerSooner({ app }: Town): void {
  app.addHook('preHandler', async (request, reply) => {
    if (JSON.stringify(request.body ?? {}).includes('nobody-')) await reply.code(401).send({});
  });
}

async function enumerate({ depth, fault }: Run): Promise<Measured> {
  return onListeningTown(async (open) => {
    const probability = await told(open, TIMED[depth]);
    return { measured: `a wrong password and an unknown login, ${TIMED[depth]} of each over HTTP: p = ${probability.toFixed(3)} that their times are of one kind`, reached: probability > 0.01 };
  }, fault === SOONER ? answerSooner : undefined);
}

export const guessingFigures: readonly Figure[] = [
  { goal: 'G15', title: 'passwords tried over HTTP', floor: '≥ 2,000 (long: 10,000) guesses: 0 enter, 0 others locked out, back-off after 5', depths: ['short', 'long'], faults: Object.keys(PLANTED), measure: guess },
  { goal: 'G15', title: 'an unknown login takes as long as a wrong password', floor: 'time not significant (p > 0.01)', depths: ['short', 'long'], faults: [SOONER], measure: enumerate },
];
