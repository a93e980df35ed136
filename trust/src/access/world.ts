import { ORGANISATION_KINDS } from '@dure/domain/organisation';
import { ROLES } from '@dure/domain/staff';
import { type Dice, diceOf } from './dice.ts';
import { type Opening, type Row, RULED, type Worker, type Workplace } from './model.ts';

/*
 * Invented municipalities in which everybody stands to everything in every way: organisations of every kind, staff of every role,
 * records owned, shared, consented to, referred, restricted, opened in an emergency, run out today or yesterday. A turn of the
 * year moves staff to other posts, people to other places and lets consents be withdrawn, and everything is asked again.
 */

/** A column of a table, as the catalogue has it. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly nullable: boolean;
  /** Part of the primary key. */
  readonly inKey: boolean;
}

export interface World {
  readonly workplaces: readonly Workplace[];
  readonly workers: readonly Worker[];
  readonly openings: readonly Opening[];
  readonly rows: ReadonlyMap<string, readonly KeyedRow[]>;
  /** By which column a row of a table is known. */
  readonly keys: ReadonlyMap<string, string>;
}

export interface KeyedRow {
  readonly key: string;
  readonly row: Row;
}

const SIGUNGUS = ['52110', '52710', '52720'] as const;
const AREAS = [0, 1, 2] as const;
const areaOf = (sigungu: string, number: number): string => `${sigungu}${51_000 + number * 1000}`;
export const PLACES = { sigungus: SIGUNGUS, emds: SIGUNGUS.flatMap((sigungu) => AREAS.map((number) => areaOf(sigungu, number))) } as const;

/** Midnight in Korea is 15:00 UTC: what runs out with a day does so between the second and the third. */
export const MOMENTS = ['2026-11-22T03:00:00.000Z', '2026-11-22T14:59:59.000Z', '2026-11-22T15:00:00.000Z'] as const;
const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2027-11-22'] as const;
const OPENED = ['2026-11-22T00:00:00.000Z', '2026-11-22T02:00:00.000Z', '2026-11-22T12:00:00.000Z', '2026-11-22T14:59:59.000Z'] as const;
const CLOSES = ['2026-11-22T02:59:59.000Z', '2026-11-22T03:00:00.000Z', '2026-11-22T03:00:01.000Z', '2026-11-22T14:59:59.000Z', '2026-11-22T15:00:00.000Z', '2026-11-22T15:00:01.000Z'] as const;
const STATUSES = ['draft', 'sent', 'opened', 'needs-info', 'accepted', 'returned', 'recalled', 'expired'] as const;
const CONSENT_STATES = ['given', 'given', 'given', 'withdrawn', 'expired', 'requested', 'refused'] as const;
const BASES = ['consent', 'law', 'emergency'] as const;
const PEOPLE = 36;
const ROWS = 90;

/** What a column that no rule reads is given where it must have a value. */
export const FILLING: Readonly<Record<string, unknown>> = {
  'text': 'x', 'text[]': [], 'uuid[]': [], 'jsonb': {}, 'boolean': false, 'integer': 1, 'bigint': 1, 'smallint': 1, 'bytea': '\\x00', 'numeric': 1,
  'date': '2026-11-22', 'timestamp with time zone': '2026-11-22T03:00:00Z', 'uuid': '00000000-0000-4000-8000-000000000000',
};

interface Making {
  readonly dice: Dice;
  readonly workplaces: readonly Workplace[];
  readonly workers: readonly Pick<Worker, 'id'>[];
  readonly people: readonly string[];
}

/** A town office for each area but the last, which has none; one of every other kind; a branch that serves two municipalities. */
function workplacesOf(dice: Dice): readonly Workplace[] {
  return SIGUNGUS.flatMap((sigungu, at) => ORGANISATION_KINDS.flatMap((kind) => {
    const areas = kind === 'town-office' ? AREAS.slice(0, -1).map((number) => [areaOf(sigungu, number)]) : [dice.chance(50) ? [areaOf(sigungu, dice.below(3))] : []];
    const serves = kind === 'insurer-branch' || dice.chance(6) ? [SIGUNGUS[(at + 1) % SIGUNGUS.length] ?? sigungu] : [];
    return areas.map((served) => ({ id: dice.id(), kind, sigungu, areas: served, serves }));
  }));
}

