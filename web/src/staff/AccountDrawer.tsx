import { useState, type ReactNode } from 'react';
import { roleLabels } from '../access/labels.ts';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Drawer } from '../design/Dialog.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { BirthDialog } from './BirthDialog.tsx';
import { staffMessages } from './messages.en.ts';

type Account = Answer<'GET /api/staff/:id'>;
const ACTS = ['unlock', 'signOut', 'remove'] as const;
type Act = (typeof ACTS)[number];
const DONE = { unlock: 'unlocked', signOut: 'signedOut', remove: 'removed' } as const satisfies Record<Act, string>;
const TEXT = { unlock: 'unlockText', signOut: 'signOutText', remove: 'removeText' } as const satisfies Record<Act, string>;

/** What there is something to do about. */
const needed = ({ failures, session, secondFactor }: Account): readonly Act[] => ACTS.filter((act) => ({ unlock: failures > 0, signOut: session !== null, remove: secondFactor === 'enrolled' })[act]);

function useActs() {
  const unlock = useWrite('POST /api/staff/:id/unlock');
  const signOut = useWrite('POST /api/staff/:id/sign-out');
  const remove = useWrite('POST /api/staff/:id/second-factor-removal');
  return { unlock, signOut, remove };
}

function Confirming({ act, account, onClose }: { readonly act: Act; readonly account: Account; readonly onClose: () => void }): ReactNode {
  const t = useMessages(staffMessages);
  const write = useActs()[act];
  const confirm = ({ words }: { readonly words: string }): void => {
    write.send({ params: { id: account.id }, body: { reason: words } }).then(() => {
      toast(t[DONE[act]]);
      onClose();
    }, () => undefined);
  };
  return (
    <ConfirmDialog title={`${account.name} · ${t[act]}`} isOpen onClose={onClose} action={t[act]} isDanger={act !== 'unlock'} isPending={write.isPending} asksWords onConfirm={confirm}>
      {write.error && <ErrorNotice error={write.error} />}
      <p>{t[TEXT[act]]}</p>
    </ConfirmDialog>
  );
}

function Details({ account }: { readonly account: Account }): ReactNode {
  const t = useMessages(staffMessages);
  const { moment, time } = useFormats();
  const role = useLabels(roleLabels);
  const { session, failures, lockedUntil, secondFactor, birthKeptAt } = account;
  return (
    <DescriptionList columns={1} items={[
      { term: t.login, value: account.login }, { term: t.organisation, value: account.organisation }, { term: t.role, value: role(account.role) },
      { term: t.state, value: <Badge tone={account.active ? 'success' : 'neutral'}>{account.active ? t.active : t.inactive}</Badge> },
      { term: t.failures, value: t.times(failures) }, { term: t.lock, value: lockedUntil === null ? t.open : <Badge tone="danger">{t.locked(time(lockedUntil))}</Badge> },
      { term: t.second, value: secondFactor === 'enrolled' ? t.secondOn : t.secondOff }, { term: t.session, value: session === null ? t.none : t.since(moment(session.startedAt), session.address) },
      { term: t.birth, value: birthKeptAt === null ? t.birthMissing : t.birthKeptOn(moment(birthKeptAt)) },
    ]} />
  );
}

/** How an account stands, and what an administrator does about it. */
export function AccountDrawer({ id, name, onClose }: { readonly id: string; readonly name: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(staffMessages);
  const [act, setAct] = useState<Act>();
  const [isAskingBirth, setAskingBirth] = useState(false);
  const read = useRead('GET /api/staff/:id', { params: { id } });
  return (
    <Drawer title={name} isOpen onClose={onClose}>
      <Loaded read={read} lines={6}>
        {(account) => (
          <Stack>
            <Details account={account} />
            {account.mine ? <Banner tone="info" title={t.ownText} /> : <Row>{needed(account).map((one) => <Button key={one} kind={one === 'unlock' ? 'primary' : 'secondary'} onPress={() => setAct(one)}>{t[one]}</Button>)}<Button kind="tertiary" onPress={() => setAskingBirth(true)}>{t.keepBirth}</Button></Row>}
            {isAskingBirth && <BirthDialog id={id} name={name} onClose={() => setAskingBirth(false)} />}
            {act && <Confirming act={act} account={account} onClose={() => setAct(undefined)} />}
          </Stack>
        )}
      </Loaded>
    </Drawer>
  );
}
