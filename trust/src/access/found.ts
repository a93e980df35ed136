import type { Eye, Theatre } from './cast.ts';
import { ask } from './ground.ts';
import { canSee, canSeeItem, type Row } from './model.ts';
import { mayDo } from './permits.ts';
import { NOW, RELATIONS } from './relations.ts';
import { requestOf, type Route, routesOf } from './routes.ts';
import { put } from './stage.ts';

/** What stood in an answer against what the model says should: entries by a name each. */
export interface Compared {
  readonly decisions: number;
  readonly shown: number;
  readonly leaked: readonly string[];
  readonly hidden: readonly string[];
}

const TODAY = NOW.slice(0, 10);
const SPARE = '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f';

/** Rows of a table that stand in the town, whoever they were made for. */
export function everythingIn({ eyes }: Theatre, table: string): readonly Row[] {
  return eyes.flatMap(({ fixtures }) => RELATIONS.flatMap((relation) => fixtures[relation].rows.get(table) ?? []));
}

const idOf = (row: Row): string => String(row['id']);
const personOf = (row: Row): string => String(row['person_id']);

function sets(where: string, is: Iterable<string>, should: Iterable<string>, decisions: number): Compared {
  const [does, must] = [new Set(is), new Set(should)];
  return { decisions, shown: does.size, leaked: [...does].filter((one) => !must.has(one)).map(() => where), hidden: [...must].filter((one) => !does.has(one)).map(() => where) };
}

/** Numbers cannot be told apart: one too many is a leak, one too few is hidden. */
function numbers(where: string, is: number, should: number): Compared {
  const times = (count: number): readonly string[] => Array.from({ length: Math.max(0, count) }, () => where);
  return { decisions: Math.max(is, should, 1), shown: is, leaked: times(is - should), hidden: times(should - is) };
}

function routeOf(key: string): Route {
  const route = routesOf().find((one) => one.key === key);
  if (route === undefined) throw new Error(`No route ${key}`);
  return route;
}

/** For what a route reads, as the contract has it. */
export const purposeOf = (key: string): string => routeOf(key).declared.purpose;
const who = ({ worker }: Eye): string => `as ${worker.role} of ${worker.workplace.kind}`;
export const mayAsk = ({ worker }: Eye, key: string): boolean => mayDo(worker.role, worker.workplace.kind, routeOf(key).declared.permission) === true;

/* ---------------------------------------------------------------- searches */

const SEARCH = 'POST /api/persons/search';
const PAGE = 50;

async function found({ town }: Theatre, { cookie }: Eye, q: string): Promise<readonly string[]> {
  const answered = await ask(town, cookie, { method: 'POST', url: '/api/persons/search', body: { q, limit: PAGE } });
  return (answered.json() as { readonly rows?: readonly { readonly id: string }[] }).rows?.map(({ id }) => id) ?? [];
}

const TOGETHER = 6;

/** People of the town sought by the name, which nobody else has, one in so many of them; and then everybody by what the names begin with and by a birth date that many share. */
export async function compareSearches(theatre: Theatre, eye: Eye, oneIn: number): Promise<readonly Compared[]> {
  const { purpose } = routeOf(SEARCH).declared;
  const people = everythingIn(theatre, 'person');
  const knows = (person: Row, item: string): boolean => canSeeItem(eye.worker, person, item, purpose, NOW);
  const byName: Compared[] = [];
  const sought = people.filter((_, number) => number % oneIn === 0);
  for (let at = 0; at < sought.length; at += TOGETHER) {
    byName.push(...await Promise.all(sought.slice(at, at + TOGETHER).map(async (person) => sets(`search by name ${who(eye)}`, await found(theatre, eye, String(person['name'])), knows(person, 'identity') ? [idOf(person)] : [], 1))));
  }
  const bornOn = String(people[0]?.['birth_on']);
  const expected = people.filter((person) => knows(person, 'identity'));
  const [beginning, born] = [await found(theatre, eye, '김표'), await found(theatre, eye, bornOn)];
  const bornThen = expected.filter((person) => person['birth_on'] === bornOn);
  // A page holds no more: which of them is the order's business, but each must be one of them, and the page full.
  const page = (where: string, is: readonly string[], should: readonly Row[]): Compared => (should.length <= PAGE ? sets(where, is, should.map(idOf), people.length) : sets(where, is, [...is.filter((id) => should.some((row) => idOf(row) === id)), ...Array.from({ length: PAGE - is.length }, (_, missing) => `${missing}`)], people.length));
  return [...byName, page(`search by the beginning of a name ${who(eye)}`, beginning, expected), page(`search by birth date ${who(eye)}`, born, bornThen)];
}

/* ---------------------------------------------------------------- queues: their counts, and the sheets that are taken out of them */

type Queue = 'inbox' | 'sent' | 'follow-up';

/** Referrals that wait in a box of this worker's organisation. */
function queued(theatre: Theatre, { worker }: Eye, box: Queue): readonly Row[] {
  const mine = worker.workplace.id;
  const waits = (row: Row): boolean => {
    if (box === 'inbox') return row['to_organisation_id'] === mine && row['live'] === true && row['status'] !== 'draft';
    return row['from_organisation_id'] === mine && row['next_on'] !== null && (row['follow_up'] === 'open') === (box === 'follow-up');
  };
  return everythingIn(theatre, 'referral').filter((row) => waits(row) && canSee(worker, row, NOW));
}

const COUNTED = { 'inbox': ['inbox', 'inboxOverdue'], 'sent': ['sent', 'sentOverdue'], 'follow-up': ['followUp', 'followUpOverdue'] } as const;