const sharedOf = ({ dice, workplaces }: Making): unknown => Object.fromEntries(dice.some(workplaces, 8).map(({ id }) => {
  const grants = Array.from({ length: 1 + dice.below(2) }, () => ({ until: dice.one(DAYS), items: dice.some(['identity', 'contact', 'reason'], 3), basis: dice.one(BASES) }));
  return [id, { until: grants.map(({ until }) => until).toSorted().at(-1), grants }];
}));

type Maker = (making: Making, sigungu: string) => unknown;
const workplaceIn: Maker = ({ dice, workplaces }, sigungu) => dice.one(dice.chance(75) ? workplaces.filter((one) => one.sigungu === sigungu) : workplaces).id;
const someWorkplaces: Maker = ({ dice, workplaces }) => dice.some(workplaces, 4).map(({ id }) => id);
const aWorker: Maker = ({ dice, workers }) => dice.one(workers).id;
const aDay: Maker = ({ dice }) => dice.one(DAYS);

/** What the rules read, by the name of the column: a new table with such columns is filled without being named here. */
const MAKERS: Readonly<Record<string, Maker>> = {
  emd_code: ({ dice }, sigungu) => areaOf(sigungu, dice.below(3)),
  person_id: ({ dice, people }) => dice.one(people),
  organisation_id: workplaceIn, from_organisation_id: workplaceIn, to_organisation_id: workplaceIn, recipient_organisation_id: workplaceIn, owner_organisation_id: workplaceIn,
  member_organisations: someWorkplaces, participants: someWorkplaces,
  staff_id: aWorker, owner_staff_id: aWorker, to_staff_id: aWorker, from_staff_id: aWorker,
  restricted: ({ dice }) => dice.chance(40),
  receiver_until: aDay, ends_on: aDay, readable_until: aDay,
  shared: sharedOf,
};
/** Of these tables alone. */
const OWN_MAKERS: Readonly<Record<string, Readonly<Record<string, Maker>>>> = {
  referral: { status: ({ dice }) => dice.one(STATUSES) },
  consent: { state: ({ dice }) => dice.one(CONSENT_STATES) },
  break_glass: { at: ({ dice }) => dice.one(OPENED), until_at: ({ dice }) => dice.one(CLOSES) },
  picture: { kind: ({ dice }) => dice.id() },
};
/** Empty now and then, where the schema allows it: a notice to a whole team, a record of nobody known yet. */
const EMPTY_IN_A_HUNDRED = 12;

const UNIQUE = ['uuid', 'text'];
const NUMBERS = ['integer', 'bigint'];
const TOLD_APART_BY = [...UNIQUE, ...NUMBERS, 'date'];
/** Days of a table that has one row for each. */
const dayOf = (number: number): string => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);

/** The column by which the rows of a table are told apart here: its own identifier, or the part of the key that no rule reads, or whatever else the key has. */
function keyOf(table: string, columns: readonly Column[]): string {
  if (table === 'resident_number') return 'person_id';
  const ofKey = columns.filter(({ name, type, inKey }) => inKey && name !== 'sigungu' && TOLD_APART_BY.includes(type));
  const unread = ofKey.filter(({ name }) => MAKERS[name] === undefined);
  const candidates = unread.length === 0 ? ofKey : unread;
  const key = candidates.find(({ name }) => name === 'id') ?? candidates.find(({ type }) => UNIQUE.includes(type)) ?? candidates[0];
  if (key === undefined) throw new Error(`No column tells the rows of ${table} apart`);
  return key.name;
}

type Cells = readonly (readonly [string, unknown])[];

function keyCell(dice: Dice, number: number, { name, type }: Column): Cells {
  if (UNIQUE.includes(type)) return [[name, dice.id()]];
  if (type === 'date') return [[name, dayOf(number)]];
  return [[name, NUMBERS.includes(type) ? number + 1 : FILLING[type]]];
}

