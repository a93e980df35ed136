import { contract } from '@dure/server/contract';
import { may, type Permission } from '@dure/domain/access';
import type { Role } from '@dure/domain/staff';
import type { Endpoint } from '../../../server/src/http/endpoint.ts';
import type { Town } from '../access/ground.ts';
import { shapeOf, type Shape, type Source } from './fromSchema.ts';
import { fuzz } from './fuzz.ts';
import type { Caller, FuzzTown, Sent } from './fuzzTown.ts';
import { SCRIPTS } from './scripts.ts';

/** Takes the two records that a screen compares for one, or closes the door behind whoever writes. */
const LEFT_OUT = /\/merge$|^DELETE |\/session|\/sign-out$|\/search$|\/duplicates$|\/explanations|guide\/evaluations|-preview$|\/preview$|\/sheet$|\/export$|paper-pack|conference-guests/;

const isFree = ({ type, enum: choices, pattern, format, maxLength = Infinity }: Shape): boolean => type === 'string' && choices === undefined && pattern === undefined && format === undefined && maxLength >= 20;

/** What stands one level further in, with the name that leads there; a choice or a list has none. */
function innerOf({ anyOf = [], oneOf = [], allOf = [], properties = {}, additionalProperties, items }: Shape): readonly (readonly [name: string, shape: Shape])[] {
  const named = [...Object.entries(properties), ...(typeof additionalProperties === 'object' ? [['*', additionalProperties] as const] : [])].map(([name, one]) => [`.${name}`, one] as const);
  return [...named, ...[...anyOf, ...oneOf, ...allOf, ...(typeof items === 'object' ? [items] : [])].map((one) => ['', one] as const)];
}

/** The fields of a body that take words, by their names from the outside in. */
function textFields(shape: Shape, defs: Readonly<Record<string, Shape>>, path = '', depth = 0): readonly string[] {
  if (depth > 9) return [];
  if (shape.$ref !== undefined) return textFields(defs[shape.$ref.split('/').at(-1) ?? ''] ?? {}, defs, path, depth + 1);
  return [...(isFree(shape) ? [path] : []), ...innerOf(shape).flatMap(([name, one]) => textFields(one, defs, path + name, depth + 1))];
}

/** The same names, of what was sent: only those whose value is one of the texts. */
function fieldsSent(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'string') return SCRIPTS.includes(value.trim()) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((one) => fieldsSent(one, path));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => fieldsSent(one, `${path}.${name}`)) : [];
}

interface Writable {
  readonly key: string;
  readonly address: RegExp;
  readonly fields: readonly string[];
  readonly permission: Endpoint['permission'];
}

const WRITABLE: readonly Writable[] = Object.entries(contract as Readonly<Record<string, Endpoint>>).flatMap(([key, { body, permission }]) => {
  if (body === undefined || LEFT_OUT.test(key)) return [];
  const shape = shapeOf(body);
  const fields = [...new Set(textFields(shape, shape.$defs ?? {}))];
  const [method = '', path = ''] = key.split(' ');
  return fields.length === 0 ? [] : [{ key, fields, permission, address: new RegExp(`^${method} ${path.replaceAll(/:\w+/g, '[^/]+')}$`) }];
});

const say: Source['say'] = (least, most, chance) => {
  const fitting = SCRIPTS.filter(({ length }) => length >= least && length <= most);
  return fitting.length === 0 ? '가'.repeat(Math.max(1, least)) : chance.pick(fitting);
};

export interface Stored {
  readonly taken: number;
  readonly fields: number;
  readonly routes: number;
}

/** Somebody, and the records that his own screens show, by what they are. */
export interface Writer {
  readonly caller: Caller;
  readonly shown: ReadonlyMap<string, readonly string[]>;
}

/** The version that stands now: whoever writes has just looked. */
async function current(town: FuzzTown, caller: Caller, { url, headers }: Sent): Promise<Sent['headers']> {
  const record = /^\/api\/[a-z-]+\/[0-9a-f-]{36}/.exec(url)?.[0];
  if (headers['if-match'] === undefined || record === undefined) return headers;
  const { headers: { etag } } = await town.send(caller, { method: 'GET', url: record, payload: undefined, headers: {} });
  return typeof etag === 'string' ? { ...headers, 'if-match': etag } : headers;
}

