import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { TextArea } from '../design/TextField.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { conferenceMessages } from './messages.en.ts';
import type { Attendee, ConferenceAct, ConferenceDetail } from './useConferenceAct.ts';
import { nameOfAttendee } from './words.ts';

interface Props {
  readonly record: ConferenceDetail;
  readonly act: ConferenceAct;
}
interface Edited {
  readonly itemId: string | null;
  readonly title: string;
  readonly words: string;
}

function EditDialog({ edited, act, onClose }: { readonly edited: Edited; readonly act: ConferenceAct; readonly onClose: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { cancel, save } = useMessages();
  const [words, setWords] = useState(edited.words);
  const keep = async (): Promise<void> => {
    if ((await act.send({ action: 'edit-minutes', itemId: edited.itemId, words }, t.saved)) !== undefined) onClose();
  };
  return (
    <Dialog title={edited.title} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={act.isPending} onPress={() => void keep()}>{save}</Button></>}>
      <Stack>
        {act.error && <ErrorNotice error={act.error} />}
        <TextArea label={t.minutesWords} rows={8} maxLength={12_000} value={words} onChange={setWords} />
      </Stack>
    </Dialog>
  );
}

function Signature({ one, act, onSign }: { readonly one: Attendee; readonly act: ConferenceAct; readonly onSign: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { moment } = useFormats();
  const maySign = act.can('sign') && one.signedAt === null && (one.mine || one.presence === 'proxy');
  return (
    <li>
      <Row>
        <strong>{nameOfAttendee(one)}</strong>
        <span className={one.signedAt === null ? 'quiet' : ''}>{one.signedAt === null ? t.unsigned : t.signedAt(one.signedBy, moment(one.signedAt))}</span>
        {maySign && <Button size="small" kind="primary" onPress={onSign}>{t.sign}</Button>}
      </Row>
    </li>
  );
}

/** 회의록: words that can be edited until they are signed; then nothing of it changes any more. */
export function MinutesCard({ record, act }: Props): ReactNode {
  const t = useMessages(conferenceMessages);
  const { moment } = useFormats();
  const [edited, setEdited] = useState<Edited>();
  const [signing, setSigning] = useState<Attendee>();
  const edit = (next: Edited): void => {
    act.forget();
    setEdited(next);
  };
  const isSigned = record.status === 'signed';
  return (
    <Card title={t.minutesTitle}>
      <Stack>
        {isSigned ? <Banner tone="success" title={t.signedAll}>{record.distributedAt !== null && <p>{t.distributedAt(moment(record.distributedAt))}</p>}</Banner> : <p className="small quiet">{t.minutesLead}</p>}
        <ul className="conference-lines">
          {record.items.filter(({ minutes }) => minutes !== null).map((item, at) => (
            <li key={item.itemId}>
              <strong>{at + 1}. {item.personName ?? t.hidden}</strong>
              <p className="conference-words">{item.minutes}</p>
              {act.can('edit-minutes') && <Row><Button size="small" kind="tertiary" icon="edit" onPress={() => edit({ itemId: item.itemId, title: item.personName ?? t.hidden, words: item.minutes ?? '' })}>{t.editWords}</Button></Row>}
            </li>
          ))}
          {(record.remarks !== '' || act.can('edit-minutes')) && (
            <li>
              <strong>{t.remarks}</strong>
              {record.remarks !== '' && <p className="conference-words">{record.remarks}</p>}
              {act.can('edit-minutes') && <Row><Button size="small" kind="tertiary" icon="edit" onPress={() => edit({ itemId: null, title: t.remarks, words: record.remarks })}>{t.editWords}</Button></Row>}
            </li>
          )}
        </ul>
        <h3>{t.signatures}</h3>
        <ul className="conference-lines">{record.attendees.filter(({ signs }) => signs).map((one) => <Signature key={one.attendeeId} one={one} act={act} onSign={() => setSigning(one)} />)}</ul>
      </Stack>
      {edited !== undefined && <EditDialog edited={edited} act={act} onClose={() => setEdited(undefined)} />}
      <ConfirmDialog title={t.sign} isOpen={signing !== undefined} onClose={() => setSigning(undefined)} action={t.sign} isPending={act.isPending} onConfirm={() => void act.send({ action: 'sign', attendeeId: signing?.attendeeId ?? '' }, t.signed).then(() => setSigning(undefined))}>
        <p>{t.signLead}</p>
      </ConfirmDialog>
    </Card>
  );
}
