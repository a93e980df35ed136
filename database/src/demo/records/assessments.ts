import { addDays } from '@dure/domain/calendar';
import { writesRestricted } from '@dure/domain/access';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import { getCurrentInstrument, scoreAssessment } from '@dure/domain/assessment';
import type { Answers, AssessmentResult, Instrument, InstrumentId } from '@dure/domain/assessment';
import type { AssessmentId, OrganisationId, StaffId } from '@dure/domain/ids';
import type { TownPerson } from '../household.ts';
import { createRng } from '../prng.ts';
import type { Rng } from '../prng.ts';
import type { TownStaff } from '../staff.ts';
import type { CaseRecord } from './cases.ts';
import type { Directory } from './directory.ts';
import { koreanMoment, openDay, OPENING } from '../officeHours.ts';
import { listed } from './route.ts';

export interface AssessmentRecord {
  readonly id: AssessmentId;
  readonly person: TownPerson;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly restricted: boolean;
  readonly instrument: Instrument;
  readonly answers: Answers;
  readonly result: AssessmentResult;
  readonly on: PlainDate;
  readonly at: Instant;
}

/** Screenings of those who drink or are low, of old people, and the needs and risks of everybody whose case was assessed. */
export function assessments(directory: Directory, cases: readonly CaseRecord[]): readonly AssessmentRecord[] {
  const rng = createRng(directory.town.seed, 'assessments');
  return [...screenings(directory, rng), ...ofCases(rng, cases)];
}

function screenings(directory: Directory, rng: Rng): AssessmentRecord[] {
  return directory.candidates.flatMap(({ person, candidate }) => {
    const drinks = person.facts['auditK'];
    const wanted: [InstrumentId, (instrument: Instrument) => Answers][] = [];
    if (typeof drinks === 'number') wanted.push(['AUDIT-K', () => auditAnswers(rng, drinks)]);
    if (listed(person.facts, 'mental.suspected').length > 0 && candidate.age >= 19) wanted.push(['PHQ-9', (instrument) => lowAnswers(rng, instrument, person)]);
    if (candidate.age >= 75 && rng.chance(0.08)) wanted.push(['K-IADL', (instrument) => answers(rng, instrument, 0.35)], ['SGDS-K', (instrument) => answers(rng, instrument, 0.3)]);
    const office = directory.townOffice(person.address.emdCode);
    return wanted.map(([id, answer]) => record(rng, person, { id, answer, staff: directory.worker(rng, office), on: openDay(addDays(directory.town.today, -rng.int(2, 200))) }));
  });
}

function ofCases(rng: Rng, cases: readonly CaseRecord[]): AssessmentRecord[] {
  return cases.flatMap(({ occasion, events }) => {
    const planned = events.find(({ event }) => event.action === 'start-planning' || event.action === 'call-conference');
    if (planned === undefined || occasion.programme !== 'ICM') return [];
    const about = { staff: occasion.owner, on: planned.event.on };
    return [
      record(rng, occasion.person, { id: 'needs', answer: (instrument) => answers(rng, instrument, 0.35), ...about }),
      record(rng, occasion.person, { id: 'risk', answer: (instrument) => answers(rng, instrument, 0.14), ...about }),
    ];
  });
}

interface Made {
  readonly id: InstrumentId;
  readonly answer: (instrument: Instrument) => Answers;
  readonly staff: TownStaff;
  readonly on: PlainDate;
}

function record(rng: Rng, person: TownPerson, { id, answer, staff, on }: Made): AssessmentRecord {
  const instrument = getCurrentInstrument(id);
  const given = answer(instrument);
  const result = scoreAssessment(instrument, given, person.sex);
  if (!result.complete) throw new Error(`the demo town left ${id} unfinished: ${result.missing.join(', ')}`);
  return {
    id: rng.uuid() as AssessmentId, person, organisationId: staff.organisationId, staffId: staff.id, restricted: writesRestricted(staff.organisationKind),
    instrument, answers: given, result, on, at: koreanMoment(on, OPENING + rng.int(30, 420)),
  };
}

/** The first option is the mildest; a further one with some chance. */
function answers(rng: Rng, instrument: Instrument, trouble: number): Answers {
  return Object.fromEntries(instrument.items.map(({ key, options }) => [key, (rng.chance(trouble) ? rng.pick(options.slice(1)) : options[0])?.value ?? 0]));
}

const AUDIT_QUESTIONS = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'] as const;

/** Answers that add up to a known score; above 32 the question about injuries gives the last four points. */
function auditAnswers(rng: Rng, score: number): Answers {
  const injured = score > 32 ? 4 : 0;
  const points: number[] = AUDIT_QUESTIONS.map((_key, at) => (at === 0 && score > 0 ? 1 : 0));
  for (let left = score - injured - Math.min(1, score); left > 0; ) {
    const at = rng.int(0, points.length - 1);
    const point = points[at] ?? 4;
    if (point === 4) continue;
    points[at] = point + 1;
    left -= 1;
  }
  return { ...Object.fromEntries(AUDIT_QUESTIONS.map((key, at) => [key, points[at] ?? 0])), q9: injured, q10: 0 };
}

/** Question 9 is marked where repeated thoughts of death are known, and nowhere else. */
function lowAnswers(rng: Rng, instrument: Instrument, person: TownPerson): Answers {
  const thoughts = person.facts['suicide.ideationRepeated'] === true;
  return { ...answers(rng, instrument, 0.75), q9: thoughts ? rng.int(1, 3) : 0 };
}
