import { contract } from '@dure/server/contract';
import { createRng, type Rng } from '../../../database/src/demo/prng.ts';
import type { Endpoint } from '../../../server/src/http/endpoint.ts';
import { withGround, type Town } from '../access/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { fuzzTown, type Caller, type FuzzTown } from '../input/fuzzTown.ts';

const READS = { short: 2000, long: 50_000 } as const;

interface Expected {
  readonly staffId: string;
  readonly event: string;
  readonly purpose: string;
  readonly outcome: 'done' | 'refused';
  /** Whose data the answer named; undefined where the answer does not say it by itself. */
  readonly personIds: readonly string[] | undefined;
}

interface Household {
  readonly household: { readonly members: readonly { readonly personId: string }[] } | null;
}

interface Logged {
  readonly address: string;
  readonly staffId: string;
  readonly event: string;
  readonly purpose: string;
  readonly outcome: string;
  readonly at: string;
  readonly personIds: readonly string[];
}

/** Reads and searches of people, possible and refused; each from an address of its own, so that its row is known. */
const ASKED: readonly (readonly [key: string, url: (id: string) => string, body?: (chance: Rng) => unknown])[] = [
  ['GET /api/persons/:id', (id) => `/api/persons/${id}`],
  ['GET /api/persons/:id/timeline', (id) => `/api/persons/${id}/timeline`],
  ['GET /api/persons/:id/consents', (id) => `/api/persons/${id}/consents`],
  ['GET /api/persons/:id/referrals', (id) => `/api/persons/${id}/referrals`],
  ['GET /api/persons/:id/cases', (id) => `/api/persons/${id}/cases`],
  ['POST /api/persons/search', () => '/api/persons/search', (chance) => ({ q: chance.pick(['김', '이영', '박순', '최', '없는사람', '정미']) })],
  ['GET /api/referrals', () => '/api/referrals'],
  ['GET /api/access-log', () => '/api/access-log?limit=5'],
];

function personsNamed(key: string, id: string, answer: unknown): readonly string[] | undefined {
  if (key === 'GET /api/persons/:id') return [...new Set([id, ...((answer as Partial<Household>).household?.members ?? []).map(({ personId }) => personId)])];
  const { rows } = answer as { readonly rows?: readonly { readonly id?: string; readonly personId?: string }[] };
  return key === 'POST /api/persons/search' ? (rows ?? []).map((row) => row.personId ?? row.id ?? '') : undefined;
}

/** Of the range for measurements: nobody in the demo town has such an address. */
const addressOf = (count: number): string => `198.18.${count >> 8}.${count & 255}`;

async function askOnce(town: Town, ready: FuzzTown, caller: Caller, count: number, chance: Rng): Promise<Expected | undefined> {
  const [key, url, body] = chance.pick(ASKED);
  const id = chance.pick(ready.ids.get('person') ?? []);
  const declared = (contract as Readonly<Record<string, Endpoint>>)[key] as Endpoint;
  const payload = body === undefined ? {} : { payload: JSON.stringify(body(chance)) };
  const answered = await town.app.inject({ method: key.startsWith('POST') ? 'POST' : 'GET', url: url(id), remoteAddress: addressOf(count), headers: { cookie: `dure=${caller.cookie}`, 'content-type': 'application/json' }, ...payload });
  if (![200, 403, 404].includes(answered.statusCode)) return undefined;
  const isDone = answered.statusCode === 200;
  return { staffId: caller.id, event: declared.log, purpose: declared.purpose, outcome: isDone ? 'done' : 'refused', personIds: isDone ? personsNamed(key, id, answered.json()) : [] };
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean => new Set(one).size === new Set(other).size && one.every((id) => other.includes(id));

function fits(expected: Expected, rows: readonly Logged[], at: string): boolean {
  const [row] = rows;
  if (row === undefined || rows.length !== 1) return false;
  const isSame = row.staffId === expected.staffId && row.event === expected.event && row.purpose === expected.purpose && row.outcome === expected.outcome && Date.parse(row.at) === Date.parse(at);
  return isSame && (expected.personIds === undefined || sameSet(expected.personIds, row.personIds));
}

const PLANTED: Readonly<Record<string, string>> = {
  'a read that is not logged': "BEGIN IF NEW.event = 'person.read' AND random() < 0.05 THEN RETURN NULL; END IF; RETURN NEW; END",
  'a row that forgets whose data it was': "BEGIN IF random() < 0.05 THEN NEW.person_ids = '{}'; END IF; RETURN NEW; END",
  'a row of somebody else': "BEGIN IF random() < 0.02 THEN NEW.staff_id = gen_random_uuid(); END IF; RETURN NEW; END",
  'a row without where from': "BEGIN IF random() < 0.02 THEN NEW.address = ''; END IF; RETURN NEW; END",
};

async function measure({ seed, depth, fault }: Run): Promise<Measured> {
  return withGround(async (ground) => {
    const town = await ground.open();
    const ready = await fuzzTown(town);
    if (fault !== undefined) await town.admin.query(`CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql AS $$ ${PLANTED[fault]} $$; CREATE TRIGGER planted BEFORE INSERT ON dure.access_log FOR EACH ROW EXECUTE FUNCTION public.planted()`);
    await town.owner.query('SELECT 1');
    const chance = createRng(seed, 'reads');
    const expected = new Map<string, Expected>();
    for (let count = 1; count <= READS[depth]; count += 1) {
      const one = await askOnce(town, ready, chance.pick(ready.callers), count, chance);
      if (one !== undefined) expected.set(addressOf(count), one);
    }
    const { rows } = await town.admin.query<Logged>(`SELECT address, staff_id AS "staffId", event, purpose, outcome, at, person_ids AS "personIds" FROM dure.access_log WHERE address LIKE '198.18.%' OR address = ''`);
    const byAddress = new Map<string, Logged[]>();
    for (const row of rows) byAddress.set(row.address, [...(byAddress.get(row.address) ?? []), row]);
    const wrong = [...expected].filter(([address, one]) => !fits(one, byAddress.get(address) ?? [], town.now()));
    const surplus = [...byAddress.keys()].filter((address) => !expected.has(address)).length;
    return {
      measured: `${(expected.size - wrong.length).toLocaleString('en')} of ${expected.size.toLocaleString('en')} reads and searches left exactly their one row (who, when, where, whose, what, purpose); ${surplus} rows without a read`,
      reached: wrong.length === 0 && surplus === 0 && expected.size > READS[depth] * 0.9,
    };
  });
}

export const completeFigure: Figure = { goal: 'G9', title: 'every read leaves its row', floor: '100 % of ≥ 2,000 mixed reads and searches (long: ≥ 50,000), 0 missing, 0 surplus', depths: ['short', 'long'], faults: Object.keys(PLANTED), beside: true, measure };
