import type { Figure, Measured, Run } from '../figure.ts';
import { INVARIANTS, POINTS, simulate, type Simulated, type Simulation } from './run.ts';

const TEN_YEARS = 3652;
const ACTS_A_DAY = { short: 30, long: 270 } as const;
const FLOOR_COMMANDS = { short: 200_000, long: 1_000_000 } as const;
const FEWEST_INVARIANTS = 30;

/** What can be planted in the world or in what is stored; each breaks a law of its own. */
const FAULTS = [
  'data sent without consent', 'a withdrawn consent that nobody passes on', 'access that outlives its referral', 'a clock that does not ring', 'a lock that opens', 'a status stored beside its history', 'a repeated request done twice',
  'an edit stored over a newer one',
] as const;

const number = (value: number): string => value.toLocaleString('en');
const ranOnce = new Map<string, { readonly simulated: Simulated; readonly seconds: number }>();

/** Both figures read the same ten years. */
function tenYears({ seed, depth, fault }: Run): { readonly simulated: Simulated; readonly seconds: number } {
  const key = `${seed} ${depth} ${fault}`;
  const known = ranOnce.get(key);
  if (known !== undefined) return known;
  const before = process.cpuUsage();
  const simulated = simulate({ seed, days: TEN_YEARS, actsADay: ACTS_A_DAY[depth], fault });
  const { user, system } = process.cpuUsage(before);
  const taken = { simulated, seconds: (user + system) / 1_000_000 };
  ranOnce.set(key, taken);
  return taken;
}

async function holds(run: Run): Promise<Measured> {
  const { simulated, seconds } = tenYears(run);
  const { broken, commands, checks, days } = simulated;
  const distinct = new Set(INVARIANTS).size;
  if (broken !== undefined) return { measured: `day ${days}: ${broken.message}; seen again with seed ${run.seed}`, reached: false };
  const isWhole = commands >= FLOOR_COMMANDS[run.depth] && distinct >= FEWEST_INVARIANTS && days === TEN_YEARS;
  return {
    measured: `${number(commands)} commands over ten years of a municipality in ${seconds.toFixed(0)} s of one core, ${distinct} invariants, ${number(checks)} checks, 0 broken`,
    reached: isWhole && (run.depth === 'long' || seconds <= 60),
  };
}

async function sometimes(run: Run): Promise<Measured> {
  const { simulated } = run.fault === undefined ? tenYears(run) : { simulated: simulate({ seed: run.seed, days: 200, actsADay: 30, fault: run.fault }) };
  const reached = new Map(simulated.reached);
  let seeds = 1;
  // What one town did not see in ten years, other towns may.
  for (; seeds < 120 && run.fault === undefined && POINTS.some((point) => !reached.has(point)); seeds += 1) {
    const more = simulate({ seed: run.seed + seeds * 1000, days: 250, actsADay: 60 });
    for (const [point, times] of more.reached) reached.set(point, (reached.get(point) ?? 0) + times);
  }
  const missing = POINTS.filter((point) => !reached.has(point));
  return { measured: `${POINTS.length - missing.length} of ${POINTS.length} states, acts, refusals and failures reached, in ${seeds} town${seeds > 1 ? 's' : ''}${missing.length > 0 ? `; never: ${missing.slice(0, 6).join(', ')}` : ''}`, reached: missing.length === 0 };
}

const SEEDS = { short: 6, long: 10_000 } as const;
const DAYS = { short: 40, long: 12 } as const;

function runTwice(town: Simulation, fault: string | undefined): { readonly commands: number; readonly failed: boolean; readonly wrong?: string } {
  const first = simulate(town);
  const again = simulate({ ...town, fault: fault ?? town.fault });
  const counted = { commands: first.commands + again.commands, failed: first.broken !== undefined };
  if (town.fault === undefined && first.broken !== undefined) return { ...counted, wrong: `seed ${town.seed}: ${first.broken.message}` };
  const isSame = first.digest === again.digest && first.broken?.message === again.broken?.message;
  return isSame ? counted : { ...counted, wrong: `seed ${town.seed} did not come out the same twice` };
}

/** The same seed, the same run, to the last event; a failure comes again at the same step with the same words. */
async function replays({ seed, depth, fault, tell }: Run): Promise<Measured> {
  let commands = 0;
  let failures = 0;
  for (let at = 0; at < SEEDS[depth]; at += 1) {
    const town = { seed: seed + at, days: DAYS[depth], actsADay: 40, fault: at % 3 === 0 ? FAULTS[at % FAULTS.length] : undefined };
    const twice = runTwice(town, fault);
    if (twice.wrong !== undefined) return { measured: twice.wrong, reached: false };
    commands += twice.commands;
    failures += twice.failed ? 1 : 0;
    if (depth === 'long' && at % 1000 === 0) tell(`${at} seeds, ${number(commands)} commands`);
  }
  return { measured: `${number(SEEDS[depth])} seeds twice, ${number(commands)} commands, ${failures} planted failures among them: 0 differ in any event`, reached: failures > 0 };
}

export const simulationFigures: readonly Figure[] = [
  { goal: 'G35', title: 'the core simulated: invariants', floor: '10 years of a municipality within 60 s of a core, ≥ 30 invariants, 0 broken; ≥ 200,000 commands (long: ≥ 1,000,000)', depths: ['short', 'long'], faults: FAULTS, measure: holds },
  { goal: 'G35', title: 'the core simulated: every "sometimes" reached', floor: '100 % of states, acts, refusals and failures', depths: ['short', 'long'], faults: ['a clock that does not ring'], beside: true, measure: sometimes },
  { goal: 'G35', title: 'the core simulated: a failure replayed from its seed', floor: 'bit-identical; long: ≥ 10,000 seeds', depths: ['short', 'long'], faults: ['a run that reads the machine’s clock'], beside: true, measure: replays },
];
