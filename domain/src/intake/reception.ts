import type { Instant, PlainDate } from '../calendar/index.ts';
import { koreanDay } from '../calendar/index.ts';
import type { Decision } from '../decision/index.ts';
import { allow, refuse } from '../decision/index.ts';
import type { EmdCode, IntakeId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import { tidy } from '../korean/index.ts';
import type { FieldProblem, Sex } from '../person/index.ts';
import { problemIf } from '../person/index.ts';
import { draftFromInbound } from './draft.ts';
import type { InboundRequest } from './intake.ts';
import { validateIntake } from './validate.ts';

/** 대상자 기본정보 as the agency knows it (RS-IN-1A): whether the town office knows the person is for the town office to find out. */
export interface InboundSubject {
  readonly name: string;
  readonly birthOn: PlainDate | null;
  readonly sex: Sex;
  readonly phone: string;
  readonly address: string;
  readonly emdCode: EmdCode;
}

/** 서비스 유형 of the result (RS-IN-3A). */
export const OUTCOME_SERVICES = { 'public-benefit': '공적급여', 'emergency-aid': '긴급복지', 'private-service': '민간서비스 연계', 'case-management': '사례관리' } as const;
export type OutcomeService = keyof typeof OUTCOME_SERVICES;

export interface InboundOutcome {
  readonly service: OutcomeService;
  /** 처리단계 */
  readonly stage: string;
  /** 처리내용 */
  readonly words: string;
  readonly by: StaffId;
  readonly at: Instant;
}

/** 접수·반려 구분, 의견, 향후 조치내용 (RS-IN-1C). */
export interface InboundAnswer {
  readonly as: 'accepted' | 'returned';
  readonly opinion: string;
  readonly nextAction: string;
  /** The day on which the person was telephoned or visited; null where that did not succeed. */
  readonly contactedOn: PlainDate | null;
  /** Why the answer came after its day; empty when it came in time. */
  readonly lateReason: string;
  readonly personId: PersonId | null;
}

export type Reception = { readonly state: 'waiting' } | (InboundAnswer & { readonly state: InboundAnswer['as']; readonly by: StaffId; readonly at: Instant });

/** A request of a guarantee agency as it lies in the town office's queue. */
export interface InboundIntake {
  readonly id: IntakeId;
  readonly sigungu: Sigungu;
  readonly subject: InboundSubject;
  readonly inbound: InboundRequest;
  readonly sentBy: StaffId;
  readonly sentAt: Instant;
  /** 가능한 14일 이내 유선연락 후 접수처리 (RS-IN-14): soft, so a later answer only owes its reason. */
  readonly dueOn: PlainDate;
  readonly reception: Reception;
  readonly outcomes: readonly InboundOutcome[];
  readonly version: number;
}

export type InboundProblem = FieldProblem<'missing' | 'in-the-future'>;
export type InboundRefusal =
  | { readonly code: 'intake/inbound-incomplete'; readonly problems: readonly InboundProblem[] }
  | { readonly code: 'intake/inbound-answered'; readonly state: 'accepted' | 'returned' }
  | { readonly code: 'intake/inbound-not-accepted' };

const isBlank = (text: string): boolean => tidy(text) === '';

export interface InboundDraft {
  readonly subject: InboundSubject;
  readonly inbound: InboundRequest;
}

interface Sending {
  readonly id: IntakeId;
  readonly sigungu: Sigungu;
  readonly dueOn: PlainDate;
  readonly at: Instant;
  readonly by: StaffId;
}

/** What the agency sends, complete enough to be answered. */
export function sendInbound({ subject, inbound }: InboundDraft, { id, sigungu, dueOn, at, by }: Sending): Decision<InboundIntake, InboundRefusal> {
  const today = koreanDay(at);
  const ofRequest = validateIntake(draftFromInbound(inbound), today).filter(({ path }) => path.startsWith('inbound.')) as readonly InboundProblem[];
  const problems = [
    ...problemIf<InboundProblem['code']>(isBlank(subject.name), 'subject.name', 'missing'),
    ...problemIf<InboundProblem['code']>(subject.emdCode === '', 'subject.emdCode', 'missing'),
    ...problemIf<InboundProblem['code']>(subject.birthOn !== null && subject.birthOn > today, 'subject.birthOn', 'in-the-future'),
    ...ofRequest,
  ];
  if (problems.length > 0) return refuse({ code: 'intake/inbound-incomplete', problems });
  return allow({ id, sigungu, subject: { ...subject, name: tidy(subject.name) }, inbound, sentBy: by, sentAt: at, dueOn, reception: { state: 'waiting' }, outcomes: [], version: 1 });
}

/** The town office takes or returns it, once. Whoever takes it says whom it concerns and what will be done. */
export function answerInbound(request: InboundIntake, answer: InboundAnswer, act: { readonly by: StaffId; readonly at: Instant }): Decision<InboundIntake, InboundRefusal> {
  if (request.reception.state !== 'waiting') return refuse({ code: 'intake/inbound-answered', state: request.reception.state });
  const today = koreanDay(act.at);
  const takes = answer.as === 'accepted';
  const problems = [
    ...problemIf<InboundProblem['code']>(isBlank(answer.opinion), 'opinion', 'missing'),
    ...problemIf<InboundProblem['code']>(takes && isBlank(answer.nextAction), 'nextAction', 'missing'),
    ...problemIf<InboundProblem['code']>(takes && answer.personId === null, 'personId', 'missing'),
    ...problemIf<InboundProblem['code']>(answer.contactedOn !== null && answer.contactedOn > today, 'contactedOn', 'in-the-future'),
    ...problemIf<InboundProblem['code']>(today > request.dueOn && isBlank(answer.lateReason), 'lateReason', 'missing'),
  ];
  if (problems.length > 0) return refuse({ code: 'intake/inbound-incomplete', problems });
  return allow({ ...request, reception: { ...answer, state: answer.as, ...act }, version: request.version + 1 });
}

/** 서비스 유형, 처리단계, 처리내용: what came of it, told to the agency (RS-IN-3B). */
export function reportOutcome(request: InboundIntake, outcome: InboundOutcome): Decision<InboundIntake, InboundRefusal> {
  if (request.reception.state !== 'accepted') return refuse({ code: 'intake/inbound-not-accepted' });
  const problems = [...problemIf<InboundProblem['code']>(isBlank(outcome.stage), 'stage', 'missing'), ...problemIf<InboundProblem['code']>(isBlank(outcome.words), 'words', 'missing')];
  if (problems.length > 0) return refuse({ code: 'intake/inbound-incomplete', problems });
  return allow({ ...request, outcomes: [...request.outcomes, outcome], version: request.version + 1 });
}
