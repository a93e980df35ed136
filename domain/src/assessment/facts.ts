import type { FactKey, FactValue, FactValues } from '../person/index.ts';
import type { AssessmentResult } from './assessment.ts';
import type { InstrumentId } from './instrument.ts';
import { NEED_DOMAINS } from './instruments/needs.ts';
import { SUICIDE_ITEM } from './instruments/phq-9.ts';
import { RISK_FACTORS } from './instruments/risk.ts';

type Complete = Extract<AssessmentResult, { complete: true }>;
type Reading = (result: Complete, known: FactValues) => FactValues;

function listOf(value: FactValue | undefined): readonly FactValue[] {
  return Array.isArray(value) ? (value as readonly FactValue[]) : [];
}

/** A list fact with one more word; what was known before stays. */
function withWord(known: FactValues, key: FactKey, word: string): FactValues {
  return { [key]: [...new Set([...listOf(known[key]), word])] };
}

/** From level 2 (도움 필요) a domain is a need. The assessed domains speak anew; other words stay. */
function needs(result: Complete, known: FactValues): FactValues {
  const assessed: readonly FactValue[] = NEED_DOMAINS.map((domain) => domain.need);
  const found = NEED_DOMAINS.filter(({ key }) => Number(result.answers[key]) >= 2).map((domain) => domain.need);
  return { needs: [...listOf(known['needs']).filter((word) => !assessed.includes(word)), ...found] };
}

/** Single factors are facts; the band is not: no official table could be found, and the guide must not be decided by an example. */
function risk(result: Complete): FactValues {
  const settled = RISK_FACTORS.flatMap((factor) => {
    const answer = result.answers[factor.key];
    return 'fact' in factor && typeof answer === 'number' ? [[factor.fact, answer > 0] as const] : [];
  });
  return Object.fromEntries(settled);
}

function drinking(result: Complete, known: FactValues): FactValues {
  const isRisky = result.band !== null && result.band.key !== 'normal';
  return {
    ...(isRisky ? withWord(known, 'health.behavior', '위험한 음주') : {}),
    ...(result.band?.key === 'disorder' ? withWord(known, 'addiction', '알코올') : {}),
  };
}

const DEPRESSED: readonly string[] = ['moderate', 'moderately-severe', 'severe', 'depressed'];

function depression(result: Complete, known: FactValues): FactValues {
  return DEPRESSED.includes(result.band?.key ?? '') ? withWord(known, 'mental.suspected', '우울') : {};
}

function dailyLiving(result: Complete, known: FactValues): FactValues {
  return result.band?.key === 'impaired' ? withWord(known, 'needs', '돌봄') : {};
}

/** What each instrument tells the guide. AUDIT-KR has cut-offs of its own, so its total is never an AUDIT-K score. */
const READINGS = {
  needs,
  risk,
  'AUDIT-K': (result, known) => ({ ...(result.score === null ? {} : { auditK: result.score }), ...drinking(result, known) }),
  'AUDIT-KR': drinking,
  'PHQ-9': depression,
  'K-IADL': dailyLiving,
  'SGDS-K': depression,
  CIST: () => ({}), // 치매(dementia) is a diagnosis; a screening is none
} as const satisfies Record<InstrumentId, Reading>;

/** Thoughts of death on several days are repeated thoughts, whatever the total and however unfinished the form. */
function ideation(result: AssessmentResult): FactValues {
  return result.instrumentId === 'PHQ-9' && Number(result.answers[SUICIDE_ITEM]) > 0 ? { 'suicide.ideationRepeated': true } : {};
}

/** The guide's facts that follow from an assessment; `known` are the facts so far, whose lists are added to. */
export function factsFromAssessment(result: AssessmentResult, known: FactValues = {}): FactValues {
  const read: Reading = READINGS[result.instrumentId];
  return { ...(result.complete ? read(result, known) : {}), ...ideation(result) };
}
