import { useState, type ReactNode } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Select } from '../../design/Select.tsx';
import { useMessages } from '../../messages/index.ts';
import { roundMessages } from './messages.en.ts';

interface HandToDialogProps {
  readonly pseudonym: string;
  readonly teams: readonly { readonly organisationId: string; readonly name: string }[];
  readonly dueDays: number;
  readonly isPending: boolean;
  readonly onChoose: (organisationId: string) => void;
  readonly onClose: () => void;
}

/** One person to a team that the coordinator chooses. */
export function HandToDialog({ pseudonym, teams, dueDays, isPending, onChoose, onClose }: HandToDialogProps): ReactNode {
  const t = useMessages(roundMessages);
  const { cancel } = useMessages();
  const [team, setTeam] = useState<string>();
  const [tried, setTried] = useState(false);
  const confirm = (): void => {
    setTried(true);
    if (team !== undefined) onChoose(team);
  };
  return (
    <Dialog title={t.handToTitle(pseudonym)} isOpen onClose={onClose} size="small" actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={isPending} onPress={confirm}>{t.handOut}</Button></>}>
      <p>{t.handToLead(dueDays)}</p>
      <Select label={t.team} required width="full" choices={teams.map(({ organisationId, name }) => ({ value: organisationId, label: name }))} value={team} onChange={setTeam} error={tried && team === undefined ? t.teamMissing : undefined} />
    </Dialog>
  );
}
