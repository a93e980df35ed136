import { AGENDA_OF, CONFERENCE_KINDS, CONFERENCE_MODES, writtenRule, type ConferenceKind, type ConferenceMode } from '@dure/domain/conference';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { PersonPicker } from '../intake/PersonPicker.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useFilter } from '../shell/location.ts';
import { CasePicker, ItemFields, type ItemForm } from './ItemFields.tsx';
import { conferenceKindLabels, modeLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';

interface Origin {
  readonly personId: string;
  readonly caseId: string;
}

interface KindForm extends ItemForm {
  readonly kind: ConferenceKind;
  readonly mode: ConferenceMode;
}

const firstOf = (kind: ConferenceKind): Pick<KindForm, 'kind' | 'mode' | 'agenda'> => ({ kind, mode: 'meeting', agenda: AGENDA_OF[kind][0] ?? 'plan' });

function KindFields({ form, change }: { readonly form: KindForm; readonly change: (part: Partial<KindForm>) => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const [kind, mode] = [useLabels(conferenceKindLabels), useLabels(modeLabels)];
  const mayWrite = writtenRule(form.kind, [form.agenda]) !== undefined;
  return (
    <>
      <Select label={t.kind} choices={CONFERENCE_KINDS.map((value) => ({ value, label: kind(value) }))} value={form.kind} onChange={(value) => change(firstOf(value))} />
      {mayWrite && <RadioGroup label={t.mode} hint={t.writtenHint} direction="row" choices={CONFERENCE_MODES.map((value) => ({ value, label: mode(value) }))} value={form.mode} onChange={(value) => change({ mode: value })} />}
    </>
  );
}

function NewForm({ origin }: { readonly origin: Origin }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { cancel } = useMessages();
  const navigate = useNavigate();
  const [personId, setPerson] = useState(origin.personId);
  const [caseId, setCase] = useState(origin.caseId);
  const [form, setForm] = useState<KindForm>({ ...firstOf('integrated-case'), asked: '', mainServices: [] });
  const [isChecked, setChecked] = useState(false);
  const create = useWrite('POST /api/conferences');
  const change = (part: Partial<KindForm>): void => setForm((before) => ({ ...before, ...part }));
  const make = async (): Promise<void> => {
    setChecked(true);
    if (personId === '' || form.asked.trim() === '') return;
    const { kind, mode, agenda, asked, mainServices } = form;
    const isWritten = mode === 'written' && writtenRule(kind, [agenda]) !== undefined;
    const { answer } = await create.send({ body: { kind, mode: isWritten ? 'written' : 'meeting', items: [{ personId, caseId: caseId === '' ? null : caseId, agenda, asked, mainServices: [...mainServices] }] } });
    toast(t.created);
    await navigate({ to: '/conferences/$id', params: { id: answer.id } });
  };
  return (
    <Stack>
      {create.error && <ErrorNotice error={create.error} />}
      <Card title={t.kind}><Stack><KindFields form={form} change={change} /></Stack></Card>
      <Card title={t.agendaTitle}>
        <Stack>
          <PersonPicker personId={personId === '' ? null : personId} onPick={(id) => { setPerson(id); setCase(''); }} error={isChecked && personId === '' ? t.pickPerson : undefined} />
          {personId !== '' && <CasePicker personId={personId} caseId={caseId} onPick={setCase} />}
          <ItemFields kind={form.kind} form={form} change={change} isChecked={isChecked} />
        </Stack>
      </Card>
      <Row place="end">
        <LinkButton kind="tertiary" to="/conferences">{cancel}</LinkButton>
        <Button kind="primary" isPending={create.isPending} onPress={() => void make().catch(() => undefined)}>{t.create}</Button>
      </Row>
    </Stack>
  );
}

/** 회의 만들기: `?case=` brings a case, `?person=` somebody without one. */
export function NewConferenceScreen(): ReactNode {
  const t = useMessages(conferenceMessages);
  const [caseId] = useFilter('case');
  const [personId] = useFilter('person');
  const read = useRead('GET /api/cases/:id', { params: { id: caseId } }, { enabled: caseId !== '' });
  return (
    <>
      <PageHeader title={t.newTitle} lead={t.newLead} breadcrumb={[{ label: t.listTitle, to: '/conferences' }]} />
      {caseId !== '' && read.isLoading ? <Skeleton lines={6} /> : <NewForm key={`${caseId} ${personId}`} origin={{ personId: read.data?.personId ?? personId, caseId: read.data?.id ?? '' }} />}
    </>
  );
}
