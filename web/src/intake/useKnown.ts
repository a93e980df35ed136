import type { IntakeDraft } from '@dure/domain/intake';
import type { FactValue, FactValues } from '@dure/domain/person';
import type { EvaluationAnswer } from '@dure/guide';
import { useMemo } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { useEvaluation } from '../emergency/useUrgency.ts';
import { factsOf } from './form.ts';

type KnownFacts = Answer<'GET /api/persons/:id/evaluation'>['known'];
const NOTHING: KnownFacts = {};

export interface Known {
  /** What the record knows already, and from where. */
  readonly facts: KnownFacts;
  /** The guide's answer to the record and the form together, unsaved answers included. */
  readonly evaluation: EvaluationAnswer | undefined;
}

/** What is true only while it happens is asked anew each time. */
const ASKED_ANEW: readonly string[] = ['suicide.attemptInProgress', 'harm.selfOrOther', 'physicalEmergency', 'alcohol.intoxicated'];

export function useKnown(form: IntakeDraft): Known {
  const read = useRead('GET /api/persons/:id/evaluation', { params: { id: form.personId ?? '' } }, { enabled: form.personId !== null });
  const recorded = form.personId === null ? NOTHING : (read.data?.known ?? NOTHING);
  const facts = useMemo(() => Object.fromEntries(Object.entries(recorded).filter(([key]) => !ASKED_ANEW.includes(key))), [recorded]);
  const together = useMemo((): FactValues => ({ ...Object.fromEntries(Object.entries(facts).map(([key, { value }]) => [key, value as FactValue])), ...factsOf(form) }), [facts, form]);
  return { facts, evaluation: useEvaluation(together) };
}
