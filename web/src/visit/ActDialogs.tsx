import type { PlainDate } from '@dure/domain/calendar';
import { CANCEL_REASONS, COMPANION_KINDS, POSTPONE_REASONS, type CancelReason, type CompanionKind, type PostponeReason } from '@dure/domain/visit';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Input } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { ComboBox } from '../design/ComboBox.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useColleagues } from '../referral/act/sources.ts';
import { useMe } from '../session/useMe.ts';
import { cancelLabels, companionLabels, postponeLabels } from './labels.ts';
import { visitMessages } from './messages.en.ts';
import type { Visit } from './record-form.ts';

type ActBody = NonNullable<Input<'POST /api/visits/:id/actions'>['body']>;
export type ActName = 'reschedule' | 'assign' | 'postpone' | 'cancel' | 'ask-companion' | 'add-words' | 'following';

export interface ActDialogProps {
  readonly visit: Visit;
  readonly onClose: () => void;
}

interface ShellProps extends ActDialogProps {
  readonly title: string;
  /** Undefined while something is missing. */
  readonly body: ActBody | undefined;
  readonly children: ReactNode;
}

function ActShell({ visit, title, body, onClose, children }: ShellProps): ReactNode {
  const t = useMessages(visitMessages);
  const { cancel } = useMessages();
  const act = useWrite('POST /api/visits/:id/actions');
  const save = async (): Promise<void> => {
    if (body === undefined) return;
    await act.send({ params: { id: visit.id }, body, ifMatch: `"${visit.version}"` });
    toast(t.changed);
    onClose();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isDisabled={body === undefined} isPending={act.isPending} onPress={() => void save().catch(() => undefined)}>{t.apply}</Button></>}>
      <Stack>{act.error && <ErrorNotice error={act.error} />}{children}</Stack>
    </Dialog>
  );
}

/** Whether the day of a visit has passed without it: another day then wants the reason. */
const isLate = ({ status, on }: Visit, today: string): boolean => status === 'planned' && on < today;

function LateReason({ value, onChange }: { readonly value: PostponeReason | undefined; readonly onChange: (reason: PostponeReason) => void }): ReactNode {
  const t = useMessages(visitMessages);
  const reason = useLabels(postponeLabels);
  return <Select label={t.lateReason} required choices={POSTPONE_REASONS.map((one) => ({ value: one, label: reason(one) }))} value={value} onChange={onChange} />;
}

function MoveDialog({ visit, onClose }: ActDialogProps): ReactNode {
  const t = useMessages(visitMessages);
  const { today } = useMe();
  const [on, setOn] = useState<PlainDate>();
  const [reason, setReason] = useState<PostponeReason>();
  const [words, setWords] = useState('');
  const asksWhy = isLate(visit, today);
  const isMissing = on === undefined || (asksWhy && reason === undefined);
  return (
    <ActShell visit={visit} title={t.move} onClose={onClose} body={isMissing ? undefined : { action: 'reschedule', plan: { on }, emergency: null, reason: reason ?? null, words: words.trim() }}>
      {asksWhy && <LateReason value={reason} onChange={setReason} />}
      <DatePicker label={t.on} required min={today as PlainDate} value={on} onChange={setOn} />
      <TextArea label={t.words} maxLength={2000} value={words} onChange={setWords} />
    </ActShell>
  );
}

function VisitorDialog({ visit, onClose }: ActDialogProps): ReactNode {
  const t = useMessages(visitMessages);
  const [staffId, setStaff] = useState<string>();
  const [words, setWords] = useState('');
  const choices = useColleagues(true).filter(({ value }) => value !== visit.staffId);
  return (
    <ActShell visit={visit} title={t.changeVisitor} onClose={onClose} body={staffId === undefined ? undefined : { action: 'assign', staffId, words: words.trim() }}>
      <Select label={t.staff} required choices={choices} value={staffId} onChange={setStaff} />
      <TextArea label={t.words} maxLength={2000} value={words} onChange={setWords} />
    </ActShell>
  );
}

