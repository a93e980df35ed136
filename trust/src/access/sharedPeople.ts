import { PURPOSE_CODES } from '@dure/domain/access';
import type { Figure, Run } from '../figure.ts';
import { withAltered } from './altered.ts';
import { diceOf } from './dice.ts';
import { ask, cookieOf, type Town, withGround } from './ground.ts';
import { canSeeItem, type Row, type Worker } from './model.ts';
import { HOME, markOf, NOW, TOWN_AREA } from './relations.ts';
import { put } from './stage.ts';

/*
 * Somebody else's office has people of whom some items were given to this one, each with a last day. Every item carries a mark of
 * its own in what is stored of the person: what comes out of a read is compared with what was given, in both directions.
 */

/** Where each item of the consent form (개인정보 제3자 제공 동의서) stands in what is kept of a person. */
const CARRIERS: Readonly<Record<string, (mark: string) => Readonly<Record<string, unknown>>>> = {
  identity: (mark) => ({ name: mark }),
  contact: (mark) => ({ contact_preference: { method: 'phone', time: 'any', language: 'ko', avoid: mark } }),
  address: (mark) => ({ address: { text: mark, detail: '', emdCode: TOWN_AREA } }),
};
/** A fact for each further item, by the words of the form. */
const FACTS: Readonly<Record<string, string>> = { 'livelihood': 'benefit.basicLivelihood', 'long-term-care': 'ltc.currentGrade', 'services': 'similarService', 'wishes': 'wish.apply', 'health': 'dementia', 'employment': 'school.level', 'disability': 'disability.activitySupport', 'mental-health': 'consent.mhService' };
/** Fields of the answer that can carry no mark: they are there, or they are not. */
const FIELDS: Readonly<Record<string, string>> = { birthOn: 'identity', sex: 'identity', deceasedOn: 'identity', phones: 'contact', emdCode: 'address' };
const ITEMS = [...Object.keys(CARRIERS), ...Object.keys(FACTS)];
const DAYS = ['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2027-11-22'] as const;
const BASES = ['consent', 'law', 'emergency'] as const;

interface Given {
  readonly row: Row;
  /** Item by the number of its mark. */
  readonly marks: ReadonlyMap<string, string>;
}

function givenTo(worker: Worker, seed: number, count: number): readonly Given[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_one, person) => {
    const marks = new Map(ITEMS.map((item, number) => [markOf(person * ITEMS.length + number + 1), item]));
    const markedAs = new Map([...marks].map(([mark, item]) => [item, mark]));
    const grants = Array.from({ length: dice.below(4) }, () => ({ until: dice.one(DAYS), items: dice.some(ITEMS, ITEMS.length), basis: dice.one(BASES) }));
    const until = grants.map((grant) => grant.until).toSorted().at(-1);
    const facts = Object.fromEntries(Object.entries(FACTS).map(([item, key]) => [key, { value: markedAs.get(item), source: 'interview', at: NOW, by: worker.id }]));
    const columns = Object.assign({}, ...Object.entries(CARRIERS).map(([item, carry]) => carry(markedAs.get(item) ?? ''))) as Record<string, unknown>;
    const row = {
      sigungu: HOME, id: dice.id(), emd_code: TOWN_AREA, search_name: 'x', choseong: 'x', sex: 'unknown', birth_on: '1950-01-01', deceased_on: '2026-11-01', phones: [{ digits: '01000000000', use: 'mobile' }], ...columns, facts, created_at: NOW, created_by: worker.id, version: 1,
      shared: until === undefined ? {} : { [worker.workplace.id]: { until, grants } },
    };
    return { row: { ...row, table: 'person' } as Row, marks };
  });
}

export interface Receiver {
  readonly town: Town;
  readonly worker: Worker;
  readonly cookie: string;
  readonly people: readonly Given[];
}

export async function receiverOf(town: Town, seed: number, count: number): Promise<Receiver> {
  const dice = diceOf(seed + 1);
  const worker: Worker = { id: dice.id(), role: 'agency-staff', active: true, openings: [], workplace: { id: dice.id(), kind: 'elder-care-provider', sigungu: HOME, areas: [], serves: [] } };
  town.setNow(NOW);
  await put(town.admin, 'organisation', [{ sigungu: HOME, id: worker.workplace.id, kind: worker.workplace.kind, name: '수행기관', programmes: ['ECARE'], areas: [], serves: [] }]);
  await put(town.admin, 'staff', [{ sigungu: HOME, id: worker.id, login: 'receiver', name: '받는이', title: '', role: worker.role, organisation_id: worker.workplace.id, programmes: ['ECARE'], active: true }]);
  const people = givenTo(worker, seed, count);
  await put(town.admin, 'person', people.map(({ row: { table: _table, ...columns } }) => columns));
  await town.admin.query('ANALYZE dure.person');
  return { town, worker, cookie: await cookieOf(town, { sigungu: HOME, id: worker.id }), people };
}

export interface Told {
  readonly reads: number;
  readonly extra: readonly string[];
  readonly missing: readonly string[];
}
const TOGETHER = 8;

