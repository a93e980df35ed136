import type { UrgencySignal } from '../urgency/index.ts';
import type { AssessmentResult } from './assessment.ts';
import { SUICIDE_ITEM } from './instruments/phq-9.ts';

const ASK_ABOUT_SUICIDE = ['suicide.attemptInProgress', 'suicide.plan', 'suicide.history'] as const;

function isMarked(result: AssessmentResult, instrumentId: AssessmentResult['instrumentId'], item: string): boolean {
  return result.instrumentId === instrumentId && Number(result.answers[item]) > 0;
}

/** What single answers say about urgency, whatever the total and however unfinished the form. */
export function urgencySignals(result: AssessmentResult): readonly UrgencySignal[] {
  const signals: UrgencySignal[] = [];
  if (isMarked(result, 'PHQ-9', SUICIDE_ITEM)) signals.push({ tier: '집중', because: 'PHQ-9 9번 문항에 죽음이나 자해를 생각한다고 답했습니다.', askNext: ASK_ABOUT_SUICIDE });
  if (isMarked(result, 'risk', 'suicide-plan')) signals.push({ tier: '위기', because: '위기도조사에서 구체적인 자살 계획을 확인했습니다.', askNext: ['suicide.attemptInProgress'] });
  if (isMarked(result, 'risk', 'suicide-attempt')) signals.push({ tier: '위기', because: '위기도조사에서 자살시도 경험을 확인했습니다.', askNext: ['suicide.attemptInProgress', 'suicide.plan'] });
  if (result.complete && result.band?.key === 'disorder') signals.push({ tier: '의뢰', because: '알코올 사용장애가 의심되는 점수입니다.', askNext: ['alcohol.intoxicated', 'harm.selfOrOther'] });
  return signals;
}
