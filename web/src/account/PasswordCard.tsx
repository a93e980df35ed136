import { DEFAULT_PASSWORD_POLICY } from '@dure/domain/session';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { accountMessages } from './messages.en.ts';

const EMPTY = { current: '', next: '', again: '' };
type Form = typeof EMPTY;

/** What this page can see; whether a password is known or too simple the server says. */
function useProblems({ current, next, again }: Form): readonly { readonly path: string; readonly message: string }[] {
  const t = useMessages(accountMessages);
  return [
    ...(current === '' ? [{ path: 'current', message: t.currentMissing }] : []),
    ...([...next].length < DEFAULT_PASSWORD_POLICY.minCharacters ? [{ path: 'next', message: t.short }] : []),
    ...(again === next ? [] : [{ path: 'again', message: t.different }]),
  ];
}

export function PasswordCard(): ReactNode {
  const t = useMessages(accountMessages);
  const [form, setForm] = useState(EMPTY);
  const [attempt, setAttempt] = useState(0);
  const write = useWrite('PUT /api/session/password', { refreshes: [] });
  const problems = useProblems(form);
  const shown = attempt === 0 ? [] : problems;
  const field = (path: keyof Form, label: string, autoComplete: 'current-password' | 'new-password'): ReactNode => (
    <TextField label={label} name={path} type="password" required width="medium" maxLength={128} autoComplete={autoComplete} value={form[path]} onChange={(value) => setForm({ ...form, [path]: value })} error={errorOf(shown, path)} />
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (problems.length > 0) return;
    write.send({ body: { current: form.current, next: form.next } }).then(() => {
      setForm(EMPTY);
      setAttempt(0);
      toast(t.changed);
    }, () => undefined);
  };
  return (
    <Card title={t.password}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <p className="quiet">{t.passwordText}</p>
          <FormErrorSummary errors={shown} attempt={attempt} />
          {write.error && <ErrorNotice error={write.error} />}
          {field('current', t.current, 'current-password')}
          {field('next', t.next, 'new-password')}
          {field('again', t.again, 'new-password')}
          <div><Button type="submit" kind="primary" isPending={write.isPending}>{t.change}</Button></div>
        </Stack>
      </form>
    </Card>
  );
}
