import type { PlainDate } from '@dure/domain/calendar';
import type { DocumentSubject } from '@dure/domain/document';
import { useState, type ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useParam } from '../shell/location.ts';
import { FileButtons } from './FileButtons.tsx';
import { formLabels } from './labels.ts';
import { documentMessages } from './messages.en.ts';
import { VoidDialog } from './VoidDialog.tsx';

type Opened = Answer<'GET /api/documents/:id'>;

/** Records with a page of their own; of the others the person's page is the place. */
const PAGES: Readonly<Partial<Record<DocumentSubject, string>>> = { referral: '/referrals/$id', intake: '/intakes/$id', case: '/cases/$id', visit: '/visits/$id', plan: '/plans/$id', conference: '/conferences/$id' };

function Source({ opened: { document: { subject }, personIds } }: { readonly opened: Opened }): ReactNode {
  const t = useMessages(documentMessages);
  const page = PAGES[subject.kind];
  if (page !== undefined) return <TextLink to={page} params={{ id: subject.id }}>{t.openSource}</TextLink>;
  return personIds[0] === undefined ? null : <TextLink to="/persons/$id" params={{ id: personIds[0] }}>{t.openPerson}</TextLink>;
}

function Paper({ opened }: { readonly opened: Opened }): ReactNode {
  const t = useMessages(documentMessages);
  const { day, moment } = useFormats();
  const word = useLabels(formLabels);
  const [isVoiding, setVoiding] = useState(false);
  const { document, mayVoid } = opened;
  const { voided } = document;
  const items = [
    { term: t.form, value: word(document.form) }, { term: t.number, value: document.number }, { term: t.issuedOn, value: day(document.issuedOn as PlainDate) },
    { term: t.by, value: `${document.organisation} ${document.by}` }, ...(document.copyFor === '' ? [] : [{ term: t.copyForTerm, value: document.copyFor }]),
    { term: t.validity, value: voided === null ? t.valid : t.voidedAt(moment(voided.at), voided.by) }, { term: t.source, value: <Source opened={opened} /> },
  ];
  return (
    <>
      <PageHeader title={t.screenTitle} heading={`${word(document.form)} ${document.number}`} badges={voided !== null && <Badge tone="danger">{t.void}</Badge>} lead={document.organisation} actions={mayVoid && <Button kind="tertiary" icon="cross" onPress={() => setVoiding(true)}>{t.voidAct}</Button>} />
      <Stack>
        {voided !== null && <Banner tone="danger" title={t.voidBanner}><p className="referral-quote">{voided.words}</p><p className="small">{t.voidedAt(moment(voided.at), voided.by)}</p></Banner>}
        <Card title={t.about}><DescriptionList items={items} /></Card>
        <Card title={t.files}><Stack><p>{t.filesLead}</p><FileButtons row={document} /></Stack></Card>
      </Stack>
      {isVoiding && <VoidDialog id={document.id} onClose={() => setVoiding(false)} />}
    </>
  );
}

/** One issued paper: what it is, whether it still holds, and the file exactly as it left. */
export function DocumentScreen(): ReactNode {
  const id = useParam('id');
  const read = useRead('GET /api/documents/:id', { params: { id } });
  return <Loaded read={read} lines={6}>{(opened) => <Paper opened={opened} />}</Loaded>;
}
