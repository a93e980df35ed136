import { familyOf, type Family, type GenogramSketch } from '@dure/domain/picture';
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
import { BondFields } from './BondFields.tsx';
import { Genogram } from './Genogram.tsx';
import { KinFields } from './KinFields.tsx';
import { bondLabels, unionLabels } from './labels.ts';
import { pictureMessages } from './messages.en.ts';
import { PeopleFields } from './PeopleFields.tsx';
import type { SketchFieldsProps } from './sketch-fields.ts';
import { genogramBody, genogramMerging } from './sketch.ts';
import { useFamilyWords, type GenogramView } from './words.ts';

const PARTS = ['people', 'unions', 'parents', 'bonds'] as const;

function Conflict({ edit, family, isPending }: { readonly edit: Versioned<GenogramSketch>; readonly family: Family; readonly isPending: boolean }): ReactNode {
  const t = useMessages(pictureMessages);
  const { nameOf } = useFamilyWords();
  const [union, bond] = [useLabels(unionLabels), useLabels(bondLabels)];
  const { meeting } = edit;
  if (!meeting) return null;
  const name = (key: string): string => family.members.filter((member) => member.key === key).map(nameOf)[0] ?? '–';
  const texts: { readonly [Part in (typeof PARTS)[number]]: (sketch: GenogramSketch) => readonly string[] } = {
    people: ({ people }) => people.map(({ role, words }) => [role, words].filter(Boolean).join(' · ')),
    unions: ({ unions }) => unions.map(({ one, other, kind }) => `${t.unionOf(name(one), name(other))}: ${union(kind)}`),
    parents: ({ parents }) => parents.map(({ child, parent }) => `${t.parentOf(name(child))}: ${name(parent)}`),
    bonds: ({ bonds }) => bonds.map(({ from, to, kind }) => `${t.unionOf(name(from), name(to))}: ${bond(kind)}`),
  };
  const fields = PARTS.filter((part) => meeting.names.includes(part)).map((part) => ({ name: part, label: t[part], mine: texts[part](meeting.mine).join('\n'), theirs: texts[part](meeting.theirs).join('\n') }));
  return <ConflictDialog isOpen fields={fields} isPending={isPending} onCancel={edit.forget} onSave={edit.resolve} />;
}

/** Draws into the 가계도 by a list beside it: every stroke can be made with the keyboard, and the drawing follows. */
export function GenogramEditor({ view, personId, year, onEnd }: { readonly view: GenogramView; readonly personId: string; readonly year: number; readonly onEnd: () => void }): ReactNode {
  const t = useMessages(pictureMessages);
  const { cancel, save } = useMessages();
  const [isTried, setTried] = useState(false);
  const put = useWrite('PUT /api/persons/:id/pictures/genogram');
  const edit = useVersioned<GenogramSketch>({
    place: { key: `genogram:${personId}`, personId }, stored: { form: view.sketch, version: view.version }, merging: genogramMerging,
    load: async () => {
      const { answer } = await api('GET /api/persons/:id/pictures/genogram', { params: { id: personId } });
      return { form: answer.sketch, version: answer.version };
    },
  });
  const { form, draft } = edit;
  if (draft.isRestoring) return <Skeleton lines={8} />;
  const family = familyOf(view.members, form, year);
  const end = (): void => void draft.discard().then(onEnd, onEnd);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (form.people.some(({ role }) => role.trim() === '')) return;
    edit.submit(async (typed, ifMatch) => (await put.send({ params: { id: personId }, body: genogramBody(typed), ifMatch })).answer.version, (isJoined) => {
      toast(isJoined ? t.savedTogether : t.saved);
      onEnd();
    });
  };
  const fields: SketchFieldsProps = { sketch: form, family, isTried, onChange: (next) => edit.change(() => next) };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <DraftMark draft={draft} />
      {edit.error && <ErrorNotice error={edit.error} />}
      <Genogram family={family}>
        <div className="stack picture-editing">
          <PeopleFields {...fields} />
          <KinFields {...fields} />
          <BondFields {...fields} />
        </div>
      </Genogram>
      <Row place="end"><Button kind="tertiary" onPress={end}>{cancel}</Button><Button type="submit" kind="primary" isPending={put.isPending}>{save}</Button></Row>
      <Conflict edit={edit} family={family} isPending={put.isPending} />
    </form>
  );
}
