import type { FactDefinition } from '@dure/guide/facts';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useWrite, type Input } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Row } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { factDraftOf, isEditable, readDraft, type ReadDraft } from './fact-draft.ts';
import { FactField } from './FactField.tsx';
import { recordMessages } from './record.en.ts';

type Body = NonNullable<Input<'POST /api/persons/:id/facts'>['body']>;
type Source = 'officer' | 'document';

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
  const [draft, setDraft] = useState(() => factDraftOf(definition, value));
  const [source, setSource] = useState<Source>('officer');
  const [isTried, setTried] = useState(false);
  const learn = useWrite('POST /api/persons/:id/facts');
  const read = readDraft(definition, draft);
  const wrongness = useWrongness(read);
  const send = (body: Body): void => void learn.send({ params: { id: personId }, body }).then(() => {
    toast(t.factSaved);
    onEnd();
  }, () => undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (read.kind === 'value') send({ values: { [factKey]: read.value }, source });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {learn.error && <ErrorNotice error={learn.error} />}
      {isEditable(definition) ? <FactField definition={definition} draft={draft} error={isTried ? wrongness : undefined} onChange={setDraft} /> : <p className="quiet">{t.factComplex}</p>}
      <RadioGroup<Source> label={t.factSource} direction="row" choices={(['officer', 'document'] as const).map((one) => ({ value: one, label: t.sourceOf(one) }))} value={source} onChange={setSource} />
      <Row place="apart">
        {mayForget ? <Button kind="tertiary" isPending={learn.isPending} onPress={() => send({ forget: [factKey] })}>{t.factForget}</Button> : <span />}
        <Row>
          <Button kind="tertiary" onPress={onEnd}>{cancel}</Button>
          {isEditable(definition) && <Button type="submit" kind="primary" isPending={learn.isPending}>{save}</Button>}
        </Row>
      </Row>
    </form>
  );
}
