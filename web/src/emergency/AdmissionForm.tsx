import { useState, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Columns } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import type { Emergency } from './emergency-record.ts';
import { emergencyMessages } from './messages.en.ts';
import { MomentField } from './MomentField.tsx';

const ACTORS = ['finder', 'doctor', 'police'] as const;
type Request = Omit<NonNullable<Emergency['admission']>, 'outcome' | 'endsOn'>;
const NOBODY = { name: '', affiliation: '' };

/** The request: who found, who consented, who brings the person where. */
export function AdmissionForm({ emergency, etag, onClose }: { readonly emergency: Emergency; readonly etag: string | undefined; readonly onClose: () => void }): ReactNode {
  const t = useMessages(emergencyMessages);
  const { cancel, save } = useMessages();
  const me = useMe();
  const write = useWrite('POST /api/emergencies/:id/admission');
  const [form, setForm] = useState<Request>(() => ({ finder: { name: me.name, affiliation: me.organisationName }, doctor: NOBODY, police: NOBODY, escort: { ...NOBODY, kind: 'police' }, institution: '', requestedAt: new Date().toISOString() }));
  const set = (part: Partial<Request>): void => setForm((before) => ({ ...before, ...part }));
  const send = (): void => void write.send({ params: { id: emergency.id }, ifMatch: etag, body: { act: 'request', ...form } }).then(onClose, () => undefined);
  return (
    <Dialog title={t.admissionStart} isOpen onClose={onClose} size="large" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={write.isPending} onPress={send}>{save}</Button></>}>
      {write.error && <ErrorNotice error={write.error} />}
      {ACTORS.map((actor) => (
        <Columns key={actor}>
          <TextField label={`${t[actor]} ${t.name}`} required maxLength={60} value={form[actor].name} onChange={(name) => set({ [actor]: { ...form[actor], name } })} />
          <TextField label={t.affiliation} maxLength={100} value={form[actor].affiliation} onChange={(affiliation) => set({ [actor]: { ...form[actor], affiliation } })} />
        </Columns>
      ))}
      <RadioGroup label={t.escortKind} direction="row" value={form.escort.kind} onChange={(kind) => set({ escort: kind === 'police' ? { ...form.police, kind } : { ...NOBODY, kind } })} choices={[{ value: 'police', label: t.byPolice }, { value: 'paramedic', label: t.byParamedic }]} />
      <Columns>
        <TextField label={`${t.escort} ${t.name}`} required maxLength={60} value={form.escort.name} onChange={(name) => set({ escort: { ...form.escort, name } })} />
        <TextField label={t.affiliation} maxLength={100} value={form.escort.affiliation} onChange={(affiliation) => set({ escort: { ...form.escort, affiliation } })} />
      </Columns>
      <Columns>
        <TextField label={t.institution} required maxLength={100} value={form.institution} onChange={(institution) => set({ institution })} />
        <MomentField label={t.requestedAt} value={form.requestedAt} onChange={(requestedAt) => set({ requestedAt })} />
      </Columns>
    </Dialog>
  );
}