/** Each person read once by this town's application, on this purpose. */
export async function readAll({ town, worker, cookie, people }: Receiver, purpose: string, now: string): Promise<Told> {
  const [extra, missing]: [string[], string[]] = [[], []];
  for (let at = 0; at < people.length; at += TOGETHER) {
    await Promise.all(people.slice(at, at + TOGETHER).map(async ({ row, marks }) => {
      const { body } = await ask(town, cookie, { url: `/api/persons/${String(row['id'])}` });
      const answer = JSON.parse(body) as Readonly<Record<string, unknown>>;
      const shown = [...[...marks].map(([mark, item]) => [item, body.includes(mark)] as const), ...Object.entries(FIELDS).map(([field, item]) => [item, (answer[field] ?? null) !== null] as const)];
      for (const [item, does] of shown) {
        const may = canSeeItem(worker, row, item, purpose, now);
        if (does && !may) extra.push(item);
        if (!does && may) missing.push(item);
      }
    }));
  }
  return { reads: people.length, extra, missing };
}

const HANDED_BACK = 'a record is handed out whole';
const PEOPLE = { short: 2500, long: 10_000 } as const;
export const LATER = '2026-11-24T15:00:00.000Z';

async function measureGiven(run: Run): ReturnType<Figure['measure']> {
  return withGround(async (ground) => {
    const town = await ground.open();
    const receiver = await receiverOf(town, run.seed, PEOPLE[run.depth]);
    if (run.fault === HANDED_BACK) await town.admin.query(`UPDATE dure.person SET shared = jsonb_set(shared, ARRAY[$1, 'grants', '0', 'items'], $2) WHERE shared ? $1`, [receiver.worker.workplace.id, JSON.stringify(ITEMS)]);
    const today = await readAll(receiver, 'case-management', NOW);
    // Two days on, at the first second of the day in Korea: what ran out is closed to the next read, whatever was read before.
    town.setNow(LATER);
    const later = await readAll({ ...receiver, cookie: await cookieOf(town, { sigungu: HOME, id: receiver.worker.id }, LATER) }, 'case-management', LATER);
    // Withdrawn: the grants are ended as a withdrawal ends them, in the database; the very next read finds nothing.
    await town.owner.query(`UPDATE dure.person SET shared = '{}' WHERE sigungu = $1`, [HOME]);
    const bare = { ...receiver, cookie: await cookieOf(town, { sigungu: HOME, id: receiver.worker.id }, LATER), people: receiver.people.slice(0, 300).map(({ row, marks }) => ({ row: { ...row, shared: {} } as Row, marks })) };
    const withdrawn = await readAll(bare, 'case-management', LATER);
    const [extra, missing] = [[today, later, withdrawn].flatMap((one) => one.extra), [today, later, withdrawn].flatMap((one) => one.missing)];
    const reads = today.reads + later.reads + withdrawn.reads;
    for (const item of new Set(extra)) run.tell(`${item} came out and was not given: ${extra.filter((one) => one === item).length}`);
    for (const item of new Set(missing)) run.tell(`${item} was given and did not come: ${missing.filter((one) => one === item).length}`);
    return { measured: `${extra.length} items too many and ${missing.length} too few in ${reads.toLocaleString('en')} reads of ${receiver.people.length.toLocaleString('en')} people (${ITEMS.length} items each)`, reached: extra.length + missing.length === 0 && reads >= PEOPLE[run.depth] * 2 };
  });
}

const ATTEMPTS = { short: 900, long: 2500 } as const;
const HELPING = ['intake', 'case-management', 'referral', 'emergency', 'consent'];
const UNDER_ANOTHER = 'the purpose is not looked at';

/** The very route by which a receiver reads, declared for another purpose: nothing of what was given comes out, and each attempt is in the log under that purpose. */
async function measurePurpose(run: Run): ReturnType<Figure['measure']> {
  return withGround(async (ground) => {
    const town = await ground.open();
    const receiver = await receiverOf(town, run.seed, ATTEMPTS[run.depth]);
    const others = PURPOSE_CODES.filter((purpose) => !HELPING.includes(purpose));
    const extra: string[] = [];
    let attempts = 0;
    for (const purpose of others) {
      const asked = run.fault === UNDER_ANOTHER ? 'case-management' : purpose;
      const told = await withAltered(town, { key: 'GET /api/persons/:id', declared: (declared) => ({ ...declared, purpose: asked }) }, (altered) => readAll({ ...receiver, town: altered }, purpose, NOW));
      attempts += told.reads;
      extra.push(...told.extra.map((item) => `${item} on ${purpose}`));
    }
    const { rows: [logged] } = await town.owner.query<{ count: number }>(`SELECT count(*)::int AS count FROM dure.access_log WHERE staff_id = $1 AND purpose = ANY ($2) AND event = 'person.read'`, [receiver.worker.id, others]);
    for (const one of new Set(extra)) run.tell(one);
    return { measured: `${extra.length} items came out in ${attempts.toLocaleString('en')} attempts on ${others.length} other purposes; ${(logged?.count ?? 0).toLocaleString('en')} of them in the access log`, reached: extra.length === 0 && logged?.count === attempts && attempts >= 5000 };
  });
}

export const GIVEN_FIGURE: Figure = {
  goal: 'G4', title: 'a receiver reads exactly what was given, until its last day', floor: '0 items too many or too few; the next read after the end or a withdrawal finds nothing', depths: ['short', 'long'], faults: [HANDED_BACK], beside: true, measure: measureGiven,
};
export const PURPOSE_FIGURE: Figure = {
  goal: 'G3', title: 'what was given for one purpose is not read for another', floor: '0 of at least 5,000 attempts succeed, each is in the access log', depths: ['short', 'long'], faults: [UNDER_ANOTHER], beside: true, measure: measurePurpose,
};
