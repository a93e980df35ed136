import { findMisuse, type Find, type MonthOfLooks } from '@dure/domain/explanation';
import { createRng } from '../../../database/src/demo/prng.ts';
import { withGround } from '../access/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { filedInDatabase } from './misuseDatabase.ts';
import type { Incident, TownMonth } from './misuseMonth.ts';
import { STAFF_A_MONTH } from './misusePeople.ts';
import { townMonth } from './misuseTown.ts';
import { KINDS } from './misuseWrongs.ts';

const STAFF_MONTHS = { short: 2000, long: 20_000 } as const;
const LEAST_INCIDENTS = 200;
const RECALL = 0.95;
const PRECISION = 0.5;

/** What the product would be told of such a month. */
function asked({ month, workers, residents, opened, wrote, duties }: TownMonth): MonthOfLooks {
  const workersById = new Map(workers.map((worker) => [worker.id, worker]));
  return {
    month, isHoliday: () => false,
    looks: opened.map(({ workerId, team, personId, at }) => ({ staffId: workerId, organisationId: team, isLead: workersById.get(workerId)?.isLead ?? false, personId, at })),
    acts: wrote.map(({ workerId, personId, on }) => ({ staffId: workerId, personId, on: on as never })),
    works: duties.map(({ personId, team, workerId, fromOn, untilOn, urgent }) => ({ personId, organisationId: team, staffId: workerId, fromOn: fromOn as never, untilOn: untilOn as never, isEmergency: urgent })),
    known: residents.map(({ id, name, household, building, door, workerId }) => ({ personId: id, name, householdId: household, building, unit: door, staffId: workerId })),
  };
}

/** Rules with a hole in them, standing in front of the product's. */
const PLANTED: Readonly<Record<string, (month: MonthOfLooks) => readonly Find[]>> = {
  'relatives pass': (month) => findMisuse(month).filter(({ rule }) => rule !== 'relative'),
  'a look without work passes': (month) => findMisuse(month).filter(({ rule }) => rule !== 'no-work'),
  'work of the team is forgotten': (month) => findMisuse({ ...month, works: month.works.filter(({ staffId }) => staffId === null), acts: [] }),
};
const IN_DATABASE = ['the log forgets a look'];

const met = ({ workerId, personIds }: Incident, { staffId, personId }: Find): boolean => workerId === staffId && (personId === null ? personIds.length > 30 : personIds.includes(personId));

interface Score { incidents: number; found: number; finds: number; right: number; readonly missed: Record<string, number>; readonly planted: Record<string, number> }

function count(score: Score, incidents: readonly Incident[], finds: readonly Find[]): void {
  for (const incident of incidents) {
    score.incidents += 1;
    score.planted[incident.kind] = (score.planted[incident.kind] ?? 0) + 1;
    if (finds.some((find) => met(incident, find))) score.found += 1;
    else score.missed[incident.kind] = (score.missed[incident.kind] ?? 0) + 1;
  }
  score.finds += finds.length;
  score.right += finds.filter((find) => incidents.some((incident) => met(incident, find))).length;
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;

const emptyScore = (): Score => ({ incidents: 0, found: 0, finds: 0, right: 0, missed: {}, planted: {} });

function isReached({ incidents, found, finds, right, planted }: Score): boolean {
  const everyKind = KINDS.every((kind) => (planted[kind] ?? 0) > 0);
  return found >= RECALL * incidents && right >= PRECISION * finds && incidents >= LEAST_INCIDENTS && everyKind;
}

async function measure({ seed, depth, fault = '', tell }: Run): Promise<Measured> {
  const judge = PLANTED[fault] ?? findMisuse;
  const score = emptyScore();
  const months = Math.ceil(STAFF_MONTHS[depth] / STAFF_A_MONTH);
  const draw = (index: number): TownMonth => {
    const chance = createRng(seed + index, 'misuse');
    return townMonth(chance, '2026-04', () => chance.uuid());
  };
  for (let index = 0; index < months; index += 1) {
    const month = draw(index);
    count(score, month.incidents, judge(asked(month)));
  }
  tell(`planted ${JSON.stringify(score.planted)}, missed ${JSON.stringify(score.missed)}`);
  const differing = PLANTED[fault] === undefined ? await inDatabase(draw(0), fault, tell) : [];
  return {
    measured: `${score.found} of ${score.incidents} planted look-ups found (${percent(score.found, score.incidents)}), ${score.right} of ${score.finds} finds right (${percent(score.right, score.finds)}) in ${(months * STAFF_A_MONTH).toLocaleString('en')} staff-months; by the sweep of a real database ${differing.length} of one month's finds differ, each filed once with a deadline`,
    reached: isReached(score) && differing.length === 0,
  };
}

/** The same month written into a real database, looked through by the sweep, twice: what it filed against what the rules say. */
async function inDatabase(month: TownMonth, fault: string, tell: (sentence: string) => void): Promise<readonly string[]> {
  return withGround(async (ground) => {
    const town = await ground.open();
    const forgets = fault === '' ? '' : "CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.event = 'person.read' AND random() < 0.6 THEN RETURN NULL; END IF; RETURN NEW; END $$; CREATE TRIGGER planted BEFORE INSERT ON dure.access_log FOR EACH ROW EXECUTE FUNCTION public.planted()";
    if (forgets !== '') await town.admin.query(forgets);
    const filed = await filedInDatabase(town, month);
    const expected = findMisuse(asked(month)).map(({ rule, staffId, personId }) => `${rule} ${staffId} ${personId ?? ''}`);
    const differing = [...filed.filter((one) => !expected.includes(one)), ...expected.filter((one) => !filed.includes(one))];
    if (differing.length > 0) tell(differing.slice(0, 3).join('; '));
    return filed.length === new Set(filed).size && filed.length > 0 ? differing : [...differing, 'filed twice or not at all'];
  });
}

export const misuseFigure: Figure = {
  goal: 'G11', title: 'misuse is found in the access log and asked about', floor: 'recall ≥ 95 %, precision ≥ 50 % on ≥ 2,000 staff-months with ≥ 200 planted look-ups of eight kinds', depths: ['short', 'long'], faults: [...Object.keys(PLANTED), ...IN_DATABASE], beside: true, measure,
};
