import { findEffectProgrammes, findEffects, findRounds, findRunsAsked } from '@dure/database/discovery';
import { actsFor } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow } from '@dure/domain/decision';
import { askedAs, type AskedCriterion, effectsOf, SMALLEST_TOLD, toldAlone, versionOn } from '@dure/domain/discovery';
import { CRITERIA, THRESHOLDS } from '@dure/guide/discovery';
import type { Call, Handled, Handlers } from '../../http/handler.ts';
import { type Asking, askingOf, thresholdsIn } from '../criteria.ts';
import type { effectContract, EffectRow } from './contract.ts';

type Contract = typeof effectContract;
type Reading = Call<Contract['GET /api/discovery/effect']>;
type RunsAsked = Awaited<ReturnType<typeof findRunsAsked>>;

/** On what numbers each wording turns: wordings never change, so that today's answer is the answer of the run's day. */
function keysBy({ wordings }: Asking): (criterion: string, version: number) => readonly string[] {
  const shipped = CRITERIA.flatMap(({ id, versions }) => versions.map(({ version, when }) => [`${id} ${version}`, thresholdsIn(when)] as const));
  const own = wordings.flatMap(({ criterion, version, when }) => (when === null ? [] : [[`${criterion} ${version}`, thresholdsIn(when)] as const]));
  const keys = new Map([...shipped, ...own]);
  return (criterion, version) => keys.get(`${criterion} ${version}`) ?? [];
}

/** What a run asked of a criterion, with the numbers as they stood when it was asked. */
function askedIn(runs: RunsAsked, asking: Asking): (runId: string, criterion: string, version: number) => AskedCriterion {
  const keysOf = keysBy(asking);
  const byId = new Map(runs.map((run) => [run.id, run]));
  return (runId, criterion, version) => {
    const keys = keysOf(criterion, version);
    return { criterion, version, thresholds: (byId.get(runId)?.thresholds ?? []).filter(({ key }) => keys.includes(key)).map(({ key, value }) => ({ key, value })) };
  };
}

const NOBODY = { proposed: 0, handedOut: 0, reached: 0, intake: 0, cases: 0, refused: 0, notNeeded: 0, noContact: 0, precision: null, conversion: null, medianDays: null } as const;

/** How many the newest run that asked so found, and how many runs did: of each way in which a criterion was asked. */
function foundBy(runs: RunsAsked, askedOf: ReturnType<typeof askedIn>): ReadonlyMap<string, AskedCriterion & { readonly found: EffectRow['found']; readonly runs: number }> {
  const ways = new Map<string, AskedCriterion & { readonly found: EffectRow['found']; readonly runs: number }>();
  for (const run of runs) {
    for (const { id, version } of run.asked) {
      const asked = askedOf(run.id, id, version);
      const known = ways.get(askedAs(asked));
      ways.set(askedAs(asked), { ...asked, found: known?.found ?? { people: toldAlone(run.found[id] ?? 0), on: run.asOf, runId: run.id }, runs: (known?.runs ?? 0) + 1 });
    }
  }
  return ways;
}

type Programmes = Awaited<ReturnType<typeof findEffectProgrammes>>;

/** The programmes of the cases that came of some rounds; a small number is not told. */
function programmesOf(programmes: Programmes, { criterion, version }: AskedCriterion, rounds: readonly string[]): EffectRow['programmes'] {
  const people = new Map<string, number>();
  for (const one of programmes) if (one.criterion === criterion && one.version === version && rounds.includes(one.roundId)) people.set(one.programme, (people.get(one.programme) ?? 0) + one.people);
  return [...people].filter(([, count]) => count >= SMALLEST_TOLD).map(([programme, count]) => ({ programme, people: count }));
}

const labelled = (thresholds: AskedCriterion['thresholds']): EffectRow['thresholds'] => thresholds.flatMap(({ key, value }) => THRESHOLDS.filter((one) => one.key === key).map(({ label, unit }) => ({ key, label, unit, value })));

function wordsOf({ criteria }: Asking, { criterion, version }: AskedCriterion, today: PlainDate): Pick<EffectRow, 'name' | 'inForce'> {
  const known = criteria.find(({ id }) => id === criterion);
  return known === undefined ? { name: criterion, inForce: false } : { name: known.name, inForce: versionOn(known, today)?.version === version };
}

/** What became of whom each criterion found, in the wording and with the numbers of the run; also of those whom no round took up yet. */
async function read({ work, scope, today }: Reading): Handled<Contract['GET /api/discovery/effect']> {
  const sigungu = actsFor(scope);
  const [tallies, programmes, rounds, asking, runs] = await Promise.all([findEffects(work, sigungu), findEffectProgrammes(work, sigungu), findRounds(work, scope.sigungus), askingOf(work, sigungu, today), findRunsAsked(work, sigungu)]);
  const askedOf = askedIn(runs, asking);
  const ways = foundBy(runs, askedOf);
  const effects = effectsOf(tallies.map(({ runId, ...tally }) => ({ ...tally, ...askedOf(runId, tally.criterion, tally.version) })));
  const inRounds = new Set(effects.map(askedAs));
  const inNoRound = [...ways].filter(([key]) => !inRounds.has(key)).map(([, { criterion, version, thresholds }]) => ({ criterion, version, thresholds, all: NOBODY, rounds: [] }));
  const named = new Map(rounds.map((round) => [round.id as string, round]));
  const rows = [...effects, ...inNoRound].map((one): EffectRow => {
    const { found, runs: asked } = ways.get(askedAs(one)) ?? { found: null, runs: 0 };
    return {
      criterion: one.criterion, version: one.version, ...wordsOf(asking, one, today), all: one.all, found, runs: asked,
      rounds: one.rounds.map(({ roundId, effect }) => ({ roundId, effect, name: named.get(roundId)?.name ?? '–', at: named.get(roundId)?.at ?? '' })),
      programmes: programmesOf(programmes, one, one.rounds.map(({ roundId }) => roundId)), thresholds: labelled(one.thresholds),
    };
  });
  return allow({ answer: { rows, smallest: SMALLEST_TOLD }, subject: { rows: rows.length } });
}

export const effectHandlers: Handlers<Contract> = { 'GET /api/discovery/effect': read };
