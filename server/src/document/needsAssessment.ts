import type { StoredAssessment } from '@dure/database/assessment';
import type { Entry } from '@dure/documents/form';
import { RISK_LEVELS, type AssessedNeed, type InstrumentResult, type NeedsAssessment } from '@dure/documents/needsAssessment';
import { findInstrument, NEED_DOMAINS, type Instrument, type InstrumentId } from '@dure/domain/assessment';
import type { PlainDate } from '@dure/domain/calendar';
import type { Mark } from './paper.ts';

export interface AssessmentOnPaper {
  /** The one that is put on paper; what it stands beside was assessed on its day or before. */
  readonly chosen: StoredAssessment;
  /** All of the same organisation, the latest first. */
  readonly all: readonly StoredAssessment[];
  readonly writtenOn: PlainDate;
  readonly organisation: string;
  readonly assessor: string;
  readonly person: readonly Entry[];
  /** What the person said he wishes when he was first talked to; empty where he was not asked. */
  readonly wishes: string;
  /** Services and help that the person has already, as facts of the record. */
  readonly resources: string;
}

const isScreening = (id: InstrumentId): boolean => id !== 'needs' && id !== 'risk';
const instrumentOf = ({ instrumentId, instrumentVersion }: StoredAssessment): Instrument | undefined => findInstrument(instrumentId, instrumentVersion);
const titleOf = (one: StoredAssessment): string => instrumentOf(one)?.title ?? one.instrumentId;

/** 욕구·위기도 조사표: the answers of the day as they were given, with what their options mean. */
export function needsAssessmentOf({ chosen, all, writtenOn, organisation, assessor, person, wishes, resources }: AssessmentOnPaper, mark: Mark): NeedsAssessment {
  const until = all.filter(({ doneOn }) => doneOn <= chosen.doneOn);
  const latest = (id: InstrumentId): StoredAssessment | undefined => (chosen.instrumentId === id ? chosen : until.find(({ instrumentId }) => instrumentId === id));
  const [needs, risk] = [latest('needs'), latest('risk')];
  const screened = [...new Set(until.map(({ instrumentId }) => instrumentId))].filter(isScreening).flatMap((id) => latest(id) ?? []);
  const isAgain = all.some(({ instrumentId, doneOn }) => instrumentId === chosen.instrumentId && doneOn < chosen.doneOn);
  return {
    issue: { ...mark, organisation, writtenOn, receipt: null, approvals: [{ act: '조사', name: assessor, on: chosen.doneOn }] },
    on: chosen.doneOn, assessor, round: isAgain ? '재조사' : '최초', person, needs: needs === undefined ? [] : needLines(needs), instruments: screened.map(resultLine), risk: riskOf(risk),
    strengths: '', resources, wishes, opinion: '', itemBank: bankWords([needs, risk].filter((one) => one !== undefined)), quotes: [],
  };
}

function needLines(needs: StoredAssessment): readonly AssessedNeed[] {
  const items = instrumentOf(needs)?.items ?? [];
  return NEED_DOMAINS.flatMap(({ key, label }) => {
    const value = needs.answers[key];
    if (typeof value !== 'number') return [];
    const option = items.find((item) => item.key === key)?.options.find((one) => one.value === value);
    return [{ area: label, situation: option?.label ?? String(value), wish: '', score: value }];
  });
}

function resultLine(one: StoredAssessment): InstrumentResult {
  const { result, instrumentVersion, doneOn } = one;
  const score = result.complete && result.score !== null ? `${result.score}점` : '없음';
  return { instrument: titleOf(one), version: instrumentVersion, score, reading: result.complete ? (result.band?.label ?? '해당 없음') : '미완료', on: doneOn };
}

function riskOf(risk: StoredAssessment | undefined): NeedsAssessment['risk'] {
  if (risk === undefined || !risk.result.complete) return { level: null, total: null, signals: [] };
  const { score, band } = risk.result;
  const items = instrumentOf(risk)?.items ?? [];
  const signals = items.filter(({ key }) => Number(risk.answers[key] ?? 0) > 0).map(({ text }) => text);
  return { level: RISK_LEVELS.find((level) => level === band?.label) ?? null, total: score, signals };
}

const bankWords = (used: readonly StoredAssessment[]): string => {
  const banks = used.map((one) => `${titleOf(one)} ${one.instrumentVersion}판${instrumentOf(one)?.caution === undefined ? '' : `(${instrumentOf(one)?.caution ?? ''})`}`);
  return banks.length === 0 ? '해당 없음' : banks.join('\n');
};
