import type { FactValue } from '@dure/domain/person';
import type { EvaluationAnswer } from '@dure/guide';
import type { ReactNode } from 'react';
import { useRead, useWrite } from '../client/index.ts';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import type { GuideAnswerProps } from './guide-answer.ts';
import { guideMessages } from './messages.en.ts';
import { NextQuestion } from './NextQuestion.tsx';
import { Programmes } from './Programmes.tsx';
import { Surroundings } from './Surroundings.tsx';
import './guide.css';

export interface GuidePanelProps {
  readonly personId: string;
  /** The answer with what is being typed and not saved yet; it stands before the server's. */
  readonly draft?: EvaluationAnswer | undefined;
  /** Where an answer goes while a form is open; otherwise it is written to the person at once. */
  readonly onLearn?: (fact: string, value: FactValue) => void;
}

/** What the guide says of a person: which programmes, by which clause and page, what is missing, and what to ask next. */
export function GuidePanel({ personId, draft, onLearn }: GuidePanelProps): ReactNode {
  const t = useMessages(guideMessages);
  const read = useRead('GET /api/persons/:id/evaluation', { params: { id: personId } });
  const learn = useWrite('POST /api/persons/:id/facts');
  const write = (fact: string, value: FactValue): void => void learn.send({ params: { id: personId }, body: { values: { [fact]: value } } }).then(() => toast(t.answerSaved), () => undefined);
  return (
    <Loaded read={read} lines={8}>
      {(data) => (
        <GuideAnswer
          evaluation={draft ?? data.evaluation} person={{ id: personId, data }} isPending={learn.isPending}
          onLearn={onLearn ?? (data.mayLearn ? write : undefined)} error={learn.error && <ErrorNotice error={learn.error} />}
        />
      )}
    </Loaded>
  );
}

/** The answer itself, wherever it was worked out. */
export function GuideAnswer({ evaluation, person, onLearn, answerLabel, isPending = false, error }: GuideAnswerProps): ReactNode {
  const t = useMessages(guideMessages);
  return (
    <Stack>
      <header className="guide-header"><h2 className="guide-title">{t.title}</h2>{person && <p className="small quiet">{t.basis(person.data.title)}</p>}</header>
      {error}
      {onLearn && <NextQuestion questions={evaluation.next} onAnswer={onLearn} isPending={isPending} {...(answerLabel === undefined ? {} : { answerLabel })} />}
      <Programmes evaluation={evaluation} person={person} />
      <Surroundings evaluation={evaluation} />
    </Stack>
  );
}
