import { useState, type ReactNode } from 'react';
import { useDraft, type ApiError, type FieldError } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { DraftMark } from '../../design/DraftMark.tsx';
import { FormErrorSummary } from '../../design/FormErrorSummary.tsx';
import { Banner, ErrorNotice } from '../../design/Notice.tsx';
import { Skeleton } from '../../design/Waiting.tsx';
import { useMessages } from '../../messages/index.ts';
import { ActFields } from './ActFields.tsx';
import { actMessages } from './messages.en.ts';
import { missingFields, type ActSpec, type ActValues } from './spec.ts';

/** The record as it stands now, read live; what it was when the dialog opened is remembered here. */
export interface ActRecord {
  readonly version: number;
  readonly isStillOpen: boolean;
  /** What happened after a version, in words. */
  readonly changesSince: (version: number) => ReactNode;
}

export interface ActDialogProps<Body> {
  readonly spec: ActSpec<Body>;
  /** `referral:<id>:<action>`: what is typed survives Escape, a crash and a lost session. */
  readonly draftKey: string;
  /** Absent where the record has no person yet. */
  readonly personId?: string;
  readonly record: ActRecord;
  readonly onClose: () => void;
  /** Sends on top of the version that was seen; throws what the server refused. */
  readonly send: (body: Body, version: number) => Promise<void>;
  readonly isPending: boolean;
  readonly error: ApiError | undefined;
}

function useCheck(spec: ActSpec<unknown>, values: ActValues, error: ApiError | undefined): { readonly errors: readonly FieldError[]; readonly attempt: number; readonly check: () => boolean } {
  const t = useMessages(actMessages);
  const [attempt, setAttempt] = useState(0);
  const missing = missingFields(spec.fields, values);
  const own = attempt > 0 ? missing.map(({ name, label }) => ({ path: name, message: t.missing(label) })) : [];
  const theirs = (error?.fields ?? []).map(({ path, message }) => ({ path: path.replace(/^body\./, ''), message }));
  const check = (): boolean => {
    setAttempt((before) => before + 1);
    return missing.length === 0;
  };
  return { errors: own.length > 0 ? own : theirs, attempt, check };
}

function Changed({ record, since, onSeen }: { readonly record: ActRecord; readonly since: number; readonly onSeen: () => void }): ReactNode {
  const t = useMessages(actMessages);
  return (
    <Banner tone="warning" urgent title={t.staleTitle}>
      <p>{record.isStillOpen ? t.staleText : t.staleGone}</p>
      {record.changesSince(since)}
      {record.isStillOpen && <Button size="small" onPress={onSeen}>{t.staleGoOn}</Button>}
    </Banner>
  );
}

/** Of a record that has no person yet the draft is kept by its key alone. */
const placeOf = (key: string, personId: string | undefined): { readonly key: string; readonly personId?: string } => (personId === undefined ? { key } : { key, personId });

/** An act of one party as a form. A refusal keeps what was typed; a change by somebody else is shown before one goes on. */
export function ActDialog<Body>({ spec, draftKey, personId, record, onClose, send, isPending, error }: ActDialogProps<Body>): ReactNode {
  const { cancel } = useMessages();
  const [values, change, draft] = useDraft<ActValues>(placeOf(draftKey, personId), spec.start ?? {});
  const [seen, setSeen] = useState(record.version);
  const { errors, attempt, check } = useCheck(spec, values, error);
  const isStale = record.version !== seen;
  const submit = async (): Promise<void> => {
    if (!check()) return;
    await send(spec.body(values), seen);
    await draft.discard().catch(() => undefined);
  };
  return (
    <Dialog title={spec.label} isOpen onClose={onClose} actions={
      <>
        <DraftMark draft={draft} />
        <Button kind="tertiary" onPress={onClose}>{cancel}</Button>
        <Button kind={spec.isDanger ? 'danger' : 'primary'} isPending={isPending} isDisabled={isStale || draft.isRestoring} onPress={() => void submit().catch(() => undefined)}>{spec.label}</Button>
      </>
    }>
      {isStale && <Changed record={record} since={seen} onSeen={() => setSeen(record.version)} />}
      {error && !error.isConflict && error.fields.length === 0 && <ErrorNotice error={error} />}
      <FormErrorSummary errors={errors} attempt={attempt} />
      {spec.lead && <p>{spec.lead}</p>}
      {draft.isRestoring ? <Skeleton /> : <ActFields fields={spec.fields} values={values} onChange={(name, value) => change((before) => ({ ...before, [name]: value }))} errorOf={(name) => errors.find(({ path }) => path === name)?.message} />}
    </Dialog>
  );
}
