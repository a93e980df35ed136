import type { PlainDate } from '@dure/domain/calendar';
import type { AgendaKind, ConferenceKind, MainService } from '@dure/domain/conference';
import { allow, type Decision, refuse } from '@dure/domain/decision';
import { compile, type Facts, MET } from '@dure/domain/eligibility';
import type { Edition } from '../edition/index.ts';
import { findEdition, findEditionInForce } from '../edition/editions.ts';
import { type EvaluationRefusal, evaluateIn, type PresenceAnswer } from '../evaluation/index.ts';

/** What is asked of the guide for one case of an agenda. */
export interface ConferenceQuestion {
  readonly kind: ConferenceKind;
  readonly agenda: AgendaKind;
  /** Fields of the services that matter most, as the convener sees them; empty: as the record says. */
  readonly mainServices: readonly MainService[];
  /** Facts of the person, and the programmes under which somebody already works with him. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly programmes: readonly string[];
}

export interface Convening {
  readonly who: string;
  readonly rules: readonly string[];
}

export interface ConferenceGuide {
  readonly edition: string;
  readonly convening: readonly Convening[];
  readonly seats: readonly PresenceAnswer[];
  /** Contradictions of the text that bear on who comes (C21-C24). */
  readonly flags: readonly string[];
}

/** The meeting as the guide's vocabulary names it. The planning of visiting services has no such name: its own rules say who takes part. */
const MEETINGS: Readonly<Record<ConferenceKind, string | null>> = {
  'integrated-case': '통합사례회의', 'coordination': '통합사례회의', 'closure': '종결회의', 'integrated-care': '통합지원회의', 'selection': '선정 사례회의', 'self-support': '자활사례회의', 'visiting-plan': null,
};

/** The agenda in words: that of an admission or discharge, and of a coordination, decides who convenes and who must come. */
const TOPICS: Readonly<Record<AgendaKind, string>> = {
  'classification': '대상자 구분', 'plan': '서비스 제공계획', 'admission-discharge': '입퇴원 결정', 'coordination': '사업 간 조정', 'review': '점검', 'closure': '종결', 'selection': '대상 선정', 'self-support': '자활 지원', 'first-visit': '초기방문 계획', 'aftercare': '사후관리 계획',
};

const SERVICES: Readonly<Record<MainService, string>> = {
  'health': '보건', 'mental-health': '정신건강', 'care': '돌봄', 'livelihood': '생계', 'housing': '주거', 'work': '일자리', 'child': '아동', 'other': '기타',
};

/** 방문형 서비스 연계 모형 (p.35-36): the town office plans, the visiting services help to. */
const VISITING_SEATS: readonly PresenceAnswer[] = [
  { who: '해당 읍·면·동 찾아가는 보건복지전담팀 담당자', strength: 'must', rules: ['M4-EMD-PLAN'] },
  { who: '방문건강관리 담당자', strength: 'should', rules: ['M4-COOP'] },
  { who: '노인맞춤돌봄서비스 수행인력', strength: 'should', rules: ['M4-COOP'] },
];
const VISITING_CONVENER: readonly Convening[] = [{ who: '읍·면·동', rules: ['M4-EMD-MEETING', 'M4-EMD-PLAN'] }];

const BEARING_ON_ATTENDANCE: readonly string[] = ['C21', 'C22', 'C23', 'C24'];

/** Who convenes and who must, should or may come, by the edition in force on the day or the one that is named. */
export function conferenceGuide(question: ConferenceQuestion, on: PlainDate, named?: string): Decision<ConferenceGuide, EvaluationRefusal> {
  const edition = named === undefined ? findEditionInForce(on) : findEdition(named);
  if (edition === undefined) return refuse({ code: 'guide/unreadable-case', path: 'edition', reason: '그날 시행 중인 판이 없습니다.' });
  if (question.kind === 'visiting-plan') return allow({ edition: edition.id, convening: VISITING_CONVENER, seats: VISITING_SEATS, flags: [] });
  const facts = factsOf(question);
  const answered = evaluateIn(() => edition, { on, facts }, on);
  if (!answered.ok) return answered;
  const { attendees, flags } = answered.value;
  return allow({ edition: edition.id, convening: convening(edition, facts, question.kind), seats: attendees, flags: flags.filter((flag) => BEARING_ON_ATTENDANCE.includes(flag)) });
}

function factsOf({ kind, agenda, mainServices, facts, programmes }: ConferenceQuestion): Facts {
  const known = facts['program.current'];
  const current = [...new Set([...(Array.isArray(known) ? (known as readonly string[]) : []), ...programmes])];
  return {
    ...facts,
    ...(MEETINGS[kind] === null ? {} : { meeting: MEETINGS[kind] }),
    topic: kind === 'coordination' ? TOPICS.coordination : TOPICS[agenda],
    ...(current.length > 0 ? { 'program.current': current } : {}),
    ...(mainServices.length > 0 ? { 'plan.mainServices': mainServices.map((one) => SERVICES[one]) } : {}),
  } as Facts;
}

function convening({ conveners }: Edition, facts: Facts, kind: ConferenceKind): readonly Convening[] {
  const known: Facts = { ...facts, '#closing': kind === 'closure' };
  return conveners.filter(({ when }) => when === undefined || compile(when).test(known) === MET).map(({ convener, rules }) => ({ who: convener, rules }));
}