export async function compareCounts(theatre: Theatre, eye: Eye): Promise<readonly Compared[]> {
  const answer = (await ask(theatre.town, eye.cookie, { url: '/api/referrals/counts' })).json() as Readonly<Record<string, number>>;
  return Object.entries(COUNTED).flatMap(([box, [all, overdue]]) => {
    const rows = queued(theatre, eye, box as Queue);
    const late = rows.filter(({ next_on: nextOn }) => typeof nextOn === 'string' && nextOn < TODAY);
    return [numbers(`count of ${box} ${who(eye)}`, answer[all] ?? 0, rows.length), numbers(`count of ${box} overdue ${who(eye)}`, answer[overdue] ?? 0, late.length)];
  });
}

interface Taken {
  readonly rows: number;
  readonly people: readonly string[];
}

/** One sheet taken out: the file itself is locked, and says in the access log how many lines it has and whom they are about. */
async function taken({ town }: Theatre, { cookie }: Eye, key: string, body: Readonly<Record<string, unknown>>, address: string): Promise<Taken> {
  const { method, url, body: sample } = requestOf(routeOf(key), new Map(), SPARE);
  const answered = await town.app.inject({ method, url, remoteAddress: address, headers: { 'cookie': `dure=${cookie}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, payload: JSON.stringify({ ...(sample as object), ...body }) });
  if (answered.statusCode !== 200) throw new Error(`${key} answers ${answered.statusCode} ${answered.body.slice(0, 120)}`);
  const { rows: [line] } = await town.admin.query<{ rows: number; people: string[] }>(`SELECT (subject ->> 'rows')::int AS rows, person_ids AS people FROM dure.access_log WHERE address = $1`, [address]);
  if (line === undefined) throw new Error(`${key} left no line in the log`);
  return line;
}

/** Lists go by the next date, which whatever waits has in the product; a copy of something that has ended may be without. */
const isInOrder = ({ next_on: nextOn }: Row): boolean => nextOn !== null;

const SHEETS = { referrals: 'POST /api/referrals/sheet', cases: 'POST /api/cases/sheet' } as const;

export async function compareSheets(theatre: Theatre, eye: Eye, number: number): Promise<readonly Compared[]> {
  const { worker } = eye;
  const compared: Compared[] = [];
  const compare = async (key: string, body: Readonly<Record<string, unknown>>, rows: readonly Row[]): Promise<void> => {
    const { rows: lines, people } = await taken(theatre, eye, key, body, `198.18.${number}.${compared.length}`);
    const where = `sheet ${JSON.stringify(body)} ${who(eye)}`;
    compared.push(numbers(where, lines, rows.length), sets(where, people, rows.map(personOf), rows.length));
  };
  if (mayAsk(eye, SHEETS.referrals)) for (const box of Object.keys(COUNTED) as Queue[]) await compare(SHEETS.referrals, { box }, queued(theatre, eye, box).filter(isInOrder));
  const cases = everythingIn(theatre, 'case_file').filter((row) => row['organisation_id'] === worker.workplace.id && row.sigungu === worker.workplace.sigungu && canSee(worker, row, NOW));
  if (mayAsk(eye, SHEETS.cases)) for (const live of [true, false]) await compare(SHEETS.cases, { live }, cases.filter((row) => row['live'] === live));
  return compared;
}

/* ---------------------------------------------------------------- notices */

export interface Told {
  readonly row: Row;
  readonly person: Row;
}

/** To each worker, to his team and to somebody else of it, about a person in every relation. */
export async function tellEverybody(theatre: Theatre, idFor: () => string): Promise<readonly Told[]> {
  const told = theatre.eyes.flatMap((eye, number) => RELATIONS.flatMap((relation) => {
    const person = eye.fixtures[relation].rows.get('person')?.[0];
    if (person === undefined) throw new Error(`Nobody stands in the relation ${relation}`);
    const other = theatre.eyes[(number + 1) % theatre.eyes.length]?.worker.id;
    return [eye.worker.id, null, other].map((staff): Told => ({
      person, row: { table: 'notice', sigungu: eye.worker.workplace.sigungu, id: idFor(), staff_id: staff, organisation_id: eye.worker.workplace.id, kind: 'case.due', person_id: idOf(person), body: {}, at: NOW },
    }));
  }));
  await put(theatre.town.admin, 'notice', told.map(({ row: { table: _table, ...columns } }, number) => ({ ...columns, at: new Date(Date.parse(NOW) - number * 1000).toISOString() })));
  return told;
}

interface NoticePage {
  readonly rows: readonly { readonly id: string; readonly personName: string | null }[];
  readonly unread: number;
  readonly next: string | null;
}

export async function compareNotices({ town }: Theatre, eye: Eye, told: readonly Told[]): Promise<readonly Compared[]> {
  const { worker } = eye;
  const { purpose } = routeOf('GET /api/notices').declared;
  const shown: NoticePage['rows'][number][] = [];
  let [unread, before]: [number, string | null] = [0, null];
  do {
    const page = (await ask(town, eye.cookie, { url: `/api/notices?limit=40${before === null ? '' : `&before=${encodeURIComponent(before)}`}` })).json() as NoticePage;
    shown.push(...page.rows);
    [unread, before] = [page.unread, page.next];
  } while (before !== null);
  const mine = told.filter(({ row }) => canSee(worker, row, NOW));
  const named = mine.filter(({ person }) => canSeeItem(worker, person, 'identity', purpose, NOW));
  return [
    sets(`notices ${who(eye)}`, shown.map(({ id }) => id), mine.map(({ row }) => idOf(row)), told.length),
    sets(`names in notices ${who(eye)}`, shown.flatMap(({ id, personName }) => (personName === null ? [] : [id])), named.map(({ row }) => idOf(row)), mine.length),
    numbers(`unread notices ${who(eye)}`, unread, mine.filter(({ row }) => row['organisation_id'] === worker.workplace.id).length),
  ];
}
