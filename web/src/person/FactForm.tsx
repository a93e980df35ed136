import type { FactDefinition } from '@dure/guide/facts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useDraft, useWrite, type Input } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { Row } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { factDraftKey, factDraftOf, isEditable, readDraft, type FactDraft, type ReadDraft } from './fact-draft.ts';
import { FactField } from './FactField.tsx';
import { recordMessages } from './record.en.ts';

type Body = NonNullable<Input<'POST /api/persons/:id/facts'>['body']>;
type Source = 'officer' | 'document';

interface Typed {
  readonly typed: FactDraft;
  readonly source: Source;
}

export interface FactFormProps {
  readonly personId: string;
  readonly factKey: string;
  readonly definition: FactDefinition;
  /** Undefined while it is not known. */
  readonly value: unknown;
  readonly mayForget?: boolean;
  readonly onEnd: () => void;
}

function useWrongness(read: ReadDraft): string | undefined {
  const t = useMessages(recordMessages);
  return read.kind === 'missing' ? t.factMissing : read.kind === 'wrong' ? read.reason : undefined;
}

/** Writes one fact with how it came to be known; taking it back makes it unknown again, which is not the same as no. */
export function FactForm({ personId, factKey, definition, value, mayForget = false, onEnd }: FactFormProps): ReactNode {
  const t = useMessages(recordMessages);
  const { save, cancel } = useMessages();
  const [{ typed, source }, change, draft] = useDraft<Typed>({ key: factDraftKey(personId, factKey), personId }, { typed: factDraftOf(definition, value), source: 'officer' });
  const [isTried, setTried] = useState(false);
  const learn = useWrite('POST /api/persons/:id/facts');
  const read = readDraft(definition, typed);
  const wrongness = useWrongness(read);
  const end = (): void => void draft.discard().then(onEnd, onEnd);
  const send = (body: Body): void => void learn.send({ params: { id: personId }, body }).then(() => {
    toast(t.factSaved);
    end();
  }, () => undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (read.kind === 'value') send({ values: { [factKey]: read.value }, source });
  };
  if (draft.isRestoring) return <Skeleton lines={2} />;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DraftMark draft={draft} />
      {learn.error && <ErrorNotice error={learn.error} />}
      {isEditable(definition) ? <FactField factKey={factKey} definition={definition} draft={typed} error={isTried ? wrongness : undefined} onChange={(next) => change((before) => ({ ...before, typed: next }))} /> : <p className="quiet">{t.factComplex}</p>}
      <RadioGroup<Source> label={t.factSource} direction="row" choices={(['officer', 'document'] as const).map((one) => ({ value: one, label: t.sourceOf(one) }))} value={source} onChange={(next) => change((before) => ({ ...before, source: next }))} />
      <Row place="apart">
        {mayForget ? <Button kind="tertiary" isPending={learn.isPending} onPress={() => send({ forget: [factKey] })}>{t.factForget}</Button> : <span />}
        <Row>
          <Button kind="tertiary" onPress={end}>{cancel}</Button>
          {isEditable(definition) && <Button type="submit" kind="primary" isPending={learn.isPending}>{save}</Button>}
        </Row>
      </Row>
    </form>
  );
}
