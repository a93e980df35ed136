import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { sessionMessages } from './messages.en.ts';
import type { SignIn } from './useSignIn.ts';

export interface PasswordFormProps {
  readonly signIn: SignIn;
  /** Signing in again: the login stands. */
  readonly login?: string;
}

/** Each field's own message; a press with an empty field sends nothing. */
function useEntries(fixedLogin: string | undefined): { login: string; setLogin: (text: string) => void; password: string; setPassword: (text: string) => void; code: string; setCode: (text: string) => void } {
  const [login, setLogin] = useState(fixedLogin ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  return { login, setLogin, password, setPassword, code, setCode };
}

export function PasswordForm({ signIn, login: fixedLogin }: PasswordFormProps): ReactNode {
  const t = useMessages(sessionMessages);
  const entry = useEntries(fixedLogin);
  const [tried, setTried] = useState(false);
  const missing = (value: string, text: string): string | undefined => (tried && value === '' ? text : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const complete = entry.login !== '' && entry.password !== '' && (!signIn.wantsCode || /^\d{6}$/.test(entry.code));
    if (complete) signIn.submit(entry.login.trim(), entry.password, signIn.wantsCode ? entry.code : '');
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {signIn.error && <ErrorNotice error={signIn.error} />}
      {signIn.wantsCode ? (
        <TextField label={t.code} hint={t.secondStepHint} value={entry.code} onChange={entry.setCode} error={tried && entry.code !== '' && !/^\d{6}$/.test(entry.code) ? t.codeMissing : undefined} inputMode="numeric" maxLength={6} autoComplete="one-time-code" startsFocused />
      ) : (
        <>
          <TextField label={t.login} value={entry.login} onChange={entry.setLogin} isDisabled={fixedLogin !== undefined} error={missing(entry.login, t.loginMissing)} autoComplete="username" />
          <TextField label={t.password} type="password" value={entry.password} onChange={entry.setPassword} error={missing(entry.password, t.passwordMissing)} autoComplete="current-password" startsFocused={fixedLogin !== undefined} />
        </>
      )}
      <Button type="submit" kind="primary" size="large" isPending={signIn.isPending}>{signIn.wantsCode ? t.secondStep : t.signIn}</Button>
      {signIn.wantsCode && <Button kind="plain" onPress={signIn.startOver}>{t.otherAccount}</Button>}
    </form>
  );
}
