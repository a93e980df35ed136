import { useState, type ReactNode } from 'react';
import { outbox, useDraft, type FieldError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row } from '../design/Layout.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { visitMessages } from './messages.en.ts';
import { EMPTY_RECORD, momentProblems, recordBody, recordProblems, type RecordForm as Form, type Visit } from './record-form.ts';
import { RecordFields } from './RecordFields.tsx';

/** So long somebody at a door waits for the line; the record is kept already and goes out later. */
const LINE_MILLISECONDS = 2500;

/** A visit in a minute. What is entered is kept in this browser first and sent then, so no line is needed to save it. */
export function RecordForm({ visit, onSaved }: { readonly visit: Visit; readonly onSaved: () => void }): ReactNode {
  const t = useMessages(visitMessages);
  const [startedAt] = useState(() => new Date().toISOString());
  const [form, change, draft] = useDraft<Form>({ key: `visit:${visit.id}`, personId: visit.personId }, { ...EMPTY_RECORD, facts: {} });
  const [tried, setTried] = useState({ attempt: 0, at: startedAt });
  const [isSaving, setSaving] = useState(false);
  const asksMoment = visit.startedAt === null && form.kind === 'met';
  const problemsAt = (now: string): readonly FieldError[] => [...(asksMoment ? momentProblems(form.madeAt ?? startedAt, now, t) : []), ...recordProblems(form, t)];
  const errors = tried.attempt > 0 ? problemsAt(tried.at) : [];
  const save = async (): Promise<void> => {
    const now = new Date().toISOString();
    setTried({ attempt: tried.attempt + 1, at: now });
    if (problemsAt(now).length > 0) return;
    setSaving(true);
    const body = recordBody(form, asksMoment ? (form.madeAt ?? startedAt) : null);
    const id = await outbox.add('POST /api/visits/:id/record', { params: { id: visit.id }, body }, visit.id);
    void draft.discard().catch(() => undefined);
    await Promise.race([outbox.flush().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, LINE_MILLISECONDS))]);
    const left = outbox.entries().find((entry) => entry.id === id);
    toast(left === undefined ? t.sent : left.refusal === undefined ? t.kept : t.refused);
    onSaved();
  };
  return (
    <Card title={t.recordTitle} footer={<Row place="apart"><DraftMark draft={draft} /><Button kind="primary" isPending={isSaving} onPress={() => void save().catch(() => setSaving(false))}>{t.save}</Button></Row>}>
      <FormErrorSummary errors={errors} attempt={tried.attempt} />
      <RecordFields ground={{ activities: visit.activities, requirements: visit.door.requirements, mayRecordFacts: visit.mayRecordFacts, hasBegun: visit.status !== 'planned' }} form={form} madeAt={asksMoment ? startedAt : null} put={(part) => change((before) => ({ ...before, ...part }))} errors={errors} />
    </Card>
  );
}