function ReasonDialog({ visit, onClose, action }: ActDialogProps & { readonly action: 'postpone' | 'cancel' }): ReactNode {
  const t = useMessages(visitMessages);
  const [postponed, cancelled] = [useLabels(postponeLabels), useLabels(cancelLabels)];
  const [code, setCode] = useState<string>(action === 'postpone' ? 'intoxicated' : 'not-needed');
  const [words, setWords] = useState('');
  const chosen: ActBody = action === 'postpone' ? { action, reason: code as PostponeReason, words: words.trim() } : { action, reason: code as CancelReason, words: words.trim() };
  const choices = action === 'postpone' ? POSTPONE_REASONS.map((value) => ({ value: value as string, label: postponed(value) })) : CANCEL_REASONS.filter((value) => value !== 'merged-trip').map((value) => ({ value: value as string, label: cancelled(value) }));
  const { reason } = useMessages();
  return (
    <ActShell visit={visit} title={action === 'postpone' ? t.postpone : t.cancelVisit} onClose={onClose} body={chosen}>
      <Select label={reason} choices={choices} value={code} onChange={setCode} />
      <TextArea label={t.words} maxLength={2000} value={words} onChange={setWords} />
    </ActShell>
  );
}

function CompanionDialog({ visit, onClose }: ActDialogProps): ReactNode {
  const t = useMessages(visitMessages);
  const companion = useLabels(companionLabels);
  const wanted = visit.door.requirements.companions.map((one) => one.kind as CompanionKind);
  const [kind, setKind] = useState<CompanionKind>(wanted[0] ?? 'trusted');
  const [organisationId, setOrganisation] = useState<string>();
  const { data } = useRead('GET /api/organisations', {});
  const choices = (data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActShell visit={visit} title={t.askCompanion} onClose={onClose} body={organisationId === undefined ? undefined : { action: 'ask-companion', kind, organisationId }}>
      <Select label={t.companions} choices={COMPANION_KINDS.map((value) => ({ value, label: companion(value) }))} value={kind} onChange={setKind} />
      <ComboBox label={t.companionOrganisation} required choices={choices} value={organisationId} onChange={setOrganisation} />
    </ActShell>
  );
}

function WordsDialog({ visit, onClose }: ActDialogProps): ReactNode {
  const t = useMessages(visitMessages);
  const [words, setWords] = useState('');
  return <ActShell visit={visit} title={t.addWords} onClose={onClose} body={words.trim() === '' ? undefined : { action: 'add-words', words: words.trim() }}><TextArea label={t.words} required maxLength={2000} value={words} onChange={setWords} /></ActShell>;
}

/** This visit of a series and all that follow: moved by some days, or ended. */
function FollowingDialog({ visit, onClose }: ActDialogProps): ReactNode {
  const t = useMessages(visitMessages);
  const { cancel } = useMessages();
  const { today } = useMe();
  const [shiftDays, setShift] = useState<number | undefined>(7);
  const [reason, setReason] = useState<PostponeReason>();
  const asksWhy = isLate(visit, today);
  const change = useWrite('POST /api/visits/:id/following');
  const send = async (body: NonNullable<Input<'POST /api/visits/:id/following'>['body']>): Promise<void> => {
    await change.send({ params: { id: visit.id }, body });
    toast(t.changed);
    onClose();
  };
  return (
    <Dialog title={t.moveFollowing} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button isPending={change.isPending} onPress={() => void send({ change: 'end', words: '' }).catch(() => undefined)}>{t.endSeries}</Button><Button kind="primary" isDisabled={shiftDays === undefined || (asksWhy && reason === undefined)} isPending={change.isPending} onPress={() => void send({ change: 'move', shiftDays: shiftDays ?? 0, reason: reason ?? null }).catch(() => undefined)}>{t.apply}</Button></>}>
      {change.error && <ErrorNotice error={change.error} />}
      {asksWhy && <LateReason value={reason} onChange={setReason} />}
      <NumberField label={t.shiftDays} hint={t.shiftHint} min={-60} max={60} value={shiftDays} onChange={setShift} />
    </Dialog>
  );
}

const DIALOGS: { readonly [Name in ActName]: (props: ActDialogProps) => ReactNode } = {
  reschedule: MoveDialog,
  assign: VisitorDialog,
  postpone: (props) => <ReasonDialog {...props} action="postpone" />,
  cancel: (props) => <ReasonDialog {...props} action="cancel" />,
  'ask-companion': CompanionDialog,
  'add-words': WordsDialog,
  following: FollowingDialog,
};

export function ActDialog({ name, ...props }: ActDialogProps & { readonly name: ActName }): ReactNode {
  const Shown = DIALOGS[name];
  return <Shown {...props} />;
}
