import { useState, type ReactNode } from 'react';
import { api, ApiError, type Answer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { TextField } from '../design/TextField.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { AnswerFields, type AnswerForm } from './AnswerDialog.tsx';
import { conferenceKindLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import { Packets } from './Packets.tsx';
import './conference.css';

type Opened = Answer<'POST /api/conference-guests/opening'>;
type Reading = Opened['reading'];

const LINK = /^\d{5}\.[0-9a-f-]{36}\.[\w-]{43}$/u;
const newKey = (): string => crypto.randomUUID();

/** Sends and keeps what is refused; a line that is down is said in words. */
function useSending(): { readonly error: ApiError | undefined; readonly isLost: boolean; readonly isPending: boolean; readonly send: (work: () => Promise<void>) => void } {
  const [state, setState] = useState<{ readonly error: ApiError | undefined; readonly isLost: boolean; readonly isPending: boolean }>({ error: undefined, isLost: false, isPending: false });
  const settle = (failed: unknown): void => setState({ error: failed instanceof ApiError ? failed : undefined, isLost: !(failed instanceof ApiError), isPending: false });
  const send = (work: () => Promise<void>): void => {
    setState({ error: undefined, isLost: false, isPending: true });
    work().then(() => setState({ error: undefined, isLost: false, isPending: false }), settle);
  };
  return { ...state, send };
}

function Trouble({ error, isLost }: { readonly error: ApiError | undefined; readonly isLost: boolean }): ReactNode {
  const t = useMessages(conferenceMessages);
  if (error) return <ErrorNotice error={error} />;
  return isLost && <Banner tone="danger" title={t.guestLost} urgent />;
}

function CodeCard({ link, onOpen }: { readonly link: string; readonly onOpen: (opened: Opened) => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const [code, setCode] = useState('');
  const sending = useSending();
  const open = (): void => sending.send(async () => onOpen((await api('POST /api/conference-guests/opening', { body: { link, code }, idempotencyKey: newKey() })).answer));
  return (
    <Card title={t.guestTitle}>
      <Stack>
        <Trouble error={sending.error} isLost={sending.isLost} />
        <p>{t.guestLead}</p>
        <TextField label={t.guestCode} required width="short" inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={(typed) => setCode(typed.replaceAll(/\D/gu, ''))} />
        <Row><Button kind="primary" isDisabled={code.length !== 6} isPending={sending.isPending} onPress={open}>{t.guestOpen}</Button></Row>
      </Stack>
    </Card>
  );
}

function AnswerCard({ link, ticket, reading, onAnswer }: { readonly link: string; readonly ticket: string; readonly reading: Reading; readonly onAnswer: (reading: Reading) => void }): ReactNode {
  const t = useMessages(conferenceMessages);
  const [form, setForm] = useState<AnswerForm>({ answer: reading.answer === 'absent' || reading.answer === 'proxy' ? reading.answer : 'attends', proxy: '', words: '' });
  const [isChecked, setChecked] = useState(false);
  const [isSent, setSent] = useState(false);
  const sending = useSending();
  const answer = (): void => {
    setChecked(true);
    if (form.answer === 'proxy' && form.proxy.trim() === '') return;
    sending.send(async () => {
      onAnswer((await api('POST /api/conference-guests/answer', { body: { link, ticket, ...form }, idempotencyKey: newKey() })).answer);
      setSent(true);
    });
  };
  return (
    <Card title={t.myAnswer}>
      <Stack>
        <Trouble error={sending.error} isLost={sending.isLost} />
        {isSent && <Banner tone="success" title={t.answered} />}
        <AnswerFields form={form} change={(part) => setForm({ ...form, ...part })} isChecked={isChecked} />
        <Row><Button kind="primary" isPending={sending.isPending} onPress={answer}>{t.send}</Button></Row>
      </Stack>
    </Card>
  );
}

function ReadingCards({ link, opened }: { readonly link: string; readonly opened: Opened }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { moment } = useFormats();
  const kind = useLabels(conferenceKindLabels);
  const [reading, setReading] = useState(opened.reading);
  return (
    <>
      <Card title={kind(reading.kind)}>
        <DescriptionList columns={1} items={[{ term: t.who, value: reading.name }, { term: t.when, value: reading.startsAt === null ? t.unscheduled : `${moment(reading.startsAt)} (${t.lasting(reading.minutes)})` }, { term: t.place, value: reading.place }, { term: t.convener, value: reading.convener }]} />
        <p className="small quiet">{t.guestUntil(moment(reading.readUntil))}</p>
      </Card>
      {reading.mayAnswer && <AnswerCard link={link} ticket={opened.ticket} reading={reading} onAnswer={setReading} />}
      <Card title={t.agendaTitle}><Packets packets={reading.packets} /></Card>
    </>
  );
}

/** For somebody from outside, without an account: the link is in the address behind the #, the code came by telephone. */
export function GuestPage(): ReactNode {
  const t = useMessages(conferenceMessages);
  const { productName } = useMessages();
  const [link] = useState(() => globalThis.location.hash.slice(1));
  const [opened, setOpened] = useState<Opened>();
  return (
    <main className="conference-guest">
      <h1>{productName} {t.guestTitle}</h1>
      {!LINK.test(link) && <Banner tone="danger" title={t.guestBad} />}
      {LINK.test(link) && opened === undefined && <CodeCard link={link} onOpen={setOpened} />}
      {opened !== undefined && <ReadingCards link={link} opened={opened} />}
    </main>
  );
}
