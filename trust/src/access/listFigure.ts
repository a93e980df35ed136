import type { Figure, Run } from '../figure.ts';
import { type Eye, raise, type Theatre } from './cast.ts';
import { familiesOf } from './families.ts';
import { ask, withGround } from './ground.ts';
import { canSee, type Row } from './model.ts';
import { mayDo } from './permits.ts';
import { plantPolicy } from './plants.ts';
import { NOW, type Relation, RELATIONS } from './relations.ts';
import { routesOf } from './routes.ts';

/** What a list of a person's records shows, by its route: the table, and which of its rows belong there. */
const LISTS: Readonly<Record<string, string>> = {
  'GET /api/persons/:id/cases': 'case_file', 'GET /api/persons/:id/consents': 'consent', 'GET /api/persons/:id/intakes': 'intake', 'GET /api/persons/:id/referrals': 'referral',
  'GET /api/persons/:id/assessments': 'assessment', 'GET /api/persons/:id/visits': 'visit', 'GET /api/persons/:id/emergencies': 'emergency', 'GET /api/persons/:id/moves': 'move',
};

/** What an agency asks for and nobody has counselled yet stands in the list of requests, not among the counselling of a person. */
const isAsked = ({ table, record }: Row): boolean => table === 'intake' && typeof record === 'object' && record !== null && 'reception' in record;

/** Identifiers of the entries of an answer, however deep they lie. */
function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' && typeof inner === 'string' ? [inner] : idsIn(inner)));
}

interface Compared {
  readonly decisions: number;
  readonly shown: number;
  readonly leaked: readonly string[];
  readonly hidden: readonly string[];
}

async function compareList({ town }: Theatre, { worker, cookie, fixtures }: Eye, relation: Relation, key: string): Promise<Compared> {
  const { ids, rows } = fixtures[relation];
  const person = ids.get('person') ?? '';
  const answered = await ask(town, cookie, { url: key.slice('GET '.length).replace(':id', person) });
  const records = (rows.get(LISTS[key] ?? '') ?? []).filter((row) => row['person_id'] === person && !isAsked(row));
  const shown = new Set(answered.statusCode === 200 ? idsIn(answered.json()) : []);
  const whole = (rows.get('person') ?? []).find((row) => row['id'] === person);
  // Nothing about somebody whom one does not see: figure G2 holds that such an answer is the one of nobody.
  const sees = whole !== undefined && canSee(worker, { ...whole, person_id: person }, NOW);
  const where = `${key} as ${worker.role} of ${worker.workplace.kind}, ${relation}`;
  const of = (is: boolean, should: boolean): readonly string[] => records.filter((row) => shown.has(String(row['id'])) === is && (sees && canSee(worker, row, NOW)) === should).map(() => where);
  return { decisions: records.length, shown: records.filter((row) => shown.has(String(row['id']))).length, leaked: of(true, false), hidden: of(false, true) };
}

async function measure(run: Run): ReturnType<Figure['measure']> {
  return withGround(async (ground) => {
    const theatre = await raise(ground, await familiesOf(ground), run.seed);
    await plantPolicy(theatre.town, run.fault);
    const routes = routesOf().filter(({ key }) => key in LISTS);
    const all: Compared[] = [];
    for (const eye of theatre.eyes) {
      const open = routes.filter(({ declared }) => mayDo(eye.worker.role, eye.worker.workplace.kind, declared.permission) === true);
      for (const relation of RELATIONS) all.push(...await Promise.all(open.map(({ key }) => compareList(theatre, eye, relation, key))));
    }
    const [leaked, hidden] = [all.flatMap((one) => one.leaked), all.flatMap((one) => one.hidden)];
    for (const one of [...new Set(leaked)].slice(0, 12)) run.tell(`leaked: ${one}`);
    for (const one of [...new Set(hidden)].slice(0, 30)) run.tell(`hidden: ${one}`);
    const sum = (what: 'decisions' | 'shown'): number => all.reduce((total, one) => total + one[what], 0);
    return { measured: `${leaked.length} leaked and ${hidden.length} wrongly hidden of ${sum('decisions').toLocaleString('en')} decisions (${sum('shown').toLocaleString('en')} shown) over ${routes.length} lists of a person, asked over HTTP`, reached: leaked.length + hidden.length === 0 && sum('shown') > 100 };
  });
}

export const LIST_FIGURE: Figure = {
  goal: 'G1', title: 'the lists of a person over HTTP against the reference model', floor: '0 leaked and 0 wrongly hidden, as sets, both ways', depths: ['short', 'long'], faults: ['everybody reads intakes', 'a town office does not see the cases of its area'], beside: true, measure,
};
