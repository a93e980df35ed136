import type { Families, Family } from './families.ts';
import type { Dice } from './dice.ts';
import type { Row, Worker, Workplace } from './model.ts';

/** How a member of staff stands to a person and the records about that person. */
export const RELATIONS = ['own', 'same town', 'same sigungu', 'other sigungu', 'referred', 'consent withdrawn', 'closed', 'deceased'] as const;
export type Relation = (typeof RELATIONS)[number];

export const HOME = '52110';
export const ABROAD = '52710';
export const TOWN_AREA = '5211151000';
const OTHER_AREA = '5211152000';
const AREA_ABROAD = '5271025000';
export const NOW = '2026-11-23T01:00:00.000Z';
const YESTERDAY = '2026-11-22';
const FAR = '2027-11-22';
/** What the receiver of a referral was given of the person. */
const DISCLOSED = ['identity', 'contact'] as const;

export interface Marked {
  readonly row: Row;
  /** Of a person, which item carries the mark. */
  readonly item?: string;
}

/** Copies of a family in one relation to one organisation. */
export interface Fixture {
  readonly relation: Relation;
  readonly personId: string;
  /** First row of each table, by its identifier; `inbound` is the request of an agency. */
  readonly ids: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

export interface Cast {
  /** Whose eyes: one of each role and kind of organisation. */
  readonly workers: readonly Worker[];
  readonly other: Workplace;
  readonly abroad: Workplace;
  readonly staffOfOther: string;
  readonly staffAbroad: string;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const TELLS: ReadonlySet<string> = new Set(['words', 'reason', 'title', 'text', 'note', 'summary', 'opinion', 'wishes', 'content', 'detail']);
const HANGUL = /[가-힣]/;

/** A text of the record carries the number of its row: wherever it comes out, one knows whose it is. */
export const markOf = (number: number): string => `표${String(number).padStart(6, '0')}끝`;
export const MARK = /표(\d{6})끝/g;

function marked(value: unknown, mark: string, name = ''): unknown {
  if (typeof value === 'string') return TELLS.has(name) && HANGUL.test(value) ? `${value} ${mark}` : value;
  if (Array.isArray(value)) return value.map((one) => marked(one, mark, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner, mark, key)]));
}

interface Standing {
  readonly owner: Workplace;
  readonly staff: string;
  readonly sigungu: string;
  readonly emd: string;
  readonly given: boolean;
  readonly withdrawn: boolean;
}

function standingOf(relation: Relation, worker: Worker, cast: Cast): Standing {
  const own: Standing = { owner: worker.workplace, staff: worker.id, sigungu: HOME, emd: worker.workplace.kind === 'town-office' ? TOWN_AREA : OTHER_AREA, given: false, withdrawn: false };
  const others: Standing = { ...own, owner: cast.other, staff: cast.staffOfOther, emd: OTHER_AREA };
  const table: Readonly<Record<Relation, Standing>> = {
    'own': own, 'closed': own, 'deceased': own, 'same town': { ...others, emd: TOWN_AREA }, 'same sigungu': others,
    'other sigungu': { ...others, owner: cast.abroad, staff: cast.staffAbroad, sigungu: ABROAD, emd: AREA_ABROAD },
    'referred': { ...others, given: true }, 'consent withdrawn': { ...others, given: true, withdrawn: true },
  };
  return table[relation];
}

const CENTRES: readonly string[] = ['mental-health-centre', 'addiction-centre'];

type Columns = Readonly<Record<string, unknown>>;

/** What the rules of access read of a row, as this relation has it. */
function ruled(table: string, columns: Columns, { owner, staff, sigungu, emd, given, withdrawn }: Standing, worker: Worker): Columns {
  const until = given && !withdrawn ? FAR : YESTERDAY;
  const all: Columns = {
    sigungu, emd_code: emd, organisation_id: owner.id, staff_id: staff, owner_staff_id: staff, restricted: CENTRES.includes(owner.kind), member_organisations: [], participants: [owner.id],
    from_organisation_id: owner.id, from_staff_id: staff, to_organisation_id: given ? worker.workplace.id : owner.id, receiver_until: until, readable_until: FAR, owner_organisation_id: owner.id, watcher_staff_id: staff,
  };
  const own: Readonly<Record<string, Columns>> = {
    person: { shared: given && !withdrawn ? { [worker.workplace.id]: { until: FAR, grants: [{ until: FAR, items: DISCLOSED, basis: 'consent', ref: columns['id'] }] } } : {} },
    consent: { recipient_organisation_id: given ? worker.workplace.id : owner.id, state: given && !withdrawn ? 'given' : 'withdrawn', starts_on: '2026-01-01', ends_on: FAR },
    referral: { status: 'sent', live: true },
    move: { to_organisation_id: owner.id },
    inbound: { from_organisation_id: null },
  };
  const both = { ...all, ...own[table] };
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, name in both && !(value === null && name.endsWith('_organisation_id') && name !== 'recipient_organisation_id') ? both[name as keyof typeof both] : value]));
}

