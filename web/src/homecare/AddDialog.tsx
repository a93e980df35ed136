import { DIAGNOSIS_GROUPS, type DiagnosisGroup } from '@dure/domain/homecare';
import type { PlainDate } from '@dure/domain/calendar';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { PersonPicker } from '../intake/PersonPicker.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { diagnosisLabels } from './labels.ts';
import { homecareMessages } from './messages.en.ts';

/** Enters somebody by hand; of a long stay on record the person is known already. */
export function AddDialog({ personId: known, onClose }: { readonly personId: string | null; readonly onClose: () => void }): ReactNode {
  const t = useMessages(homecareMessages);
  const { cancel } = useMessages();
  const diagnosisWord = useLabels(diagnosisLabels);
  const navigate = useNavigate();
  const [personId, setPerson] = useState(known);
  const [hospital, setHospital] = useState('');
  const [admittedOn, setAdmittedOn] = useState<PlainDate>();
  const [diagnosis, setDiagnosis] = useState<DiagnosisGroup>();
  const add = useWrite('POST /api/homecares');
  const isWhole = personId !== null && hospital.trim() !== '' && admittedOn !== undefined && diagnosis !== undefined;
  const send = async (): Promise<void> => {
    if (personId === null || admittedOn === undefined || diagnosis === undefined) return;
    const { answer } = await add.send({ body: { personId, hospital: hospital.trim(), admittedOn, diagnosis } });
    toast(t.added);
    onClose();
    await navigate({ to: '/homecares/$id', params: { id: answer.id } });
  };
  return (
    <Dialog title={t.add} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isDisabled={!isWhole} isPending={add.isPending} onPress={() => void send().catch(() => undefined)}>{t.add}</Button></>}>
      <Stack>
        {add.error && <ErrorNotice error={add.error} />}
        <p>{t.addLead}</p>
        <PersonPicker personId={personId} onPick={setPerson} />
        <TextField label={t.hospital} required maxLength={100} value={hospital} onChange={setHospital} />
        <DatePicker label={t.admittedOn} required value={admittedOn} onChange={setAdmittedOn} />
        <Select label={t.diagnosis} required choices={DIAGNOSIS_GROUPS.map((value) => ({ value, label: diagnosisWord(value) }))} value={diagnosis} onChange={setDiagnosis} />
      </Stack>
    </Dialog>
  );
}
