import type { Instant, PlainDate } from '../calendar/index.ts';
import { addDays, daysBetween, koreanDay } from '../calendar/index.ts';
import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';
import type { PersonId } from '../ids/index.ts';
import { tidy } from '../korean/index.ts';

/** Somebody who acted, by name and where they belong. */
export interface Actor {
  readonly name: string;
  readonly affiliation: string;
}

/** A request for emergency admission, 정신건강복지법 제50조. */
export interface AdmissionRequest {
  readonly personId: PersonId;
  /** 제1항: whoever found the person. */
  readonly finder: Actor;
  /** 제1항: both must consent. */
  readonly doctor: Actor;
  readonly police: Actor;
  /** 제2항: the consenting police officer or a paramedic. */
  readonly escort: Actor & { readonly kind: 'police' | 'paramedic' };
  /** 정신의료기관 */
  readonly institution: string;
  readonly requestedAt: Instant;
}

/** 제5항: by which way somebody stays on (제41조–제44조). */
export const CONTINUED_ADMISSIONS = { voluntary: '자의입원', agreed: '동의입원', guardian: '보호의무자에 의한 입원', municipal: '시장·군수·구청장에 의한 입원' } as const;
export type ContinuedAdmission = keyof typeof CONTINUED_ADMISSIONS;

export type AdmissionOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'returned'; readonly at: Instant; readonly reason: string }
  | { readonly kind: 'admitted'; readonly at: Instant }
  | { readonly kind: 'discharged'; readonly admittedAt: Instant; readonly at: Instant }
  | { readonly kind: 'continued'; readonly admittedAt: Instant; readonly at: Instant; readonly as: ContinuedAdmission };

export interface EmergencyAdmission extends AdmissionRequest {
  readonly outcome: AdmissionOutcome;
}

export type AdmissionActor = 'finder' | 'doctor' | 'police' | 'escort';
export type AdmissionRefusal =
  | { readonly code: 'urgency/admission-actor-missing'; readonly actors: readonly AdmissionActor[] }
  | { readonly code: 'urgency/escort-did-not-consent' }
  | { readonly code: 'urgency/institution-missing' }
  | { readonly code: 'urgency/admission-not-open'; readonly outcome: AdmissionOutcome['kind'] }
  | { readonly code: 'urgency/reason-missing' }
  | { readonly code: 'urgency/before-request' };

const ACTORS: readonly AdmissionActor[] = ['finder', 'doctor', 'police', 'escort'];

/** Opens the record. Without the consent of a doctor and of a police officer there is no emergency admission. */
export function requestAdmission(request: AdmissionRequest): Decision<EmergencyAdmission, AdmissionRefusal> {
  const actors = ACTORS.filter((actor) => tidy(request[actor].name) === '');
  if (actors.length > 0) return refuse({ code: 'urgency/admission-actor-missing', actors });
  if (request.escort.kind === 'police' && tidy(request.escort.name) !== tidy(request.police.name)) return refuse({ code: 'urgency/escort-did-not-consent' });
  if (tidy(request.institution) === '') return refuse({ code: 'urgency/institution-missing' });
  return allow({ ...request, outcome: { kind: 'waiting' } });
}

function movesOn(admission: EmergencyAdmission, from: AdmissionOutcome['kind'], at: Instant): AdmissionRefusal | null {
  if (admission.outcome.kind !== from) return { code: 'urgency/admission-not-open', outcome: admission.outcome.kind };
  return at < admission.requestedAt ? { code: 'urgency/before-request' } : null;
}

export function admit(admission: EmergencyAdmission, at: Instant): Decision<EmergencyAdmission, AdmissionRefusal> {
  const refusal = movesOn(admission, 'waiting', at);
  return refusal ? refuse(refusal) : allow({ ...admission, outcome: { kind: 'admitted', at } });
}

/** The institution sent the person back; it happens often, and then somebody else must act. */
export function returnAdmission(admission: EmergencyAdmission, at: Instant, reason: string): Decision<EmergencyAdmission, AdmissionRefusal> {
  const refusal = movesOn(admission, 'waiting', at);
  if (refusal) return refuse(refusal);
  return tidy(reason) === '' ? refuse({ code: 'urgency/reason-missing' }) : allow({ ...admission, outcome: { kind: 'returned', at, reason: tidy(reason) } });
}

/** Ends the three days: home, or on by another article. */
export function endAdmission(admission: EmergencyAdmission, at: Instant, as: ContinuedAdmission | 'discharged'): Decision<EmergencyAdmission, AdmissionRefusal> {
  const refusal = movesOn(admission, 'admitted', at);
  if (refusal || admission.outcome.kind !== 'admitted') return refuse(refusal ?? { code: 'urgency/admission-not-open', outcome: admission.outcome.kind });
  const admittedAt = admission.outcome.at;
  return allow({ ...admission, outcome: as === 'discharged' ? { kind: 'discharged', admittedAt, at } : { kind: 'continued', admittedAt, at, as } });
}

/** What to try when an institution sent the person back. */
export const AFTER_RETURN = [
  { text: '다른 정신의료기관에 응급입원을 의뢰합니다.', authority: '정신건강복지법 제50조' },
  { text: '정신건강의학과전문의나 정신건강전문요원이 시장·군수·구청장에게 진단과 보호를 신청하도록 요청합니다.', authority: '정신건강복지법 제44조' },
  { text: '보호의무자와 입원 여부를 상의합니다.', authority: '정신건강복지법 제43조' },
  { text: '정신건강복지센터와 함께 오늘 지킬 사람과 다음 연락 시각을 정합니다.', authority: 'setting' },
] as const;

const DAYS = 3;
/** A Sunday; Saturday is not a public holiday (관공서의 공휴일에 관한 규정 제2조). */
const A_SUNDAY: PlainDate = '2026-11-22';

function isSunday(day: PlainDate): boolean {
  return daysBetween(A_SUNDAY, day) % 7 === 0;
}

/**
 * The last day of an emergency admission: 3일(공휴일은 제외한다) 이내, 제50조제3항. The day of admission is not counted
 * (민법 제157조); Sundays and public holidays are left out, Saturdays are not.
 */
export function admissionEndsOn(admittedAt: Instant, isHoliday: (day: PlainDate) => boolean): PlainDate {
  let day = koreanDay(admittedAt);
  for (let left = DAYS; left > 0; ) {
    day = addDays(day, 1);
    if (!isSunday(day) && !isHoliday(day)) left -= 1;
  }
  return day;
}
