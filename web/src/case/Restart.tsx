import { isCaseOver } from '@dure/domain/case';
import type { PlainDate } from '@dure/domain/calendar';
import { PROGRAMMES, type ProgrammeId } from '@dure/domain/programme';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { aftercareMessages } from './aftercare.en.ts';

/** What ended, and whom it was about. */
export interface Ended {
  readonly id: string;
  readonly personId: string;
  readonly programme: string;
}

/** A team opens a case of its own programmes; a town office has none and opens 통합사례관리. */
function useOffered({ programme }: Ended): readonly ProgrammeId[] {
  const own = useMe().programmes.filter((code): code is ProgrammeId => PROGRAMMES.includes(code as ProgrammeId));
  const offered: readonly ProgrammeId[] = own.length > 0 ? own : ['ICM'];
  return offered.toSorted((one, other) => Number(other === programme) - Number(one === programme));
}

function RestartDialog({ ended, onClose }: { readonly ended: Ended; readonly onClose: () => void }): ReactNode {
  const t = useMessages(aftercareMessages);
  const { cancel } = useMessages();
  const word = useLabels(programmeLabels);
  const navigate = useNavigate();
  const offered = useOffered(ended);
  const [programme, setProgramme] = useState<ProgrammeId>(offered[0] ?? 'ICM');
  const register = useWrite('POST /api/cases');
  const begin = async (): Promise<void> => {
    const { answer } = await register.send({ body: { personId: ended.personId, programme, previousId: ended.id } });
    toast(t.restarted);
    await navigate({ to: '/cases/$id', params: { id: answer.id } });
  };
  return (
    <Dialog title={t.restart} isOpen onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={register.isPending} onPress={() => void begin().catch(() => undefined)}>{t.restart}</Button></>}>
      {register.error && <ErrorNotice error={register.error} />}
      <p>{t.restartLead}</p>
      <Select label={t.restartProgramme} width="full" choices={offered.map((value) => ({ value, label: word(value) }))} value={programme} onChange={setProgramme} />
    </Dialog>
  );
}

/** 재개입: opens a new case that goes on from one that ended. */
export function RestartButton({ ended, kind = 'secondary' }: { readonly ended: Ended; readonly kind?: 'primary' | 'secondary' }): ReactNode {
  const t = useMessages(aftercareMessages);
  const mayWrite = useMay('case:write');
  const [isOpen, setOpen] = useState(false);
  if (!mayWrite) return null;
  return (
    <>
      <Button kind={kind} icon="refresh" onPress={() => setOpen(true)}>{t.restart}</Button>
      {isOpen && <RestartDialog ended={ended} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Beside an intake: that a case of this person has ended, and the way back into it. Who has a case under way is not asked. */
export function EndedCase({ personId }: { readonly personId: string }): ReactNode {
  const t = useMessages(aftercareMessages);
  const { day } = useFormats();
  const programme = useLabels(programmeLabels);
  const mayRead = useMay('case:read');
  const rows = useRead('GET /api/persons/:id/cases', { params: { id: personId } }, { enabled: mayRead }).data?.rows ?? [];
  const [last] = rows.filter(({ status }) => isCaseOver(status));
  if (last === undefined || rows.some(({ status }) => !isCaseOver(status))) return null;
  return (
    <Banner tone="info" title={t.endedTitle} actions={<><RestartButton ended={last} /><LinkButton size="small" kind="tertiary" to="/cases/$id" params={{ id: last.id }}>{t.endedOpen}</LinkButton></>}>
      <p>{t.endedText(programme(last.programme), day((last.closedOn ?? last.openedOn) as PlainDate))}</p>
    </Banner>
  );
}