/** Writes through every route that takes words, each as whoever may, one of the texts in every field: to the records that their screens show. */
export async function storeHostileText(town: FuzzTown, writers: readonly Writer[], { seed, requests }: { readonly seed: number; readonly requests: number }): Promise<Stored> {
  const taken = new Set<string>();
  const send: FuzzTown['send'] = async (caller, sent) => {
    const answered = await town.send(caller, { ...sent, headers: await current(town, caller, sent) });
    const route = WRITABLE.find(({ address }) => address.test(`${sent.method} ${sent.url.split('?')[0]}`));
    if (answered.statusCode < 300 && sent.payload !== undefined && route !== undefined) for (const field of fieldsSent(JSON.parse(sent.payload))) taken.add(`${route.key} ${field}`);
    return answered;
  };
  for (const { caller, shown } of writers) {
    const own = new Map([...town.ids].map(([noun, all]) => [noun, [...(shown.get(noun) ?? all)]]));
    const isHis = (permission: Endpoint['permission']): boolean => permission === 'signed-in' || permission === 'public' || may({ role: caller.role as Role } as never, permission as Permission);
    await fuzz({ ...town, callers: [caller], ids: own, say, send }, { seed, requests: Math.ceil(requests / writers.length), manners: ['valid'], only: (key) => WRITABLE.some((one) => one.key === key && isHis(one.permission)) });
  }
  return { taken: taken.size, fields: WRITABLE.reduce((sum, { fields }) => sum + fields.length, 0), routes: WRITABLE.length };
}

/** A text of the list in the place of each that has a syllable in it, and so more bytes than signs; those that fit into any column. */
const REWRITE = `
  CREATE TABLE public.script (n serial, text text);
  CREATE SEQUENCE public.turn;
  CREATE FUNCTION public.next_script() RETURNS text LANGUAGE sql VOLATILE AS $$ SELECT text FROM public.script JOIN (SELECT nextval('public.turn') AS turn OFFSET 0) AS now ON n = 1 + turn % (SELECT count(*) FROM public.script) $$;
  CREATE FUNCTION public.hostile(value jsonb) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$ BEGIN
    RETURN CASE jsonb_typeof(value)
      WHEN 'string' THEN CASE WHEN octet_length(value #>> '{}') > char_length(value #>> '{}') THEN to_jsonb(public.next_script()) ELSE value END
      WHEN 'array' THEN coalesce((SELECT jsonb_agg(public.hostile(one) ORDER BY n) FROM jsonb_array_elements(value) WITH ORDINALITY AS all_of(one, n)), '[]')
      WHEN 'object' THEN coalesce((SELECT jsonb_object_agg(name, public.hostile(one)) FROM jsonb_each(value) AS all_of(name, one)), '{}')
      ELSE value END; END $$`;
const LONGEST = 60;

/** What was brought in by other ways than a route: every text of every column, under no rule. Answers in how many columns one was put. */
export async function rewriteTexts({ admin }: Town, tell: (sentence: string) => void): Promise<number> {
  await admin.query(REWRITE);
  await admin.query('INSERT INTO public.script (text) SELECT unnest($1::text[])', [SCRIPTS.filter(({ length }) => length <= LONGEST)]);
  const { rows: columns } = await admin.query<{ table: string; column: string; isJson: boolean }>(`
    SELECT c.table_name AS table, c.column_name AS column, c.data_type = 'jsonb' AS "isJson" FROM information_schema.columns c JOIN pg_class p ON p.oid = format('dure.%I', c.table_name)::regclass
    WHERE c.table_schema = 'dure' AND p.relkind IN ('r', 'p') AND NOT p.relispartition AND c.data_type IN ('text', 'jsonb') AND c.is_generated = 'NEVER' ORDER BY 1, 2`);
  await admin.query(`SET session_replication_role = replica`);
  let changed = 0;
  for (const { table, column, isJson } of columns) {
    const value = isJson ? `public.hostile(${column})` : 'public.next_script()';
    const done = await admin.query(`UPDATE dure.${table} SET ${column} = ${value} WHERE octet_length(${column}::text) > char_length(${column}::text)`).catch((error: Error) => tell(`${table}.${column} stays: ${error.message}`));
    changed += (done?.rowCount ?? 0) > 0 ? 1 : 0;
  }
  await admin.query(`SET session_replication_role = origin`);
  return changed;
}
