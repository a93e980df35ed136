import { useState, type FormEvent, type ReactNode } from 'react';
import { useWrite } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { accountMessages } from './messages.en.ts';
import './account.css';

interface Begun {
  readonly secret: string;
  readonly uri: string;
}

/** Four letters at a time, as a person copies them. */
const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

function Confirmation({ begun, onDone }: { readonly begun: Begun; readonly onDone: () => void }): ReactNode {
  const t = useMessages(accountMessages);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const confirmation = useWrite('POST /api/session/second-factor/confirmation');
  const isCode = /^\d{6}$/.test(code);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isCode) confirmation.send({ body: { code } }).then(onDone, () => undefined);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <p>{t.secondStep}</p>
        <DescriptionList columns={1} items={[{ term: t.secret, value: <code className="account-secret">{inGroups(begun.secret)}</code> }, { term: t.uri, value: <code className="account-uri">{begun.uri}</code> }]} />
        <p><a className="text-link" href={begun.uri}>{t.openApp}</a></p>
        {confirmation.error && <ErrorNotice error={confirmation.error} />}
        <TextField label={t.code} required width="short" inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={setCode} error={tried && !isCode ? t.codeMissing : undefined} startsFocused />
        <div><Button type="submit" kind="primary" isPending={confirmation.isPending}>{t.confirm}</Button></div>
      </Stack>
    </form>
  );
}

/** An authenticator app: the key is shown once, as text. */
export function SecondFactorCard(): ReactNode {
  const t = useMessages(accountMessages);
  const isEnrolled = useMe().secondFactor === 'enrolled';
  const [begun, setBegun] = useState<Begun>();
  const beginning = useWrite('POST /api/session/second-factor', { refreshes: [] });
  const done = (): void => {
    setBegun(undefined);
    toast(t.enrolled);
  };
  return (
    <Card title={t.second} aside={<Badge tone={isEnrolled ? 'success' : 'neutral'}>{isEnrolled ? t.secondOn : t.secondOff}</Badge>}>
      <Stack>
        <p className="quiet">{t.secondText}</p>
        {beginning.error && <ErrorNotice error={beginning.error} />}
        {begun && <Confirmation begun={begun} onDone={done} />}
        {!begun && isEnrolled && <Banner tone="info" title={t.secondAgainText} />}
        {!begun && <div><Button icon="shield" isPending={beginning.isPending} onPress={() => void beginning.send({}).then(({ answer }) => setBegun(answer), () => undefined)}>{isEnrolled ? t.secondAgain : t.secondBegin}</Button></div>}
      </Stack>
    </Card>
  );
}
