import { useState, type ReactNode } from 'react';
import { useWrite, type Answer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { conferenceMessages } from './messages.en.ts';
import type { Attendee } from './useConferenceAct.ts';

type Made = Answer<'POST /api/conferences/:id/guests'>;

function LinkDialog({ made, onClose }: { readonly made: Made; readonly onClose: () => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { close } = useMessages();
  const { moment } = useFormats();
  // Behind the #: no server and no log sees it when the link is opened.
  const address = `${globalThis.location.origin}/guest#${made.link}`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    toast(t.copied);
  };
  return (
    <Dialog title={t.linkTitle} isOpen onClose={onClose} mustAnswer actions={<Button kind="primary" onPress={onClose}>{close}</Button>}>
      <Stack>
        <p>{t.linkLead}</p>
        <p className="conference-link"><code>{address}</code></p>
        <Row><Button icon="document" onPress={() => void copy().catch(() => undefined)}>{t.copy}</Button></Row>
        <p>{t.linkCode}</p>
        <p className="conference-code">{made.code}</p>
        <p className="small quiet">{t.linkUntil(moment(made.expiresAt))}</p>
      </Stack>
    </Dialog>
  );
}

/** 외부 참석자 링크: made for one place, taken back with one press; the code is seen once. */
export function GuestLink({ conferenceId, attendee }: { readonly conferenceId: string; readonly attendee: Attendee }): ReactNode {
  const t = useMessages(conferenceMessages);
  const make = useWrite('POST /api/conferences/:id/guests');
  const revoke = useWrite('DELETE /api/conference-guests/:id');
  const [made, setMade] = useState<Made>();
  const { guest } = attendee;
  const isOpen = guest !== null && guest.standing !== 'ended';
  const invite = async (): Promise<void> => setMade((await make.send({ params: { id: conferenceId }, body: { attendeeId: attendee.attendeeId } })).answer);
  const end = async (): Promise<void> => {
    if (guest === null) return;
    await revoke.send({ params: { id: guest.id } });
    toast(t.revoked);
  };
  const error = make.error ?? revoke.error;
  return (
    <>
      {guest !== null && <span className="small quiet">{t.linkStanding(guest.standing)}</span>}
      <Button size="small" kind="tertiary" icon="shield" isPending={make.isPending} onPress={() => void invite().catch(() => undefined)}>{isOpen ? t.renewLink : t.makeLink}</Button>
      {isOpen && <Button size="small" kind="plain" isPending={revoke.isPending} onPress={() => void end().catch(() => undefined)}>{t.revokeLink}</Button>}
      {error && <ErrorNotice error={error} />}
      {made !== undefined && <LinkDialog made={made} onClose={() => setMade(undefined)} />}
    </>
  );
}
