import { addDays, epochMilliseconds, koreanDay, type PlainDate } from '../calendar/index.ts';
import type { Act, Known, Look, MonthOfLooks, WorkAbout } from './looks.ts';

/** A call comes first and its intake is written afterwards: work of the next days counts. */
const WRITTEN_WITHIN_DAYS = 3;
/** What is over is looked up again for a while: a question, a bill, and the aftercare that follows a closure. */
const REMEMBERED_DAYS = 90;
/** Whoever wrote about a person goes on knowing of it. */
const ACT_COUNTS_DAYS = 30;
const EMERGENCY_DAYS = 2;
/** Somebody of the same name was opened first, and the right one straight after. */
const MISTAKEN_MINUTES = 10;

/** What stands behind a look: the viewer's own work, his team's, or an emergency of the team. */
export interface Standing {
  readonly isOwn: boolean;
  readonly isTeams: boolean;
  readonly isUrgent: boolean;
  readonly isMistaken: boolean;
}

export interface Background {
  readonly standingOf: (look: Look) => Standing;
  readonly knownOf: (personId: string) => Known | undefined;
  /** The member of staff's own record, where the register has one. */
  readonly selfOf: (staffId: string) => Known | undefined;
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(keyOf(row));
    if (list === undefined) found.set(keyOf(row), [row]);
    else list.push(row);
  }
  return found;
}

/** A work with the days on which it stands behind a look. */
interface Window extends WorkAbout {
  readonly opensOn: PlainDate;
  readonly shutsOn: PlainDate;
}

const OPEN_END: PlainDate = '9999-12-31';
const windowOf = (work: WorkAbout): Window => ({ ...work, opensOn: addDays(work.fromOn, work.isEmergency ? -EMERGENCY_DAYS : -WRITTEN_WITHIN_DAYS), shutsOn: work.untilOn === null ? OPEN_END : addDays(work.untilOn, REMEMBERED_DAYS) });
const isUrgentOn = (day: PlainDate, { opensOn, fromOn }: Window): boolean => opensOn <= day && day <= addDays(fromOn, EMERGENCY_DAYS);
const actedAround = (day: PlainDate, on: PlainDate): boolean => addDays(on, -WRITTEN_WITHIN_DAYS) <= day && day <= addDays(on, ACT_COUNTS_DAYS);

interface Indexed {
  readonly works: ReadonlyMap<string, readonly Window[]>;
  readonly acts: ReadonlyMap<string, readonly Act[]>;
}

function workBehind({ staffId, organisationId, personId, at, isLead }: Look, { works, acts }: Indexed): Omit<Standing, 'isMistaken'> {
  const day = koreanDay(at);
  const ofTeam = (works.get(personId) ?? []).filter((work) => work.organisationId === organisationId);
  const current = ofTeam.filter(({ opensOn, shutsOn }) => opensOn <= day && day <= shutsOn);
  const acted = (acts.get(`${staffId} ${personId}`) ?? []).some(({ on }) => actedAround(day, on));
  // A lead answers for the work of the team.
  const isOwn = acted || current.some((work) => work.staffId === staffId) || (isLead && current.length > 0);
  return { isOwn, isTeams: current.length > 0, isUrgent: ofTeam.some((work) => work.isEmergency && (work.staffId === null || work.staffId === staffId) && isUrgentOn(day, work)) };
}

/** Prepares the questions that the rules ask of every look. */
export function backgroundOf({ looks, acts, works, known }: MonthOfLooks): Background {
  const people = new Map(known.map((one) => [one.personId, one]));
  const selves = new Map(known.flatMap((one) => (one.staffId === null ? [] : [[one.staffId, one] as const])));
  const indexed: Indexed = { works: grouped(works.map(windowOf), ({ personId }) => personId), acts: grouped(acts, ({ staffId, personId }) => `${staffId} ${personId}`) };
  const byStaff = grouped(looks, ({ staffId }) => staffId);
  const isMistaken = (look: Look): boolean => {
    const name = people.get(look.personId)?.name;
    const from = epochMilliseconds(look.at);
    return name !== undefined && (byStaff.get(look.staffId) ?? []).some((next) => {
      const later = epochMilliseconds(next.at) - from;
      return next.personId !== look.personId && later >= 0 && later <= MISTAKEN_MINUTES * 60_000 && people.get(next.personId)?.name === name && workBehind(next, indexed).isTeams;
    });
  };
  return {
    knownOf: (personId) => people.get(personId),
    selfOf: (staffId) => selves.get(staffId),
    standingOf: (look) => {
      const behind = workBehind(look, indexed);
      return { ...behind, isMistaken: !behind.isTeams && isMistaken(look) };
    },
  };
}
