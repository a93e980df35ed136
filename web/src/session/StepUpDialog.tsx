import { useState, type FormEvent, type ReactNode } from 'react';
import { settleStepUp, useStepUpWanted, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { sessionMessages } from './messages.en.ts';

function ProofForm(): ReactNode {
  const t = useMessages(sessionMessages);
  const { confirm } = useMessages();
  const [password, setPassword] = useState('');
  const proof = useWrite('POST /api/session/proof', { refreshes: [] });
  const prove = (event: FormEvent): void => {
    event.preventDefault();
    if (password !== '') proof.send({ body: { password } }).then(() => settleStepUp(true), () => undefined);
  };
  return (
    <form className="stack" onSubmit={prove} noValidate>
      {proof.error && <ErrorNotice error={proof.error} />}
      <TextField label={t.password} type="password" required value={password} onChange={setPassword} autoComplete="current-password" startsFocused />
      <Button type="submit" kind="primary" isPending={proof.isPending}>{confirm}</Button>
    </form>
  );
}

/** Asked before a reveal or a download when the password was not proven within the last five minutes. */
export function StepUpDialog(): ReactNode {
  const t = useMessages(sessionMessages);
  const isWanted = useStepUpWanted();
  return (
    <Dialog title={t.strongTitle} isOpen={isWanted} onClose={() => settleStepUp(false)} size="small">
      <p>{t.strongText}</p>
      <ProofForm />
    </Dialog>
  );
}
