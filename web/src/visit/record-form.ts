import { wrongAfterwards, type Instant, type PlainDate } from '@dure/domain/calendar';
import type { FactValue } from '@dure/domain/person';
import type { Activity, Attendance, CompanionKind, NotMetReason } from '@dure/domain/visit';
import type { Answer, FieldError, Input } from '../client/index.ts';
import type { Emergency } from './EmergencyFields.tsx';

export type Visit = Answer<'GET /api/visits/:id'>;
export type RecordBody = NonNullable<Input<'POST /api/visits/:id/record'>['body']>;

export interface RecordForm {
  readonly kind: 'met' | 'not-met';
  readonly attendance: readonly Attendance[];
  readonly present: readonly CompanionKind[];
  readonly did: readonly Activity[];
  readonly reason: NotMetReason;
  readonly words: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly nextOn: PlainDate | null;
  /** When it was made, as it stands on the sheet; absent where it is written down at once. */
  readonly madeAt?: Instant;
  readonly emergency: Emergency | null;
}

export const EMPTY_RECORD: RecordForm = { kind: 'met', attendance: ['person'], present: [], did: [], reason: 'absent', words: '', facts: {}, nextOn: null, emergency: null };

export interface RecordTexts {
  readonly missingAttendance: string;
  readonly missingDid: string;
  readonly missingWords: string;
  readonly missingEmergency: string;
}

/** What is missing, in the order of the form: a record that the server would refuse is not sent. */
export function recordProblems(form: RecordForm, t: RecordTexts): readonly FieldError[] {
  const isSilent = form.words.trim() === '';
  const met: readonly Problem[] = [
    { path: 'attendance', message: t.missingAttendance, isWrong: form.attendance.length === 0 },
    { path: 'words', message: t.missingDid, isWrong: isSilent && form.did.length === 0 },
    { path: 'emergency', message: t.missingEmergency, isWrong: form.emergency?.words.trim() === '' },
  ];
  const notMet: readonly Problem[] = [{ path: 'words', message: t.missingWords, isWrong: isSilent && form.reason === 'other' }];
  return (form.kind === 'met' ? met : notMet).flatMap(({ isWrong, path, message }) => (isWrong ? [{ path, message }] : []));
}

/** What is wrong with the moment of a visit that was made. */
export function momentProblems(madeAt: Instant, now: Instant, t: { readonly madeInFuture: string; readonly madeTooLongAgo: string }): readonly FieldError[] {
  const wrong = wrongAfterwards(madeAt, now);
  return wrong === undefined ? [] : [{ path: 'madeAt', message: wrong === 'in-the-future' ? t.madeInFuture : t.madeTooLongAgo }];
}

type Problem = FieldError & { readonly isWrong: boolean };

/** As the server takes it; `startedAt` is when the form was opened at the door, or what stands on the sheet. */
export function recordBody(form: RecordForm, startedAt: string | null): RecordBody {
  const { kind, attendance, present, did, reason, nextOn, facts, emergency } = form;
  const words = form.words.trim();
  if (kind === 'not-met') return { outcome: { kind, reason, words, nextOn }, facts: {}, emergency: null };
  return { outcome: { kind, attendance: [...attendance], present: [...present], did: [...did], words, startedAt, nextOn }, facts: { ...facts } as NonNullable<RecordBody['facts']>, emergency };
}