const realTable = (table: string): string => (table === 'inbound' ? 'intake' : table);

function markedRow(row: Row, marks: Map<number, Marked>): Row {
  const number = marks.size + 1;
  const told = marked(row, markOf(number)) as Row;
  marks.set(number, { row: told });
  return told;
}

/** The name and the address of a person are two items, and carry two marks. */
function markedPerson(row: Row, relation: Relation, marks: Map<number, Marked>): Row {
  const number = marks.size + 1;
  const name = `김${markOf(number)}`;
  const told: Row = {
    ...row, name, search_name: name, address: { text: `가람로 ${markOf(number + 1)}`, detail: '', emdCode: String(row['emd_code']) }, household_id: null,
    ...(relation === 'deceased' ? { deceased_on: '2026-11-01' } : {}),
  };
  marks.set(number, { row: told, item: 'identity' });
  marks.set(number + 1, { row: told, item: 'address' });
  return told;
}

interface Copying {
  readonly families: Families;
  readonly relation: Relation;
  readonly worker: Worker;
  readonly cast: Cast;
  readonly dice: Dice;
  readonly marks: Map<number, Marked>;
}

const IDENTIFIERS = ['id', 'person_id', 'case_id', 'service_id', 'household_id'] as const;

/** Every identifier of the family anew, the same everywhere it stands; what was another person's becomes this one's, and of this one's case. */
function renaming({ personId, caseId, organisationId, rows }: Family, owner: Workplace, dice: Dice): (id: string) => string {
  const all = [...rows.values()].flat();
  const own = new Set(all.flatMap((row) => IDENTIFIERS.map((name) => row[name])));
  const anew = new Map<string, string>([[organisationId, owner.id]]);
  const idOf = (id: string): string => {
    if (!anew.has(id) && own.has(id)) anew.set(id, dice.id());
    return anew.get(id) ?? id;
  };
  const ownCases = new Set((rows.get('case_file') ?? []).map(({ id }) => id));
  const [person, record] = [idOf(personId), idOf(caseId)];
  for (const row of all) {
    if (typeof row['person_id'] === 'string') anew.set(row['person_id'], person);
    if (typeof row['case_id'] === 'string' && !ownCases.has(row['case_id'])) anew.set(row['case_id'], record);
  }
  return idOf;
}

/** A consent carries its state twice: in its column, and in the words that were signed. */
const agreeing = (table: string, row: Row): Row => (table === 'consent' ? { ...row, terms: { ...(row['terms'] as object), state: row['state'] } } : row);

/** One family copied into one relation. */
export function fixtureOf({ families, relation, worker, cast, dice, marks }: Copying): Fixture {
  const family: Family = relation === 'closed' ? families.closed : families.live;
  const standing = standingOf(relation, worker, cast);
  const idOf = renaming(family, standing.owner, dice);
  const personId = idOf(family.personId);
  const ids = new Map<string, string>([['person', personId], ['case_file', idOf(family.caseId)]]);
  const rows = new Map<string, readonly Row[]>();
  for (const [table, originals] of family.rows) {
    const copies = originals.map((original) => {
      const columns = JSON.parse(JSON.stringify(original).replaceAll(UUID, idOf)) as Columns;
      const row = agreeing(table, { ...ruled(table, columns, standing, worker), table: realTable(table) } as unknown as Row);
      return table === 'person' ? markedPerson(row, relation, marks) : markedRow(row, marks);
    });
    rows.set(realTable(table), [...(rows.get(realTable(table)) ?? []), ...copies]);
    const first = copies[0]?.['id'];
    if (typeof first === 'string' && !ids.has(table)) ids.set(table, first);
  }
  return { relation, personId, ids, rows };
}