function cellOf(making: Making, table: string, sigungu: string, number: number, column: Column): Cells {
  const { dice } = making;
  const { name, type, required, nullable, inKey } = column;
  const maker = OWN_MAKERS[table]?.[name] ?? MAKERS[name];
  if (maker !== undefined) return [[name, nullable && dice.chance(EMPTY_IN_A_HUNDRED) ? null : maker(making, sigungu)]];
  if (inKey) return keyCell(dice, number, column);
  return required ? [[name, FILLING[type]]] : [];
}

function rowOf(making: Making, table: string, columns: readonly Column[], number: number): KeyedRow {
  const sigungu = making.dice.one(SIGUNGUS);
  const known = making.people[number];
  const own = known === undefined ? {} : table === 'person' ? { id: known } : table === 'resident_number' ? { person_id: known } : {};
  const key = keyOf(table, columns);
  const cells = columns.flatMap((column) => (column.name === key ? keyCell(making.dice, number, column) : cellOf(making, table, sigungu, number, column)));
  const row = { ...Object.fromEntries(cells), ...own, sigungu } as Row;
  return { key: String(row[key]), row: { ...row, ...(table === 'person' ? { person_id: row['id'] } : {}), table } };
}

function postOf(dice: Dice, workplaces: readonly Workplace[], id: string): Worker {
  return { id, role: dice.one(ROLES), active: !dice.chance(8), workplace: dice.one(workplaces), openings: [] };
}

function openingsOf(rows: readonly KeyedRow[]): readonly (Opening & { readonly sigungu: string })[] {
  return rows.map(({ row }) => ({ sigungu: row.sigungu, staffId: String(row['staff_id']), personId: String(row['person_id']), openedAt: String(row['at']), expiresAt: String(row['until_at']) }));
}

/** An opening stands in the municipality of whoever made it, as the route writes it, and never before it closes. */
function madeByRoute(row: KeyedRow, workers: readonly Worker[]): KeyedRow {
  const opener = workers.find(({ id }) => id === row.row['staff_id']);
  const at = String(row.row['at']);
  const until = String(row.row['until_at']);
  return { ...row, row: { ...row.row, sigungu: opener?.workplace.sigungu ?? row.row.sigungu, until_at: until > at ? until : at } };
}

export interface WorldOptions {
  readonly seed: number;
  readonly tables: ReadonlyMap<string, readonly Column[]>;
  readonly workers: number;
  /** The world before, whose people and staff go on in it. */
  readonly before?: World;
}

/** A world, or the next one after a turn: half of the staff is transferred, half of the rows stands differently. */
export function worldOf({ seed, tables, workers: count, before }: WorldOptions): World {
  const dice = diceOf(seed);
  const people = before?.rows.get('person')?.map(({ key }) => key) ?? Array.from({ length: PEOPLE }, () => dice.id());
  const workplaces = before?.workplaces ?? workplacesOf(dice);
  const posts = before === undefined
    ? Array.from({ length: count }, () => postOf(dice, workplaces, dice.id()))
    : before.workers.map((worker) => (dice.chance(50) ? postOf(dice, workplaces, worker.id) : { ...worker, openings: [] }));
  const making: Making = { dice, workplaces, workers: posts, people };
  const rows = new Map(RULED.flatMap((table) => {
    const columns = tables.get(table);
    if (columns === undefined) return [];
    const former = before?.rows.get(table) ?? [];
    const count = table === 'person' || table === 'resident_number' ? people.length : ROWS;
    const made = Array.from({ length: count }, (_row, number) => (former[number] !== undefined && dice.chance(50) ? former[number] : rowOf(making, table, columns, number)));
    return [[table, table === 'break_glass' ? made.map((one) => madeByRoute(one, posts)) : made] as const];
  }));
  const openings = openingsOf(rows.get('break_glass') ?? []);
  const workers = posts.map((worker) => ({ ...worker, openings: openings.filter(({ staffId, sigungu }) => staffId === worker.id && sigungu === worker.workplace.sigungu) }));
  return { workplaces, workers, openings, rows, keys: new Map([...rows.keys()].map((table) => [table, keyOf(table, tables.get(table) ?? [])])) };
}
