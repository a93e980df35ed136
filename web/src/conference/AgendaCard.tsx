import { AGENDA_OF, type AgendaKind, type ConferenceKind, type MainService } from '@dure/domain/conference';
import { useState, type ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { PersonPicker } from '../intake/PersonPicker.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { CasePicker, ItemFields, type ItemForm } from './ItemFields.tsx';
import { agendaLabels, mainServiceLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import { RunItem } from './RunItem.tsx';
import { DecisionView } from './DecisionView.tsx';
import type { ConferenceAct, ConferenceDetail, ConferenceItem } from './useConferenceAct.ts';

interface Props {
  readonly record: ConferenceDetail;
  readonly act: ConferenceAct;
}

/** Whom an item is about, as far as the viewer may know. */
function ItemHeading({ item, at }: { readonly item: ConferenceItem; readonly at: number }): ReactNode {
  const t = useMessages(conferenceMessages);
  const [agenda, service] = [useLabels(agendaLabels), useLabels(mainServiceLabels)];
  return (
    <Row>
      <strong>{at + 1}. {item.personName ?? t.hidden}</strong>
      <Badge>{agenda(item.agenda)}</Badge>
      {item.mainServices.map((one) => <Badge key={one} tone="info">{service(one)}</Badge>)}
      {item.caseId !== null && <TextLink to="/cases/$id" params={{ id: item.caseId }}>{t.openCase}</TextLink>}
      {item.caseId === null && item.personId !== null && <TextLink to="/persons/$id" params={{ id: item.personId }}>{t.openRecord}</TextLink>}
    </Row>
  );
}

function formOf(record: ConferenceDetail, item: ConferenceItem | undefined): ItemForm {
  if (item === undefined) return { agenda: (record.items[0]?.agenda ?? AGENDA_OF[record.kind as ConferenceKind][0]) as AgendaKind, asked: '', mainServices: [] };
  return { agenda: item.agenda as AgendaKind, asked: item.asked ?? '', mainServices: item.mainServices as readonly MainService[] };
}

interface Whom {
  readonly personId: string;
  readonly caseId: string;
}

function WhomFields({ whom, onPick, isChecked }: { readonly whom: Whom; readonly onPick: (whom: Whom) => void; readonly isChecked: boolean }): ReactNode {
  const t = useMessages(conferenceMessages);
  return (
    <>
      <PersonPicker personId={whom.personId === '' ? null : whom.personId} onPick={(personId) => onPick({ personId, caseId: '' })} error={isChecked && whom.personId === '' ? t.pickPerson : undefined} />
      {whom.personId !== '' && <CasePicker personId={whom.personId} caseId={whom.caseId} onPick={(caseId) => onPick({ ...whom, caseId })} />}
    </>
  );
}

function ItemDialog({ record, act, item, onClose }: Props & { readonly item: ConferenceItem | undefined; readonly onClose: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { cancel, save } = useMessages();
  const kind = record.kind as ConferenceKind;
  const [form, setForm] = useState<ItemForm>(() => formOf(record, item));
  const [whom, setWhom] = useState<Whom>({ personId: '', caseId: '' });
  const [isChecked, setChecked] = useState(false);
  const keep = async (): Promise<void> => {
    setChecked(true);
    if (form.asked.trim() === '' || (item === undefined && whom.personId === '')) return;
    const content = { agenda: form.agenda, asked: form.asked, mainServices: [...form.mainServices] };
    const sent = await (item === undefined
      ? act.send({ action: 'add-item', personId: whom.personId, caseId: whom.caseId === '' ? null : whom.caseId, ...content }, t.saved)
      : act.send({ action: 'change-item', itemId: item.itemId, ...content }, t.saved));
    if (sent !== undefined) onClose();
  };
  return (
    <Dialog title={item === undefined ? t.addItem : t.changeItem} isOpen onClose={onClose} size="large" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={act.isPending} onPress={() => void keep()}>{save}</Button></>}>
      <Stack>
        {act.error && <ErrorNotice error={act.error} />}
        {item === undefined && <WhomFields whom={whom} onPick={setWhom} isChecked={isChecked} />}
        <ItemFields kind={kind} form={form} change={(part) => setForm({ ...form, ...part })} isChecked={isChecked} />
      </Stack>
    </Dialog>
  );
}

function Line({ item, at, record, act, onChange }: Props & { readonly item: ConferenceItem; readonly at: number; readonly onChange: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const isOver = record.status === 'confirmed' || record.status === 'signed';
  return (
    <li>
      <ItemHeading item={item} at={at} />
      {item.asked === null ? <p className="quiet">{t.hiddenText}</p> : <p className="conference-words">{item.asked}</p>}
      {act.can('record-item') ? <RunItem item={item} record={record} act={act} /> : isOver && <DecisionView item={item} record={record} />}
      <Row>
        {act.can('change-item') && <Button size="small" kind="tertiary" icon="edit" onPress={onChange}>{t.changeItem}</Button>}
        {act.can('remove-item') && <Button size="small" kind="plain" isPending={act.isPending} onPress={() => void act.send({ action: 'remove-item', itemId: item.itemId }, t.saved)}>{t.removeItem}</Button>}
      </Row>
    </li>
  );
}

/** 안건: what is asked of each case; in session what is said and decided, afterwards what came of it. */
export function AgendaCard({ record, act }: Props): ReactNode {
  const t = useMessages(conferenceMessages);
  const [opened, setOpened] = useState<{ readonly item: ConferenceItem | undefined }>();
  const open = (item: ConferenceItem | undefined): void => {
    act.forget();
    setOpened({ item });
  };
  return (
    <Card title={act.can('record-item') ? t.runTitle : t.agendaTitle} aside={act.can('add-item') && <Button size="small" icon="add" onPress={() => open(undefined)}>{t.addItem}</Button>}>
      {record.items.length === 0
        ? <EmptyState icon="document" title={t.agendaEmpty} />
        : <ul className="conference-lines">{record.items.map((item, at) => <Line key={item.itemId} item={item} at={at} record={record} act={act} onChange={() => open(item)} />)}</ul>}
      {opened !== undefined && <ItemDialog record={record} act={act} item={opened.item} onClose={() => setOpened(undefined)} />}
    </Card>
  );
}
