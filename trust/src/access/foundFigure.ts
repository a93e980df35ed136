import { allow } from '@dure/domain/decision';
import type { Figure, Run } from '../figure.ts';
import { type Alteration, withAltered } from './altered.ts';
import { raise, type Theatre } from './cast.ts';
import { diceOf } from './dice.ts';
import { familiesOf } from './families.ts';
import { compareCounts, type Compared, compareNotices, compareSearches, compareSheets, mayAsk, tellEverybody, type Told } from './found.ts';
import { withGround } from './ground.ts';
import { plantPolicy } from './plants.ts';

interface Answered {
  readonly ok: boolean;
  readonly value: { readonly answer: Readonly<Record<string, unknown>> };
}

/** The product's handler with another answer. */
function answering(key: string, change: (answer: Answered['value']['answer']) => Answered['value']['answer']): Alteration {
  return {
    key,
    handler: (handler) => async (call) => {
      const given = (await handler(call)) as Answered;
      return given.ok ? allow({ ...given.value, answer: change(given.value.answer) }) : given;
    },
  };
}

const withoutLast = ({ rows, ...answer }: Readonly<Record<string, unknown>>) => ({ ...answer, rows: (rows as readonly unknown[]).slice(0, -1) });

/** Faults of the routes; those of the policies are planted in the database. */
const ALTERED: Readonly<Record<string, Alteration>> = {
  'the last that a search finds is left out': answering('POST /api/persons/search', withoutLast),
  'a notice is left out of a page': answering('GET /api/notices', withoutLast),
  'a referral too many is counted': answering('GET /api/referrals/counts', (answer) => ({ ...answer, inbox: Number(answer['inbox']) + 1 })),
};
const PLANTED = ['everybody is found', 'the last day of a receiver counts for ever', 'a team reads what its members were told'];

/** Of the people of the town, whose relations come round every eight. */
const SOUGHT_ONE_IN = { short: 3, long: 1 } as const;

async function compareAll(theatre: Theatre, told: readonly Told[], depth: Run['depth']): Promise<Readonly<Record<string, readonly Compared[]>>> {
  const all: Record<'searches' | 'counts' | 'sheets' | 'notices', Compared[]> = { searches: [], counts: [], sheets: [], notices: [] };
  for (const [number, eye] of theatre.eyes.entries()) {
    if (mayAsk(eye, 'POST /api/persons/search')) all.searches.push(...await compareSearches(theatre, eye, SOUGHT_ONE_IN[depth]));
    if (mayAsk(eye, 'GET /api/referrals/counts')) all.counts.push(...await compareCounts(theatre, eye));
    all.sheets.push(...await compareSheets(theatre, eye, number));
    if (mayAsk(eye, 'GET /api/notices')) all.notices.push(...await compareNotices(theatre, eye, told));
  }
  return all;
}

async function measure(run: Run): ReturnType<Figure['measure']> {
  return withGround(async (ground) => {
    const theatre = await raise(ground, await familiesOf(ground), run.seed);
    await plantPolicy(theatre.town, run.fault);
    const told = await tellEverybody(theatre, diceOf(run.seed + 2).id);
    const altered = ALTERED[run.fault ?? ''];
    const kinds = await (altered === undefined ? compareAll(theatre, told, run.depth) : withAltered(theatre.town, altered, (town) => compareAll({ ...theatre, town }, told, run.depth)));
    const all = Object.values(kinds).flat();
    const [leaked, hidden] = [all.flatMap((one) => one.leaked), all.flatMap((one) => one.hidden)];
    for (const one of [...new Set(leaked)].slice(0, 12)) run.tell(`leaked: ${one}`);
    for (const one of [...new Set(hidden)].slice(0, 12)) run.tell(`hidden: ${one}`);
    const sum = (compared: readonly Compared[], what: 'decisions' | 'shown'): number => compared.reduce((total, one) => total + one[what], 0);
    const counted = Object.entries(kinds).map(([kind, compared]) => `${sum(compared, 'decisions').toLocaleString('en')} of ${kind} (${sum(compared, 'shown').toLocaleString('en')} shown)`).join(', ');
    return { measured: `${leaked.length} leaked and ${hidden.length} wrongly hidden in decisions: ${counted}`, reached: leaked.length + hidden.length === 0 && Object.values(kinds).every((compared) => sum(compared, 'shown') > 20) };
  });
}

export const FOUND_FIGURE: Figure = {
  goal: 'G1', title: 'searches, counts, sheets and notices over HTTP against the reference model', floor: '0 leaked and 0 wrongly hidden, both ways; a sheet by the line that it leaves in the access log', depths: ['short', 'long'], faults: [...PLANTED, ...Object.keys(ALTERED)], beside: true, measure,
};
