import { bypassedSteps, URGENT_BASES, type BypassableStep, type UrgentBasisId } from '@dure/domain/urgency';
import type { ReactNode } from 'react';
import { api, fieldPart, mergingOf, useVersioned, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { CheckboxGroup } from '../design/Checkbox.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { PersonPicker } from '../intake/PersonPicker.tsx';
import { useMessages } from '../messages/index.ts';
import { CallLines } from './CallLines.tsx';
import type { Emergency } from './emergency-record.ts';
import { emergencyMessages } from './messages.en.ts';
import { RecordConflict, type RecordWords } from './RecordConflict.tsx';

const wordsOf = ({ personId, calls, account, bypass }: Emergency): RecordWords => ({ personId, calls, account, bypass });
const merging = mergingOf<RecordWords>([fieldPart('personId'), fieldPart('calls'), fieldPart('account'), fieldPart('bypass')]);

/** What is completed when there is time: calls, what was seen and done, what was left out and why. */
export function RecordForm({ emergency }: { readonly emergency: Emergency }): ReactNode {
  const t = useMessages(emergencyMessages);
  const { id, personId } = emergency;
  const write = useWrite('PUT /api/emergencies/:id');
  const edit = useVersioned<RecordWords>({
    place: { key: `emergency:${id}`, ...(personId === null ? {} : { personId }) }, stored: { form: wordsOf(emergency), version: emergency.version }, merging,
    load: async () => {
      const { answer } = await api('GET /api/emergencies/:id', { params: { id } });
      return { form: wordsOf(answer), version: answer.version };
    },
  });
  const { form, change, draft } = edit;
  const set = (part: Partial<RecordWords>): void => change((before) => ({ ...before, ...part }));
  const save = (complete: boolean): void => edit.submit(
    async (words, ifMatch) => (await write.send({ params: { id }, ifMatch, body: { ...words, complete } })).answer.version,
    (isJoined) => toast(complete ? t.completedNow : isJoined ? t.savedTogether : t.savedOn),
  );
  if (emergency.completedAt !== null) return <Completed emergency={emergency} />;
  if (draft.isRestoring) return <Skeleton lines={6} />;
  return (
    <Stack>
      {edit.error && <ErrorNotice error={edit.error} />}
      {personId === null && <Card title={t.who}><PersonPicker personId={form.personId} onPick={(picked) => set({ personId: picked })} /></Card>}
      <Card title={t.calls} aside={<DraftMark draft={draft} />}><CallLines calls={form.calls} onChange={(next) => set({ calls: next })} /></Card>
      <Card title={t.account}><TextArea label={t.account} hint={t.accountHint} rows={6} maxLength={10_000} value={form.account} onChange={(text) => set({ account: text })} /></Card>
      <BypassCard emergency={emergency} bypass={form.bypass} onChange={(next) => set({ bypass: next })} />
      <Row place="end"><Button kind="secondary" isPending={write.isPending} onPress={() => save(false)}>{t.saveOn}</Button><Button kind="primary" isPending={write.isPending} onPress={() => save(true)}>{t.complete}</Button></Row>
      {edit.meeting && <RecordConflict meeting={edit.meeting} isPending={write.isPending} onCancel={edit.forget} onSave={edit.resolve} />}
    </Stack>
  );
}

type Bypass = Emergency['bypass'];

function BypassCard({ emergency, bypass, onChange }: { readonly emergency: Emergency; readonly bypass: Bypass; readonly onChange: (bypass: Bypass) => void }): ReactNode {
  const t = useMessages(emergencyMessages);
  const free = bypassedSteps(emergency.tier);
  if (free.length === 0) return null;
  const now = bypass ?? { steps: [], basisId: 'pipa-18-2-3', reason: '' };
  const set = (part: Partial<typeof now>): void => {
    const next = { ...now, ...part };
    onChange(next.steps.length === 0 ? null : next);
  };
  return (
    <Card title={t.bypassTitle}>
      <CheckboxGroup<BypassableStep> label={t.bypassLegend} direction="row" value={now.steps} onChange={(steps) => set({ steps })} choices={free.map((step) => ({ value: step, label: t.step(step) }))} />
      {bypass !== null && (
        <>
          <RadioGroup<UrgentBasisId> label={t.basis} value={now.basisId} onChange={(basisId) => set({ basisId })} choices={URGENT_BASES.map(({ id, law, article }) => ({ value: id, label: `${law} ${article}` }))} />
          <TextArea label={t.reason} required rows={3} maxLength={1000} hint={t.reasonHint} value={now.reason} onChange={(reason) => set({ reason })} />
        </>
      )}
    </Card>
  );
}

function Completed({ emergency }: { readonly emergency: Emergency }): ReactNode {
  const t = useMessages(emergencyMessages);
  const { bypass, calls, account } = emergency;
  const basis = URGENT_BASES.find(({ id }) => id === bypass?.basisId);
  return (
    <>
      <Card title={t.calls}><CallLines calls={calls} /></Card>
      <Card title={t.account}><p className="emergency-words">{account}</p></Card>
      <Card title={t.bypassTitle}>{bypass === null ? <p>{t.bypassNone}</p> : <><p>{bypass.steps.map(t.step).join(', ')} · {basis?.law} {basis?.article}</p><p className="emergency-words">{bypass.reason}</p></>}</Card>
    </>
  );
}
