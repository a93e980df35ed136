import { addDays, koreanDay, type PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { DateField } from '../design/DateField.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { TextArea } from '../design/TextField.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { AnswerDialog } from './AnswerDialog.tsx';
import { conferenceMessages } from './messages.en.ts';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import type { ConferenceAct, ConferenceDetail } from './useConferenceAct.ts';

interface Props {
  readonly record: ConferenceDetail;
  readonly act: ConferenceAct;
}
type Opened = 'schedule' | 'call' | 'cancel' | 'confirm' | 'answer';

function CallDialog({ record, act, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { cancel } = useMessages();
  const [today] = useState(() => koreanDay(new Date().toISOString()));
  const held = record.appointment === null ? addDays(today, 7) : koreanDay(record.appointment.startsAt);
  const [answerBy, setAnswerBy] = useState<PlainDate | undefined>(addDays(held, -1) < today ? today : addDays(held, -1));
  const call = async (): Promise<void> => {
    if (answerBy === undefined) return;
    if ((await act.send({ action: 'call', answerBy }, t.called)) !== undefined) onClose();
  };
  return (
    <Dialog title={t.call} isOpen onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={act.isPending} onPress={() => void call()}>{t.call}</Button></>}>
      <Stack>
        {act.error && <ErrorNotice error={act.error} />}
        <p>{t.callLead}</p>
        <DateField label={t.answerBy} required min={today} max={held} value={answerBy} onChange={setAnswerBy} />
      </Stack>
    </Dialog>
  );
}

function ConfirmDecisions({ record, act, onClose }: Props & { readonly onClose: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { cancel } = useMessages();
  const [words, setWords] = useState(record.absenceWords);
  const confirm = async (): Promise<void> => {
    const done = await act.send({ action: 'confirm', absenceWords: words }, t.confirmed);
    if (done === undefined) return;
    if (done.waiting.length > 0) toast(t.waiting(done.waiting.length));
    onClose();
  };
  return (
    <Dialog title={t.confirm} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={act.isPending} onPress={() => void confirm()}>{t.confirm}</Button></>}>
      <Stack>
        {act.error && <ErrorNotice error={act.error} />}
        <p>{t.confirmLead}</p>
        {record.absentMust.length > 0 && <TextArea label={t.absenceWords(record.absentMust.join(', '))} required rows={3} maxLength={1000} value={words} onChange={setWords} />}
      </Stack>
    </Dialog>
  );
}

function QuorumBanner({ record }: { readonly record: ConferenceDetail }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { isMet, missing } = record.quorum;
  if (isMet) return <Banner tone="success" title={t.quorumMet} />;
  return <Banner tone="warning" title={t.noQuorum}><p>{missing.length > 0 ? t.noQuorumText(missing.join(', ')) : t.noQuorumFew}</p></Banner>;
}

function Dialogs({ record, act, opened, onClose }: Props & { readonly opened: Opened | undefined; readonly onClose: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const mine = record.attendees.find((one) => one.mine);
  if (opened === 'schedule') return <ScheduleDialog record={record} act={act} onClose={onClose} />;
  if (opened === 'call') return <CallDialog record={record} act={act} onClose={onClose} />;
  if (opened === 'confirm') return <ConfirmDecisions record={record} act={act} onClose={onClose} />;
  if (opened === 'answer' && mine !== undefined) return <AnswerDialog attendee={mine} act={act} onClose={onClose} />;
  return (
    <ConfirmDialog title={t.cancel} isOpen={opened === 'cancel'} onClose={onClose} action={t.cancel} isDanger asksWords isPending={act.isPending} onConfirm={({ words }) => void act.send({ action: 'cancel', words }, t.cancelled).then(onClose)}>
      <p>{t.cancelWords}</p>
    </ConfirmDialog>
  );
}

const CLOSED: readonly string[] = ['confirmed', 'signed'];

/** What this viewer can do now, the usual act first. */
export function NowCard({ record, act }: Props): ReactNode {
  const t = useMessages(conferenceMessages);
  const [opened, setOpened] = useState<Opened>();
  const open = (dialog: Opened): void => {
    act.forget();
    setOpened(dialog);
  };
  const buttons = useButtons({ record, act }, open);
  return (
    <Card title={t.now}>
      <Stack>
        {act.error && opened === undefined && <ErrorNotice error={act.error} />}
        {record.status === 'in-session' && record.isConvener && <QuorumBanner record={record} />}
        {buttons.length === 0 ? <p className="quiet">{t.nothing}</p> : <Row>{buttons}</Row>}
      </Stack>
      <Dialogs record={record} act={act} opened={opened} onClose={() => setOpened(undefined)} />
    </Card>
  );
}

function useButtons({ record, act }: Props, open: (dialog: Opened) => void): readonly ReactNode[] {
  const t = useMessages(conferenceMessages);
  const mine = record.attendees.find((one) => one.mine);
  const buttons: readonly (readonly [shown: boolean, button: ReactNode])[] = [
    [act.can('call'), <Button key="call" kind="primary" icon="send" onPress={() => open('call')}>{t.call}</Button>],
    [act.can('answer') && mine !== undefined, <Button key="answer" kind={mine?.answer === 'awaited' && !record.isConvener ? 'primary' : 'secondary'} onPress={() => open('answer')}>{t.myAnswer}</Button>],
    [act.can('start'), <Button key="start" kind="primary" isPending={act.isPending} onPress={() => void act.send({ action: 'start' }, t.started)}>{t.start}</Button>],
    [act.can('confirm'), <Button key="confirm" kind="primary" icon="check" onPress={() => open('confirm')}>{t.confirm}</Button>],
    [act.can('schedule'), <Button key="schedule" icon="calendar" onPress={() => open('schedule')}>{t.schedule}</Button>],
    [act.can('distribute') && record.distributedAt === null, <Button key="distribute" kind="primary" icon="send" isPending={act.isPending} onPress={() => void act.send({ action: 'distribute' }, t.distributed)}>{t.distribute}</Button>],
    [CLOSED.includes(record.status), <LinkButton key="print" icon="print" to="/conferences/$id/minutes" params={{ id: record.id }}>{t.printView}</LinkButton>],
    [act.can('cancel'), <Button key="cancel" kind="plain" onPress={() => open('cancel')}>{t.cancel}</Button>],
  ];
  return buttons.filter(([isShown]) => isShown).map(([, button]) => button);
}
