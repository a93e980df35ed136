import type { DayTime, Entry } from '@dure/documents/form';
import type { VisitRecord } from '@dure/documents/visitRecord';
import { koreanDay, koreanTime, type Instant, type PlainDate } from '@dure/domain/calendar';
import { ACTIVITY_TERMS, ATTENDANCE_TERMS, COMPANION_TERMS, NOT_MET_TERMS, PURPOSE_TERMS } from '@dure/domain/document';
import type { VisitOutcome, VisitState } from '@dure/domain/visit';
import { written } from './around.ts';
import type { Mark } from './paper.ts';

/** A fact that was learnt, and what was known before it; empty where nothing was. */
export interface Learnt {
  readonly fact: string;
  readonly before: string;
  readonly after: string;
}

export interface VisitOnPaper {
  readonly state: VisitState;
  /** Made, or found nobody. */
  readonly recordedAt: Instant;
  readonly writtenOn: PlainDate;
  readonly organisation: string;
  readonly nameOf: (organisationId: string) => string;
  readonly visitor: string;
  readonly person: readonly Entry[];
  readonly address: string;
  /** Facts that were learnt, in words, as they stand today. */
  readonly learnt: readonly Learnt[];
  /** 방문 안전: what is known of it that day; empty where nobody has asked. */
  readonly safety: string;
  readonly attachments: readonly string[];
}

/** The hour at which somebody stood at the door; where nobody noted it, the hour that was agreed, or else that of writing it down. */
function hourOf({ startedAt, plan }: VisitState, recordedAt: Instant): DayTime {
  if (startedAt !== null) return koreanTime(startedAt);
  return plan.time.kind === 'fixed' ? plan.time.at : koreanTime(recordedAt);
}

/** Whoever noted when he came wrote down the visit when he left; on another day it was written from memory. */
function endOf({ startedAt, outcome }: VisitState, recordedAt: Instant): DayTime | null {
  const isSameDay = startedAt !== null && koreanDay(startedAt) === koreanDay(recordedAt) && startedAt < recordedAt;
  return isSameDay && outcome?.kind === 'met' ? koreanTime(recordedAt) : null;
}

const purposeWords = ({ purpose, words }: VisitState['plan']): string => (words === '' || words === PURPOSE_TERMS[purpose] ? PURPOSE_TERMS[purpose] : `${PURPOSE_TERMS[purpose]} · ${words}`);

export function visitRecordOf(visit: VisitOnPaper, outcome: VisitOutcome, mark: Mark): VisitRecord {
  const { state, recordedAt, writtenOn, organisation, nameOf, visitor, person, address, learnt, safety, attachments } = visit;
  const { plan, companions, identity } = state;
  const met = outcome.kind === 'met' ? outcome : undefined;
  return {
    issue: { ...mark, organisation, writtenOn, receipt: null, approvals: written('방문', visitor, recordedAt) },
    on: plan.on, from: hourOf(state, recordedAt), to: endOf(state, recordedAt), place: address, purpose: purposeWords(plan), round: identity.series === null ? '수시 방문' : '정기 방문',
    visitors: [
      { organisation, name: visitor, role: '방문' },
      ...companions.filter(({ answer }) => answer === 'accepted').map(({ kind, organisationId }) => ({ organisation: nameOf(organisationId), name: '', role: COMPANION_TERMS[kind] })),
    ],
    outcome: outcomeWord(outcome), outcomeReason: outcome.kind === 'not-met' ? NOT_MET_TERMS[outcome.reason] : '', person,
    done: (met?.did ?? []).map((activity) => ({ service: ACTIVITY_TERMS[activity], content: '실시함' })), observed: met === undefined ? [] : seenBy(met),
    changes: learnt, said: '', safety, opinion: [outcome.words, ...state.words].filter((words) => words.trim() !== '').join('\n'),
    next: { on: outcome.nextOn, plan: '' }, attachments, quotes: [],
  };
}

const seenBy = ({ attendance, present }: Extract<VisitOutcome, { kind: 'met' }>): readonly Entry[] =>
  [['만난 사람', attendance.map((who) => ATTENDANCE_TERMS[who]).join(', ') || '기록 없음'], ['함께한 사람', present.map((kind) => COMPANION_TERMS[kind]).join(', ') || '없음']];

function outcomeWord(outcome: VisitOutcome): VisitRecord['outcome'] {
  if (outcome.kind === 'met') return '만남';
  if (outcome.reason === 'absent') return '부재';
  return outcome.reason === 'refused' ? '거절' : '방문하지 않음';
}
