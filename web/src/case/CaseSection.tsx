import { PROGRAMMES, type ProgrammeId } from '@dure/domain/programme';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { Select } from '../design/Select.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { programmeLabels } from '../referral/labels.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { CaseTable } from './CaseTable.tsx';
import { caseMessages } from './messages.en.ts';

function RegisterDialog({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(caseMessages);
  const { cancel } = useMessages();
  const programmeWord = useLabels(programmeLabels);
  const navigate = useNavigate();
  const own = useMe().programmes.filter((code): code is ProgrammeId => PROGRAMMES.includes(code as ProgrammeId));
  // A town office has no programme of its own; what it opens is 통합사례관리.
  const offered: readonly ProgrammeId[] = own.length > 0 ? own : ['ICM'];
  const [programme, setProgramme] = useState<ProgrammeId>(offered[0] ?? 'ICM');
  const register = useWrite('POST /api/cases');
  const begin = async (): Promise<void> => {
    const { answer } = await register.send({ body: { personId, programme } });
    toast(t.registered);
    await navigate({ to: '/cases/$id', params: { id: answer.id } });
  };
  return (
    <Dialog title={t.register} isOpen onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={register.isPending} onPress={() => void begin().catch(() => undefined)}>{t.register}</Button></>}>
      {register.error && <ErrorNotice error={register.error} />}
      <p>{t.registerLead}</p>
      <Select label={t.programme} width="full" choices={offered.map((value) => ({ value, label: programmeWord(value) }))} value={programme} onChange={setProgramme} />
    </Dialog>
  );
}

/** Cases of this person, and the way to open one without a referral. */
export function CaseSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(caseMessages);
  const [isOpen, setOpen] = useState(false);
  const mayWrite = useMay('case:write') && person.see === 'full' && person.deceasedOn === null;
  const read = useRead('GET /api/persons/:id/cases', { params: { id: person.id } });
  const begin = mayWrite && <Button kind="primary" icon="case" onPress={() => setOpen(true)}>{t.register}</Button>;
  return (
    <Loaded read={read}>
      {({ rows }) => (
        <Stack>
          {rows.length > 0 && begin && <Row place="end">{begin}</Row>}
          <CaseTable caption={t.listTitle} rows={rows} of="person" empty={<EmptyState icon="case" title={t.personEmpty} actions={begin}><p>{t.personEmptyText}</p></EmptyState>} />
          {isOpen && <RegisterDialog personId={person.id} onClose={() => setOpen(false)} />}
        </Stack>
      )}
    </Loaded>
  );
}
