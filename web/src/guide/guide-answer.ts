import type { FactValue } from '@dure/domain/person';
import type { EvaluationAnswer } from '@dure/guide';
import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';

export type PersonEvaluation = Answer<'GET /api/persons/:id/evaluation'>;

export interface GuideAnswerProps {
  readonly evaluation: EvaluationAnswer;
  /** Absent while nobody is named: there is nobody to decide about or to refer. */
  readonly person?: { readonly id: string; readonly data: PersonEvaluation } | undefined;
  readonly onLearn?: ((fact: string, value: FactValue) => void) | undefined;
  /** Of the button that gives an answer, where it does not save to a record. */
  readonly answerLabel?: string;
  readonly isPending?: boolean;
  readonly error?: ReactNode;
}
