import type { Families } from './families.ts';
import { diceOf } from './dice.ts';
import { cookieOf, type Ground, type Town } from './ground.ts';
import type { Row, Worker, Workplace } from './model.ts';
import type { Product } from './product.ts';
import { ABROAD, type Cast, type Fixture, fixtureOf, HOME, type Marked, NOW, type Relation, RELATIONS, TOWN_AREA } from './relations.ts';
import { OBJECT_TABLES } from './routes.ts';
import { columnsOf, generatedOf, put } from './stage.ts';
import { type Column, FILLING } from './world.ts';

/** One of each role, in each kind of organisation where the rules differ. */
const EYES = [
  ['town-officer', 'town-office'], ['team-lead', 'town-office'], ['case-manager', 'hope-welfare'], ['team-lead', 'hope-welfare'], ['coordinator', 'hope-welfare'], ['case-manager', 'medical-aid-team'],
  ['case-manager', 'visiting-health'], ['case-manager', 'mental-health-centre'], ['team-lead', 'addiction-centre'], ['agency-staff', 'elder-care-provider'], ['agency-staff', 'guarantee-agency'],
  ['analyst', 'insurer-branch'], ['auditor', 'audit-office'], ['administrator', 'municipal-it'],
] as const;

export interface Eye {
  readonly worker: Worker;
  readonly cookie: string;
  readonly fixtures: Readonly<Record<Relation, Fixture>>;
}

/** The town with a person and the records about that person in every relation to everybody of the cast. */
export interface Theatre {
  readonly town: Town;
  readonly eyes: readonly Eye[];
  readonly marks: ReadonlyMap<number, Marked>;
}

function castOf(seed: number): Cast {
  const dice = diceOf(seed);
  const workplace = (kind: string, sigungu: string = HOME): Workplace => ({ id: dice.id(), kind, sigungu, areas: kind === 'town-office' ? [TOWN_AREA] : [], serves: [] });
  const workers = EYES.map(([role, kind]): Worker => ({ id: dice.id(), role, active: true, workplace: workplace(kind), openings: [] }));
  return { workers, other: workplace('dream-start'), abroad: workplace('dream-start', ABROAD), staffOfOther: dice.id(), staffAbroad: dice.id() };
}

const organisationRow = ({ id, kind, sigungu, areas, serves }: Workplace, number: number) => ({ sigungu, id, kind, name: `${kind} ${number}`, programmes: ['ICM'], areas, serves });
const staffRow = (id: string, role: string, { id: organisation, sigungu }: Workplace, number: number) => ({ sigungu, id, login: `eye.${number}`, name: `담당${number}`, title: '', role, organisation_id: organisation, programmes: ['ICM'], active: true });

const written = ({ table, ...columns }: Row, generated: ReadonlySet<string>): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(columns).filter(([name]) => !generated.has(`${table}.${name}`)));

/**
 * A record of which the demo town has none, in another municipality: enough to be invisible. Nobody reads what is in it, and where
 * a reader did, he would break off, which is seen.
 */
function fillerOf(table: string, columns: readonly Column[], idOf: () => string): Row {
  const cells = columns.filter(({ required, name }) => required || name === 'id').map(({ name, type }) => [name, type === 'uuid' ? idOf() : FILLING[type]] as const);
  return { ...Object.fromEntries(cells), sigungu: ABROAD, table };
}

async function withFillers(town: Town, fixture: Fixture, idOf: () => string): Promise<Fixture> {
  const tables = await columnsOf(town.owner);
  const fillers = OBJECT_TABLES.filter((table) => !fixture.ids.has(table) && tables.has(table)).map((table) => fillerOf(table, tables.get(table) ?? [], idOf));
  for (const row of fillers) await put(town.admin, row.table, [written(row, new Set())]);
  return { ...fixture, ids: new Map([...fixture.ids, ...fillers.map((row) => [row.table, String(row['id'])] as const)]), rows: new Map([...fixture.rows, ...fillers.map((row) => [row.table, [row]] as const)]) };
}

/** The rows stand under the schema's own conditions, so that what it would refuse is refused here too. */
export async function raise(ground: Ground, families: Families, seed: number, product?: Product): Promise<Theatre> {
  const town = await ground.open(product);
  town.setNow(NOW);
  const generated = await generatedOf(town.owner);
  const cast = castOf(seed);
  const dice = diceOf(seed + 1);
  const marks = new Map<number, Marked>();
  await put(town.admin, 'organisation', [...cast.workers.map(({ workplace }) => workplace), cast.other, cast.abroad].map(organisationRow));
  await put(town.admin, 'staff', [...cast.workers.map(({ id, role, workplace }, number) => staffRow(id, role, workplace, number)), staffRow(cast.staffOfOther, 'case-manager', cast.other, 90), staffRow(cast.staffAbroad, 'case-manager', cast.abroad, 91)]);
  const eyes: Eye[] = [];
  for (const worker of cast.workers) {
    const made = RELATIONS.map((relation) => fixtureOf({ families, relation, worker, cast, dice, marks }));
    for (const { rows } of made) for (const [table, copies] of rows) await put(town.admin, table, copies.map((row) => written(row, generated)));
    const filled = await Promise.all(made.map((fixture) => (fixture.relation === 'other sigungu' ? withFillers(town, fixture, dice.id) : fixture)));
    eyes.push({ worker, cookie: await cookieOf(town, { sigungu: worker.workplace.sigungu, id: worker.id }), fixtures: Object.fromEntries(filled.map((fixture) => [fixture.relation, fixture])) as Eye['fixtures'] });
  }
  await town.admin.query('ANALYZE');
  return { town, eyes, marks };
}
