import { ecomapOf, type EcomapSketch } from '@dure/domain/picture';
import { useState, type FormEvent, type ReactNode } from 'react';
import { api, useVersioned, useWrite, type Versioned } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { ConflictDialog } from '../design/ConflictDialog.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { Row } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { AddedFields, TieFields } from './CircleFields.tsx';
import { EcomapParts, useNamedMap } from './EcomapParts.tsx';
import { flowLabels, tieLabels } from './labels.ts';
import { pictureMessages } from './messages.en.ts';
import { ecomapBody, ecomapMerging } from './sketch.ts';
import type { EcomapView } from './words.ts';

const isWhole = ({ circles, hidden }: EcomapSketch): boolean => circles.every(({ name }) => name.trim() !== '') && hidden.every(({ reason }) => reason.trim() !== '');

function Conflict({ edit, view, isPending }: { readonly edit: Versioned<EcomapSketch>; readonly view: EcomapView; readonly isPending: boolean }): ReactNode {
  const t = useMessages(pictureMessages);
  const [tie, flow] = [useLabels(tieLabels), useLabels(flowLabels)];
  const { meeting } = edit;
  if (!meeting) return null;
  const nameIn = ({ circles }: EcomapSketch, key: string): string => [...view.circles, ...circles].find((one) => one.key === key)?.name ?? '–';
  const texts: { readonly [Part in keyof EcomapSketch]: (sketch: EcomapSketch) => readonly string[] } = {
    circles: ({ circles }) => circles.map(({ name, words }) => [name, words].filter(Boolean).join(' · ')),
    ties: (sketch) => sketch.ties.map(({ key, kind, flow: way }) => `${nameIn(sketch, key)}: ${tie(kind)}, ${flow(way)}`),
    hidden: (sketch) => sketch.hidden.map(({ key, reason }) => t.hiddenOf(nameIn(sketch, key), reason)),
  };
  const labels: Readonly<Record<keyof EcomapSketch, string>> = { circles: t.added, ties: t.lines, hidden: t.hidden };
  const parts = (Object.keys(texts) as (keyof EcomapSketch)[]).filter((part) => meeting.names.includes(part));
  return <ConflictDialog isOpen fields={parts.map((part) => ({ name: part, label: labels[part], mine: texts[part](meeting.mine).join('\n'), theirs: texts[part](meeting.theirs).join('\n') }))} isPending={isPending} onCancel={edit.forget} onSave={edit.resolve} />;
}

/** Draws into the 생태도 by a list: lines, what is added, and what is left off for a reason. */
export function EcomapEditor({ view, members, personId, onEnd }: { readonly view: EcomapView; readonly members: readonly string[]; readonly personId: string; readonly onEnd: () => void }): ReactNode {
  const t = useMessages(pictureMessages);
  const { cancel, save } = useMessages();
  const named = useNamedMap();
  const [isTried, setTried] = useState(false);
  const put = useWrite('PUT /api/persons/:id/pictures/ecomap');
  const edit = useVersioned<EcomapSketch>({
    place: { key: `ecomap:${personId}`, personId }, stored: { form: view.sketch, version: view.version }, merging: ecomapMerging,
    load: async () => {
      const { answer } = await api('GET /api/persons/:id/pictures/ecomap', { params: { id: personId } });
      return { form: answer.sketch, version: answer.version };
    },
  });
  const { form, draft } = edit;
  if (draft.isRestoring) return <Skeleton lines={8} />;
  const end = (): void => void draft.discard().then(onEnd, onEnd);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isWhole(form)) edit.submit(async (typed, ifMatch) => (await put.send({ params: { id: personId }, body: ecomapBody(typed), ifMatch })).answer.version, (isJoined) => {
      toast(isJoined ? t.savedTogether : t.saved);
      onEnd();
    });
  };
  const fields = { sketch: form, known: view.circles, isTried, onChange: (next: EcomapSketch) => edit.change(() => next) };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DraftMark draft={draft} />
      {edit.error && <ErrorNotice error={edit.error} />}
      <EcomapParts map={named(ecomapOf(view.circles, form))} members={members}>
        <div className="stack picture-editing"><TieFields {...fields} /><AddedFields {...fields} /></div>
      </EcomapParts>
      <Row place="end"><Button kind="tertiary" onPress={end}>{cancel}</Button><Button type="submit" kind="primary" isPending={put.isPending}>{save}</Button></Row>
      <Conflict edit={edit} view={view} isPending={put.isPending} />
    </form>
  );
}
