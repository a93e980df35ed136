import { useState, type ReactNode } from 'react';
import { useRead, useWrite, type Answer } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { TextArea } from '../design/TextField.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMay, useMe } from '../session/useMe.ts';
import { caseMessages } from './messages.en.ts';
import type { CaseDetail } from './specs.ts';

type Note = Answer<'GET /api/cases/:id/supervision'>['rows'][number];

interface WordsProps {
  readonly label: string;
  readonly send: (words: string) => Promise<unknown>;
  readonly isPending: boolean;
}

function Words({ label, send, isPending }: WordsProps): ReactNode {
  const { save } = useMessages();
  const [words, setWords] = useState('');
  const submit = (): void => void send(words).then(() => setWords('')).catch(() => undefined);
  return (
    <Stack gap="tight">
      <TextArea label={label} rows={2} maxLength={4000} value={words} onChange={setWords} />
      <Row place="end"><Button kind="secondary" isPending={isPending} isDisabled={words.trim() === ''} onPress={submit}>{save}</Button></Row>
    </Stack>
  );
}

function OneNote({ note }: { readonly note: Note }): ReactNode {
  const t = useMessages(caseMessages);
  const { moment } = useFormats();
  const reply = useWrite('POST /api/supervision/:id/answer', { refreshes: ['GET /api/cases/:id/supervision'] });
  return (
    <li>
      <p className="small quiet">{t.supervisionBy(note.by, note.to, moment(note.at))}</p>
      <p className="referral-quote">{note.words}</p>
      {note.answer !== null && <p><span className="strong">{t.supervisionAnswer}</span> {note.answer}</p>}
      {reply.error && <ErrorNotice error={reply.error} />}
      {note.mayAnswer && <Words label={t.supervisionReply} isPending={reply.isPending} send={(words) => reply.send({ params: { id: note.id }, body: { words } })} />}
    </li>
  );
}

/** 지도·감독: between the owner of a case and the leads of the team; shown only where there is something to read or to write. */
export function SupervisionCard({ caseId }: { readonly caseId: string }): ReactNode {
  const t = useMessages(caseMessages);
  const { data } = useRead('GET /api/cases/:id/supervision', { params: { id: caseId } });
  const tell = useWrite('POST /api/cases/:id/supervision', { refreshes: ['GET /api/cases/:id/supervision'] });
  if (data === undefined || (data.rows.length === 0 && !data.mayWrite)) return null;
  return (
    <Card title={t.supervision}>
      <p className="small quiet">{t.supervisionLead}</p>
      <ul className="plain-list">{data.rows.map((note) => <OneNote key={note.id} note={note} />)}</ul>
      {tell.error && <ErrorNotice error={tell.error} />}
      {data.mayWrite && <Words label={t.supervisionTell} isPending={tell.isPending} send={(words) => tell.send({ params: { id: caseId }, body: { words } })} />}
    </Card>
  );
}

/** For the team that owns the case. */
export function OwnSupervision({ record: { id, owner } }: { readonly record: CaseDetail }): ReactNode {
  const isOurs = useMe().organisationId === owner.organisationId;
  const mayRead = useMay('case:read');
  return isOurs && mayRead ? <SupervisionCard caseId={id} /> : null;
}
