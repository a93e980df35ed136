import type { PlainDate } from '@dure/domain/calendar';
import type { FactValues } from '@dure/domain/person';
import type { Hotline, UrgencyAnswer } from '@dure/domain/urgency';
import type { EvaluationAnswer } from '@dure/guide';
import { useMemo } from 'react';
import { useGuide } from '../guide/useGuide.ts';
import { useMe } from '../session/useMe.ts';

const CALLED_IN_DANGER: readonly string[] = ['police', 'ambulance', 'suicide', 'mental-health'];
const NOBODY: readonly Hotline[] = [];

/** The guide's answer to what is typed so far, worked out here; undefined while the guide is on its way or cannot read a value. */
export function useEvaluation(facts: FactValues): EvaluationAnswer | undefined {
  const { guide } = useGuide();
  const { today } = useMe();
  return useMemo(() => {
    const answered = guide?.evaluate({ facts }, today as PlainDate);
    return answered?.ok === true ? answered.value : undefined;
  }, [guide, facts, today]);
}

/** Numbers of the edition in force. */
export function useHotlines(): readonly Hotline[] {
  const { guide } = useGuide();
  const { today } = useMe();
  return useMemo(() => guide?.findEditionInForce(today as PlainDate)?.contacts.filter(({ purpose }) => CALLED_IN_DANGER.includes(purpose)).map(({ number, name }) => ({ number, label: name })) ?? NOBODY, [guide, today]);
}

/** Facts that are an emergency by themselves: while the guide is still on its way nobody waits for it. */
const ACUTE = ['suicide.attemptInProgress', 'harm.selfOrOther', 'physicalEmergency'] as const;

export function urgencyOf(facts: FactValues, evaluation: EvaluationAnswer | undefined): UrgencyAnswer {
  if (evaluation !== undefined) return evaluation.urgency;
  return { tier: ACUTE.some((key) => facts[key] === true) ? '응급' : '일반', path: [], rules: [] };
}
