import { addDays, type PlainDate } from '@dure/domain/calendar';
import { isClockTime, type DayBand, type VisitPurpose, type VisitTime } from '@dure/domain/visit';
import type { Answer, FieldError, Input } from '../client/index.ts';
import type { Emergency } from './EmergencyFields.tsx';

export type PlanBody = NonNullable<Input<'POST /api/visits'>['body']>;
export type Ground = Answer<'GET /api/persons/:id/visit-requirements'>;
export type Unit = 'day' | 'week' | 'month';

/** What is typed; `group` names a frequency of the guide, or one of the two ways without. */
export interface PlanForm {
  readonly purpose: VisitPurpose;
  readonly words: string;
  readonly on: PlainDate | null;
  readonly timeKind: 'fixed' | 'band';
  readonly at: string;
  readonly band: DayBand;
  readonly minutes: number | undefined;
  readonly staffId: string;
  readonly caseId: string;
  readonly group: string;
  readonly every: number | undefined;
  readonly unit: Unit;
  readonly endsOn: PlainDate | null;
  readonly emergency: Emergency | null;
}

/** What every part of the form is given. */
export interface PlanPart {
  readonly form: PlanForm;
  readonly put: (part: Partial<PlanForm>) => void;
  readonly errors: readonly FieldError[];
}

export const ONCE = 'once';
export const OTHER = 'other';
export const NO_CASE = 'none';
export const EMPTY_PLAN: PlanForm = {
  purpose: 'check-in', words: '', on: null, timeKind: 'band', at: '', band: 'any', minutes: 40, staffId: '', caseId: NO_CASE, group: ONCE, every: 2, unit: 'week', endsOn: null, emergency: null,
};

export interface PlanTexts {
  readonly missingWhat: string;
  readonly missingOn: string;
  readonly timeWrong: string;
  readonly missingMinutes: string;
  readonly missingEnd: string;
  readonly missingEmergency: string;
}

const padded = (time: string): string => time.trim().padStart(5, '0');

/** What is missing or wrong, in the order of the form. */
export function planProblems(form: PlanForm, t: PlanTexts): readonly FieldError[] {
  const problems: readonly (FieldError & { readonly isWrong: boolean })[] = [
    { path: 'words', message: t.missingWhat, isWrong: form.words.trim() === '' },
    { path: 'on', message: t.missingOn, isWrong: form.on === null },
    { path: 'at', message: t.timeWrong, isWrong: form.timeKind === 'fixed' && !isClockTime(padded(form.at)) },
    { path: 'minutes', message: t.missingMinutes, isWrong: !isLength(form.minutes) },
    { path: 'endsOn', message: t.missingEnd, isWrong: form.group !== ONCE && form.endsOn === null },
    { path: 'emergency', message: t.missingEmergency, isWrong: form.emergency?.words.trim() === '' },
  ];
  return problems.flatMap(({ isWrong, path, message }) => (isWrong ? [{ path, message }] : []));
}

export const isLength = (minutes: number | undefined): boolean => minutes !== undefined && minutes >= 5 && minutes <= 480;

export function timeOf({ timeKind, at, band }: Pick<PlanForm, 'timeKind' | 'at' | 'band'>): VisitTime {
  const time = padded(at);
  return timeKind === 'fixed' && isClockTime(time) ? { kind: 'fixed', at: time } : { kind: 'band', band };
}

function repeatOf({ group, every, unit, endsOn }: PlanForm, { frequencies }: Ground): PlanBody['repeat'] {
  if (group === ONCE || endsOn === null) return null;
  const frequency = frequencies.find((one) => one.group === group);
  return frequency === undefined ? { cadence: { every: every ?? 1, unit }, endsOn, group: null } : { cadence: frequency.cadence, endsOn, group: frequency.group };
}

/** A form without problems, as the server takes it. */
export function planBody(personId: string, form: PlanForm, ground: Ground): PlanBody {
  return {
    personId, caseId: form.caseId === NO_CASE ? null : form.caseId, emergency: form.emergency, repeat: repeatOf(form, ground),
    plan: { on: form.on ?? '', time: timeOf(form), minutes: form.minutes ?? 40, purpose: form.purpose, words: form.words.trim(), staffId: form.staffId === '' ? null : form.staffId },
  };
}

/** A series is offered until the day before the same day next year. */
export const yearFrom = (on: PlainDate): PlainDate => addDays(on, 364);
